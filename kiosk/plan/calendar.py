"""Two weeks of reminders as an iCalendar object (RFC 5545), small enough for a code on the screen.

Times are floating: eight in the morning wherever the phone is. Each time of day is an event of its
own, since phone calendars cannot repeat one event twice a day, and so is what is done on some days
of a week only: it rings on those. `reminders.py` decides their text.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from kiosk.plan.dose import WEEK
from kiosk.plan.marks import plain_marks
from kiosk.plan.model import DAYS, TakeHome
from kiosk.plan.reminders import (
    MORNING,
    NIGHT,
    Reminder,
    ReminderTime,
    in_order,
    what_fits_first,
)
from kiosk.shared.clock import WallTime
from kiosk.shared.wording import Words

LINE_OCTETS = 75
"""A longer line is folded (RFC 5545, 3.1)."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_UID = re.compile(r"[A-Za-z0-9-]{1,36}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def calendar_text(
    take_home: TakeHome,
    now: WallTime,
    uid: str,
    words: Words,
    budget_bytes: int,
    moments: Sequence[ReminderTime] = (MORNING, NIGHT),
) -> str:
    """Return a VCALENDAR of at most `budget_bytes` bytes of UTF-8, with CRLF line ends.

    Many readers take only the first event, so it has every exercise of the plan with its dose and
    when to stop; events for other times and days follow. Each one starts at its next time after
    `now`. `uid` is 1 to 36 letters, digits and hyphens; a calendar that already has it updates its
    events. If not everything fits, one line on when to stop replaces each exercise's own, so that
    every event fits, or the later events are dropped; then doses, and then names, from the end. The
    first exercise with its dose and a line on when to stop are always left. The text stays the same
    until the next reminder is due, so that a code of it does not change while it is scanned.
    ValueError for a wrong `uid`, or for a budget too small for any reminder.
    """
    if not _UID.fullmatch(uid):
        raise ValueError(f"uid: “{uid}” is not 1 to 36 letters, digits and hyphens")
    ordered = in_order(take_home, moments)
    stamp = _midnight_in_utc(now).strftime("%Y%m%dT%H%M%SZ")
    for texts in what_fits_first(take_home, ordered, words):
        events = [
            _event(f"{uid}-{r.id}", stamp, _next(r, now), _rule(r), summary, description)
            for r, (summary, description) in zip(ordered, texts, strict=False)
        ]
        text = _calendar(events)
        if len(text.encode()) <= budget_bytes:
            return text
    raise ValueError(f"no reminder fits into {budget_bytes} bytes")


def _midnight_in_utc(now: WallTime) -> datetime.datetime:
    """Return when this day began locally, in UTC."""
    midnight = datetime.datetime.combine(now.day, datetime.time())
    return midnight - datetime.timedelta(minutes=now.ahead)


def _next(reminder: Reminder, now: WallTime) -> datetime.datetime:
    """Return the first time after `now` at which it rings."""
    at = reminder.moment.at
    past = now.minute >= at.hour * 60 + at.minute
    days = (now.day + datetime.timedelta(days=ahead) for ahead in range(past, WEEK + 1))
    first = next(day for day in days if day.weekday() in reminder.weekdays)
    return datetime.datetime.combine(first, at)


def _rule(reminder: Reminder) -> str:
    """Return on which days it rings, for two weeks."""
    if reminder.days == WEEK:
        return f"FREQ=DAILY;COUNT={DAYS}"
    days = ",".join(_DAYS[day] for day in reminder.weekdays)
    return f"FREQ=WEEKLY;BYDAY={days};COUNT={reminder.days * DAYS // WEEK}"


def _calendar(events: list[list[str]]) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pure Physio//Kiosk//EN"]
    lines += [line for event in events for line in event]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(
    uid: str, stamp: str, begin: datetime.datetime, rule: str, summary: str, description: str
) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART:{begin:%Y%m%dT%H%M%S}",
        "DURATION:PT10M",
        f"RRULE:{rule}",
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
