"""Answers that are there to warn come first where a query says what they warn of."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from kiosk.faq.language.little import NEGATING
from kiosk.faq.language.words import Word, stem, words
from kiosk.faq.search.examples import Examples, Near, Nearest
from kiosk.faq.search.index import Index
from kiosk.faq.search.matching import Meant

_WHOLE = 0.8  # of a phrase that is said, its little words too
_CALM = 0.5  # how near another answer is at least that is asked for with the word of a warning
_SURELY_CALM = 0.8  # and with two words of it
_NEARER = 1.1  # and how much nearer than the warning itself


class Asking(NamedTuple):
    """A query, what it may mean, and what is asked for in such a way."""

    query: Sequence[Meant]
    typed: Sequence[Word]
    near: Nearest
    examples: Examples


class Alarms:
    """Tells what a query warns of, in a finished index."""

    def __init__(self, index: Index, nothing: Collection[int], rarities: Sequence[float]) -> None:
        """Take over how rare each stem is and which ones say nothing by themselves."""
        self._index = index
        self._nothing = nothing
        self._rarities = rarities
        words = NEGATING.get(index.language.partition("-")[0], frozenset())
        self._negating = {index.stem_of[form] for form in words if form in index.stem_of}

    def raised(self, question: int, query: Sequence[Meant]) -> bool:
        """Tell whether a question warns, and the query says one of its phrases in one breath."""
        return any(True for _ in self._said_by(question, query))

    def harmless(self, question: int, asked: Asking) -> bool:
        """Tell whether another answer is asked for with the very words that a question warns of.

        A "chest" that an arm is pulled to hurts nobody: who wrote the example knew that it names
        a chest. It must be clearly nearer than any way to ask for the warning, and the answer be
        asked for with the words of the warning beside another one of the query. What somebody
        cannot do is never harmless.
        """
        phrases = list(self._said_by(question, asked.query))
        if any(self._negating.intersection(phrase) for phrase, _ in phrases):
            return False
        said = {self._index.stems[number] for _, telling in phrases for number in telling}
        others = {stem(word.form, self._index.language) for word in asked.typed} - said
        near = asked.near.answers
        name = self._index.entries[question].id
        own = next((one for one in near if one.name == name), None)
        least = max(_CALM if len(said) == 1 else _SURELY_CALM, _NEARER * own.score if own else 0.0)
        return any(
            one.score >= least
            and not self._index.entries[self._index.numbers[one.name]].warns
            and _says_more(one, own)
            and asked.examples.asks_with(one.name, said, others)
            for one in near
        )

    def _said_by(
        self, question: int, query: Sequence[Meant]
    ) -> Iterator[tuple[Sequence[int], set[int]]]:
        """Yield each phrase of a question that warns, if it is said, and what of it tells."""
        if not self._index.entries[question].warns:
            return
        surest = [next(iter(meant)) for meant in query]
        for phrase in self._index.phrases(question):
            telling = {number for number in phrase if number not in self._nothing}
            if self._said(phrase, telling, surest):
                yield phrase, telling

    def _said(self, phrase: Sequence[int], telling: Collection[int], surest: Sequence[int]) -> bool:
        if not set(telling) & set(surest) or self._negating & set(phrase) - set(surest):
            return False
        if not any(self._index.tells(n) for n in telling):
            return False
        whole = sum(self._rarities[n] for n in phrase)
        said = sum(self._rarities[n] for n in phrase if n in surest)
        return said >= _WHOLE * whole and self._together(telling, surest)

    def _together(self, telling: Collection[int], surest: Sequence[int]) -> bool:
        """Tell whether words stand side by side, whatever says nothing between them."""
        run = [n for n in surest if n not in self._nothing]
        length = len(telling)
        return any(
            set(telling) <= set(run[at : at + length]) for at in range(len(run) - length + 1)
        )


def _says_more(one: Near, own: Near | None) -> bool:
    """Tell whether a way to ask goes beyond a whole one of two words that warns: "heart hurts"."""
    if own is None or not own.whole or len(own.tells) == 1:
        return True
    return one.whole and own.tells < one.tells


class SignWords:
    """Tells the words of warning signs, of which nothing says that there is no answer."""

    def __init__(self, index: Index) -> None:
        """Take over the signs of all questions."""
        self._language = language = index.language
        signs = {entry.signs for entry in index.entries}
        said = (word.form for sign in signs for word in words(sign))
        self._stems = {stem(form, language) for form in said}

    def hold(self, phrase: str) -> bool:
        """Tell whether every word of a phrase is one of a sign."""
        return all(stem(word.form, self._language) in self._stems for word in words(phrase))
