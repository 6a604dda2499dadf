"""Sums of the counts of many days, for the staff page and the command."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from kiosk.usage.counter import CountRow
from kiosk.usage.counting import Counted


class DaySpan(NamedTuple):
    """The days from `first` to `last`, inclusive."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class UsageSums:
    """Everything counted in some days, by kind and name."""

    counts: Counter[tuple[str, str]]

    def of(self, what: Counted, name: str = "") -> int:
        """Return how often one thing was counted."""
        return self.counts[what.value, name]

    def total(self, what: Counted) -> int:
        """Return how often anything of a kind was counted."""
        return sum(times for (kind, _), times in self.counts.items() if kind == what.value)

    def most(self, what: Counted, limit: int | None = None) -> tuple[tuple[str, int], ...]:
        """Return the names of a kind with their counts, largest first."""
        found = [(name, n) for (kind, name), n in self.counts.items() if kind == what.value and n]
        return tuple(sorted(found, key=lambda item: (-item[1], item[0]))[:limit])


def sums(rows: Iterable[CountRow], span: DaySpan | None = None) -> UsageSums:
    """Return the sums of the rows in a span, or of all rows."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if span is None or span.holds(row.day):
            counts[row.what, row.name] += row.times
    return UsageSums(counts)


def weeks(today: date, count: int) -> tuple[DaySpan, ...]:
    """Return the last weeks, Monday to Sunday, oldest first; the last is the present one."""
    monday = today - timedelta(days=today.weekday())
    starts = [monday - timedelta(weeks=back) for back in reversed(range(count))]
    return tuple(DaySpan(start, start + timedelta(days=6)) for start in starts)


def months(today: date, count: int) -> tuple[DaySpan, ...]:
    """Return the last calendar months, oldest first; the last is the present one."""
    found: list[DaySpan] = []
    first = today.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    for _ in range(count):
        found.append(DaySpan(first, following - timedelta(days=1)))
        following, first = first, (first - timedelta(days=1)).replace(day=1)
    return tuple(reversed(found))
