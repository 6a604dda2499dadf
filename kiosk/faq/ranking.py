"""Which questions hold what was meant, best first.

Two looks: every question that holds a word gets its weight there; then the best of them are
compared phrase by phrase, because a title or a synonym that says just what was typed is the
answer, while the same words scattered over a page may not be.
"""

from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple, TypeAlias

from kiosk.faq.index import TITLE, Index
from kiosk.faq.matching import Meant

Scores: TypeAlias = dict[int, float]  # question's number → score

_READ = 6_000  # places of words that are read one by one; of what is left, only the best are
_LOOKED_UP = 150  # questions that are looked up in the places of the commonest words
_LOOKED_UP_MEANINGS = 4
_WEIGHED = 30  # questions whose phrases are compared
_PHRASE = 1.2  # how much a phrase's likeness counts beside the words alone


class Wanted(NamedTuple):
    """A word of a query: what it may mean, how much it says, in how many places that stands."""

    meant: Meant
    importance: float
    places: int


class Ranking:
    """Ranks the questions of a finished index."""

    def __init__(self, index: Index) -> None:
        """Take over how rare each word is."""
        self._index = index
        self._rarities = [index.rarity(number) for number in range(len(index.stems))]

    def wanted(self, meant: Meant) -> Wanted:
        """Return a word with its importance; `meant` must not be empty, its surest is first."""
        number, sure = next(iter(meant.items()))
        places = sum(len(self._index.postings[n].questions) for n in meant)
        return Wanted(meant, sure * self._rarities[number], places)

    def best(self, query: Sequence[Wanted], limit: int) -> list[tuple[int, float]]:
        """Return up to `limit` questions by number with their scores, best first."""
        top = sum(wanted.importance for wanted in query) or 1.0
        surest: Meant = {}
        for wanted in query:
            for number, sure in wanted.meant.items():
                surest[number] = max(sure, surest.get(number, 0.0))
        scores = self.scores(query)
        weighed = {
            question: scores[question] / top
            + _PHRASE * self._likeness(question, query, surest, top)
            for question in nlargest(_WEIGHED, scores, key=scores.__getitem__)
        }
        return nlargest(limit, weighed.items(), key=lambda item: item[1])

    def scores(self, query: Sequence[Wanted]) -> Scores:
        """Return the questions that hold words of the query, by the weight of these words.

        The rarest words are read first. When many places have been read, the commonest words
        only add to the best questions so far, so that no query takes long.
        """
        scores: Scores = {}
        leading: list[int] = []
        read = 0
        for wanted in sorted(query, key=lambda wanted: wanted.places):
            if not leading and (not scores or read + wanted.places <= _READ):
                read += wanted.places
                found = self._read(wanted)
            else:
                leading = leading or nlargest(_LOOKED_UP, scores, key=scores.__getitem__)
                found = self._looked_up(wanted, leading)
            if not scores:
                scores = found
                continue
            for question, score in found.items():
                scores[question] = scores.get(question, 0.0) + score
        return scores

    def _read(self, wanted: Wanted) -> Scores:
        best: Scores = {}
        read = 0
        for number, sure in wanted.meant.items():
            postings = self._index.postings[number]
            factor = sure * wanted.importance / TITLE
            read += len(postings.questions)
            if best and read > _READ:
                continue  # such as a single letter that many common words begin with
            places = zip(postings.questions, postings.weights, strict=True)
            if not best:
                best = {question: weight * factor for question, weight in places}
                continue
            for question, weight in places:
                score = weight * factor
                if score > best.get(question, 0.0):
                    best[question] = score
        return best

    def _looked_up(self, wanted: Wanted, questions: Sequence[int]) -> Scores:
        factor = wanted.importance / TITLE
        surest = list(wanted.meant.items())[:_LOOKED_UP_MEANINGS]
        places = [(self._index.postings[number], sure * factor) for number, sure in surest]
        return {
            question: max(postings.weight(question) * sure for postings, sure in places)
            for question in questions
        }

    def _likeness(self, question: int, query: Sequence[Wanted], surest: Meant, top: float) -> float:
        """Return how like a query the likest phrase of a question is, 0 to 1.

        It is the harmonic mean of how much of the query the phrase says and how much of the
        phrase the query says, each word weighed by its rarity.
        """
        best = 0.0
        for phrase in self._index.phrases(question):
            held = [number for number in phrase if number in surest]
            if not held:
                continue
            said = sum(
                wanted.importance * max(wanted.meant.get(number, 0.0) for number in held)
                for wanted in query
            )
            whole = sum(self._rarities[number] for number in phrase)
            asked = sum(self._rarities[number] * surest[number] for number in held)
            of_query, of_phrase = said / top, asked / whole if whole else 0.0
            if of_query and of_phrase:
                best = max(best, 2 * of_query * of_phrase / (of_query + of_phrase))
        return best
