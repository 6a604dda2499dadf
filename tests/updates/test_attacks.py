"""Whatever is done to a repository: refused in plain words, and what runs is unharmed."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.updates.fetch import tuf_errors
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model.errors import RefusedError, UpdateError
from kiosk.updates.publish.key_rotation import LOST
from kiosk.updates.service import KioskIdentity
from tests.updates import server
from tests.updates.attacks import ATTACKS
from tests.updates.conftest import MakeKiosk
from tests.updates.publisher import Kiosk, Publisher
from tests.updates.scene import Scene

WAYS = [
    (name, way) for name, a in ATTACKS.items() for way in ("web", "folder") if a.only in ("", way)
]
ODD = {
    "endless": server.endless,
    "cut": server.cut_off,
    "gzip": server.inflating,
    "round": server.round_and_round,
    **{str(code): server.status(code) for code in (403, 410, 429, 500, 503)},
}


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Server]:
    with server.serving(tmp_path_factory.mktemp("web")) as running:
        yield running


@pytest.fixture
def scene(kiosk: Kiosk, publisher: Publisher, second_edition: Publisher, tmp_path: Path) -> Scene:
    """Version 2 is out, and the kiosk has seen version 1."""
    old, served = tmp_path / "old", tmp_path / "served"
    publisher.folder.rename(old)
    second_edition.copy(publisher.folder)
    shutil.copytree(publisher.folder, served)
    return Scene(publisher, served, old)


def _serve(web: server.Server, scene: Scene, way: str) -> str:
    web.folder = scene.served
    web.odd = {}
    for odd in scene.odd:
        kind, end = odd.split()
        web.odd[end] = ODD[kind]
    return web.address if way == "web" else str(scene.served)


def _whole_as_before(kiosk: Kiosk, before: object) -> bool:
    running = next(whole_packs(kiosk.home, budget=None), None)
    pointer = read_pointer(kiosk.home)
    return running is not None and running.entry == before and pointer.pending is None


@pytest.mark.parametrize(("name", "way"), WAYS, ids=[f"{n}, {w}" for n, w in WAYS])
def test_an_attack(
    name: str, way: str, kiosk: Kiosk, scene: Scene, web: server.Server, publisher: Publisher
) -> None:
    attack = ATTACKS[name]
    attacked_after_a_look = name in _AFTER_A_LOOK
    if attacked_after_a_look:
        kiosk.server = _serve(web, scene, way)
        kiosk.judge = _never
        with pytest.raises(RefusedError, match="not today"):
            kiosk.update()
        kiosk.judge = Kiosk.judge
    before = read_pointer(kiosk.home).current
    attack.do(scene)
    kiosk.server = _serve(web, scene, way)
    kiosk.day += dt.timedelta(scene.days)
    with pytest.raises(attack.error) as refused:
        kiosk.update()
    assert attack.says in str(refused.value)
    assert str(refused.value) == kiosk.message
    assert _is_plain(str(refused.value))
    assert _whole_as_before(kiosk, before)
    assert "gave up" not in web.odd, "an endless answer was read to its end"
    if not scene.days:
        _mended(kiosk, scene, web, way)


# the kiosk must have seen version 2 for these to be a step back
_AFTER_A_LOOK = {"everything as it was before", "the online key names older targets"}


def _never(_folder: Path) -> tuple[str, ...]:
    raise RefusedError("not today")


def _mended(kiosk: Kiosk, scene: Scene, web: server.Server, way: str) -> None:
    """The attack over, the kiosk takes the next version: nothing of it has stayed."""
    for _ in range(scene.forged):  # what a thief signed with a stolen key must be outnumbered
        scene.publisher.repository.renew()
    scene.publisher.publish(3)
    web.folder, web.odd = scene.publisher.folder, {}
    kiosk.server = web.address if way == "web" else str(scene.publisher.folder)
    kiosk.update()
    assert kiosk.visit_ends() == "3"


def _is_plain(text: str) -> bool:
    jargon = ("Error", "metadata", "Traceback", "hash", "None", "json", "0x")
    return text.endswith(".") and not any(word in text for word in jargon)


def test_every_attack_is_needed() -> None:
    assert len(ATTACKS) >= 55


def test_new_roots_are_followed_one_by_one(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.replace("root", "root-3", "spare")
    publisher.replace("targets", "targets", "north")
    publisher.replace("timestamp", "online", "thief")
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_skipped_root_is_not_followed(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.replace("root", "root-3", "spare")
    publisher.replace("timestamp", "online", "thief")
    (publisher.folder / "metadata/2.root.json").unlink()
    with pytest.raises(RefusedError, match="not signed"):
        kiosk.update()
    assert kiosk.visit_ends() == "1"


def test_a_kiosk_that_slept_through_three_roots(make: MakeKiosk, publisher: Publisher) -> None:
    for old, new in (("root-3", "spare"), ("spare", "thief"), ("thief", "canary")):
        publisher.replace("root", old, new)
    fresh = make("asleep")
    fresh.update()
    assert fresh.visit_ends() == "1"


def test_a_group_cannot_sign_for_everybody(kiosk: Kiosk, publisher: Publisher) -> None:
    """The canary's key lists a file outside of what it was given."""
    repository = publisher.repository
    role, top = repository.targets("canary"), repository.targets()
    role.signed.targets["all/content.zip"] = top.signed.targets.pop("all/content.zip")
    repository.write_targets({"targets": top, "canary": role})
    assert kiosk.update().text == "The publisher offers nothing yet."


