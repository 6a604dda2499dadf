"""The examples of a pack, word by word: which one holds which, and how much each says."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import log, sqrt

from kiosk.content.model.pack import Asked
from kiosk.faq.language.forms import SAYING_NOTHING
from kiosk.faq.language.little import SAYING_LITTLE
from kiosk.faq.language.words import stem
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.index import Index
from kiosk.faq.search.matching import Matcher

NOTHING, _LITTLE = 0.7, 0.8  # of a word that names something
_KIND = 0.4  # what two words of one kind have in common, of what a word says
_PAIR = 0.35  # what two words side by side add, of what they say
_LEAST = 0.05  # of a word that nearly all examples hold
SUBJECT = " "  # before the name of a subject, where an answer has its id


class ExampleTable:
    """All examples of a pack in one language. Filled by `build`, then only read."""

    def __init__(self, asked: Asked, language: str) -> None:
        """Make an empty one for the examples of `asked`."""
        self.asked = asked
        self.language = base = language.partition("-")[0]
        self.index = Index(language)
        self.nothing = SAYING_NOTHING.get(base, frozenset())
        self._little = SAYING_LITTLE.get(base, frozenset())
        self.kinds_of: dict[str, tuple[int, ...]] = {}
        self.of_example = array("I")  # the number of its answer or subject
        self.place = array("H")  # of its phrase there
        self.firsts = array("I", [0])  # the first example of each answer or subject, and the end
        self.length = array("f")
        self.stems, self.ends = array("I"), array("I", [0])  # of all examples, one by one
        self.holding: dict[int, array[int]] = {}  # stem, or kind below 0 → examples
        self.weight: dict[int, float] = {}

    def build(self, entries: Iterable[FaqEntry]) -> Iterator[None]:
        """Take in the examples; pauses every few of them."""
        for at, words_of_kind in enumerate(self.asked.kinds.values(), start=1):
            for word in words_of_kind:
                root = stem(word, self.language)
                self.kinds_of[root] = (*self.kinds_of.get(root, ()), -at)
        yield from self.index.build(self._sources(entries))
        self.matcher = Matcher(self.index)
        yield
        self._kinds = [self.kinds_of.get(root, ()) for root in self.index.stems]
        self.shares = self._shares_of_stems()
        yield from self._count()
        yield from self._weigh()

    def _sources(self, entries: Iterable[FaqEntry]) -> Iterator[FaqEntry]:
        for entry in entries:
            said = (entry.title, *entry.synonyms, *self.asked.answers.get(entry.id, ()))
            yield FaqEntry(entry.id, "", synonyms=said)
        for subject, said in self.asked.unanswered.items():
            yield FaqEntry(SUBJECT + subject, "", synonyms=(subject, *said))

    def _shares_of_stems(self) -> list[float]:
        shares = [1.0] * len(self.index.stems)
        for form, number in self.index.stem_of.items():
            share = self.share(form)
            shares[number] = min(shares[number], share)
        return shares

    @property
    def subjects(self) -> int:
        """The number of the first subject without an answer; answers have those before."""
        return len(self.index.entries) - len(self.asked.unanswered)

    def share(self, form: str) -> float:
        """Return how much of what a word of its rarity says a word says."""
        if form in self.nothing:
            return NOTHING
        return _LITTLE if form in self._little else 1.0

    def share_of(self, token: int) -> float:
        """Return how much of what its rarity says a stem or a kind says."""
        return self.shares[token] if token >= 0 else _KIND

    def _count(self) -> Iterator[None]:
        """Note which example holds which stem and kind, and how many answers hold each."""
        answers: Counter[int] = Counter()
        for number in range(len(self.index.entries)):
            held: set[int] = set()
            for place, phrase in enumerate(self.index.phrases(number)):
                if phrase:
                    example = len(self.of_example)
                    self.of_example.append(number)
                    self.place.append(place)
                    self.stems.extend(phrase)
                    self.ends.append(len(self.stems))
                    tokens = self.tokens(phrase)
                    held |= tokens
                    for token in tokens:
                        self.holding.setdefault(token, array("I")).append(example)
            answers.update(held)
            self.firsts.append(len(self.of_example))
            yield
        examples, entries = len(self.of_example), len(self.index.entries)
        self.rarest = (log(examples + 1) + log(entries + 1)) / 2
        for token, holding in self.holding.items():
            rarity = log((examples + 1) / (len(holding) + 0.5))
            rarity += log((entries + 1) / (answers[token] + 0.5))
            self.weight[token] = self.share_of(token) * max(_LEAST, rarity / 2)

    def _weigh(self) -> Iterator[None]:
        for number in range(len(self.index.entries)):
            for phrase in self.index.phrases(number):
                if phrase:
                    squares = sum(self.weight[token] ** 2 for token in self.tokens(phrase))
                    squares += sum(self.of_pair(*pair) ** 2 for pair in set(pairwise(phrase)))
                    self.length.append(sqrt(squares) or 1.0)
            yield

    def tokens(self, phrase: Iterable[int]) -> set[int]:
        """Return the stems of a phrase and their kinds."""
        tokens = set(phrase)
        return tokens.union(*(self._kinds[stem_number] for stem_number in tokens))

    def of_pair(self, first: int, second: int) -> float:
        """Return what two words add that stand side by side."""
        return _PAIR * (self.weight[first] + self.weight[second]) / 2
