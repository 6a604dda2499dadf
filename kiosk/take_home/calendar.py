"""Two weeks of reminders as an iCalendar object (RFC 5545), small enough for a code on the screen.

Times are floating: eight in the morning wherever the phone is. Each moment of the day is an event
of its own, since calendars of phones do not repeat one event at two hours of a day.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.clock import WallTime
from kiosk.content.graphemes import start_of
from kiosk.take_home.dose import MORNING_AND_NIGHT, dose_words
from kiosk.take_home.marks import plain_marks
from kiosk.take_home.plan import DAYS, HomeExercise, TakeHome
from kiosk.wording import Words

LINE_OCTETS = 75
"""A longer line is folded (RFC 5545, 3.1)."""

_SUMMARY_LENGTHS = (60, 30, 15, 5)
_UID = re.compile(r"[A-Za-z0-9-]{1,36}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day to be reminded at. `id` is part of the event's UID."""

    id: str
    at: datetime.time


MORNING = Moment("morning", datetime.time(8, 0))
NIGHT = Moment("night", datetime.time(21, 0))


def calendar_text(
    take_home: TakeHome,
    now: WallTime,
    uid: str,
    words: Words,
    budget_bytes: int,
    moments: Sequence[Moment] = (MORNING, NIGHT),
) -> str:
    """Return a VCALENDAR of at most `budget_bytes` bytes of UTF-8, with CRLF line ends.

    Each moment's first reminder is the next one after `now`. `uid` is 1 to 36 letters, digits and
    hyphens; a calendar that meets it again changes the events that it has. The stretches are
    listed as far as they fit, whole lines only; a title that is too long is shortened last. Nothing
    changes before the next moment, so that a code of it stays as it is while it is scanned.
    ValueError for a wrong `uid`, or for a budget that holds no reminder at all.
    """
    if not _UID.fullmatch(uid):
        raise ValueError(f"uid: “{uid}” is not 1 to 36 letters, digits and hyphens")
    stamp = _midnight_in_utc(now).strftime("%Y%m%dT%H%M%SZ")
    listed = {moment.id: _listed(take_home, moment, words) for moment in moments}
    most = max((len(lines) for lines in listed.values()), default=0)
    for length in _SUMMARY_LENGTHS:
        for kept in range(most, -1, -1):
            events = [
                _event(
                    f"{uid}-{moment.id}",
                    stamp,
                    _next(moment, now),
                    _shortened(_summary(moment, words), length),
                    _description(listed[moment.id], kept, words),
                )
                for moment in moments
            ]
            text = _calendar(events)
            if len(text.encode()) <= budget_bytes:
                return text
    raise ValueError(f"no reminder fits into {budget_bytes} bytes")


def _midnight_in_utc(now: WallTime) -> datetime.datetime:
    """Return when this day began at the place."""
    midnight = datetime.datetime.combine(now.day, datetime.time())
    return midnight - datetime.timedelta(minutes=now.ahead)


def _next(moment: Moment, now: WallTime) -> datetime.datetime:
    past = now.minute >= moment.at.hour * 60 + moment.at.minute
    return datetime.datetime.combine(now.day + datetime.timedelta(days=past), moment.at)


def due(exercise: HomeExercise, moment: Moment) -> bool:
    """Return whether a stretch belongs to this moment: once a day means at night."""
    often = exercise.prescribed.a_day or 1
    stretch = exercise.prescribed.hold is not None
    return stretch and (often >= MORNING_AND_NIGHT or moment.id == NIGHT.id)


def _listed(plan: TakeHome, moment: Moment, words: Words) -> tuple[str, ...]:
    """Return what to do: the plan's own stretches, or else what everybody should do."""
    mine = [exercise for exercise in plan.exercises if due(exercise, moment)]
    if mine:
        return tuple(f"{e.title}: {_dose(e, words)}" for e in mine)
    return tuple(f"{habit.title} {habit.text}" for habit in plan.habits[:1])


def _dose(exercise: HomeExercise, words: Words) -> str:
    """Return the dose without how often a day: the reminder itself says that."""
    return dose_words(replace(exercise.prescribed, a_day=None), words)


def _summary(moment: Moment, words: Words) -> str:
    _ = words.gettext
    return _("Stretch tonight") if moment.id == NIGHT.id else _("Morning stretch")


def _description(lines: tuple[str, ...], kept: int, words: Words) -> str:
    if kept >= len(lines):
        return "\n".join(lines)
    rest = words.gettext("Your plan has more.")
    return "\n".join([*lines[:kept], rest]) if kept else ""


def _calendar(events: list[list[str]]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pure Physio//Kiosk//EN"]
    lines += [line for event in events for line in event]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(
    uid: str, stamp: str, begin: datetime.datetime, summary: str, description: str
) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART:{begin:%Y%m%dT%H%M%S}",
        "DURATION:PT10M",
        f"RRULE:FREQ=DAILY;COUNT={DAYS}",
        f"SUMMARY:{escaped(summary)}",
    ]
    if description:
        lines.append(f"DESCRIPTION:{escaped(description)}")
    lines += [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(summary)}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
    ]
    return lines


def escaped(text: str) -> str:
    """Return words as a TEXT value (RFC 5545, 3.3.11): plain marks, no control characters."""
    text = "\n".join(plain_marks(text).splitlines())
    text = _CONTROL.sub("", text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """Yield a content line in pieces of at most 75 octets; no character is split."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LINE_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece


def _shortened(text: str, length: int) -> str:
    """Return the text, ending at a word where it is longer than `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    begun = start_of(text, length - 3)
    return (begun.rpartition(" ")[0] or begun).rstrip() + "..."
