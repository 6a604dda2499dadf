"""What of a query is its subject, and which of its words no question is about.

What a pack is about stands in its titles and synonyms. A word that stands there in few questions
is a subject of those; a word that only stands somewhere in an answer is no question's subject.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.faq.language.little import NAMED, SAYING_LITTLE
from kiosk.faq.language.words import Word, fold
from kiosk.faq.search.index import SYNONYM, TITLE, Index
from kiosk.faq.search.matching import Matcher, Meant

_FEW, _SHARE = 3, 0.01  # questions, and of all: a word that more of them name is a common one
_LETTERS = 4  # of a word without an answer that may be the subject; shorter ones are often slips
_LISTED = 2  # most words without an answer that are named


class MeaningfulWord(NamedTuple):
    """A word that says something, with what it may mean; empty when nothing is known of it.

    `modifies`: the word after it is one that nothing is known of, as in "cold air".
    """

    word: Word
    meant: Meant
    modifies: bool = False


class Subjects:
    """Tells subjects from other words in a finished index."""

    def __init__(self, index: Index, matcher: Matcher) -> None:
        """Take over how many questions name each word."""
        self._index = index
        self._matcher = matcher
        base = index.language.partition("-")[0]
        self._little = SAYING_LITTLE.get(base, frozenset())
        self._named = NAMED.get(base, {})
        self._few = max(_FEW, round(_SHARE * len(index.entries)))

    def says_little(self, told: MeaningfulWord) -> bool:
        """Tell whether a word is a verb or the like, which no question is missing for."""
        return told.word.form in self._little

    def unknown(self, told: Sequence[MeaningfulWord]) -> list[MeaningfulWord]:
        """Return the words that name something nobody knows of."""
        return [t for t in told if self._names(t) and not t.meant and not self.says_little(t)]

    def _names(self, told: MeaningfulWord) -> bool:
        """Tell whether a word may name something: a Latin letter alone does not."""
        return len(told.word.form) > 1 or not told.word.form.isascii()

    def missing(self, told: Sequence[MeaningfulWord]) -> int:
        """Return how many words without an answer may be what the query is about."""
        forms = [t.word.form for t in self.unknown(told)]
        long = (len(f) >= _LETTERS or (len(f) > 2 and self._matcher.is_word(f)) for f in forms)
        return sum(long)

    def kept(self, question: int, told: Sequence[MeaningfulWord]) -> bool:
        """Tell whether a question is about a subject of the query."""
        return any(self._about(question, t) for t in told if t.meant and not self.says_little(t))

    def unanswered(
        self, told: Sequence[MeaningfulWord], hits: Sequence[int], text: str
    ) -> tuple[str, ...]:
        """Return up to two words as they were typed that no question is about, those known last."""
        missing = self.unknown(told)
        missing += [t for t in told if t.meant and self._only_mentioned(t, told, hits)]
        if not missing and not hits:
            missing = [t for t in told if not t.meant]
        return tuple(dict.fromkeys(self.shown(t, text) for t in missing))[:_LISTED]

    def shown(self, told: MeaningfulWord, text: str) -> str:
        """Return a word as it was typed, or what it asked for."""
        typed = text[told.word.start : told.word.end]
        return self._named.get(fold(typed), typed)

    def renamed(self, typed: str) -> bool:
        """Tell whether a word names nothing itself, but asks for something that has a name."""
        return fold(typed) in self._named

    def _about(self, question: int, told: MeaningfulWord) -> bool:
        number = next(iter(told.meant))
        if self._index.named[number] > self._few:
            return False
        weight = self._index.postings[number].weight(question)
        return weight >= (TITLE if told.modifies else SYNONYM) and (
            not told.modifies or number in self._index.phrases(question)[0]
        )

    def _only_mentioned(
        self, told: MeaningfulWord, others: Sequence[MeaningfulWord], hits: Sequence[int]
    ) -> bool:
        """Tell whether a word stands in answers alone, and in none that the query is about."""
        if self.says_little(told) or any(self._index.named[n] for n in told.meant):
            return False
        subjects = [t for t in others if t is not told and self._is_subject(t)]
        return not any(
            self._holds(hit, told) and all(self._about(hit, t) for t in subjects)
            for hit in hits
            if subjects
        )

    def _is_subject(self, told: MeaningfulWord) -> bool:
        if not told.meant or self.says_little(told):
            return False
        return 0 < self._index.named[next(iter(told.meant))] <= self._few

    def _holds(self, question: int, told: MeaningfulWord) -> bool:
        return any(self._index.postings[n].weight(question) for n in told.meant)
