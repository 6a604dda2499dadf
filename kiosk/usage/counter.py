"""Counts not yet on the disk. Each thing counts once a visit, however often it happens."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kiosk.usage.counting import Count, Counted

_MOST = 5_000
"""The most counts kept in memory if the disk cannot be written; then the oldest days are
dropped."""


class CountRow(NamedTuple):
    """How often something was counted on a day, as stored.

    Parts of the day belong to a week, and have the day that it begins with
    (`kiosk/usage/by_fives.py`).
    """

    day: date
    what: str
    name: str
    times: int


class UsageCounter:
    """Counts to be written. Rows come out sorted, so that their order tells nothing about a
    visit."""

    def __init__(self) -> None:
        self._waiting: Counter[tuple[date, Counted, str]] = Counter()
        self._in_visit: set[tuple[Counted, str]] = set()

    def note(self, day: date, counts: Iterable[Count]) -> None:
        """Count those that this visit has not counted yet."""
        for count in counts:
            if (count.what, count.name) not in self._in_visit:
                self._in_visit.add((count.what, count.name))
                self._add(day, count)

    def add(self, day: date, counts: Iterable[Count]) -> None:
        """Count each of these, even if this visit has counted it already."""
        for count in counts:
            self._add(day, count)

    def visit_over(self) -> None:
        """Start a new visit: everything may count again."""
        self._in_visit.clear()

    def __len__(self) -> int:
        return len(self._waiting)

    def rows(self) -> tuple[CountRow, ...]:
        """Return the rows that wait to be written."""
        return tuple(
            CountRow(day, w.value, n, t) for (day, w, n), t in sorted(self._waiting.items())
        )

    def take(self) -> tuple[CountRow, ...]:
        """Return the rows that wait to be written, and remove them."""
        rows = self.rows()
        self._waiting.clear()
        return rows

    def give_back(self, rows: Iterable[CountRow]) -> None:
        """Put back rows that could not be written."""
        for row in rows:
            self._waiting[row.day, Counted(row.what), row.name] += row.times
        for oldest in sorted(self._waiting)[: max(0, len(self._waiting) - _MOST)]:
            del self._waiting[oldest]

    def _add(self, day: date, count: Count) -> None:
        self._waiting[day, count.what, count.name] += count.times
