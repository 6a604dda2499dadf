"""Parts of the day: their bounds, and that no count of them tells of a single visit."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted
from kiosk.usage.day_parts import DayPart, day_part
from kiosk.usage.store import KEPT, Store

MONDAY = date(2026, 11, 23)
ALWAYS = (date.min, date.max)
PART = Counted.PART.value

TIMES = {
    "midnight": (0, 0, DayPart.MORNING),
    "a clinic opens": (8, 0, DayPart.MORNING),
    "the last minute before midday": (10, 59, DayPart.MORNING),
    "midday begins": (11, 0, DayPart.MIDDAY),
    "noon": (12, 0, DayPart.MIDDAY),
    "the last minute of midday": (13, 59, DayPart.MIDDAY),
    "the afternoon begins": (14, 0, DayPart.AFTERNOON),
    "the last minute of the afternoon": (16, 59, DayPart.AFTERNOON),
    "the evening begins": (17, 0, DayPart.EVENING),
    "before midnight": (23, 59, DayPart.EVENING),
}


@pytest.mark.parametrize(("hour", "minute", "part"), TIMES.values(), ids=TIMES)
def test_which_part(hour: int, minute: int, part: DayPart) -> None:
    assert day_part(60 * hour + minute) is part


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "usage.sqlite"


def _visit(store: Store, day: date, part: DayPart = DayPart.EVENING, times: int = 1) -> None:
    assert store.add(
        [CountRow(day, "visit", "", times), CountRow(day, PART, part.value, times)], day
    )


def _parts(file: Path) -> list[tuple[date, str, int]]:
    return [(r.day, r.name, r.times) for r in Store(file).read(*ALWAYS) if r.what == PART]


def test_the_fifth_visit_counts_five_in_its_week(file: Path) -> None:
    store = Store(file)
    for back in (20, 19, 2, 1):
        _visit(store, MONDAY - timedelta(days=back))
        assert _parts(file) == []
    _visit(store, MONDAY + timedelta(days=3))
    assert _parts(file) == [(MONDAY, "evening", 5)]
    _visit(store, MONDAY + timedelta(days=3), times=12)
    assert _parts(file) == [(MONDAY, "evening", 15)], "two wait again"


def test_each_part_waits_by_itself(file: Path) -> None:
    for _ in range(3):
        for part in DayPart:
            _visit(Store(file), MONDAY, part)
    assert _parts(file) == []
    _visit(Store(file), MONDAY, DayPart.MORNING, times=2)
    assert _parts(file) == [(MONDAY, "morning", 5)]


def test_what_waits_knows_no_day_and_is_not_exported(file: Path) -> None:
    _visit(Store(file), MONDAY, times=4)
    with closing(sqlite3.connect(file)) as base:
        columns = [name for _, name, *_ in base.execute("PRAGMA table_info(waiting)")]
        assert columns == ["name", "times"]
        assert base.execute("SELECT * FROM waiting").fetchall() == [("evening", 4)]
    assert [r.what for r in Store(file).read(*ALWAYS)] == ["visit"]


def test_what_waits_outlives_a_night_and_old_counts_go(file: Path) -> None:
    _visit(Store(file), MONDAY, times=9)
    later = MONDAY + KEPT
    for days in (1, 2, 3):
        Store(file).forget_old(later + timedelta(days=days))
    assert _parts(file) == []
    _visit(Store(file), later + timedelta(days=3))
    assert [times for _, _, times in _parts(file)] == [5]


def test_a_file_from_before_loses_nothing(file: Path) -> None:
    """As the program before this one made it, byte for byte of its schema."""
    with closing(sqlite3.connect(file)) as old, old:
        old.execute(
            "CREATE TABLE counts (day TEXT NOT NULL, what TEXT NOT NULL, name TEXT NOT NULL, "
            "times INTEGER NOT NULL, PRIMARY KEY (day, what, name)) STRICT, WITHOUT ROWID"
        )
        old.execute("PRAGMA user_version = 1")
        old.execute("INSERT INTO counts VALUES ('2026-11-20', 'page', 'book', 7)")
    before = CountRow(date(2026, 11, 20), "page", "book", 7)
    assert Store(file).read(*ALWAYS) == (before,)
    _visit(Store(file), MONDAY, times=5)
    assert set(Store(file).read(*ALWAYS)) == {
        before,
        CountRow(MONDAY, "visit", "", 5),
        CountRow(MONDAY, PART, "evening", 5),
    }
    assert not file.with_name("usage.sqlite.damaged").exists()


visits = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(DayPart), st.integers(1, 7)), max_size=40
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visits)
def test_no_count_is_of_one_person_and_none_is_lost(
    file: Path, came: list[tuple[int, DayPart, int]]
) -> None:
    file.unlink(missing_ok=True)
    wanted: Counter[str] = Counter()
    for days, part, times in sorted(came):
        _visit(Store(file), MONDAY + timedelta(days=days), part, times)
        wanted[part.value] += times
    found: Counter[str] = Counter()
    for day, name, times in _parts(file):
        assert day.weekday() == 0
        assert times in range(5, 1000, 5)
        found[name] += times
    assert all(0 <= wanted[part.value] - found[part.value] < 5 for part in DayPart)
