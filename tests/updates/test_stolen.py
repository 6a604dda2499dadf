"""What each stolen key can do: every sentence of the table in docs/fleet.md."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.shared.disk import RealDisk
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.model.errors import ExpiredError, RefusedError, UpdateError
from kiosk.updates.model.tuf_names import MetaFile
from kiosk.updates.publish import key_rotation, publish
from kiosk.updates.publish.repository import Repository
from tests.updates.attacks import rewrite
from tests.updates.conftest import MakeKiosk
from tests.updates.publisher import TODAY, Kiosk, Publisher, version, zipped

DOCS = Path(__file__).resolve().parent.parent.parent / "docs/fleet.md"


@pytest.fixture
def thief(publisher: Publisher) -> Callable[..., Repository]:
    """Return the served repository with stolen keys alone."""

    def made(*names: str) -> Repository:
        keys = publisher.found
        return Repository(publisher.folder, {n: keys[n] for n in names}, RealDisk(), TODAY)

    return made


def _forged(tmp_path: Path, number: int = 9) -> Path:
    return zipped(version(number), tmp_path / f"forged-{number}.zip")


Thief = Callable[..., Repository]


def test_one_root_alone_signs_nothing(kiosk: Kiosk, thief: Thief) -> None:
    stolen = thief("root-1")
    _, after = stolen.next_root()
    with pytest.raises(UpdateError, match="needs 2 of its 3"):
        stolen.write_root(after, [])


def test_two_roots_are_everything(
    kiosk: Kiosk, thief: Thief, publisher: Publisher, tmp_path: Path
) -> None:
    stolen = thief("root-1", "root-2", "thief")
    keys = publisher.found
    before, after = stolen.next_root()
    for role in key_rotation.TOP:
        after.signed.roles[role].keyids = []
        after.signed.add_key(keys["thief"].public, role)
        after.signed.roles[role].threshold = 1
    stolen.write_root(after, [before])
    publish.publish_pack(stolen, _forged(tmp_path), "9", None)
    kiosk.update()
    assert kiosk.visit_ends() == "9"


@pytest.mark.parametrize("role", ["targets", "canary", "clinic-north"])
def test_a_key_of_lists_alone_changes_nothing(
    role: str, kiosk: Kiosk, publisher: Publisher, tmp_path: Path
) -> None:
    """It may rewrite the list that is served, under the same number, and to everybody."""
    publisher.publish(2, share=0)
    publisher.details('name = "North"\n')
    kiosk.who = replace(kiosk.who, clinic="north", canary=True)
    kiosk.update()
    kiosk.visit_ends()
    kiosk.who = replace(kiosk.who, kiosk="kiosk-2", canary=False)
    fresh = Kiosk(replace(kiosk.home, folder=tmp_path / "fresh"), kiosk.root, kiosk.server)
    fresh.who = kiosk.who
    rewrite(publisher.folder, publisher.found, role, _forged(tmp_path))
    for one in (kiosk, fresh):
        with pytest.raises(RefusedError, match="signed"):
            fresh.update() if one is fresh else _again(one, publisher)
    assert fresh.visit_ends() == ""
    assert kiosk.visit_ends() == "2"


def _again(kiosk: Kiosk, publisher: Publisher) -> None:
    """Let a kiosk that keeps the true lists forget them, so that it asks again."""
    for kept in kiosk.home.trust.glob("*.json"):
        if kept.name not in ("timestamp.json", "snapshot.json"):
            kept.unlink()
    kiosk.update()


def test_lists_that_do_not_vouch_are_refused_until_they_are_renewed(
    kiosk: Kiosk, publisher: Publisher
) -> None:
    """What an earlier version signed: versions alone. The daily renewal mends it."""
    publisher.publish(2)
    _without_sums(publisher)
    with pytest.raises(RefusedError, match=r"vouch for one another.*keys renew"):
        kiosk.update()
    assert kiosk.visit_ends() == "1"
    publisher.repository.renew()
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_timestamp_that_does_not_vouch_is_refused(kiosk: Kiosk, publisher: Publisher) -> None:
    _without_sums(publisher, "timestamp")
    with pytest.raises(RefusedError, match="vouch"):
        kiosk.update()


@pytest.mark.parametrize("name", ["targets.json", "canary.json", "clinic-north.json"])
@pytest.mark.parametrize("left", ["length", "sum", "another sum"])
def test_one_list_without_a_sum_is_enough(
    name: str, left: str, kiosk: Kiosk, publisher: Publisher
) -> None:
    repository = publisher.repository
    meta = repository._named_targets()
    known = meta[name]
    assert known.hashes
    meta[name] = {
        "length": MetaFile(known.version, known.length),
        "sum": MetaFile(known.version, None, known.hashes),
        "another sum": MetaFile(known.version, known.length, {"md5": "0" * 32}),
    }[left]
    repository._write_snapshot(repository.root().signed, meta)
    with pytest.raises(RefusedError):
        kiosk.update()


def _without_sums(publisher: Publisher, what: str = "snapshot") -> None:
    repository = publisher.repository
    meta = repository._named_targets()
    if what == "snapshot":
        meta = {name: MetaFile(file.version) for name, file in meta.items()}
        repository._write_snapshot(repository.root().signed, meta)
        return
    timestamp = repository.timestamp()
    timestamp.signed.version += 1
    timestamp.signed.snapshot_meta = MetaFile(timestamp.signed.snapshot_meta.version)
    timestamp.signatures.clear()
    with repository.at_once():
        repository._sign(timestamp, repository.root().signed, "timestamp")
        repository._put("timestamp.json", timestamp)


def test_targets_and_online_offer_content_to_everybody(
    kiosk: Kiosk, thief: Thief, tmp_path: Path
) -> None:
    publish.publish_pack(thief("targets", "online"), _forged(tmp_path), "9", None)
    kiosk.update()
    assert kiosk.visit_ends() == "9"


def test_canary_and_online_offer_content_to_as_many_as_they_like(
    kiosk: Kiosk, thief: Thief, tmp_path: Path
) -> None:
    publish.publish_pack(thief("canary", "online"), _forged(tmp_path), "9", 100)
    kiosk.update()
    assert kiosk.visit_ends() == "9"


def test_a_clinics_key_and_online_change_that_clinics_details_alone(
    kiosk: Kiosk, make: MakeKiosk, thief: Thief, tmp_path: Path
) -> None:
    stolen = thief("north", "online")
    file = tmp_path / "forged.toml"
    file.write_text('name = "Not North"\n', encoding="utf-8")
    publish.publish_details(stolen, "north", file)
    north = make("north")
    north.who = replace(north.who, clinic="north")
    for one in (kiosk, north):
        one.update()
        assert one.visit_ends() == "1"
    details = [next(whole_packs(one.home)).details for one in (kiosk, north)]
    assert details[0] is None
    assert details[1] is not None
    role = stolen.targets("clinic-north")
    role.signed.targets["all/content.zip"] = role.signed.targets["clinics/north/clinic.toml"]
    stolen.write_targets({"clinic-north": role})
    assert not kiosk.update().new


def test_online_alone_hides_news_until_the_lists_end(
    kiosk: Kiosk, thief: Thief, publisher: Publisher
) -> None:
    """It goes on renewing an old state; the lists themselves it cannot renew."""
    stolen = thief("online")
    assert kiosk.update().text == "Version 1 is here already."
    kiosk.day += dt.timedelta(399)
    stolen.today = kiosk.day
    stolen.renew()
    assert kiosk.update().text == "Version 1 is here already."
    kiosk.day += dt.timedelta(10)
    stolen.today = kiosk.day
    stolen.renew()
    with pytest.raises(ExpiredError):
        kiosk.update()


def test_online_alone_never_offers_content(kiosk: Kiosk, thief: Thief, tmp_path: Path) -> None:
    with pytest.raises(UpdateError, match="“targets” needs 1 of its 1 keys"):
        publish.publish_pack(thief("online"), _forged(tmp_path), "9", None)


def test_online_alone_shows_older_lists_to_new_kiosks_alone(
    kiosk: Kiosk, make: MakeKiosk, thief: Thief, publisher: Publisher
) -> None:
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"
    stolen = thief("online")
    meta = stolen._named_targets()
    old = meta["targets.json"].version - 1
    data = (publisher.folder / f"metadata/{old}.targets.json").read_bytes()
    sums = {"sha256": hashlib.sha256(data).hexdigest()}
    meta["targets.json"] = MetaFile(old, len(data), sums)
    stolen._write_snapshot(stolen.root().signed, meta)
    with pytest.raises(RefusedError, match="older"):
        kiosk.update()
    fresh = make("fresh")
    fresh.update()
    assert fresh.visit_ends() == "1"


def test_once_replaced_a_stolen_online_key_counts_no_more(
    kiosk: Kiosk, thief: Thief, publisher: Publisher
) -> None:
    """However high the numbers are that the thief has signed."""
    stolen = thief("online")
    for _ in range(20):
        stolen.renew()
    kiosk.update()
    publisher.replace("snapshot,timestamp", "online", "spare")
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


@pytest.mark.parametrize(
    "sentence",
    [
        "one alone signs nothing",
        "alone it changes nothing",
        "with `online` it offers content to everybody",
        "with `online` it offers content to as many kiosks as it likes",
        "with `online` it changes that clinic's details and nothing else",
        "alone it can hide new content until the lists expire (400 days), and show older lists",
        "it cannot offer content",
    ],
)
def test_the_table_says_so(sentence: str) -> None:
    assert sentence in DOCS.read_text(encoding="utf-8")
