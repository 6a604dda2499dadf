"""What counting asks of the pack that shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from kiosk.content.model import Library
from kiosk.usage.desk import Pack

if TYPE_CHECKING:
    from kiosk.answers import Answers


def pack_of(library: Library, answers: Callable[[str], Answers], plan: str) -> Pack:
    """Return it; the words of a language are gathered when they are first asked for."""

    @cache
    def known(language: str) -> frozenset[str]:
        from kiosk.usage.vocabulary import vocabulary

        return vocabulary(library, language)

    return Pack(
        plan,
        hits=lambda language, query: bool(answers(language).find(query).hits),
        spelt=lambda language, words: known(language).issuperset(words),
    )
