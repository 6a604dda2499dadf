"""From a publisher's folder to the screen: versions, groups, details, interruptions, going back."""

import errno
from dataclasses import replace

import pytest

from kiosk.updates.install import install
from kiosk.updates.install.pack_resolver import whole_packs
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.install.warnings import warnings
from kiosk.updates.model.errors import CancelledError, UpdateError, disk_remedy
from kiosk.updates.model.lock import held
from kiosk.updates.model.state import read_state
from kiosk.updates.service import KioskIdentity, in_share
from tests.updates.conftest import MakeKiosk
from tests.updates.publisher import Kiosk, Publisher


def test_a_new_version_waits_for_the_end_of_the_visit(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    running = read_pointer(kiosk.home).current
    assert not install.pending(kiosk.home, running)
    assert kiosk.update().new
    assert read_pointer(kiosk.home).current == running
    assert install.pending(kiosk.home, running)
    assert kiosk.visit_ends() == "2"
    assert not install.pending(kiosk.home, read_pointer(kiosk.home).current)


def test_what_is_not_decided_waits_on(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.undecided = True
    running = read_pointer(kiosk.home).current
    assert kiosk.update().text == "Version 2 waits until staff decide."
    assert not install.pending(kiosk.home, running)
    assert kiosk.visit_ends() == "1"
    assert install.decide(kiosk.home, kiosk.disk)
    assert kiosk.visit_ends() == "2"
    assert not install.decide(kiosk.home, kiosk.disk), "nothing waits any more"


def test_what_was_left_out_leaves_no_question_behind(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.undecided = True
    kiosk.update()
    install.roll_back(kiosk.home, kiosk.disk)
    kiosk.undecided = False
    publisher.publish(3)
    kiosk.update()
    assert kiosk.visit_ends() == "3"


def test_the_checks_remarks_stay_beside_the_pack(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.judge = lambda _folder: ("en/a.md:1: Warning: It is long.",)
    kiosk.update()
    waiting = read_pointer(kiosk.home).pending
    assert waiting is not None
    assert warnings(kiosk.home, waiting) == ("en/a.md:1: Warning: It is long.",)
    for damage in (b"", b"{", b"[1]", b"[" * 100_000):
        kiosk.home.warnings(waiting.sha).write_bytes(damage)
        assert warnings(kiosk.home, waiting) == ()
    assert kiosk.visit_ends() == "2", "they are no part of the pack"


def test_nothing_new(kiosk: Kiosk) -> None:
    outcome = kiosk.update()
    assert not outcome.new
    assert outcome.text == "Version 1 is here already."


def test_nothing_published(make: MakeKiosk, publisher: Publisher) -> None:
    targets = publisher.repository.targets()
    targets.signed.targets.clear()
    publisher.repository.write_targets({"targets": targets})
    assert make("other").update().text == "The publisher offers nothing yet."


def test_two_packs_are_kept_and_no_more(kiosk: Kiosk, publisher: Publisher) -> None:
    for number in (2, 3, 4):
        publisher.publish(number)
        kiosk.update()
        kiosk.visit_ends()
    assert [p.entry.version for p in whole_packs(kiosk.home)] == ["4", "3"]
    publisher.publish(5)
    kiosk.update()
    assert len([p for p in kiosk.home.content.iterdir() if p.is_dir()]) == 3
    assert kiosk.visit_ends() == "5"


def test_the_canary_group_is_a_day_ahead(
    kiosk: Kiosk, publisher: Publisher, make: MakeKiosk
) -> None:
    ahead = make("ahead")
    ahead.who = replace(ahead.who, canary=True)
    publisher.publish(2, share=0)
    assert not kiosk.update().new
    ahead.update()
    assert ahead.visit_ends() == "2"
    publisher.publish(2)
    kiosk.update()
    assert kiosk.visit_ends() == "2"
    assert not ahead.update().new


def test_a_bad_canary_is_put_right_by_the_next_publication(
    make: MakeKiosk, publisher: Publisher
) -> None:
    ahead = make("ahead")
    ahead.who = replace(ahead.who, canary=True)
    publisher.publish(2, share=0)
    ahead.update()
    ahead.visit_ends()
    publisher.publish(1)
    ahead.update()
    assert ahead.visit_ends() == "1"


def test_a_share_is_a_share_and_always_the_same() -> None:
    chosen = [name for name in map(str, range(5000)) if in_share(name, 10)]
    assert 400 < len(chosen) < 600
    assert {n for n in map(str, range(5000)) if in_share(n, 5)} < set(chosen)
    assert not any(in_share(name, 0) for name in chosen)
    assert all(in_share(name, 100) for name in chosen)


def test_details_stand_beside_the_groups_content(kiosk: Kiosk, publisher: Publisher) -> None:
    kiosk.who = KioskIdentity("kiosk-1", clinic="north")
    publisher.details('name = "North"\n')
    assert kiosk.update().new
    kiosk.visit_ends()
    found = next(whole_packs(kiosk.home))
    assert found.details is not None
    assert found.details.read_text() == 'name = "North"\n'
    assert not kiosk.update().new
    publisher.details('name = "North two"\n')
    kiosk.update()
    assert read_pointer(kiosk.home).current == found.entry
    assert found.details.read_text() == 'name = "North"\n'
    kiosk.visit_ends()
    after = next(whole_packs(kiosk.home))
    assert after.details is not None
    assert "two" in after.details.read_text()
    assert after.folder == found.folder


def test_details_of_nothing_are_told_as_such(kiosk: Kiosk, publisher: Publisher) -> None:
    kiosk.who = KioskIdentity("kiosk-1", clinic="north")
    publisher.publish(1)
    publisher.details("")
    with pytest.raises(UpdateError, match="details are an empty file"):
        kiosk.update()


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "write-protected"),
        (errno.EACCES, "Let the kiosk's user write there"),
        (errno.EIO, "may be broken"),
    ],
)
def test_a_disk_is_told_by_what_it_lacks(code: int, says: str) -> None:
    assert says in disk_remedy(OSError(code, "x"))


def test_details_with_a_fault_stop_the_update(kiosk: Kiosk, publisher: Publisher) -> None:
    kiosk.who = KioskIdentity("kiosk-1", clinic="north")
    publisher.details('nmae = "North"\n')
    with pytest.raises(UpdateError, match="nmae"):
        kiosk.update()


def test_damaged_details_are_left_out(
    kiosk: Kiosk, publisher: Publisher, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.who = KioskIdentity("kiosk-1", clinic="north")
    publisher.details('name = "North"\n')
    kiosk.update()
    kiosk.visit_ends()
    entry = next(whole_packs(kiosk.home)).entry
    kiosk.home.details(entry.details).write_text("other")
    assert next(whole_packs(kiosk.home)).details is None
    assert "left out" in caplog.text


def test_staff_go_back_and_stay_back(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.update()
    kiosk.visit_ends()
    running = read_pointer(kiosk.home).current
    assert install.roll_back(kiosk.home, kiosk.disk) is not None
    assert install.pending(kiosk.home, running)
    assert kiosk.visit_ends() == "1"
    assert "staff went back" in kiosk.update().text
    publisher.publish(3)
    kiosk.update()
    assert kiosk.visit_ends() == "3"


def test_staff_give_up_what_waits(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.update()
    install.roll_back(kiosk.home, kiosk.disk)
    assert kiosk.visit_ends() == "1"
    assert not kiosk.update().new


def test_back_to_the_built_in_content(kiosk: Kiosk) -> None:
    running = read_pointer(kiosk.home).current
    assert install.roll_back(kiosk.home, kiosk.disk) is None
    assert install.pending(kiosk.home, running)
    assert kiosk.visit_ends() == ""
    with pytest.raises(UpdateError, match="nothing to go back"):
        install.roll_back(kiosk.home, kiosk.disk)


def test_a_stopped_download_goes_on_after_a_restart(
    kiosk: Kiosk, publisher: Publisher, make: MakeKiosk
) -> None:
    publisher.publish(2)
    size = publisher.pack().stat().st_size
    half = publisher.pack().read_bytes()[: size // 2]
    kiosk.home.downloads.mkdir(exist_ok=True)
    sha = publisher.pack().name.split(".")[0]
    (kiosk.home.downloads / f"{sha}.part").write_bytes(half)
    steps: list[int] = []
    kiosk.step = lambda done, _total: steps.append(done)
    kiosk.update()
    assert steps[0] == size
    assert kiosk.visit_ends() == "2"


def test_a_part_that_is_longer_than_the_file_is_fetched_anew(
    kiosk: Kiosk, publisher: Publisher
) -> None:
    publisher.publish(2)
    sha = publisher.pack().name.split(".")[0]
    kiosk.home.downloads.mkdir(exist_ok=True)
    (kiosk.home.downloads / f"{sha}.part").write_bytes(b"x" * 100_000)
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_a_part_with_other_bytes_is_refused_once_and_then_fetched(
    kiosk: Kiosk, publisher: Publisher
) -> None:
    publisher.publish(2)
    sha = publisher.pack().name.split(".")[0]
    kiosk.home.downloads.mkdir(exist_ok=True)
    (kiosk.home.downloads / f"{sha}.part").write_bytes(b"x" * 1000)
    with pytest.raises(UpdateError, match="not the one that was signed"):
        kiosk.update()
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_staff_stop_an_update(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.cancelled = lambda: True
    with pytest.raises(CancelledError):
        kiosk.update()
    assert read_state(kiosk.home).failures == 0
    kiosk.cancelled = lambda: False
    kiosk.update()
    assert kiosk.visit_ends() == "2"


def test_stopped_while_unpacking_nothing_is_left(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    calls: list[int] = []

    def stop(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) > 3:
            raise CancelledError("stop")

    kiosk.step = stop
    with pytest.raises(CancelledError):
        kiosk.update()
    assert len([p for p in kiosk.home.content.iterdir() if p.is_dir()]) == 1
    assert kiosk.visit_ends() == "1"


def test_one_update_at_a_time(kiosk: Kiosk) -> None:
    with held(kiosk.home), pytest.raises(UpdateError, match="Another update"):
        kiosk.update()
    kiosk.update()


def test_a_damaged_pack_gives_way_to_the_one_before_and_is_fetched_again(
    kiosk: Kiosk, publisher: Publisher, caplog: pytest.LogCaptureFixture
) -> None:
    publisher.publish(2)
    kiosk.update()
    kiosk.visit_ends()
    broken = next(whole_packs(kiosk.home))
    (broken.folder / "pack.toml").write_bytes(b"x" * 10)
    assert next(whole_packs(kiosk.home)).entry.version == "1"
    assert "2 is damaged" in caplog.text
    assert kiosk.update().new
    assert kiosk.visit_ends() == "2"
    assert not list(kiosk.home.content.glob(".*"))


def test_a_waiting_pack_that_was_damaged_is_given_up(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.update()
    waits = read_pointer(kiosk.home).pending
    assert waits is not None
    (kiosk.home.installed(waits.sha) / "pack/pack.toml").unlink()
    assert kiosk.visit_ends() == "1"
    assert read_pointer(kiosk.home).pending is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"[" * 9000, None, b"\xff" * 90, b"x" * 200_000])
def test_a_damaged_pointer_means_the_built_in_content(kiosk: Kiosk, damage: bytes | None) -> None:
    if damage is None:
        damage = kiosk.home.pointer.read_bytes().replace(b'"1"', b'"9"')
    kiosk.home.pointer.write_bytes(damage)
    assert kiosk.visit_ends() == ""
    kiosk.update()
    assert kiosk.visit_ends() == "1"


def test_after_crashes_the_start_may_skip_packs(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(2)
    kiosk.update()
    kiosk.visit_ends()
    versions = [[p.entry.version for p in whole_packs(kiosk.home, skip)] for skip in range(3)]
    assert versions == [["2", "1"], ["1"], []]
