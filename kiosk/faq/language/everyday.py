"""Everyday words of a whole pack, as more synonyms of the questions that they fit.

A pack says once that people say "pins and needles" for "numbness"; every question whose title
or synonyms hold "numbness" is then found by both, with all that the search forgives.
"""

from collections.abc import Iterable, Mapping, Sequence

from kiosk.faq.language.words import stem, words


class EverydayWords:
    """What people say, by what the questions say."""

    def __init__(self, said_for: Mapping[str, Sequence[str]], language: str) -> None:
        """Take words or phrases that people say, each with those that the questions use."""
        self._language = language
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        for said, used in said_for.items():
            for phrase in used:
                if stems := self._stems(phrase):
                    self._by_first.setdefault(stems[0], []).append((stems, said))

    def said_for(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return what people say for words in `phrases`, each once."""
        if not self._by_first:
            return ()
        found: dict[str, None] = {}
        for phrase in phrases:
            stems = self._stems(phrase)
            for at, first in enumerate(stems):
                for used, said in self._by_first.get(first, ()):
                    if stems[at : at + len(used)] == used:
                        found[said] = None
        return tuple(found)

    def _stems(self, phrase: str) -> list[str]:
        return [stem(word.form, self._language) for word in words(phrase)]
