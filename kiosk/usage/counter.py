"""Counts that are not on the disk yet. Each thing counts once a visit, however often it happens."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kiosk.usage.counting import Count, Counted

_MOST = 5_000
"""Things waiting at most, where the disk takes nothing for weeks; then the oldest days go."""


class CountRow(NamedTuple):
    """How often something was counted on a day, as the store has it."""

    day: date
    what: str
    name: str
    times: int


class UsageCounter:
    """What is to be written. Rows come out sorted: their order says nothing of a visit's."""

    def __init__(self) -> None:
        self._waiting: Counter[tuple[date, Counted, str]] = Counter()
        self._in_visit: set[tuple[Counted, str]] = set()

    def note(self, day: date, counts: Iterable[Count]) -> None:
        """Count what this visit has not been counted for yet."""
        for count in counts:
            if (count.what, count.name) not in self._in_visit:
                self._in_visit.add((count.what, count.name))
                self._add(day, count)

    def add(self, day: date, counts: Iterable[Count]) -> None:
        """Count each of these, whatever the visit has been counted for."""
        for count in counts:
            self._add(day, count)

    def visit_over(self) -> None:
        """Let everything count again."""
        self._in_visit.clear()

    def __len__(self) -> int:
        return len(self._waiting)

    def rows(self) -> tuple[CountRow, ...]:
        """Return what waits."""
        return tuple(
            CountRow(day, w.value, n, t) for (day, w, n), t in sorted(self._waiting.items())
        )

    def take(self) -> tuple[CountRow, ...]:
        """Return what waits, and wait for it no more."""
        rows = self.rows()
        self._waiting.clear()
        return rows

    def give_back(self, rows: Iterable[CountRow]) -> None:
        """Let rows wait again that could not be written."""
        for row in rows:
            self._waiting[row.day, Counted(row.what), row.name] += row.times
        for oldest in sorted(self._waiting)[: max(0, len(self._waiting) - _MOST)]:
            del self._waiting[oldest]

    def _add(self, day: date, count: Count) -> None:
        self._waiting[day, count.what, count.name] += count.times
