"""Searches without an answer. What somebody typed stays in memory; most of it is never written.

Words are written once they came in `ENOUGH` visits of one day, and only if each is a word of the
pack or of the language. So no name, no number and no sentence about oneself gets into a file.
Until then, and for everything else, there is only the number of such searches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kiosk.usage.counting import Count, Counted
from kiosk.visit.navigation import Page

if TYPE_CHECKING:
    from kiosk.app.state import AppState

ENOUGH = 5
_MOST_WORDS = 4
_REMEMBERED = 500
"""Searches of a day that are remembered at most."""

Spelt = Callable[[tuple[str, ...]], bool]
"""Tells whether each of these folded words is a word of the pack or of its language."""


def search_ended(before: AppState, after: AppState) -> str:
    """Return the words of a search that this step ends; empty if it ends none.

    A search ends when the keyboard goes, an answer opens, or the words are cleared or left behind;
    taking letters back one by one ends none.
    """
    old, new = before.place.route, after.place.route
    if old is new or not isinstance(old, Page) or not old.search.query.strip():
        return ""
    query = old.search.query
    if not isinstance(new, Page) or new.section != old.section:
        return query
    if new.search.query == query:
        keys_gone = old.search.keys and not new.search.keys
        opened = new.question and new.question != old.question
        return query if keys_gone or opened else ""
    return query if not new.search.query and len(query) > 1 else ""


class MissedSearches:
    """The searches without an answer of one day, in memory."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._visits: Counter[tuple[str, ...]] = Counter()
        self._in_visit: set[tuple[str, ...]] = set()

    def noted(self, query: str, day: date, spelt: Spelt) -> tuple[Count, ...]:
        """Take what was searched without an answer; return what to count of it, once a visit."""
        from kiosk.faq.search.words import words  # loaded with the first search

        if day != self._day:
            self._day = day
            self._visits.clear()
        typed = tuple(word.form for word in words(query))
        if not typed or typed in self._in_visit:
            return ()
        self._in_visit.add(typed)
        number = Count(Counted.MISSED)
        if len(self._visits) >= _REMEMBERED and typed not in self._visits:
            return (number,)
        self._visits[typed] += 1
        times = self._visits[typed]
        if times < ENOUGH or not _harmless(typed) or not spelt(typed):
            return (number,)
        # the visits before were not counted with their words
        return number, Count(
            Counted.MISSED_WORDS, " ".join(typed), ENOUGH if times == ENOUGH else 1
        )

    def visit_over(self) -> None:
        """Forget who searched: the next visit is somebody else's."""
        self._in_visit.clear()


def _harmless(typed: tuple[str, ...]) -> bool:
    """Tell whether words may be written at all: a few, and no numbers."""
    return len(typed) <= _MOST_WORDS and not any(c.isdigit() for word in typed for c in word)
