"""Counts on their way to the disk."""

from datetime import date

from kiosk.usage.counter import CountRow, UsageCounter
from kiosk.usage.counting import Count, Counted

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
PAGE = Count(Counted.PAGE, "one")


def test_each_thing_counts_once_a_visit() -> None:
    tally = UsageCounter()
    tally.note(MONDAY, (PAGE, PAGE))
    tally.note(MONDAY, (PAGE,))
    tally.visit_over()
    tally.note(MONDAY, (PAGE,))
    assert tally.rows() == (CountRow(MONDAY, "page", "one", 2),)


def test_a_visit_over_midnight_counts_on_the_day_of_each_thing() -> None:
    tally = UsageCounter()
    tally.note(MONDAY, (PAGE,))
    tally.note(TUESDAY, (PAGE, Count(Counted.VISIT)))
    assert tally.rows() == (CountRow(MONDAY, "page", "one", 1), CountRow(TUESDAY, "visit", "", 1))


def test_rows_tell_no_sequence() -> None:
    one, other = UsageCounter(), UsageCounter()
    counts = [Count(Counted.PAGE, name) for name in ("two", "one", "three")]
    one.note(MONDAY, counts)
    other.note(MONDAY, reversed(counts))
    assert one.rows() == other.rows()


def test_what_could_not_be_written_waits() -> None:
    tally = UsageCounter()
    tally.note(MONDAY, (PAGE,))
    rows = tally.take()
    tally.visit_over()
    tally.note(MONDAY, (PAGE,))
    tally.give_back(rows)
    assert tally.rows() == (CountRow(MONDAY, "page", "one", 2),)


def test_what_waits_is_bounded() -> None:
    tally = UsageCounter()
    tally.give_back(CountRow(date.fromordinal(730_000 + n), "visit", "", 1) for n in range(6_000))
    assert len(tally) == 5_000
    assert tally.rows()[0].day == date.fromordinal(731_000)
