"""Opening hours: read from words, and asked whether somebody is there now.

Times are minutes from a day's midnight. A span may end after midnight (22:00-02:00 ends at 1560);
it belongs to the day on which it begins.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from kiosk.booking.fault import Fault
from kiosk.clock import WallTime

DAY = 24 * 60
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Span: TypeAlias = tuple[int, int]
"""From, and until: the first minute that somebody is there, and the first that nobody is."""

_TIME = r"(\d{1,2})[:.](\d{2})"
_SPAN = re.compile(rf"\s*{_TIME}\s*[-–]\s*{_TIME}\s*")
_REMEDY = 'Write it like "08:00-12:30, 13:30-18:00", or "closed".'


@dataclass(frozen=True, slots=True)
class Hours:
    """A week's spans, Monday first, in order and apart; and the dates on which nobody is there."""

    week: tuple[tuple[Span, ...], ...]
    closed: frozenset[date] = frozenset()

    def on(self, day: date) -> tuple[Span, ...]:
        """Return the spans that begin on `day`."""
        return () if day in self.closed else self.week[day.weekday()]


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether somebody is there, and when that changes.

    `minute` is the time of day of the change and `days` how many days ahead it lies; both are
    None where nothing changes within six days.
    """

    open: bool
    minute: int | None = None
    days: int | None = None


def read_hours(
    days: Mapping[str, str], closed: Iterable[date] = ()
) -> tuple[Hours | None, tuple[Fault, ...]]:
    """Return the hours, or None where there are none or one is wrong, and every fault.

    `days` goes from a weekday's English name to its hours; a day left out is closed.
    """
    faults: list[Fault] = []
    week: dict[str, tuple[Span, ...]] = {}
    for name, words in days.items():
        spans = _spans(words)
        if isinstance(spans, str):
            faults.append(Fault(f"hours.{name}", spans, _REMEDY))
        else:
            week[name] = spans
    if not faults:
        faults += _running_into_the_next_day(week)
    if faults or not days:
        return None, tuple(faults)
    return Hours(tuple(week.get(name, ()) for name in WEEKDAYS), frozenset(closed)), ()


def opening(hours: Hours, now: WallTime) -> Opening:
    """Return whether somebody is there `now`, and the next change of that."""
    spans = list(_joined(_around(hours, now.day)))
    for begins, ends in spans:
        if begins <= now.minute < ends:
            return _change(True, ends)
        if begins > now.minute:
            return _change(False, begins)
    return Opening(open=False)


def _change(is_open: bool, at: int) -> Opening:
    days, minute = divmod(at, DAY)
    return Opening(is_open, minute, days) if days <= 6 else Opening(is_open)


def _around(hours: Hours, today: date) -> Iterator[Span]:
    """Yield the spans from yesterday to a week from now, in minutes from today's midnight."""
    for ahead in range(-1, 9):
        for begins, ends in hours.on(today + timedelta(days=ahead)):
            yield begins + ahead * DAY, ends + ahead * DAY


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, as one where the next begins when the last ends."""
    last: Span | None = None
    for span in spans:
        if last is not None and span[0] == last[1]:
            last = (last[0], span[1])
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _spans(words: str) -> tuple[Span, ...] | str:
    """Return the spans of one day, or what is wrong with them."""
    if words.strip().casefold() in ("", "closed"):
        return ()
    found = [_span(part) for part in words.split(",")]
    spans = [span for span in found if span is not None]
    if len(spans) < len(found):
        return f"“{words}” is not opening hours."
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            return f"“{words}” overlaps, or is not in order."
    return tuple(spans)


def _span(words: str) -> Span | None:
    match = _SPAN.fullmatch(words)
    if match is None:
        return None
    hour, minute, to_hour, to_minute = map(int, match.groups())
    begins, ends = hour * 60 + minute, to_hour * 60 + to_minute
    if minute > 59 or to_minute > 59 or begins >= DAY or ends > DAY or begins == ends:
        return None
    return begins, ends if ends > begins else ends + DAY


def _running_into_the_next_day(week: Mapping[str, tuple[Span, ...]]) -> Iterator[Fault]:
    """Yield the days whose last hours go on after midnight while the next day has begun."""
    for index, name in enumerate(WEEKDAYS):
        after = WEEKDAYS[(index + 1) % len(WEEKDAYS)]
        tonight, tomorrow = week.get(name, ()), week.get(after, ())
        if tonight and tomorrow and tonight[-1][1] - DAY > tomorrow[0][0]:
            says = f"It goes on after midnight, when {after.capitalize()} has begun."
            yield Fault(f"hours.{name}", says, f"End it where hours.{after} begins.")
