"""Content that brings the program down is left out, one pack after the other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared.disk import RealDisk
from kiosk.system.crash_guard import (
    Starts,
    begun,
    ended_well,
    read_starts,
    this_boot,
    write_starts,
)

MANY_PACKS = 99


def _after(times: list[float], of: str = "a", packs: int = MANY_PACKS) -> Starts:
    known = Starts()
    for now in times:
        known = begun(known, of, now, packs=packs)
    return known


@pytest.mark.parametrize(
    ("times", "skip"),
    [
        ([10], 0),
        ([10, 20, 30], 0),
        ([10, 20, 30, 40], 1),
        ([10, 20, 30, 310.5], 0),
        ([10, 20, 30, 309.5], 1),
        ([10, 20, 30, 40, 50, 60], 1),
        ([10, 20, 30, 40, 50, 60, 70], 2),
        ([10 * n for n in range(1, 14)], 4),
        ([500, 600, 700, 5], 0),
        ([0, 200, 400, 600, 800, 1000], 0),
    ],
)
def test_three_in_five_minutes(times: list[float], skip: int) -> None:
    assert _after(times).skip == skip


@pytest.mark.parametrize(
    ("starts", "packs", "skip"),
    [(4, 2, 1), (30, 1, 0), (31, 1, 1), (33, 2, 1), (34, 2, 2), (60, 1, 1), (299, 1, 1), (5, 3, 1)],
)
def test_the_built_in_pack_is_left_out_after_many_starts_alone(
    starts: int, packs: int, skip: int
) -> None:
    """Whoever kills the program ten times at its first start has to see the pages still."""
    assert _after([float(n) for n in range(starts)], packs=packs).skip == skip


def test_other_content_begins_anew() -> None:
    assert begun(_after([10, 20, 30, 40]), "b", 50) == Starts((50,), 0, "b")
    assert begun(_after([10, 20, 30]), "b", 40, packs=MANY_PACKS).skip == 0


def test_a_good_run_clears_the_count() -> None:
    known = ended_well(_after([10, 20, 30, 40]))
    assert begun(known, "a", 41) == Starts((41,), 0, "a")


def test_a_computer_that_is_switched_off_is_no_crash() -> None:
    """Three times off soon after the start, as with a switch on the wall."""
    known = Starts()
    for boot, now in [("a", 10), ("b", 20), ("c", 30), ("d", 40), ("e", 50)]:
        known = begun(known, "content", now, boot, MANY_PACKS)
    assert known == Starts((50,), 0, "content", "e")


def test_a_loop_goes_on_where_the_computer_was_switched_off() -> None:
    known = Starts()
    for now in (10, 20, 30, 40):
        known = begun(known, "content", now, "a", MANY_PACKS)
    assert begun(known, "content", 50, "b", MANY_PACKS).skip == 1


def test_this_boot_is_the_same_all_the_time(tmp_path: Path) -> None:
    assert this_boot() == this_boot()
    assert this_boot(tmp_path / "none") == ""


@given(st.lists(st.floats(0, 1e6), max_size=40))
def test_it_stays_small_and_never_skips_without_a_loop(times: list[float]) -> None:
    known = Starts()
    for now in times:
        before = known
        known = begun(before, "a", now, packs=MANY_PACKS)
        assert len(known.at) <= 3
        assert known.skip - before.skip in (0, 1)
        if known.skip > before.skip:
            assert len([at for at in before.at if 0 <= now - at <= 300]) == 3


@pytest.mark.parametrize("damage", [b"", b"{", b'{"at": 5}', b"[" * 4000, b"\xff" * 9000])
def test_a_damaged_count_is_none(damage: bytes, tmp_path: Path) -> None:
    file = tmp_path / "starts.json"
    file.write_bytes(damage)
    assert read_starts(file) == Starts()


def test_it_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "new" / "starts.json"
    write_starts(file, RealDisk(), _after([10, 20]))
    assert read_starts(file) == Starts((10, 20), 0, "a")
    write_starts(file / "no folder", RealDisk(), Starts())
