"""What somebody may do to a repository between the publisher and a kiosk.

An attack changes the folder that is served; the thief has a key of his own, and may have stolen
the online one.
"""

import datetime as dt
import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.shared.disk import RealDisk
from kiosk.updates.model.errors import ExpiredError, RefusedError, UnreachableError, UpdateError
from kiosk.updates.model.tuf_names import TargetFile
from kiosk.updates.publish import key_rotation
from kiosk.updates.publish.keys import KeyFile
from kiosk.updates.publish.repository import STICK_DAYS, Repository
from tests.updates.publisher import TODAY
from tests.updates.scene import Scene

Do = Callable[[Scene], None]


def rewrite(folder: Path, keys: Mapping[str, KeyFile], role: str, pack: Path) -> None:
    """Write the served list of a role anew, under its own number, with its key and no other."""
    repository = Repository(folder, keys, RealDisk(), TODAY)
    found, top = repository.targets(role), repository.targets()
    path = {"targets": "all/content.zip", "canary": "canary/content.zip"}.get(
        role, "clinics/north/clinic.toml"
    )
    forged = TargetFile.from_file(path, str(pack), ["sha256"])
    forged.unrecognized_fields["custom"] = {"serial": 99, "version": "9", "share": 100}
    found.signed.targets[path] = forged
    found.signatures.clear()
    by = repository.root().signed if role == "targets" else top.signed
    with repository.at_once():
        repository._sign(found, by, role)
        repository._put(f"{found.signed.version}.{role}.json", found)
    place = folder / "targets" / path
    place = place.with_name(f"{forged.hashes['sha256']}.{place.name}")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(pack, place)


REFUSED, EXPIRED, GONE, ANY = RefusedError, ExpiredError, UnreachableError, UpdateError


@dataclass(frozen=True)
class Attack:
    """`says` is a word of what staff read; `only` is "web" or "folder" where it is only there."""

    do: Do
    error: type[UpdateError]
    says: str
    only: str = ""


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 0x10
    path.write_bytes(data)


def _cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


def _put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _edit(path: Path, change: Callable[[dict], None]) -> None:  # type: ignore[type-arg]
    values = json.loads(path.read_bytes())
    change(values["signed"])
    path.write_text(json.dumps(values), encoding="utf-8")


def _swap_pack(scene: Scene) -> None:
    old = next(p for p in (scene.served / "targets/all").iterdir() if p != scene.pack)
    shutil.copyfile(old, scene.pack)


def _foreign_repository(scene: Scene) -> None:
    keys = scene.publisher.found
    shutil.rmtree(scene.served / "metadata")
    names = {role: ["thief"] for role in key_rotation.TOP}
    fake = Repository(scene.served, keys, RealDisk(), TODAY)
    key_rotation.start(fake, keys, names, 1, STICK_DAYS)
    for _ in range(30):
        fake.renew()


def _foreign_root(scene: Scene) -> None:
    _, after = scene.thief("thief").next_root()
    keys = scene.publisher.found
    for role in key_rotation.TOP:
        after.signed.roles[role].keyids = []
        after.signed.add_key(keys["thief"].public, role)
    after.signed.roles["root"].threshold = 1
    scene.thief("thief").write_root(after, [])


def _one_of_two(scene: Scene) -> None:
    """A root that one stolen root key has signed, though it takes two."""
    stolen = scene.thief("root-1", "thief")
    _, after = stolen.next_root()
    after.signed.roles["root"].threshold = 1
    stolen.write_root(after, [])


def _same_key_twice(scene: Scene) -> None:
    _one_of_two(scene)
    path = scene.top("root")
    values = json.loads(path.read_bytes())
    values["signatures"] += values["signatures"]
    path.write_text(json.dumps(values), encoding="utf-8")


def _revoked(scene: Scene) -> None:
    """The online key was stolen and replaced; the thief goes on signing with it."""
    before = scene.served.with_name("before")
    shutil.copytree(scene.served, before)
    stolen = Repository(before, scene.publisher.found, RealDisk(), TODAY)
    scene.publisher.replace("timestamp", "online", "spare")
    scene.publisher.replace("snapshot", "online", "spare")
    scene.forged = 9
    for _ in range(scene.forged):
        stolen.renew()
    for root in (scene.publisher.folder / "metadata").glob("*.root.json"):
        shutil.copy(root, scene.served / "metadata")
    for path in (before / "metadata").iterdir():
        if not path.name.endswith(".root.json"):
            shutil.copy(path, scene.served / "metadata")


def _rollback(scene: Scene) -> None:
    shutil.rmtree(scene.served)
    shutil.copytree(scene.old, scene.served)


def _old_snapshot(scene: Scene) -> None:
    old = max(scene.old.glob("metadata/*.snapshot.json"), key=lambda p: int(p.name.split(".")[0]))
    shutil.copyfile(old, scene.metadata(f"{scene.newest}.snapshot.json"))


