"""What the usage recorder needs of the pack that shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from kiosk.content.model.pack import Library
from kiosk.usage.recorder import CountedPack

if TYPE_CHECKING:
    from kiosk.faq.service import Answers


def pack_of(library: Library, answers: Callable[[str], Answers], plan: str) -> CountedPack:
    """Return it; the words of a language are collected when they are first needed."""

    @cache
    def known(language: str) -> frozenset[str]:
        from kiosk.usage.vocabulary import vocabulary

        return vocabulary(library, language)

    def unanswered(language: str, query: str) -> str:
        found = answers(language).find(query)
        return " ".join(found.unanswered) or ("" if found.hits else query)

    def spelt(language: str, words: tuple[str, ...]) -> bool:
        from kiosk.faq.lexicon import lexicon

        return all(word in known(language) or word in lexicon(language) for word in words)

    return CountedPack(plan, unanswered, spelt)
