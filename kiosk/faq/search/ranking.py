"""Which questions hold what was meant, best first.

Two looks: every question that holds a word gets its weight there; then the best of them are
compared phrase by phrase, because a title or a synonym that says just what was typed is the
answer, while the same words scattered over a page may not be.
"""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from typing import NamedTuple, TypeAlias

from kiosk.faq.search.alarms import Alarms
from kiosk.faq.search.index import SYNONYM, TITLE, Index
from kiosk.faq.search.matching import Meant

Scores: TypeAlias = dict[int, float]  # question's number → score

_READ = 6_000  # places of words that are read one by one; of what is left, only the best are
_LOOKED_UP = 150  # questions that are looked up in the places of the commonest words
_LOOKED_UP_MEANINGS = 4
_WEIGHED = 30  # questions whose phrases are compared
_STRONG, _IN_TEXT = SYNONYM, 0.35  # a word in the answer alone says less of what it is about
_WARNING = 1.3  # how much a question that warns counts beside others
ALARM = 100.0  # more than any other score: what warns of just what was typed comes first
_WHOLE, _MOST, _HALF = 0.8, 0.75, 0.6  # of a phrase
_ANSWER = 0.1  # of a phrase, which an answer counts for that holds the words
_EXACTLY = 0.6  # what a phrase adds that is just what was typed, but for words that say nothing
_WORDS = 1.0  # what the words alone count at most: a word in many places is said once
_PHRASE = 1.2  # how much a phrase's likeness counts beside the words alone


class QueryWord(NamedTuple):
    """A word of a query: what it may mean, how much it says, in how many places that stands."""

    meant: Meant
    importance: float
    places: int


