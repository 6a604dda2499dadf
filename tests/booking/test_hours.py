"""Opening hours: read from words, and asked at every minute of the week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.booking.hours import DAY, WEEKDAYS, Hours, Opening, opening, read_hours
from kiosk.clock import WallTime

MONDAY = date(2026, 11, 23)
SPLIT = {"monday": "08:00-12:30, 13:30-18:00", "wednesday": "9:00–12:00"}


def _hours(days: dict[str, str], *closed: date) -> Hours:
    hours, faults = read_hours(days, closed)
    assert faults == ()
    assert hours is not None
    return hours


def _at(day: int, clock: str) -> WallTime:
    hour, minute = map(int, clock.split(":"))
    return WallTime(MONDAY + timedelta(days=day), hour * 60 + minute)


ASKED = {
    "before opening": (0, "07:59", Opening(False, 480, 0)),
    "at opening": (0, "08:00", Opening(True, 750, 0)),
    "in the last minute": (0, "12:29", Opening(True, 750, 0)),
    "at closing": (0, "12:30", Opening(False, 810, 0)),
    "in the afternoon": (0, "17:00", Opening(True, 1080, 0)),
    "in the evening": (0, "18:00", Opening(False, 540, 2)),
    "on a closed day": (1, "10:00", Opening(False, 540, 1)),
    "until next week": (2, "12:00", Opening(False, 480, 5)),
}


@pytest.mark.parametrize(("day", "clock", "expected"), ASKED.values(), ids=ASKED.keys())
def test_open_now(day: int, clock: str, expected: Opening) -> None:
    assert opening(_hours(SPLIT), _at(day, clock)) == expected


def test_a_date_on_which_nobody_is_there() -> None:
    hours = _hours(SPLIT, MONDAY)
    assert opening(hours, _at(0, "10:00")) == Opening(False, 540, 2)
    assert hours.on(MONDAY) == ()


def test_after_midnight_it_is_still_the_night_before() -> None:
    hours = _hours({"monday": "22:00-02:00"})
    assert opening(hours, _at(1, "01:59")) == Opening(True, 120, 0)
    assert opening(hours, _at(0, "23:00")) == Opening(True, 120, 1)
    assert not opening(hours, _at(1, "02:00")).open


def test_always_open_never_changes() -> None:
    hours = _hours(dict.fromkeys(WEEKDAYS, "00:00-24:00"))
    assert opening(hours, _at(3, "12:00")) == Opening(True)


def test_never_open() -> None:
    assert opening(_hours({"monday": "closed"}), _at(0, "12:00")) == Opening(False)


def test_no_hours_are_no_fault() -> None:
    assert read_hours({}) == (None, ())


FAULTS = {
    "words": ({"monday": "8 to 6"}, "monday", "not opening hours"),
    "no such minute": ({"monday": "08:60-09:00"}, "monday", "not opening hours"),
    "no such hour": ({"monday": "24:00-25:00"}, "monday", "not opening hours"),
    "no time at all": ({"monday": "08:00-08:00"}, "monday", "not opening hours"),
    "one part of two": ({"monday": "08:00-09:00, x"}, "monday", "not opening hours"),
    "overlap": ({"monday": "08:00-12:00, 11:00-13:00"}, "monday", "overlaps"),
    "out of order": ({"monday": "13:00-14:00, 08:00-09:00"}, "monday", "overlaps"),
    "into the next day": (
        {"sunday": "20:00-02:00", "monday": "01:00-09:00"},
        "sunday",
        "Monday has begun",
    ),
}


@pytest.mark.parametrize(("days", "day", "says"), FAULTS.values(), ids=FAULTS.keys())
def test_a_mistake_is_named(days: dict[str, str], day: str, says: str) -> None:
    hours, (fault,) = read_hours(days)
    assert hours is None
    assert fault.key == f"hours.{day}"
    assert says in fault.says
    assert fault.remedy


@given(st.lists(st.integers(0, 47), min_size=2, max_size=6, unique=True), st.integers(0, 7 * DAY))
def test_the_answer_is_true_at_the_next_change_too(edges: list[int], minute: int) -> None:
    times = [f"{edge // 2}:{edge % 2 * 30:02}" for edge in sorted(edges)]
    spans = ", ".join(f"{a}-{b}" for a, b in zip(times[::2], times[1::2], strict=False))
    hours = _hours(dict.fromkeys(WEEKDAYS[:5], spans))
    now = WallTime(MONDAY + timedelta(days=minute // DAY), minute % DAY)
    said = opening(hours, now)
    assert said.minute is not None
    assert said.days is not None
    change = WallTime(now.day + timedelta(days=said.days), said.minute)
    assert opening(hours, change).open is not said.open
    ahead = said.days * DAY + said.minute - now.minute
    before = divmod(now.minute + ahead - 1, DAY)
    assert (
        opening(hours, WallTime(now.day + timedelta(days=before[0]), before[1])).open is said.open
    )
