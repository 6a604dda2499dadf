"""Opening hours: read from words, and asked at every minute of the week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.booking.hours import DAY, WEEKDAYS, Hours, Opening, opening, read_hours
from kiosk.shared.clock import WallTime

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


_DAY, _SPLIT_DAY = ((480, 1080),), ((480, 720), (780, 1080))
WRITTEN = {
    "8-18": _DAY,
    "8 – 18": _DAY,
    "08:00—18:00": _DAY,
    "08:00−18:00": _DAY,
    "0800-1800": _DAY,
    "8am-6pm": _DAY,
    "8:00 AM to 6:00 PM": _DAY,
    "8 a.m. – 6 p.m.": _DAY,
    "8h-18h": _DAY,
    "08:00 bis 18:00 Uhr": _DAY,
    "08:00-18:00,": _DAY,
    "08:00\u00a0-\u00a018:00": _DAY,
    "０８:００-１８:００": _DAY,
    "8h30-18h": ((510, 1080),),
    "8:00-12:00 and 13:00-18:00": _SPLIT_DAY,
    "8:00-12:00; 13:00-18:00": _SPLIT_DAY,
    "8:00-12:00 / 13:00-18:00": _SPLIT_DAY,
    "8am–12pm, 1pm–6pm": _SPLIT_DAY,
    "12am-12pm": ((0, 720),),
    "24h": ((0, 1440),),
    "geschlossen": (),
    "–": (),
}


@pytest.mark.parametrize(("words", "spans"), WRITTEN.items(), ids=WRITTEN.keys())
def test_hours_as_people_write_them(words: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert _hours({"monday": words}).week[0] == spans


@pytest.mark.parametrize("words", ["9-5", "8:00-6:00", "9 to 5:30"])
def test_the_remedy_for_half_a_day_lost_is_taken(words: str) -> None:
    (fault,) = read_hours({"monday": words})[1]
    _, meant, _ = fault.remedy.split('"')
    assert _hours({"monday": meant}).week[0][0][1] in (17 * 60, 18 * 60, 17 * 60 + 30)


FAULTS = {
    "words": ({"monday": "by appointment"}, "monday", "not opening hours"),
    "a half of the clock": ({"monday": "8:00-6:00"}, "monday", "ends before it begins"),
    "hours as people say them": ({"monday": "9-5"}, "monday", "ends before it begins"),
    "an afternoon, perhaps": ({"monday": "2-6"}, "monday", "not opening hours"),
    "one half of two": ({"monday": "1-6pm"}, "monday", "not opening hours"),
    "thirteen in the afternoon": ({"monday": "13pm-6pm"}, "monday", "not opening hours"),
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
    assert says in fault.what
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