class Ranking:
    """Ranks the questions of a finished index."""

    def __init__(self, index: Index, nothing: Collection[str] = ()) -> None:
        """Take over how rare each word is; `nothing`: words that say nothing by themselves."""
        self._index = index
        self._nothing = {index.stem_of[form] for form in nothing if form in index.stem_of}
        self._rarities = [index.rarity(number) for number in range(len(index.stems))]
        self.alarms = Alarms(index, self._nothing, self._rarities)

    def wanted(self, meant: Meant, share: float = 1.0) -> QueryWord:
        """Return a word with its importance; `meant` must not be empty, its surest is first."""
        number, sure = next(iter(meant.items()))
        places = sum(len(self._index.postings[n].questions) for n in meant)
        return QueryWord(meant, share * sure * self._rarities[number], places)

    def best(self, query: Sequence[QueryWord], limit: int) -> list[tuple[int, float]]:
        """Return up to `limit` questions by number with their scores, best first."""
        top = sum(wanted.importance for wanted in query) or 1.0
        surest: Meant = {}
        for wanted in query:
            for number, sure in wanted.meant.items():
                surest[number] = max(sure, surest.get(number, 0.0))
        scores = self.scores(query)
        meanings = [wanted.meant for wanted in query]
        stems = {next(iter(meant)) for meant in meanings}
        telling = sum(w.importance for w in query if next(iter(w.meant)) not in self._nothing)
        weighed = {
            question: self._urgency(question, query, surest)
            * (
                min(_WORDS, scores[question] / top)
                + _PHRASE * self._likeness(question, query, surest, top)
                + _EXACTLY * telling / top * self._just_said(question, stems)
            )
            + ALARM * self.alarms.raised(question, meanings)
            for question in nlargest(_WEIGHED, scores, key=scores.__getitem__)
        }
        return nlargest(limit, weighed.items(), key=lambda item: item[1])

    def fit(self, question: int, query: Sequence[QueryWord], unanswered: int) -> float:
        """Return how much a question and a query have in common, 0 to 1.

        As `_likeness`, but the title and all synonyms say the query together, a word of the answer
        says a little, words that say nothing do not count, and `unanswered` words weigh most. A
        question whose title the query says, or that warns of what it says, fits in any case.
        """
        meant = {n: sure for wanted in query for n, sure in _beside_surest(wanted.meant)}
        shares = [self._share(phrase, meant) for phrase in self._index.phrases(question)]
        of_phrase = max(_ANSWER, *shares)
        if self._telling(question, query) and (
            shares[0] >= _WHOLE or (self._index.entries[question].urgent and of_phrase >= _MOST)
        ):
            unanswered = 0
        top = sum(w.importance for w in query) + unanswered * self._index.rarest
        of_query = sum(w.importance * self._said(question, w) for w in query) / (top or 1.0)
        both = of_query + of_phrase
        return 2 * of_query * of_phrase / both if both else 0.0

    def only_hints(self, question: int, query: Sequence[QueryWord]) -> bool:
        """Tell whether a question warns though the query says no phrase and nothing of its title.

        A "saddle" is a part of a bicycle as well as one of the body.
        """
        if not self._index.entries[question].warns:
            return False
        if self.alarms.raised(question, [wanted.meant for wanted in query]):
            return False
        said = {next(iter(wanted.meant)) for wanted in query}
        title = self._index.phrases(question)[0]
        return not any(n in said - self._nothing and self._index.tells(n) for n in title)

    def _just_said(self, question: int, said: AbstractSet[int]) -> bool:
        """Tell whether the query says a whole phrase, and besides only words that say nothing."""
        phrases = map(set, self._index.phrases(question))
        return any(p and p <= said and not said - p - self._nothing for p in phrases)

    def _share(self, phrase: Sequence[int], meant: Meant) -> float:
        """Return how much of a phrase is said, without the words that say nothing."""
        telling = [number for number in phrase if number not in self._nothing]
        whole = sum(self._rarities[number] for number in telling)
        asked = sum(self._rarities[number] * meant.get(number, 0.0) for number in telling)
        return asked / whole if whole else 0.0

    def _said(self, question: int, wanted: QueryWord) -> float:
        """Return how surely a question says a word, in its title, its synonyms or its answer."""
        best = 0.0
        for number, sure in _beside_surest(wanted.meant):
            if weight := self._index.postings[number].weight(question):
                best = max(best, sure if weight >= _STRONG else sure * _IN_TEXT)
        return best

    def _urgency(self, question: int, query: Sequence[QueryWord], surest: Meant) -> float:
        """Return more than 1 for a question that is there to warn of what the query speaks of."""
        if not self._index.entries[question].warns or not self._telling(question, query):
            return 1.0
        phrases = self._index.phrases(question)
        warns = max(self._share(phrase, surest) for phrase in phrases) >= _HALF
        return _WARNING if warns else 1.0

    def _telling(self, question: int, query: Sequence[QueryWord]) -> bool:
        """Tell whether a question's title or synonyms hold a word that few questions name.

        Only what was most likely meant counts.
        """
        return any(
            self._index.postings[number].weight(question) >= _STRONG
            for wanted in query
            for number in list(wanted.meant)[:1]
            if self._index.tells(number)
        )

    def scores(self, query: Sequence[QueryWord]) -> Scores:
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

    def _read(self, wanted: QueryWord) -> Scores:
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

    def _looked_up(self, wanted: QueryWord, questions: Sequence[int]) -> Scores:
        factor = wanted.importance / TITLE
        surest = list(wanted.meant.items())[:_LOOKED_UP_MEANINGS]
        places = [(self._index.postings[number], sure * factor) for number, sure in surest]
        return {
            question: max(postings.weight(question) * sure for postings, sure in places)
            for question in questions
        }

    def _likeness(
        self, question: int, query: Sequence[QueryWord], surest: Meant, top: float
    ) -> float:
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


def _beside_surest(meant: Meant) -> list[tuple[int, float]]:
    """Return what may be meant with how surely, beside the surest of it: a slip takes nothing."""
    most = next(iter(meant.values()))
    return [(number, sure / most) for number, sure in meant.items()]
