"""Follows visits, counts, and has the counts written by another thread between visits."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kiosk.shared.clock import WallTime, plausible
from kiosk.usage.counter import CountRow, UsageCounter
from kiosk.usage.counting import Count, Counted, counted
from kiosk.usage.day_parts import day_part
from kiosk.usage.misses import MissedSearches, search_ended
from kiosk.usage.store import Store
from kiosk.visit.navigation import Attract

if TYPE_CHECKING:
    from kiosk.app import events as e
    from kiosk.app.state import AppState

_log = logging.getLogger(__name__)
_BATCH = 60
"""So many counts are written even during a visit, to lose no more on a day without a break."""

Beside = Callable[[Callable[[], object], Callable[[object], None]], None]
"""Runs a job in another thread, then calls the second function with its result."""


@dataclass(frozen=True, slots=True)
class CountedPack:
    """What the recorder needs of the pack that shows.

    `plan`: the section with the plan to take home. `unanswered(language, query)`: the words of a
    search that no answer covers; empty if there are none. `spelt(language, words)`: whether each
    folded word is a word of the pack or of the language, and so not a name.
    """

    plan: str
    unanswered: Callable[[str, str], str]
    spelt: Callable[[str, tuple[str, ...]], bool]


class UsageRecorder:
    """Records usage. Errors go to the log and never reach a visitor."""

    def __init__(
        self,
        store: Store,
        wall: Callable[[], WallTime],
        pack: Callable[[], CountedPack],
        wanted: Callable[[], bool],
        beside: Beside,
    ) -> None:
        self._store = store
        self._wall = wall
        self._pack = pack
        self._wanted = wanted
        self._beside = beside
        self._tally = UsageCounter()
        self._misses = MissedSearches()

    def follow(self, before: AppState, event: e.Event | None, after: AppState) -> None:
        """Count what follows from a step of a visit."""
        try:
            if self._wanted():
                self._count(before, event, after)
            over = _between(after) and not _between(before)
            if over:
                self._tally.visit_over()
                self._misses.visit_over()
            if over or len(self._tally) >= _BATCH:
                self.write()
        except Exception:
            _log.exception("Something could not be counted.")

    def write(self) -> None:
        """Have all waiting counts written."""
        rows, today = self._tally.take(), self._wall().day
        if rows:
            self._beside(
                lambda: self._store.add(rows, today), lambda done: self._written(rows, done)
            )

    def begin(self) -> None:
        """Have counts that are too old removed, once at the start."""
        today = self._wall().day
        self._beside(lambda: self._store.forget_old(today), lambda _: None)

    def rows(self, first: date, last: date) -> tuple[CountRow, ...]:
        """Return the stored counts of these days; slow, so call it in another thread."""
        return self._store.read(first, last)

    def _count(self, before: AppState, event: e.Event | None, after: AppState) -> None:
        if before is after or _between(before):
            return
        pack = self._pack()
        found = counted(before, event, after, pack.plan)
        query = search_ended(before, after)
        if not found and not query:
            return
        now, language = self._wall(), before.comfort.language
        today = now.day
        self._tally.note(today, (*found, *_part_of_day(found, now)))
        if query and (missed := pack.unanswered(language, query)):
            spelt = lambda words: pack.spelt(language, words)  # noqa: E731
            self._tally.add(today, self._misses.noted(missed, today, spelt))

    def _written(self, rows: tuple[CountRow, ...], done: object) -> None:
        if done is not True:
            self._tally.give_back(rows)


def _part_of_day(found: Iterable[Count], now: WallTime) -> Iterator[Count]:
    """Yield in which part of the day a visit ended, unless nobody knows what time it is."""
    if plausible(now.day) and any(count.what is Counted.VISIT for count in found):
        yield Count(Counted.PART, day_part(now.minute).value)


def _between(state: AppState) -> bool:
    return isinstance(state.place.route, Attract)
