"""Searches without an answer. What was typed stays in memory; most of it is never written.

Words are written once `ENOUGH` visits of one day have searched for them, and only if each is a word
of the pack or of the language. So no name, no number and nothing personal gets into a file. Until
then, and for everything else, only the number of such searches is kept.
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
"""The most searches of a day that are remembered."""

Spelt = Callable[[tuple[str, ...]], bool]
"""Returns whether each of these folded words is a word of the pack or of its language."""


def search_ended(before: AppState, after: AppState) -> str:
    """Return the words of a search that this step ends; empty if it ends none.

    A search ends when the keyboard closes, an answer opens, or the text is cleared or left;
    deleting letter by letter does not end it.
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
        """Note a search without an answer; return what to count for it, once a visit."""
        from kiosk.faq.language.words import words  # imported with the first search

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
        # the earlier visits were counted without the words
        return number, Count(
            Counted.MISSED_WORDS, " ".join(typed), ENOUGH if times == ENOUGH else 1
        )

    def visit_over(self) -> None:
        """End the visit: the next search is somebody else's."""
        self._in_visit.clear()


def _harmless(typed: tuple[str, ...]) -> bool:
    """Return whether words may be written at all: only a few, and no numbers."""
    return len(typed) <= _MOST_WORDS and not any(c.isdigit() for word in typed for c in word)