def test_a_group_signed_by_another_key(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2, share=100)
    path = max(publisher.folder.glob("metadata/*.canary.json"))
    other = max(publisher.folder.glob("metadata/*.clinic-north.json"))
    path.write_bytes(other.read_bytes())
    with pytest.raises(RefusedError):
        kiosk.update()


def test_one_clinic_gets_no_other_clinics_details(make: MakeKiosk, publisher: Publisher) -> None:
    publisher.details('name = "North"\n')
    south = make("south")
    south.who = KioskIdentity("south-1", clinic="south")
    south.update()
    south.visit_ends()
    found = next(whole_packs(south.home))
    assert found.details is None


@pytest.mark.parametrize("victim", ["timestamp.json", "snapshot.json", "targets.json"])
@pytest.mark.parametrize("damage", [b"", b"\0" * 500, b"{}"])
def test_damaged_trust_heals_by_the_root_that_came_along(
    victim: str, damage: bytes, kiosk: Kiosk, publisher: Publisher
) -> None:
    (kiosk.home.trust / victim).write_bytes(damage)
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_damaged_roots_heal(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.replace("timestamp", "online", "spare")
    kiosk.update()
    for path in (kiosk.home.trust / "root_history").iterdir():
        path.write_bytes(b"")
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_root_that_is_none(kiosk: Kiosk) -> None:
    kiosk.root = b"{}"
    with pytest.raises(RefusedError, match="damaged or forged"):
        kiosk.update()


@pytest.mark.parametrize("partial", [True, False], ids=["with ranges", "without"])
def test_over_the_web_a_download_goes_on(
    partial: bool, kiosk: Kiosk, publisher: Publisher, web: server.Server
) -> None:
    publisher.publish(2)
    web.folder, web.odd, web.asked = publisher.folder, {}, []
    if not partial:
        web.odd[".zip"] = server.whole
    kiosk.server = web.address
    data = publisher.pack().read_bytes()
    kiosk.home.downloads.mkdir(exist_ok=True)
    part = kiosk.home.downloads / f"{publisher.pack().name.split('.')[0]}.part"
    part.write_bytes(data[:1000])
    kiosk.update()
    assert kiosk.visit_ends() == "2"
    assert [part for path, _, part in web.asked if path.endswith(".zip")] == ["bytes=1000-"]
    assert all(agent.startswith("test") for _, agent, _ in web.asked)


def test_a_full_disk_harms_nothing(
    kiosk: Kiosk, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(2)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(UpdateError, match="disk is full"):
            kiosk.update()
    assert kiosk.visit_ends() == "1"
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_any_surprise_is_told_plainly() -> None:
    with pytest.raises(RefusedError, match="damaged or forged"), tuf_errors.plainly():
        raise RecursionError


def lose(publisher: Publisher, *names: str) -> None:
    """Lose keys, and their public halves too."""
    kept = publisher.folder.parent / "kept"
    shutil.copytree(publisher.keys, kept)
    for name in names:
        (kept / f"{name}.pem").unlink()
        (kept / f"{name}.pub").unlink()
    publisher.keys = kept


@pytest.mark.parametrize(
    ("role", "gone"),
    [
        ("root", "root-3"),
        ("targets", "targets"),
        ("snapshot,timestamp", "online"),
        ("canary", "canary"),
    ],
)
def test_a_key_that_is_lost_with_its_public_half_is_replaced(
    kiosk: Kiosk, publisher: Publisher, role: str, gone: str
) -> None:
    lose(publisher, gone)
    with pytest.raises(UpdateError, match="There is no key"):
        publisher.replace(role, gone, "spare")
    publisher.replace(role, LOST, "spare")
    publisher.publish(2, share=100 if role == "canary" else None)
    assert kiosk.update().text.startswith("Version 2 waits")


def test_lost_stands_for_one_key_alone(publisher: Publisher) -> None:
    with pytest.raises(UpdateError, match="0 keys that are not at hand"):
        publisher.replace("root", LOST, "spare")
    with pytest.raises(UpdateError, match="0 keys that are not at hand"):
        publisher.replace("clinic-south", LOST, "spare")
    lose(publisher, "root-2", "root-3")
    with pytest.raises(UpdateError, match="2 keys that are not at hand"):
        publisher.replace("root", LOST, "spare")


def test_a_folder_that_is_no_repository(publisher: Publisher) -> None:
    publisher.folder = publisher.folder.parent / "empty"
    with pytest.raises(UpdateError, match=r"empty is no repository.* Start one"):
        publisher.publish(2)
