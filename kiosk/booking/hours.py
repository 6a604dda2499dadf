"""Opening hours: read from words, and asked whether somebody is there now.

Times are minutes from a day's midnight. A span may end after midnight (22:00-02:00 ends at 1560);
it belongs to the day on which it begins.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from kiosk.shared.clock import WallTime
from kiosk.shared.issue import Issue

DAY = 24 * 60
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Span: TypeAlias = tuple[int, int]
"""From, and until: the first minute that somebody is there, and the first that nobody is."""

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d{2}))?\s*(?P<end>h|uhr|[ap]\.?m\.?)?", re.IGNORECASE
)
_UNTIL = re.compile(r"\s*(?:[-\u2010-\u2015\u2212~]|\bto\b|\buntil\b|\bbis\b)\s*", re.IGNORECASE)
_PARTS = re.compile(r"[,;/&+]|\band\b|\bund\b", re.IGNORECASE)
_CLOSED = frozenset({"", "closed", "geschlossen", "fermé", "cerrado", "chiuso", "-", "–", "—"})
_ALL_DAY = frozenset({"24h", "24 h", "24 hours"})
_REMEDY = 'Write it like "08:00-12:30, 13:30-18:00", or "closed".'
_EARLIEST = 6
"""A bare hour below it may be one of the afternoon."""
_LONGEST_NIGHT = 14 * 60
"""Minutes: what is said to end the next day and lasts longer is a half of the clock mistaken."""


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
) -> tuple[Hours | None, tuple[Issue, ...]]:
    """Return the hours, or None where there are none or one is wrong, and every issue.

    `days` goes from a weekday's English name to its hours; a day left out is closed.
    """
    issues: list[Issue] = []
    week: dict[str, tuple[Span, ...]] = {}
    for name, words in days.items():
        spans = _spans(words)
        if isinstance(spans, Issue):
            issues.append(spans.at(key=f"hours.{name}"))
        else:
            week[name] = spans
    if not issues:
        issues += _running_into_the_next_day(week)
    if issues or not days:
        return None, tuple(issues)
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


def _spans(words: str) -> tuple[Span, ...] | Issue:
    """Return the spans of one day, or what is wrong with them; the issue has no key yet."""
    bare = unicodedata.normalize("NFKC", words).strip().rstrip(".,;").strip()
    if bare.casefold() in _CLOSED:
        return ()
    if bare.casefold() in _ALL_DAY:
        return ((0, DAY),)
    found = [_span(part) for part in _PARTS.split(bare)]
    spans = [span for span in found if span is not None]
    if len(spans) < len(found):
        return Issue(f"“{words}” is not opening hours.", _REMEDY)
    for begins, ends in spans:
        if ends > DAY and ends - begins > _LONGEST_NIGHT:
            return _half_day_lost(words, begins, ends - DAY)
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            return Issue(f"“{words}” overlaps, or is not in order.", _REMEDY)
    return tuple(spans)


def _half_day_lost(words: str, begins: int, ends: int) -> Issue:
    says = f"“{words}” ends before it begins."
    if ends < DAY // 2 < begins + DAY // 2:
        meant = f"{_written(begins)}-{_written(ends + DAY // 2)}"
        return Issue(says, f'Write times of the 24-hour clock, such as "{meant}".')
    return Issue(says, _REMEDY)


def _written(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _span(words: str) -> Span | None:
    """Return a span: 8:00-18:00, 8-18, 0800-1800, 8h30-18h, 8am-6pm, and the like."""
    sides = [_TIME.fullmatch(side) for side in _UNTIL.split(words.strip())]
    if len(sides) != 2 or sides[0] is None or sides[1] is None:
        return None
    if bool(_half(sides[0])) != bool(_half(sides[1])) or _may_be_afternoon(sides[0], sides[1]):
        return None  # "1-6 pm" and "2-6" may be meant in two ways
    begins, ends = _minute(sides[0]), _minute(sides[1])
    if begins is None or ends is None or begins >= DAY or begins == ends:
        return None
    return begins, ends if ends > begins else ends + DAY


def _half(side: re.Match[str]) -> str:
    """Return `a` or `p` for a time of the 12-hour clock, else nothing."""
    half = (side["end"] or "").casefold()[:1]
    return half if half in ("a", "p") else ""


def _may_be_afternoon(begins: re.Match[str], ends: re.Match[str]) -> bool:
    """Tell whether bare hours may be those of an afternoon, as 2-6."""
    bare = begins["minute"] is None and begins["end"] is None
    return bare and int(begins["hour"]) < _EARLIEST and int(ends["hour"]) <= DAY // 120


def _minute(side: re.Match[str]) -> int | None:
    """Return a time as the minute of its day; None where it is none."""
    hour, minute = int(side["hour"]), int(side["minute"] or 0)
    if half := _half(side):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    time = hour * 60 + minute
    return time if minute <= 59 and time <= DAY else None


def _running_into_the_next_day(week: Mapping[str, tuple[Span, ...]]) -> Iterator[Issue]:
    """Yield the days whose last hours go on after midnight while the next day has begun."""
    for index, name in enumerate(WEEKDAYS):
        after = WEEKDAYS[(index + 1) % len(WEEKDAYS)]
        tonight, tomorrow = week.get(name, ()), week.get(after, ())
        if tonight and tomorrow and tonight[-1][1] - DAY > tomorrow[0][0]:
            says = f"It goes on after midnight, when {after.capitalize()} has begun."
            yield Issue(says, f"End it where hours.{after} begins.", key=f"hours.{name}")
