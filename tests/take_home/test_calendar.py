"""Reminders, read by a library that shares nothing with them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import qr
from kiosk.clock import WallTime
from kiosk.take_home.calendar import calendar_text, escaped, folded
from kiosk.take_home.marks import plain_marks
from kiosk.take_home.plan import TakeHome
from tests.take_home.plans import (
    HEEL_RAISE,
    NIGHT_CALF,
    PLAN,
    WALL_CALF,
    WORDS,
    exercise,
    with_exercises,
)

MONDAY = date(2026, 11, 23)
MORNING = WallTime(MONDAY, 10 * 60 + 15, ahead=60)
ROOM = qr.room(qr.LARGEST_SIDE)


def _events(plan: TakeHome = PLAN, now: WallTime = MORNING, room: int = ROOM) -> list[Any]:
    text = calendar_text(plan, now, "abc-1", WORDS, room)
    assert len(text.encode()) <= room
    calendar: Any = icalendar.Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar.errors) == ("2.0", [])
    assert calendar["PRODID"]
    return list(calendar.walk("VEVENT"))


def test_two_weeks_of_mornings_and_nights() -> None:
    morning, night = _events()
    assert morning["RRULE"] == night["RRULE"] == {"FREQ": ["DAILY"], "COUNT": [14]}
    assert str(morning["SUMMARY"]) == "Morning stretch"
    assert str(night["SUMMARY"]) == "Stretch tonight"
    assert morning["DURATION"].dt == timedelta(minutes=10)


STARTS = {
    "before breakfast": (7 * 60, "2026-11-23 08:00", "2026-11-23 21:00"),
    "at eight": (8 * 60, "2026-11-24 08:00", "2026-11-23 21:00"),
    "in the day": (15 * 60, "2026-11-24 08:00", "2026-11-23 21:00"),
    "late": (23 * 60, "2026-11-24 08:00", "2026-11-24 21:00"),
}


@pytest.mark.parametrize(("minute", "morning", "night"), STARTS.values(), ids=STARTS.keys())
def test_the_first_is_the_next_one(minute: int, morning: str, night: str) -> None:
    found = [event["DTSTART"].dt for event in _events(now=WallTime(MONDAY, minute))]
    assert [f"{start:%Y-%m-%d %H:%M}" for start in found] == [morning, night]
    assert all(start.tzinfo is None for start in found)  # wherever the phone is


def test_the_stamp_is_in_utc_and_stays_all_day() -> None:
    times = (WallTime(MONDAY, minute, ahead=60) for minute in (0, 700, 1439))
    stamps = {event["DTSTAMP"].dt for now in times for event in _events(now=now)}
    assert stamps == {datetime(2026, 11, 22, 23, 0, tzinfo=UTC)}


def test_each_reminder_rings_and_has_a_name_of_its_own() -> None:
    events = _events()
    assert len({str(event["UID"]) for event in events}) == 2
    for event in events:
        (alarm,) = event.walk("VALARM")
        assert (str(alarm["ACTION"]), alarm["TRIGGER"].dt) == ("DISPLAY", timedelta())


def test_what_to_do_at_each_moment() -> None:
    morning, night = (str(event["DESCRIPTION"]) for event in _events())
    assert morning == "Wall calf: Hold 30 seconds, 3 times, each side"
    assert "Night calf" in night
    assert "heel raise" not in morning + night  # strength has its own days


def test_without_a_stretch_it_says_what_everybody_should_do() -> None:
    (morning, _night) = _events(with_exercises(exercise(HEEL_RAISE)))
    assert str(morning["DESCRIPTION"]) == "Stretch. Morning and night."


TITLES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


@given(st.lists(TITLES, max_size=8), st.integers(640, ROOM))
def test_any_titles_make_a_valid_calendar(titles: list[str], room: int) -> None:
    plan = with_exercises(*(exercise(item, t) for t in titles for item in (WALL_CALF, NIGHT_CALF)))
    assert len(_events(plan, room=room)) == 2


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_come_back_as_they_were(text: str) -> None:
    line = "DESCRIPTION:" + escaped(text)
    assert all(len(piece.encode()) <= 75 for piece in folded(line))
    back: Any = icalendar.cal.Component.from_ical(
        "BEGIN:VEVENT\r\n" + "\r\n".join(folded(line)) + "\r\nEND:VEVENT\r\n"
    )
    kept = "".join(
        c for c in "\n".join(plain_marks(text).splitlines()) if c == "\n" or c == "\t" or c >= " "
    )
    assert str(back["DESCRIPTION"]) == kept.replace("\x7f", "")


WRONG = {"a bad name": ("a b", ROOM), "no room": ("abc", 100)}


@pytest.mark.parametrize(("uid", "room"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_is_refused(uid: str, room: int) -> None:
    with pytest.raises(ValueError, match=r"uid|fits"):
        calendar_text(PLAN, MORNING, uid, WORDS, room)