def _old_targets(scene: Scene) -> None:
    old = max(scene.old.glob("metadata/*.targets.json"), key=lambda p: int(p.name.split(".")[0]))
    shutil.copyfile(old, scene.top("targets"))


def _snapshot_rolls_targets_back(scene: Scene) -> None:
    """With the online key stolen, a newer snapshot that names older targets."""
    stolen, scene.forged = scene.thief("online"), 2
    meta = stolen._named_targets()
    meta["targets.json"].version -= 1
    stolen._write_snapshot(stolen.root().signed, meta)


def _snapshot_forgets(scene: Scene) -> None:
    stolen, scene.forged = scene.thief("online"), 2
    meta = stolen._named_targets()
    del meta["targets.json"]
    stolen._write_snapshot(stolen.root().signed, meta)


def _link(path: Path, to: Path | str) -> None:
    path.unlink()
    path.symlink_to(to)


def _outside(scene: Scene, path: Path) -> None:
    """Move a file out of the repository and leave a link to it."""
    away = scene.served.with_name("away-" + path.name)
    shutil.move(path, away)
    path.symlink_to(away)


def _linked_folder(scene: Scene, name: str) -> None:
    away = scene.served.with_name("away-" + name)
    shutil.move(scene.served / name, away)
    (scene.served / name).symlink_to(away)


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _later(days: int) -> Do:
    def do(scene: Scene) -> None:
        scene.days = days

    return do


def _renewed_but(role: str) -> Do:
    """All is fresh but one role."""

    def do(scene: Scene) -> None:
        scene.days = 500
        later = Repository(
            scene.served, scene.publisher.found, RealDisk(), TODAY + dt.timedelta(490)
        )
        if role == "targets":
            later.renew()
        elif role == "timestamp":
            key_rotation.renew(later, everything=True)
            shutil.copyfile(
                scene.publisher.folder / "metadata/timestamp.json", scene.metadata("timestamp.json")
            )

    return do


def _odd(end: str) -> Do:
    return lambda scene: scene.odd.append(end)


