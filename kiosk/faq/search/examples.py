"""How people ask for each answer, and for what has none: the examples nearest to a query.

A title and a few synonyms do not hold the words of everybody who needs an answer. A pack may
list short ways to ask for each of its answers, and for subjects that it does not answer
(`asked.toml`). A query is then compared with every example, a title or a synonym being one too:
how much both say in common, each word weighed by its rarity among the examples, for the length
of both (the cosine of two texts). Words of one kind, such as two sports, have a part in common.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from kiosk.content.model.pack import Asked
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.forms import SAYING_NOTHING
from kiosk.faq.search.index import Index
from kiosk.faq.search.little import SAYING_LITTLE
from kiosk.faq.search.matching import Matcher
from kiosk.faq.search.words import Word, fold, stem, told_apart, words

_NOTHING, _LITTLE = 0.15, 0.8  # of a word that names something
_KIND = 0.4  # what two words of one kind have in common, of what a word says
_PAIR = 0.35  # what two words side by side add, of what they say
_SAME = 0.6  # how surely two forms are of one word
_LEAST = 0.05  # of a word that nearly all examples hold
_UNKNOWN = 0.7  # of the rarest word's weight: a word that no example holds
_OF_A_KIND = 0.05  # of that, if words of its kind are known
_FEWER = 2  # meanings of a word beside the surest
_BARE = 0.9  # how near an example is at least to words that say nothing by themselves
_OTHERS, _OTHERS_COUNT = 3, 0.3  # examples of an answer beside its nearest, and what they count
_READ = 6_000  # places of words that are read; the commonest only add to what the rarer found
_LISTED = 24  # answers and subjects that are listed
_WEIGHED = 150  # examples that are compared word by word
_SUBJECT = " "  # before the name of a subject, where an answer has its id


class Near(NamedTuple):
    """An answer, or a subject without one, and its nearest example: how near, 0 to 1.

    `whole`: the query says every word of the example, and one of them says something.
    """

    name: str
    score: float
    example: str
    whole: bool


class Nearest(NamedTuple):
    """Answers, and subjects without an answer, nearest first."""

    answers: Sequence[Near] = ()
    subjects: Sequence[Near] = ()


class Examples:
    """The ways to ask of a pack in one language. Filled by `build`, then only read."""

    def __init__(self, asked: Asked, language: str) -> None:
        self._asked = asked
        self._language = base = language.partition("-")[0]
        self._index = Index(language)
        self._nothing = SAYING_NOTHING.get(base, frozenset())
        self._little = SAYING_LITTLE.get(base, frozenset())
        self._kinds_of: dict[str, tuple[int, ...]] = {}
        self._of_example = array("I")  # the number of its answer or subject
        self._place = array("H")  # of its phrase there
        self._length = array("f")
        self._stems, self._ends = array("I"), array("I", [0])  # of all examples, one by one
        self._holding: dict[int, array[int]] = {}  # stem, or kind below 0 → examples
        self._weight: dict[int, float] = {}
        said = (example for examples in asked.unanswered.values() for example in examples)
        self._alone = frozenset(fold(example) for example in said if " " not in example)

    def build(self, entries: Iterable[FaqEntry]) -> Iterator[None]:
        """Take in the examples; pauses every few of them."""
        for at, words_of_kind in enumerate(self._asked.kinds.values(), start=1):
            for word in words_of_kind:
                root = stem(word, self._language)
                self._kinds_of[root] = (*self._kinds_of.get(root, ()), -at)
        yield from self._index.build(self._sources(entries))
        self._matcher = Matcher(self._index)
        yield
        self._kinds = [self._kinds_of.get(root, ()) for root in self._index.stems]
        self._shares = self._shares_of_stems()
        yield from self._count()
        yield from self._weigh()

    def known(self, form: str) -> bool:
        """Tell whether an example holds this word or another form of it."""
        return self._matcher.known(form)

    def listed(self, form: str) -> bool:
        """Tell whether a word stands by itself under what has no answer, as one or as many.

        Another form of it may be another thing: who slipped asks for no slippers.
        """
        return self._one_of(form, self._alone)

    def same(self, form: str, example: str) -> bool:
        """Tell whether an example is a word alone, as one or as many, or what it is a slip of."""
        return self._one_of(form, {fold(example)})

    def _one_of(self, form: str, examples: AbstractSet[str]) -> bool:
        if not examples.isdisjoint((form, form.removesuffix("s"), f"{form}s")):
            return True
        number = None if self._matcher.is_word(form) else self._surest(form)
        return number is not None and self._matcher.commonest_form(number) in examples

    def asks(self, answer: int, form: str) -> bool:
        """Tell whether an example of an answer holds a word, or one of its kind."""
        number = self._surest(form)
        root = stem(form, self._language) if number is None else self._index.stems[number]
        tokens = (*self._kinds_of.get(root, ()), *(() if number is None else (number,)))
        return any(self._holds(token, answer) for token in tokens)

    def _holds(self, token: int, answer: int) -> bool:
        holding = self._holding.get(token, ())
        at = bisect_left(holding, answer, key=self._of_example.__getitem__)
        return at < len(holding) and self._of_example[holding[at]] == answer

    def names(self, form: str) -> bool:
        """Tell whether a word, or what it is a slip of, may name something by itself."""
        number = self._surest(form)
        shares = (self._share(form), 1.0 if number is None else self._shares[number])
        return min(shares) == 1.0

    def held(self, form: str, example: str) -> bool:
        """Tell whether an example holds a word, or another form of it."""
        said = told_apart(words(example), self._language)
        return (
            not self._matcher.meant(form, False)
            .keys()
            .isdisjoint(self._index.stem_of.get(word.form, -1) for word in said)
        )

    def guessed(self, form: str) -> bool:
        """Tell whether an example holds a word, another form of it, or what it is a slip of."""
        return self._surest(form) is not None

    def telling(self, form: str) -> float:
        """Return how much a word says, by its rarity; one that is not known says most."""
        number = self._surest(form)
        return self._rarest if number is None else self._weight.get(number, 0.0)

    def _surest(self, form: str) -> int | None:
        meant = self._matcher.meant(form, False)
        number = next(iter(meant), None)
        return number if number is not None and meant[number] >= _SAME else None

    def nearest(self, typed: Sequence[Word], unfinished: bool) -> Nearest:
        """Return what words ask for; `unfinished`: the last one is still being typed."""
        said, order, missing = self._said(typed, unfinished)
        scores = self._scores(said, order, missing)
        if all(word.form in self._nothing for word in typed):
            scores = {example: score for example, score in scores.items() if score >= _BARE}
        best: dict[int, list[tuple[float, int]]] = {}
        for example, score in scores.items():
            best.setdefault(self._of_example[example], []).append((score, example))
        near = nlargest(_LISTED, (_together(number, found) for number, found in best.items()))
        subjects = len(self._index.entries) - len(self._asked.unanswered)
        return Nearest(
            [self._near(*one, said) for one in near if one[1] < subjects],
            [self._near(*one, said) for one in near if one[1] >= subjects],
        )

    def _sources(self, entries: Iterable[FaqEntry]) -> Iterator[FaqEntry]:
        for entry in entries:
            said = (entry.title, *entry.synonyms, *self._asked.answers.get(entry.id, ()))
            yield FaqEntry(entry.id, "", synonyms=said)
        for subject, said in self._asked.unanswered.items():
            yield FaqEntry(_SUBJECT + subject, "", synonyms=(subject, *said))

    def _shares_of_stems(self) -> list[float]:
        shares = [1.0] * len(self._index.stems)
        for form, number in self._index.stem_of.items():
            share = self._share(form)
            shares[number] = min(shares[number], share)
        return shares

    def _share(self, form: str) -> float:
        if form in self._nothing:
            return _NOTHING
        return _LITTLE if form in self._little else 1.0

    def _count(self) -> Iterator[None]:
        """Note which example holds which stem and kind, and how many answers hold each."""
        answers: Counter[int] = Counter()
        for number in range(len(self._index.entries)):
            held: set[int] = set()
            for place, phrase in enumerate(self._index.phrases(number)):
                if phrase:
                    example = len(self._of_example)
                    self._of_example.append(number)
                    self._place.append(place)
                    self._stems.extend(phrase)
                    self._ends.append(len(self._stems))
                    tokens = self._tokens(phrase)
                    held |= tokens
                    for token in tokens:
                        self._holding.setdefault(token, array("I")).append(example)
            answers.update(held)
            yield
        examples, entries = len(self._of_example), len(self._index.entries)
        self._rarest = (log(examples + 1) + log(entries + 1)) / 2
        for token, holding in self._holding.items():
            rarity = log((examples + 1) / (len(holding) + 0.5))
            rarity += log((entries + 1) / (answers[token] + 0.5))
            share = self._shares[token] if token >= 0 else _KIND
            self._weight[token] = share * max(_LEAST, rarity / 2)

    def _weigh(self) -> Iterator[None]:
        for number in range(len(self._index.entries)):
            for phrase in self._index.phrases(number):
                if phrase:
                    squares = sum(self._weight[token] ** 2 for token in self._tokens(phrase))
                    squares += sum(self._of_pair(*pair) ** 2 for pair in set(pairwise(phrase)))
                    self._length.append(sqrt(squares) or 1.0)
            yield

    def _tokens(self, phrase: Iterable[int]) -> set[int]:
        tokens = set(phrase)
        return tokens.union(*(self._kinds[stem_number] for stem_number in tokens))

    def _of_pair(self, first: int, second: int) -> float:
        return _PAIR * (self._weight[first] + self._weight[second]) / 2

    def _said(
        self, typed: Sequence[Word], unfinished: bool
    ) -> tuple[dict[int, float], list[int], float]:
        """Return weights of stems and kinds, the surest stems in order, how much is unknown."""
        said: dict[int, float] = {}
        order: list[int] = []
        missing = 0.0
        for word in typed:
            share = self._share(word.form)
            telling = share > _NOTHING
            meant = {}
            if telling or self._matcher.known(word.form):
                meant = self._matcher.meant(word.form, unfinished and word is typed[-1])
            root = stem(word.form, self._language)
            for number, sure in list(meant.items())[: 1 + _FEWER * telling]:
                said[number] = max(said.get(number, 0.0), sure * self._weight.get(number, 0.0))
            if meant:
                order.append(next(iter(meant)))
                root = self._index.stems[order[-1]]
            kinds = [kind for kind in self._kinds_of.get(root, ()) if kind in self._weight]
            for kind in kinds:
                said[kind] = self._weight[kind]
            if not meant and telling:
                order.append(-len(typed) - len(self._asked.kinds) - 1)
                missing += share * (_OF_A_KIND if kinds else 1.0)
        return said, order, missing

    def _scores(self, said: dict[int, float], order: list[int], missing: float) -> dict[int, float]:
        """Return how near the nearest examples are."""
        dots: dict[int, float] = {}
        read, common = 0, []
        for token in sorted(said, key=lambda token: len(self._holding[token])):
            holding, weight = self._holding[token], said[token] * self._weight[token]
            if dots and read + len(holding) > _READ:
                common.append(token)
                continue
            read += len(holding)
            for example in holding:
                dots[example] = dots.get(example, 0.0) + weight
        pairs = {pair for pair in pairwise(order) if pair[0] >= 0 and pair[1] >= 0}
        squares = sum(weight**2 for weight in said.values())
        squares += sum(self._of_pair(*pair) ** 2 for pair in pairs)
        squares += missing * (_UNKNOWN * self._rarest) ** 2
        length, lengths = sqrt(squares) or 1.0, self._length
        near = nlargest(_WEIGHED, ((dot / lengths[e], e) for e, dot in dots.items()))
        added = {token: said[token] * self._weight[token] for token in common}
        return {
            e: (score + self._added(e, pairs, added) / lengths[e]) / length for score, e in near
        }

    def _added(
        self, example: int, pairs: AbstractSet[tuple[int, int]], common: Mapping[int, float]
    ) -> float:
        """Return what pairs of words, and words that many examples hold, add to an example."""
        phrase = self._stems[self._ends[example] : self._ends[example + 1]]
        added = sum(self._of_pair(*pair) ** 2 for pair in pairs & set(pairwise(phrase)))
        if common:
            added += sum(common.get(token, 0.0) for token in self._tokens(phrase))
        return added

    def _near(self, score: float, number: int, example: int, said: Collection[int]) -> Near:
        entry = self._index.entries[number]
        place = self._place[example]
        phrase = self._stems[self._ends[example] : self._ends[example + 1]]
        telling = any(self._shares[stem_number] > _NOTHING for stem_number in phrase)
        whole = telling and all(stem_number in said for stem_number in phrase)
        return Near(entry.id.removeprefix(_SUBJECT), score, entry.synonyms[place - 1], whole)


def _together(number: int, near: list[tuple[float, int]]) -> tuple[float, int, int]:
    """Return how near an answer is, its number, and its nearest example."""
    near.sort(reverse=True)
    best, example = near[0]
    others = sum(score for score, _ in near[1 : 1 + _OTHERS]) / _OTHERS
    return (best + _OTHERS_COUNT * others) / (1 + _OTHERS_COUNT), number, example
