"""Which question holds which word, and how much that says.

Words are kept by their stems. For each stem there are two arrays side by side: the numbers of
the questions that hold it, in order, and its weight in each (1 to 255). 10,000 questions take
about 2 s and are therefore built in steps, between which a screen can draw.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log

from kiosk.faq.language.words import sound, stem, told_apart, words
from kiosk.faq.search.entry import FaqEntry

# how much a word says by where it stands; several places add up
TITLE, SYNONYM, TEXT, ABOUT = 40, 32, 12, 6
STEP = 10  # questions between two pauses: about 2 ms
_TELLING = 0.4  # of the rarest: how rare a word is in titles and synonyms that tells a subject
_END = 0xFFFFFFFF  # between phrases; no stem has this number


@dataclass(slots=True)
class Postings:
    """The questions that hold a stem, and its weight in each."""

    questions: "array[int]" = field(default_factory=lambda: array("I"))
    weights: "array[int]" = field(default_factory=lambda: array("B"))

    def weight(self, question: int) -> int:
        """Return the stem's weight in a question, 0 if it does not hold it."""
        at = bisect_left(self.questions, question)
        found = at < len(self.questions) and self.questions[at] == question
        return self.weights[at] if found else 0


class Index:
    """The words of all questions. Filled by `build`, then only read.

    `named`: in how many titles or lists of synonyms a stem stands, by its number. `read`: the words
    that stand where a visitor reads them; of those in synonyms alone, some are misspelt or foreign.
    """

    def __init__(self, language: str) -> None:
        """Make an empty one for texts in `language` (a code such as "en" or "pt-BR")."""
        self.language = language
        self.entries: list[FaqEntry] = []
        self.numbers: dict[str, int] = {}
        self.stems: list[str] = []
        self.postings: list[Postings] = []
        self.stem_of: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        self.shown: dict[str, str] = {}
        self.read: set[str] = set()
        self.by_sound: dict[str, list[str]] = {}
        self.named: Counter[int] = Counter()
        self._stem_numbers: dict[str, int] = {}
        self._phrases: list[array[int]] = []

    def build(self, entries: Iterable[FaqEntry]) -> Iterator[None]:
        """Take in the questions; pauses every few of them."""
        for number, entry in enumerate(entries):
            self._add(number, entry)
            if number % STEP == STEP - 1:
                yield

    def rarity(self, stem_number: int) -> float:
        """Return how much a stem tells questions apart: 0 (in all of them) and up."""
        found = len(self.postings[stem_number].questions)
        return log((len(self.entries) + 1) / (found + 0.5))

    def tells(self, stem_number: int) -> bool:
        """Tell whether few questions name a stem, so that it stands for a subject."""
        named = log((len(self.entries) + 1) / (self.named[stem_number] + 0.5))
        return named >= _TELLING * self.rarest

    @property
    def rarest(self) -> float:
        """How much a word says that no question holds."""
        return log((len(self.entries) + 1) / 0.5)

    def stem_number(self, root: str) -> int | None:
        """Return the number of a stem, None if no question holds a word of it."""
        return self._stem_numbers.get(root)

    def phrases(self, question: int) -> list[list[int]]:
        """Return the title and the synonyms of a question, as stems."""
        found: list[list[int]] = [[]]
        for number in self._phrases[question]:
            if number == _END:
                found.append([])
            else:
                found[-1].append(number)
        return found

    def _add(self, number: int, entry: FaqEntry) -> None:
        self.entries.append(entry)
        self.numbers.setdefault(entry.id, number)
        weights: defaultdict[int, int] = defaultdict(int)
        phrases = array("I", self._take(entry.title, TITLE, weights))
        synonyms: defaultdict[int, int] = defaultdict(int)
        for synonym in entry.synonyms:
            phrases.append(_END)
            phrases.extend(self._take(synonym, SYNONYM, synonyms))
        self.named.update({*weights, *synonyms})
        self._take(f"{entry.text} {entry.signs}" if entry.signs else entry.text, TEXT, weights)
        self._take(entry.about, ABOUT, weights)
        for stem_number, weight in synonyms.items():
            weights[stem_number] += weight
        for stem_number, weight in weights.items():
            postings = self.postings[stem_number]
            postings.questions.append(number)
            postings.weights.append(min(weight, 255))
        self._phrases.append(phrases)

    def _take(self, text: str, weight: int, into: defaultdict[int, int]) -> Sequence[int]:
        said = told_apart(words(text), self.language)
        numbers = [self._number(word.form, text[word.start : word.end]) for word in said]
        if weight != SYNONYM:
            self.read.update(word.form for word in said)
        for number in set(numbers):
            # a word said again in another synonym adds nothing
            into[number] = weight if weight == SYNONYM else into[number] + weight
        return numbers

    def _number(self, form: str, written: str) -> int:
        self.counts[form] += 1
        number = self.stem_of.get(form)
        if number is None or written.islower():
            self.shown[form] = written
        if number is None:
            root = stem(form, self.language)
            number = self._stem_numbers.setdefault(root, len(self.stems))
            if number == len(self.stems):
                self.stems.append(root)
                self.postings.append(Postings())
            self.stem_of[form] = number
            self.by_sound.setdefault(sound(form), []).append(form)
        return number
