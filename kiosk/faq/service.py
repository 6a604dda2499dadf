"""Finding among the questions of one language, ready when somebody asks.

The index and the keyboard's file are no part of a start: they are read while nobody touches the
screen (`preparing`), or with the first question that needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from kiosk.content.model.pack import Library

if TYPE_CHECKING:  # loaded with the first search
    from kiosk.content.parse.keyboard_file import KeyboardFile
    from kiosk.faq.search.finder import Finder
    from kiosk.faq.search.results import SearchResult


class Answers(Protocol):
    """What a screen needs for its questions."""

    def preparing(self) -> Iterator[None]:
        """Make everything ready, a few milliseconds a step."""

    def find(self, query: str) -> SearchResult:
        """Return the questions that `query` may mean."""

    def suggest(self, query: str) -> tuple[str, ...]:
        """Return words that the last, unfinished word of `query` may become."""

    def related(self, question: str) -> tuple[str, ...]:
        """Return the ids of questions to read after this one."""

    @property
    def keyboard(self) -> KeyboardFile | None:
        """The keyboard of the language; None where the pack has none."""


class SearchService:
    """The questions of a pack in one language. KeyError, when asked, for one it has not."""

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._language = language
        self._building: Iterator[None] | None = None
        self._finder: Finder | None = None
        self._keyboard: KeyboardFile | None = None
        self._keyboard_read = False
        self._last: tuple[str, SearchResult] | None = None

    def preparing(self) -> Iterator[None]:
        """Make everything ready, a few milliseconds a step."""
        if self._finder is None:
            self._building = self._building or self._build()
            yield from self._building
        _ = self.keyboard

    def find(self, query: str) -> SearchResult:
        """Return the questions that `query` may mean; the last answer is kept."""
        if self._last is None or self._last[0] != query:
            self._last = (query, self._ready().find(query))
        return self._last[1]

    def suggest(self, query: str) -> tuple[str, ...]:
        """Return words that the last, unfinished word of `query` may become."""
        return self._ready().suggest(query)

    def related(self, question: str) -> tuple[str, ...]:
        """Return the ids of questions to read after this one."""
        return self._ready().related(question)

    @property
    def keyboard(self) -> KeyboardFile | None:
        """The keyboard of the language; None where the pack has none."""
        if not self._keyboard_read:
            from kiosk.faq.keyboard.layout import find

            self._keyboard = find(self._library, self._language)
            self._keyboard_read = True
        return self._keyboard

    def _ready(self) -> Finder:
        """Return the finder; build the rest of it now if it is not complete."""
        for _ in self.preparing():
            pass
        assert self._finder is not None
        return self._finder

    def _build(self) -> Iterator[None]:
        from kiosk.faq.search.entry import entries
        from kiosk.faq.search.finder import Finder

        found = entries(self._library, self._language)
        asked = self._library.asked(self._language)
        self._finder = yield from Finder.building(found, self._language, asked)
        self._building = None
