"""Which words a language has, so that a word that was meant is not taken for a typing error.

A language without a list has none known; `matching.py` forgives less there. The lists' licence is
beside them. A list is read with the search, never at the start.
Terms of medicine stand in a list of their own: "hypokalaemia" is no slip of "hyponatraemia".
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


class Lexicon:
    """The words of one language, folded; empty where nobody has listed them."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._known = frozenset(words)
        self._by_length: dict[int, list[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._words)

    def __contains__(self, form: object) -> bool:
        return form in self._known

    def of_length(self, least: int, most: int) -> Iterator[list[str]]:
        """Yield the words of each length, in letters."""
        if not self._by_length:
            for word in self._words:
                self._by_length.setdefault(len(word), []).append(word)
        for length in range(least, most + 1):
            yield self._by_length.get(length, [])

    def begins(self, beginning: str) -> bool:
        """Tell whether a word begins so."""
        at = bisect_left(self._words, beginning)
        return at < len(self._words) and self._words[at].startswith(beginning)


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language such as "en" or "en-GB"; about 10 ms the first time."""
    base = language.partition("-")[0]
    files = (_FOLDER / f"{base}.txt", _FOLDER / f"{base}-medical.txt")
    found = (file.read_text(encoding="ascii").split() for file in files if file.is_file())
    return Lexicon(tuple(sorted(set().union(*found))))
