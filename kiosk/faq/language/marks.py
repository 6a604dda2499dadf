"""Where the words that were meant stand in a title or an answer, to be marked there."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from kiosk.content.model.words import sentences
from kiosk.faq.language.words import Word, words
from kiosk.shared.graphemes import start_of

Mark: TypeAlias = tuple[int, int]  # a slice of the text: start, end
Weigh: TypeAlias = Callable[[str], float]  # a word's form → how much it says, 0 for nothing

_LONGEST = 160  # characters of a snippet: two lines
_BEFORE = 3  # words before the first marked one in a sentence that is cut
_REMEMBERED = 256  # texts whose words are kept: from key to key most hits stay


class Marked(NamedTuple):
    """A text with the places that are to be marked, in order, none over another."""

    text: str
    marks: tuple[Mark, ...]


def marked(text: str, weigh: Weigh) -> Marked:
    """Return a text with marks on the whole words that say something."""
    return _marked(text, _words(text), weigh)


def snippet(text: str, weigh: Weigh) -> Marked:
    """Return the sentence of an answer that says most, the first if none says anything.

    A sentence that is too long is cut between words, around the first that says something.
    """
    best, found = max(_told(text), key=lambda told: _said(told[1], weigh))
    if len(best) <= _LONGEST:
        return _marked(best, found, weigh)
    return marked(_cut(best, found, weigh), weigh)


@lru_cache(maxsize=_REMEMBERED)
def _told(text: str) -> tuple[tuple[str, tuple[Word, ...]], ...]:
    told = sentences(text) or (text.strip(),)
    return tuple((sentence, tuple(words(sentence))) for sentence in told)


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


def _marked(text: str, found: Sequence[Word], weigh: Weigh) -> Marked:
    return Marked(text, tuple((w.start, w.end) for w in found if weigh(w.form) > 0))


def _said(found: Sequence[Word], weigh: Weigh) -> float:
    return sum(weigh(form) for form in {word.form for word in found})


def _cut(sentence: str, found: Sequence[Word], weigh: Weigh) -> str:
    first = next((at for at, word in enumerate(found) if weigh(word.form) > 0), 0)
    fits = not found or found[first].end <= _LONGEST
    start = 0 if fits else found[max(0, first - _BEFORE)].start
    ends = [word.end for word in found if start < word.end <= start + _LONGEST]
    end = ends[-1] if ends else start + len(start_of(sentence[start:], _LONGEST))
    before, after = "… " if start else "", " …" if end < len(sentence) else ""
    return f"{before}{sentence[start:end]}{after}"
