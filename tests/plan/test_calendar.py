"""Reminders, read by a library that shares nothing with them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.plan.calendar import calendar_text, escaped, folded
from kiosk.plan.marks import plain_marks
from kiosk.plan.model import TakeHome
from kiosk.shared import qr
from kiosk.shared.clock import WallTime
from tests.plan.plans import (
    EVENING,
    HEEL_RAISE,
    PLAN,
    RELEASE,
    WALL_CALF,
    WORDS,
    exercise,
    with_exercises,
)

MONDAY = date(2026, 11, 23)
MORNING = WallTime(MONDAY, 10 * 60 + 15, ahead=60)
DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ROOM, ROOMY = qr.room(qr.LARGEST_SIDE), 4_000


def events_in(text: str) -> list[Any]:
    """Return the events of a calendar."""
    calendar: Any = icalendar.Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar.errors) == ("2.0", [])
    assert calendar["PRODID"]
    return list(calendar.walk("VEVENT"))


def _events(plan: TakeHome = PLAN, now: WallTime = MORNING, room: int = ROOM) -> list[Any]:
    text = calendar_text(plan, now, "abc-1", WORDS, room)
    assert len(text.encode()) <= room
    return events_in(text)


def test_two_weeks_of_nights_and_mornings_and_of_the_days_of_strength_work() -> None:
    night, morning, strength = _events()
    assert morning["RRULE"] == night["RRULE"] == {"FREQ": ["DAILY"], "COUNT": [14]}
    assert strength["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "WE", "FR"], "COUNT": [6]}
    assert str(morning["SUMMARY"]).startswith("Morning stretch")
    assert str(night["SUMMARY"]) == "Stretch tonight"
    assert str(strength["SUMMARY"]).startswith("Morning exercises")
    assert morning["DURATION"].dt == timedelta(minutes=10)


TWICE_A_DAY = with_exercises(exercise(WALL_CALF))
STARTS = {
    "before breakfast": (7 * 60, "2026-11-23 08:00", "2026-11-23 21:00"),
    "at eight": (8 * 60, "2026-11-24 08:00", "2026-11-23 21:00"),
    "in the day": (15 * 60, "2026-11-24 08:00", "2026-11-23 21:00"),
    "late": (23 * 60, "2026-11-24 08:00", "2026-11-24 21:00"),
}


@pytest.mark.parametrize(("minute", "morning", "night"), STARTS.values(), ids=STARTS.keys())
def test_the_first_is_the_next_one(minute: int, morning: str, night: str) -> None:
    found = [event["DTSTART"].dt for event in _events(TWICE_A_DAY, WallTime(MONDAY, minute))]
    assert [f"{start:%Y-%m-%d %H:%M}" for start in found] == [morning, night]
    assert all(start.tzinfo is None for start in found)  # wherever the phone is


def test_the_stamp_is_in_utc_and_stays_all_day() -> None:
    times = (WallTime(MONDAY, minute, ahead=60) for minute in (0, 700, 1439))
    stamps = {event["DTSTAMP"].dt for now in times for event in _events(now=now)}
    assert stamps == {datetime(2026, 11, 22, 23, 0, tzinfo=UTC)}


def test_each_reminder_rings_and_has_a_name_of_its_own() -> None:
    events = _events()
    assert len({str(event["UID"]) for event in events}) == 3
    for event in events:
        (alarm,) = event.walk("VALARM")
        assert (str(alarm["ACTION"]), alarm["TRIGGER"].dt) == ("DISPLAY", timedelta())


def test_the_first_reminder_has_all_of_it() -> None:
    """Many readers of codes take the first event alone."""
    first, second, third = (str(event["DESCRIPTION"]) for event in _events(room=ROOMY))
    assert first.splitlines() == [
        "Wall calf: Hold 30 seconds, 3 times, each side; every day, morning and night",
        "Stop if it hurts.",
        "Seated heel raise: 3 sets of 12; on the days you agreed",
        "Stop if it hurts.",
        "Evening chair: Hold 20 seconds, 3 times, each side; every day, once a day",
        "Stop if it hurts.",
        "Get medical help at once: Chest discomfort",
        "Stop, and see a doctor: Weakness, Loss of feeling",
    ]
    safe = "Stop if it hurts sharply, or if you feel dizzy or unsteady."
    assert second.splitlines() == [
        "Wall calf: Hold 30 seconds, 3 times, each side; every day, morning and night",
        safe,
    ]
    assert third.splitlines() == [
        "Seated heel raise: 3 sets of 12; on the days you agreed",
        safe,
    ]


WEEKS = {
    "once": (1, ["MO"]),
    "twice": (2, ["MO", "TH"]),
    "three times": (3, ["MO", "WE", "FR"]),
    "four times": (4, ["MO", "TU", "TH", "SA"]),
    "five times": (5, ["MO", "TU", "WE", "FR", "SA"]),
    "all but one": (6, ["MO", "TU", "WE", "TH", "FR", "SA"]),
}


@pytest.mark.parametrize(("days", "names"), WEEKS.values(), ids=WEEKS)
@pytest.mark.parametrize("ahead", range(7))
def test_what_is_done_on_some_days_rings_on_those_alone(
    days: int, names: list[str], ahead: int
) -> None:
    """The first event is on one of its days: some readers show no other."""
    today = MONDAY + timedelta(days=ahead)
    plan = with_exercises(exercise(replace(HEEL_RAISE, days_a_week=days)))
    (event,) = _events(plan, WallTime(today, 600))
    assert event["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": names, "COUNT": [2 * days]}
    start = event["DTSTART"].dt
    assert DAY_NAMES[start.weekday()] in names
    assert timedelta() < start - datetime.combine(today, time(10)) <= timedelta(days=7)
    fortnight = [start + timedelta(days=n) for n in range(14)]
    assert len([day for day in fortnight if DAY_NAMES[day.weekday()] in names]) == 2 * days


def test_seven_days_a_week_is_every_day() -> None:
    (event,) = _events(with_exercises(exercise(replace(HEEL_RAISE, days_a_week=7))))
    assert event["RRULE"] == {"FREQ": ["DAILY"], "COUNT": [14]}


def test_the_first_event_alone_has_the_days_of_each_exercise() -> None:
    plan = with_exercises(
        exercise(replace(HEEL_RAISE, days_a_week=3)), exercise(WALL_CALF), exercise(EVENING)
    )
    first = _events(plan)[0]
    assert first["RRULE"] == {"FREQ": ["DAILY"], "COUNT": [14]}
    for words in ("3 sets of 12; 3 days a week", "every day, morning and night", "Stop if"):
        assert words in str(first["DESCRIPTION"])


def test_strength_work_rings_too_where_one_line_says_when_to_stop() -> None:
    stop = "Stop if you feel sharp pain, or pins and needles in the leg, or if you feel unsteady."
    items = (WALL_CALF, replace(HEEL_RAISE, days_a_week=3), EVENING)
    first, *others = _events(with_exercises(*(exercise(item, "", stop) for item in items)))
    assert "Stop if it hurts sharply" in str(first["DESCRIPTION"])
    assert [event["RRULE"]["FREQ"] for event in others] == [["DAILY"], ["WEEKLY"]]


def test_events_that_do_not_fit_are_left_out_from_the_end() -> None:
    plan = with_exercises(WALL, HEEL, CHAIR)
    whole = len(calendar_text(plan, MORNING, "abc-1", WORDS, ROOM).encode())
    counts = []
    for room in range(whole, 700, -40):
        events = _events(plan, room=room)
        counts.append(len(events))
        assert events[0]["RRULE"]["FREQ"] == ["DAILY"]
        assert "Stop if" in str(events[0]["DESCRIPTION"])
    assert {1, 2, 3} >= {*counts} >= {2, 3}


WALL, HEEL, CHAIR = exercise(WALL_CALF), exercise(HEEL_RAISE), exercise(EVENING)
NEEDED = exercise(RELEASE, as_needed=True)
LONGER = exercise(replace(WALL_CALF, hold=45, sets=4))
OFTEN = exercise(replace(WALL_CALF, a_day=3))
MORNING_STRETCH, NIGHT_STRETCH = "morning: Morning stretch", "night: Stretch tonight"

KINDS: dict[str, tuple[TakeHome, list[str], list[str]]] = {
    "stretches, twice a day": (
        with_exercises(WALL),
        [MORNING_STRETCH, NIGHT_STRETCH],
        ["Wall calf: Hold 30 seconds, 3 times, each side; every day, morning and night"],
    ),
    "a stretch once a day is for the night": (
        with_exercises(CHAIR),
        [NIGHT_STRETCH],
        ["Evening chair: Hold 20 seconds, 3 times, each side; every day, once a day"],
    ),
    "most of it at night: the night comes first": (
        with_exercises(WALL, CHAIR),
        [NIGHT_STRETCH, MORNING_STRETCH],
        ["Wall calf: Hold 30", "Evening chair: Hold 20"],
    ),
    "strength is no stretch": (
        with_exercises(HEEL),
        ["morning-3: Morning exercises"],
        ["Seated heel raise: 3 sets of 12; on the days you agreed"],
    ),
    "both": (
        with_exercises(WALL, HEEL),
        [
            MORNING_STRETCH,
            f"{NIGHT_STRETCH}: Wall calf",
            "morning-3: Morning exercises: Seated heel raise",
        ],
        ["Wall calf: Hold 30", "Seated heel raise: 3 sets of 12"],
    ),
    "as a clinician set it": (
        with_exercises(LONGER),
        [MORNING_STRETCH, NIGHT_STRETCH],
        ["Wall calf: Hold 45 seconds, 4 times"],
    ),
    "three times a day": (
        with_exercises(OFTEN),
        [MORNING_STRETCH, NIGHT_STRETCH],
        ["Wall calf: Hold 30 seconds, 3 times, each side; every day, 3 times a day"],
    ),
    "for a cramp now: no habit of its own": (
        with_exercises(WALL, NEEDED),
        [MORNING_STRETCH, NIGHT_STRETCH],
        ["Wall calf: Hold 30", "Cramp release: Hold 30"],
    ),
    "nothing but that": (
        with_exercises(NEEDED),
        ["morning: Your plan to take home", "night: Your plan to take home"],
        ["Stretch. Morning and night.", "Cramp release: Hold 30"],
    ),
    "nothing": (
        with_exercises(),
        ["morning: Your plan to take home", "night: Your plan to take home"],
        ["Stretch. Morning and night."],
    ),
}


@pytest.mark.parametrize(("plan", "summaries", "lines"), KINDS.values(), ids=KINDS.keys())
def test_every_kind_of_plan(plan: TakeHome, summaries: list[str], lines: list[str]) -> None:
    events = _events(plan)
    found = [f"{str(x['UID']).removeprefix('abc-1-')}: {x['SUMMARY']}" for x in events]
    assert found == summaries
    said = str(events[0]["DESCRIPTION"]).splitlines()
    for line in lines:
        assert any(x.startswith(line) for x in said), line
    others = [str(event.get("DESCRIPTION", "")) for event in events[1:]]
    assert not any("Cramp release" in words for words in others)
    assert "Stop" in str(events[0]["DESCRIPTION"])


@pytest.mark.parametrize("count", range(1, 18))
@pytest.mark.parametrize("side", [57, 77, 97, 117])
def test_when_to_stop_never_goes(count: int, side: int) -> None:
    stop = "Stop if you feel sharp pain, or pins and needles in the leg."
    plan = with_exercises(*(exercise(WALL_CALF, f"Stretch {n}", stop) for n in range(count)))
    try:
        events = _events(plan, room=qr.room(side))
    except ValueError:
        assert side == 57  # no room for one reminder
        return
    first = str(events[0]["DESCRIPTION"])
    named = [n for n in range(count) if f"Stretch {n}: Hold 30 seconds, 3 times" in first]
    assert named == list(range(len(named)))
    assert first.count(stop) in {len(named), 0}
    assert stop in first or "Stop if it hurts sharply" in first
    assert len(named) == count or "Your plan has more." in first


def test_a_usual_plan_has_all_of_its_lines() -> None:
    plan = with_exercises(WALL, HEEL, CHAIR, exercise(HEEL_RAISE, "Standing heel raise"))
    first = str(_events(plan)[0]["DESCRIPTION"])
    assert first.count("Stop if it hurts.") == 4


TITLES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


@given(st.lists(TITLES, max_size=8), st.integers(640, ROOM))
def test_any_titles_make_a_valid_calendar(titles: list[str], room: int) -> None:
    plan = with_exercises(*(exercise(item, t) for t in titles for item in (WALL_CALF, EVENING)))
    events = _events(plan, room=room)
    assert 1 <= len(events) <= 2
    assert "Stop" in str(events[0]["DESCRIPTION"])


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
