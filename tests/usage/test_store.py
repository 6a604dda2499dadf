"""The counts on the disk: whole, few, kept 400 days; no failure reaches anybody."""

import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.usage.counter import CountRow
from kiosk.usage.store import KEPT, Store, read

TODAY = date(2026, 11, 23)
ALWAYS = (date.min, date.max)
ROWS = [CountRow(TODAY, "page", "one", 2), CountRow(TODAY, "visit", "", 1)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "usage.sqlite"


def test_batches_add_up(file: Path) -> None:
    store = Store(file)
    assert store.add(ROWS, TODAY)
    assert store.add(ROWS[:1], TODAY)
    assert store.read(*ALWAYS) == (
        CountRow(TODAY, "page", "one", 4),
        CountRow(TODAY, "visit", "", 1),
    )


def test_days_are_asked_for(file: Path) -> None:
    later = TODAY + timedelta(days=1)
    store = Store(file)
    store.add([*ROWS, CountRow(later, "visit", "", 1)], later)
    assert store.read(later, later) == (CountRow(later, "visit", "", 1),)


def test_without_a_file_there_is_nothing(file: Path) -> None:
    assert Store(file).read(*ALWAYS) == ()
    Store(file).forget_old(TODAY)
    assert not file.exists()


def test_no_journal_stays_and_no_trace_of_the_order(file: Path) -> None:
    """Rows of one day, given in any order, make the same file."""
    turned = file.with_name("turned.sqlite")
    Store(file).add(ROWS, TODAY)
    Store(turned).add(ROWS[::-1], TODAY)
    assert sorted(p.name for p in file.parent.iterdir()) == ["turned.sqlite", "usage.sqlite"]
    tables = [p.read_bytes()[4096:] for p in (file, turned)]
    assert tables[0] == tables[1]


def test_400_days_are_kept(file: Path) -> None:
    store = Store(file)
    days = [TODAY - timedelta(days=back) for back in (402, 401, 400, 399, 1, 0)]
    for day in days:
        store.add([CountRow(day, "visit", "", 1)], day)
    assert [row.day for row in store.read(*ALWAYS)] == days[1:]
    store.add([CountRow(TODAY, "visit", "", 1)], TODAY + timedelta(days=1))
    assert store.read(*ALWAYS)[0].day == TODAY - KEPT


def test_old_counts_go_also_while_nothing_is_counted(file: Path) -> None:
    store = Store(file)
    store.add([CountRow(TODAY, "visit", "", 1)], TODAY)
    store.add([CountRow(TODAY + KEPT, "visit", "", 1)], TODAY + KEPT)
    for days in (2, 3):
        store.forget_old(TODAY + KEPT + timedelta(days=days))
    assert store.read(*ALWAYS) == (CountRow(TODAY + KEPT, "visit", "", 1),)


def test_a_clock_that_is_years_ahead_for_a_day_removes_nothing(file: Path) -> None:
    store = Store(file)
    store.add(ROWS, TODAY)
    store.add([CountRow(date(2099, 1, 1), "visit", "", 1)], date(2099, 1, 1))
    store.add([CountRow(date(2099, 1, 1), "visit", "", 1)], date(2099, 1, 1))
    assert store.read(TODAY, TODAY) == tuple(ROWS)


BAD: dict[str, bytes] = {
    "empty": b"",
    "no database": b"once upon a time " * 400,
    "cut off": b"SQLite format 3\x00" + bytes(50),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_damaged_file_is_set_aside(
    file: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert Store(file).add(ROWS, TODAY)
    assert read(file, *ALWAYS) == tuple(ROWS)
    if content:
        assert file.with_name("usage.sqlite.damaged").read_bytes() == content
        assert "set aside" in caplog.text or "kept as" in caplog.text


@pytest.mark.parametrize("statement", ["PRAGMA user_version = 9", "CREATE TABLE other (x)"])
def test_a_file_of_another_program_is_set_aside(file: Path, statement: str) -> None:
    file.parent.mkdir()
    other = sqlite3.connect(file)
    other.execute(statement)
    other.close()
    assert Store(file).read(*ALWAYS) == ()
    assert Store(file).add(ROWS, TODAY)
    assert read(file, *ALWAYS) == tuple(ROWS)
    assert file.with_name("usage.sqlite.damaged").exists()


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.integers(0, 8191), st.integers(0, 255)), min_size=1, max_size=8))
def test_whatever_byte_is_wrong_counting_goes_on(
    tmp_path: Path, wrong: list[tuple[int, int]]
) -> None:
    file = tmp_path / "hurt.sqlite"
    file.unlink(missing_ok=True)
    store = Store(file)
    store.add(ROWS, TODAY)
    data = bytearray(file.read_bytes())
    for place, value in wrong:
        data[place % len(data)] = value
    file.write_bytes(data)
    store.read(*ALWAYS)
    for day in (TODAY, TODAY + timedelta(days=1)):
        assert store.add([CountRow(day, "page", "two", 1)], day)
    store.read(*ALWAYS)


def test_a_disk_that_takes_nothing_is_said_once(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.write_text("a file where a folder should be")
    store = Store(file)
    with caplog.at_level(logging.WARNING):
        assert not store.add(ROWS, TODAY)
        assert not store.add(ROWS, TODAY)
        assert store.read(*ALWAYS) == ()
    assert caplog.text.count("cannot be written") == 1
    file.parent.unlink()
    assert store.add(ROWS, TODAY)


def test_two_kiosks_and_a_reader_at_once(file: Path) -> None:
    """Each batch is in the file once, and a reader sees whole batches only."""

    def count(_: int) -> bool:
        return all(Store(file).add(ROWS, TODAY) for _ in range(10))

    with ThreadPoolExecutor(3) as pool:
        writers = [pool.submit(count, n) for n in range(2)]
        seen = pool.submit(lambda: [read(file, *ALWAYS) for _ in range(20)])
        assert all(writer.result() for writer in writers)
    for rows in seen.result():
        assert not rows or rows[0].times == 2 * rows[1].times
    assert read(file, *ALWAYS) == (
        CountRow(TODAY, "page", "one", 40),
        CountRow(TODAY, "visit", "", 20),
    )
