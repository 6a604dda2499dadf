"""What a search returns, and how hits come to be marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.faq.language.marks import Mark, Weigh, marked, snippet
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.index import Index
from kiosk.faq.search.ranking import QueryWord

_MARKED = 0.3  # of the most important word's importance: a word that is worth a mark


@dataclass(frozen=True, slots=True)
class Hit:
    """A question that may be meant, and the places to mark in its title and in its answer.

    `snippet` is a sentence of the answer. Marks are slices of the text beside them.
    """

    id: str
    title: str
    title_marks: tuple[Mark, ...]
    snippet: str
    snippet_marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that no question holds, and the one that was searched instead."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits, best first; the topics nearest to the query, all of them, nearest first.

    `unanswered`: up to two words as they were typed that no question is about, or a subject that
    the pack does not answer, or the whole query where nothing is near it.
    """

    hits: tuple[Hit, ...]
    topics: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()
    unanswered: tuple[str, ...] = ()


class Marker:
    """Makes hits of questions, with the words marked that say much of a query."""

    def __init__(self, index: Index) -> None:
        """Take over the words of all questions."""
        self._index = index

    def hits(
        self, best: Sequence[tuple[int, float]], query: Sequence[QueryWord]
    ) -> tuple[Hit, ...]:
        """Return the hits for questions, in their order."""
        weigh = self._weigh(query)
        return tuple(self._hit(self._index.entries[question], weigh) for question, _ in best)

    def _weigh(self, query: Sequence[QueryWord]) -> Weigh:
        """Return how much words say that are worth a mark; "the" is not, beside "quinine"."""
        least = _MARKED * max((wanted.importance for wanted in query), default=0.0)
        says: dict[int, float] = {}
        for wanted in query:
            if wanted.importance >= least:
                for number, sure in wanted.meant.items():
                    says[number] = max(says.get(number, 0.0), sure * wanted.importance)
        stem_of = self._index.stem_of
        return lambda form: says.get(stem_of.get(form, -1), 0.0)

    def _hit(self, entry: FaqEntry, weigh: Weigh) -> Hit:
        return Hit(entry.id, *marked(entry.title, weigh), *snippet(entry.text, weigh))