ATTACKS: dict[str, Attack] = {
    # bytes that suffered on their way
    "a bit of the pack is flipped": Attack(lambda s: _flip(s.pack, 900), REFUSED, "signed"),
    "the first bit of the pack": Attack(lambda s: _flip(s.pack, 0), REFUSED, "signed"),
    "the last bit of the pack": Attack(lambda s: _flip(s.pack, -1), REFUSED, "signed"),
    "the pack is cut off": Attack(lambda s: _cut(s.pack, 0.7), GONE, "was interrupted"),
    "the pack is empty": Attack(lambda s: _cut(s.pack, 0), GONE, "was interrupted"),
    "the pack goes on": Attack(
        lambda s: _put(s.pack, s.pack.read_bytes() + b"x"), REFUSED, "longer"
    ),
    "the pack is another one of ours": Attack(_swap_pack, ANY, ""),
    "the pack is missing": Attack(lambda s: s.pack.unlink(), GONE, "missing"),
    "a bit of the timestamp": Attack(
        lambda s: _flip(s.metadata("timestamp.json"), 200), REFUSED, "update"
    ),
    "a bit of the snapshot": Attack(lambda s: _flip(s.top("snapshot"), 210), REFUSED, "update"),
    "a bit of the targets": Attack(lambda s: _flip(s.top("targets"), 400), REFUSED, "update"),
    "the timestamp is cut off": Attack(
        lambda s: _cut(s.metadata("timestamp.json"), 0.5), REFUSED, "damaged"
    ),
    "the timestamp is empty": Attack(
        lambda s: _cut(s.metadata("timestamp.json"), 0), REFUSED, "damaged"
    ),
    "the snapshot is cut off": Attack(lambda s: _cut(s.top("snapshot"), 0.5), REFUSED, "damaged"),
    "the targets are empty": Attack(lambda s: _cut(s.top("targets"), 0), REFUSED, "damaged"),
    "the timestamp is missing": Attack(
        lambda s: s.metadata("timestamp.json").unlink(), GONE, "missing"
    ),
    "the snapshot is missing": Attack(lambda s: s.top("snapshot").unlink(), GONE, "missing"),
    "the metadata are missing": Attack(
        lambda s: shutil.rmtree(s.served / "metadata"), GONE, "missing"
    ),
    # nonsense
    "the timestamp is a list": Attack(
        lambda s: _put(s.metadata("timestamp.json"), b"[1]"), REFUSED, "damaged"
    ),
    "the timestamp is very deep": Attack(
        lambda s: _put(s.metadata("timestamp.json"), b"[" * 16_000), REFUSED, "damaged"
    ),
    "the timestamp is not text": Attack(
        lambda s: _put(s.metadata("timestamp.json"), b"\xff\xfe" * 99), REFUSED, "damaged"
    ),
    "the timestamp is too long": Attack(
        lambda s: _put(s.metadata("timestamp.json"), b" " * 20_000), REFUSED, "longer"
    ),
    "the timestamp is a snapshot": Attack(
        lambda s: _put(s.metadata("timestamp.json"), s.top("snapshot").read_bytes()),
        REFUSED,
        "damaged",
    ),
    "a huge version": Attack(
        lambda s: _edit(s.metadata("timestamp.json"), lambda v: v.update(version=10**30)),
        REFUSED,
        "signed",
    ),
    "a version that is no number": Attack(
        lambda s: _edit(s.metadata("timestamp.json"), lambda v: v.update(version="nan")),
        REFUSED,
        "damaged",
    ),
    # forged signatures
    "a later expiry is written in": Attack(
        lambda s: _edit(
            s.metadata("timestamp.json"), lambda v: v.update(expires="2099-01-01T00:00:00Z")
        ),
        REFUSED,
        "not signed",
    ),
    "another file is written in": Attack(
        lambda s: _edit(
            s.top("targets"), lambda v: v["targets"]["all/content.zip"].update(length=9)
        ),
        REFUSED,
        "not the one that was signed",
    ),
    "another repository, all signed by a thief": Attack(_foreign_repository, REFUSED, "not signed"),
    "a root by a thief": Attack(_foreign_root, REFUSED, "not signed"),
    "a root by one of two keys": Attack(_one_of_two, REFUSED, "not signed"),
    "a root by one key twice": Attack(_same_key_twice, REFUSED, "damaged"),
    "a key that was taken away": Attack(_revoked, REFUSED, "not signed"),
    # old things anew
    "everything as it was before": Attack(_rollback, REFUSED, "older"),
    "the snapshot as it was before": Attack(_old_snapshot, REFUSED, "not the one"),
    "the targets as they were before": Attack(_old_targets, REFUSED, "not the one"),
    "the online key names older targets": Attack(_snapshot_rolls_targets_back, REFUSED, "older"),
    "the online key forgets the targets": Attack(_snapshot_forgets, REFUSED, "damaged"),
    "frozen for over a year": Attack(_later(401), EXPIRED, "expired"),
    "frozen but for the online key": Attack(_renewed_but("targets"), EXPIRED, "expired"),
    "frozen by an old timestamp": Attack(_renewed_but("timestamp"), ANY, ""),
    # what a folder can hold
    "the pack is a link out": Attack(lambda s: _outside(s, s.pack), GONE, "missing", "folder"),
    "the timestamp is a link out": Attack(
        lambda s: _outside(s, s.metadata("timestamp.json")), GONE, "missing", "folder"
    ),
    "the timestamp is a link inside": Attack(
        lambda s: _link(s.metadata("timestamp.json"), s.top("snapshot")),
        GONE,
        "missing",
        "folder",
    ),
    "the metadata are a link out": Attack(
        lambda s: _linked_folder(s, "metadata"), GONE, "missing", "folder"
    ),
    "the packs are a link out": Attack(
        lambda s: _linked_folder(s, "targets"), GONE, "missing", "folder"
    ),
    "the pack is a pipe": Attack(lambda s: _pipe(s.pack), GONE, "missing", "folder"),
    "the timestamp is a pipe": Attack(
        lambda s: _pipe(s.metadata("timestamp.json")), GONE, "missing", "folder"
    ),
    "the timestamp is a device": Attack(
        lambda s: _link(s.metadata("timestamp.json"), "/dev/zero"), GONE, "missing", "folder"
    ),
    "the pack is a folder": Attack(lambda s: _folder(s.pack), GONE, "missing"),
    "the stick is pulled out": Attack(
        lambda s: shutil.rmtree(s.served), GONE, "cannot be read", "folder"
    ),
    # what a server can do
    "the timestamp never ends": Attack(_odd("endless timestamp.json"), REFUSED, "longer", "web"),
    "the snapshot never ends": Attack(_odd("endless .snapshot.json"), REFUSED, "longer", "web"),
    "a new root that never ends": Attack(_odd("endless 2.root.json"), REFUSED, "longer", "web"),
    "the pack never ends": Attack(_odd("endless .zip"), REFUSED, "longer", "web"),
    "a timestamp that inflates": Attack(_odd("gzip timestamp.json"), REFUSED, "longer", "web"),
    "a timestamp that breaks off": Attack(_odd("cut timestamp.json"), ANY, "", "web"),
    "a pack that breaks off": Attack(_odd("cut .zip"), GONE, "cannot be read", "web"),
    "a server in trouble": Attack(_odd("500 timestamp.json"), GONE, "has a fault", "web"),
    "a server that is asked too often": Attack(
        _odd("429 timestamp.json"), GONE, "left alone for a while", "web"
    ),
    "a server that is busy with a pack": Attack(_odd("503 .zip"), GONE, "has a fault", "web"),
    "a server with a lock": Attack(_odd("403 timestamp.json"), GONE, "does not let", "web"),
    "a file that is gone for good": Attack(_odd("410 .zip"), GONE, "is missing", "web"),
    "a root that is not given out": Attack(_odd("500 .root.json"), GONE, "has a fault", "web"),
    "round and round": Attack(_odd("round timestamp.json"), GONE, "cannot be read", "web"),
}
