"""Questions to read next, and the topics nearest to some questions."""

from collections.abc import Sequence
from heapq import nlargest

from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.index import Index
from kiosk.faq.search.ranking import Ranking

_WORDS = 12  # of a question that it is compared with others by
_COMMON_TOPIC = 1.0  # a shared topic's share in how related questions are; all words have 1


class Related:
    """Tells which questions and topics are like some question."""

    def __init__(self, index: Index, ranking: Ranking) -> None:
        """Note which questions each topic has."""
        self._index = index
        self._ranking = ranking
        self._of_topic: dict[str, list[int]] = {}
        for number, entry in enumerate(index.entries):
            for topic in entry.topics:
                self._of_topic.setdefault(topic, []).append(number)
        self._topics = sorted(self._of_topic, key=lambda topic: -len(self._of_topic[topic]))

    def questions(self, question: str, limit: int = 3) -> tuple[str, ...]:
        """Return questions to read next: those that it links to, then those most like it.

        Empty for an id that there is none of.
        """
        number = self._index.numbers.get(question)
        if number is None:
            return ()
        entry = self._index.entries[number]
        links = [link for link in entry.links if link in self._index.numbers and link != question]
        alike = self._alike(number, entry, limit + len(links))
        return tuple(dict.fromkeys((*links, *alike)))[:limit]

    def topics(self, best: Sequence[tuple[int, float]]) -> tuple[str, ...]:
        """Return all topics, those of the best questions first."""
        scores: dict[str, float] = {}
        for question, score in best:
            for topic in self._index.entries[question].topics:
                scores[topic] = scores.get(topic, 0.0) + score
        return tuple(sorted(self._topics, key=lambda topic: -scores.get(topic, 0.0)))

    def _alike(self, number: int, entry: FaqEntry, limit: int) -> list[str]:
        phrases = self._index.phrases(number)
        said = dict.fromkeys(n for phrase in phrases for n in phrase)
        rare = nlargest(_WORDS, said, key=self._index.rarity)
        scores = self._ranking.scores([self._ranking.wanted({n: 1.0}) for n in rare])
        scores.pop(number, None)
        same = _COMMON_TOPIC * max(scores.values(), default=1.0)
        for topic in entry.topics:
            for other in self._of_topic[topic]:
                scores[other] = scores.get(other, 0.0) + same
        scores.pop(number, None)
        best = nlargest(limit, scores, key=scores.__getitem__)
        return [self._index.entries[other].id for other in best]
