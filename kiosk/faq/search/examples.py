"""How people ask for each answer, and for what has none: the examples nearest to a query.

A title and a few synonyms do not hold the words of everybody who needs an answer. A pack may
list short ways to ask for each of its answers, and for subjects that it does not answer
(`asked.toml`). A query is then compared with every example, a title or a synonym being one too:
how much both say in common, each word weighed by its rarity among the examples, for the length
of both (the cosine of two texts). Words of one kind, such as two sports, have a part in common.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from kiosk.content.model.pack import Asked
from kiosk.faq.language.words import Word, stem
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.table import NOTHING, SUBJECT, ExampleTable

_UNKNOWN = 0.7  # of the rarest word's weight: a word that no example holds
_OF_A_KIND = 0.05  # of that, if words of its kind are known
_FEWER = 2  # meanings of a word beside the surest
_GUESSED = 0.5  # of what they say, where the word is whole: it may become a longer one
_BARE = 0.9  # how near an example is at least to words that say nothing by themselves
_BARE_WORDS = 5  # or it has so many words at least, and they are all among those
_OTHERS, _OTHERS_COUNT = 3, 0.3  # examples of an answer beside its nearest, and what they count
_READ = 6_000  # places of words that are read; the commonest only add to what the rarer found
_WEIGHED = 150  # examples that are compared word by word
_POOLED = 24  # answers whose examples are looked at together
_SMOOTH = 5.0  # as many examples of any kind are added to those of an answer


class Near(NamedTuple):
    """An answer, or a subject without one, and its nearest example: how near, 0 to 1.

    `whole`: the query says every word of the example, and one of them says something. `tells`: the
    stems of those that do. `pooled`: how much of the query all of its examples speak of, 0 to 1.
    """

    name: str
    score: float
    example: str
    whole: bool
    tells: frozenset[int] = frozenset()
    pooled: float = 0.0


class Nearest(NamedTuple):
    """Answers, and subjects without an answer, nearest first."""

    answers: Sequence[Near] = ()
    subjects: Sequence[Near] = ()


class Examples:
    """The ways to ask of a pack in one language. Filled by `build`, then only read."""

    def __init__(self, asked: Asked, language: str) -> None:
        self.table = ExampleTable(asked, language)

    def build(self, entries: Iterable[FaqEntry]) -> Iterator[None]:
        """Take in the examples; pauses every few of them."""
        yield from self.table.build(entries)

    def known(self, form: str) -> bool:
        """Tell whether an example holds this word or another form of it."""
        return self.table.matcher.known(form)

    def asks_with(self, answer: str, said: Collection[str], other: Collection[str]) -> bool:
        """Tell whether an example of an answer holds some stems, and one of others that tells."""
        index, table = self.table.index, self.table
        numbers = {index.stem_number(root) for root in said}
        others = {index.stem_number(root) for root in other}
        telling = {n for n in others if n is not None and table.shares[n] > NOTHING}
        number = index.numbers[answer]
        phrases = (
            table.stems[table.ends[example] : table.ends[example + 1]]
            for example in range(table.firsts[number], table.firsts[number + 1])
        )
        return any(numbers <= set(phrase) and not telling.isdisjoint(phrase) for phrase in phrases)

    def nearest(self, typed: Sequence[Word], unfinished: bool) -> Nearest:
        """Return what words ask for; `unfinished`: the last one is still being typed."""
        table = self.table
        said, order, missing = self._said(typed, unfinished)
        bare = all(word.form in table.nothing for word in typed)
        scores = self._scores(said, order, missing, bare)
        if bare:
            scores = {
                example: score
                for example, score in scores.items()
                if score >= _BARE or self._is_in(example, said)
            }
        best: dict[int, list[tuple[float, int]]] = {}
        for example, score in scores.items():
            best.setdefault(table.of_example[example], []).append((score, example))
        together = (_together(number, found) for number, found in best.items())
        near = [(one, self._pooled(one[1], said)) for one in nlargest(_POOLED, together)]
        subjects = table.subjects
        return Nearest(
            [self._near(*one, said, pooled) for one, pooled in near if one[1] < subjects],
            [self._near(*one, said, pooled) for one, pooled in near if one[1] >= subjects],
        )

    def _pooled(self, number: int, said: Mapping[int, float]) -> float:
        """Return how much of a query an answer's examples speak of, all of them together.

        A long sentence is near no single example. A word counts by how much more often the
        answer is asked for with it than others are.
        """
        table = self.table
        first, after = table.firsts[number], table.firsts[number + 1]
        found = whole = 0.0
        for token, weight in said.items():
            holding = table.holding[token]
            start = bisect_left(holding, first)
            held = bisect_left(holding, after, start) - start
            usual = len(holding) / len(table.of_example)
            share = weight / table.weight[token] * table.share_of(token)
            whole -= share * log(usual)
            if held:
                often = (held + _SMOOTH * usual) / (after - first + _SMOOTH)
                found += share * max(0.0, log(often / usual))
        return found / whole if whole else 0.0

    def _said(
        self, typed: Sequence[Word], unfinished: bool
    ) -> tuple[dict[int, float], list[int], float]:
        """Return weights of stems and kinds, the surest stems in order, how much is unknown."""
        table = self.table
        said: dict[int, float] = {}
        order: list[int] = []
        missing = 0.0
        for word in typed:
            share = table.share(word.form)
            telling = share > NOTHING
            meant = {}
            if telling or table.matcher.known(word.form):
                meant = table.matcher.meant(word.form, unfinished and word is typed[-1])
            root = stem(word.form, table.language)
            surest = next(iter(meant), -1)
            for number, sure in list(meant.items())[: 1 + _FEWER * telling]:
                weight = sure * min(table.weight[surest], table.weight.get(number, 0.0))
                if number != surest and meant[surest] == 1.0:
                    weight *= _GUESSED
                said[number] = max(said.get(number, 0.0), weight)
            if meant:
                order.append(next(iter(meant)))
                root = table.index.stems[order[-1]]
            kinds = [kind for kind in table.kinds_of.get(root, ()) if kind in table.weight]
            for kind in kinds:
                said[kind] = table.weight[kind]
            if not meant and telling:
                order.append(-len(typed) - len(table.asked.kinds) - 1)
                missing += share * (_OF_A_KIND if kinds else 1.0)
        return said, order, missing

    def _scores(
        self, said: dict[int, float], order: list[int], missing: float, bare: bool
    ) -> dict[int, float]:
        """Return how near the nearest examples are.

        Words that say nothing add to what others found; alone they find something only where a
        query has no others (`bare`).
        """
        table = self.table
        dots: dict[int, float] = {}
        read, common = 0, []
        little = {token: not bare and table.share_of(token) == NOTHING for token in said}
        for token in sorted(said, key=lambda token: (little[token], len(table.holding[token]))):
            holding, weight = table.holding[token], said[token] * table.weight[token]
            if dots and read + len(holding) > _READ:
                common.append(token)
                continue
            read += len(holding)
            for example in dots.keys() & holding if little[token] else holding:
                dots[example] = dots.get(example, 0.0) + weight
        pairs = {pair for pair in pairwise(order) if pair[0] >= 0 and pair[1] >= 0}
        squares = sum(weight**2 for weight in said.values())
        squares += sum(table.of_pair(*pair) ** 2 for pair in pairs)
        squares += missing * (_UNKNOWN * table.rarest) ** 2
        length, lengths = sqrt(squares) or 1.0, table.length
        near = nlargest(_WEIGHED, ((dot / lengths[e], e) for e, dot in dots.items()))
        added = {token: said[token] * table.weight[token] for token in common}
        return {
            e: (score + self._added(e, pairs, added) / lengths[e]) / length for score, e in near
        }

    def _added(
        self, example: int, pairs: AbstractSet[tuple[int, int]], common: Mapping[int, float]
    ) -> float:
        """Return what pairs of words, and words that many examples hold, add to an example."""
        table = self.table
        phrase = table.stems[table.ends[example] : table.ends[example + 1]]
        added = sum(table.of_pair(*pair) ** 2 for pair in pairs & set(pairwise(phrase)))
        if common:
            added += sum(common.get(token, 0.0) for token in table.tokens(phrase))
        return added

    def _is_in(self, example: int, said: Collection[int]) -> bool:
        """Tell whether a query says every word of an example that has enough of them."""
        table = self.table
        phrase = table.stems[table.ends[example] : table.ends[example + 1]]
        return len(phrase) >= _BARE_WORDS and all(number in said for number in phrase)

    def _near(
        self, score: float, number: int, example: int, said: Collection[int], pooled: float
    ) -> Near:
        table = self.table
        entry = table.index.entries[number]
        place = table.place[example]
        phrase = table.stems[table.ends[example] : table.ends[example + 1]]
        tells = frozenset(number for number in phrase if table.shares[number] > NOTHING)
        whole = bool(tells) and all(stem_number in said for stem_number in phrase)
        name = entry.id.removeprefix(SUBJECT)
        return Near(name, score, entry.synonyms[place - 1], whole, tells, pooled)


def _together(number: int, near: list[tuple[float, int]]) -> tuple[float, int, int]:
    """Return how near an answer is, its number, and its nearest example."""
    near.sort(reverse=True)
    best, example = near[0]
    others = sum(score for score, _ in near[1 : 1 + _OTHERS]) / _OTHERS
    return (best + _OTHERS_COUNT * others) / (1 + _OTHERS_COUNT), number, example
