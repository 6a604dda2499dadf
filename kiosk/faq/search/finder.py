"""Search as it is typed, words for the on-screen keyboard, and related questions.

    finder = Finder(entries(library, "en"), "en", library.asked("en"))
    finder.find("magnesuim").hits[0].id  # "magnesium"

Building takes 0.2 ms a question; `Finder.building` does it in steps for packs with many.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import pairwise

from kiosk.content.model.pack import Asked
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.examples import Examples, Nearest
from kiosk.faq.search.foreign import Foreign
from kiosk.faq.search.forms import SAYING_NOTHING
from kiosk.faq.search.index import TEXT, Index
from kiosk.faq.search.line import HonestLine
from kiosk.faq.search.little import IN_A_CRAMP, READ_ELSEWHERE, SEIZING, SITUATED
from kiosk.faq.search.marks import Mark, Weigh, marked, snippet
from kiosk.faq.search.matching import Matcher, Meant
from kiosk.faq.search.ranking import ALARM, QueryWord, Ranking
from kiosk.faq.search.subjects import MeaningfulWord, Subjects
from kiosk.faq.search.verdict import Verdict, judged
from kiosk.faq.search.words import Word, told_apart, words

_LONGEST = 200  # characters of a query that are looked at, its last ones
_WORDS = 12  # and words; ways to ask are compared with all of them
_MARKED = 0.3  # of the most important word's importance: a word that is worth a mark
_FIT = 0.4  # of a hit for a query of which a word has no answer, at least
_BESIDE = 0.15  # and with any query, beside the hit that fits best
_AROUND = 0.5  # of what a word says that stands around those that say what is asked
_FEW_SAID = 3  # words that say something: a longer query may describe a warning sign
_SEEN = 3  # hits that are seen at once
_NO_EXAMPLES = Asked()
_COMMON_TOPIC = 1.0  # a shared topic's share in how related questions are; all words have 1


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


class Finder:
    """Searches the questions of a pack in one language. Immutable once it is built."""

    def __init__(
        self, entries: Iterable[FaqEntry], language: str = "en", asked: Asked = _NO_EXAMPLES
    ) -> None:
        """Build at once; the first of two entries with the same id is the one that is found."""
        for _ in self._build(entries, language, asked):
            pass

    @classmethod
    def building(
        cls, entries: Iterable[FaqEntry], language: str = "en", asked: Asked = _NO_EXAMPLES
    ) -> Generator[None, None, "Finder"]:
        """Build in steps of a few milliseconds; the finder is what the generator returns."""
        finder = cls.__new__(cls)
        yield from finder._build(entries, language, asked)
        return finder

    def _build(self, entries: Iterable[FaqEntry], language: str, asked: Asked) -> Iterator[None]:
        self._index = index = Index(language)
        self._nothing = SAYING_NOTHING.get(language.partition("-")[0], frozenset())
        yield from index.build(entries)
        self._examples = Examples(asked, language) if asked.answers else None
        if self._examples:
            yield from self._examples.build(index.entries)
        self._matcher = Matcher(index, self._examples.known if self._examples else None)
        yield
        self._foreign = Foreign(self._matcher, language, self._nothing)
        self._subjects = Subjects(index, self._matcher)
        self._line = HonestLine(index, self._subjects, self._examples) if self._examples else None
        base = language.partition("-")[0]
        self._other_language = READ_ELSEWHERE.get(base, "")
        self._in_a_cramp = IN_A_CRAMP.get(base, "")
        self._seizing, self._situated = SEIZING.get(base, ()), SITUATED.get(base, ())
        self._ranking = Ranking(index, self._nothing)
        yield
        self._of_topic: dict[str, list[int]] = {}
        for number, entry in enumerate(index.entries):
            for topic in entry.topics:
                self._of_topic.setdefault(topic, []).append(number)
        self._topics = sorted(self._of_topic, key=lambda topic: -len(self._of_topic[topic]))

    def find(self, query: str, limit: int = 8) -> SearchResult:
        """Return what `query` may mean. Its last word may be unfinished, unless a space follows."""
        given = told_apart(words(query[-_LONGEST:]), self._index.language)
        typed = given[-_WORDS:]
        typing = bool(typed) and not query[-1:].isspace()
        told = self._told(typed, typing)
        if (elsewhere := self._elsewhere(typed, typing)) is not None:
            return self._found([elsewhere][:limit], self._weigh(()))
        wanted = self._wanted(typed, typing, _AROUND if told else 1.0)
        best = self._ranking.best(wanted, 2 * limit) if wanted else []
        telling = [word for word in typed if word.form not in self._nothing]
        said = self._wanted(telling, typing and typed[-1:] == telling[-1:])
        missing = self._subjects.missing(told)
        if said or any(not t.meant for t in told):  # "my" and "is" alone lead nowhere
            hints = {at for at, _ in best if self._ranking.only_hints(at, wanted)}
            best = self._fitting(best, said, told, missing, hints)
        if missing and not best:
            best = self._somewhere(typed)
        verdict = self._judged(best, given, typing)
        best = (verdict.best if verdict else best)[:limit]
        seen, text = [question for question, _ in best[:_SEEN]], query[-_LONGEST:]
        if verdict and self._line:
            unanswered = self._line.names(verdict, given, self._told(given, typing), seen, text)
        else:
            unanswered = self._subjects.unanswered(told, seen, text)
        if verdict and unanswered and len(told) <= _FEW_SAID:
            best = [hit for hit in best if hit[1] >= ALARM or not self._frightens(hit[0], wanted)]
        near = best or self._near(typed)
        return replace(
            self._found(best, self._weigh(said or wanted), near),
            corrections=self._corrections(query, typed, typing),
            unanswered=unanswered,
        )

    def _frightens(self, question: int, wanted: Sequence[QueryWord]) -> bool:
        """Tell whether a question warns of what the query does not speak of."""
        return self._ranking.only_hints(question, wanted)

    def _found(
        self,
        best: Sequence[tuple[int, float]],
        weigh: Weigh,
        near: Sequence[tuple[int, float]] = (),
    ) -> SearchResult:
        hits = tuple(self._hit(self._index.entries[question], weigh) for question, _ in best)
        return SearchResult(hits, self._nearest_topics(near or best))

    def nearest(self, query: str) -> Nearest:
        """Return how people ask that is nearest to a query whose last word is whole."""
        typed = told_apart(words(query[-_LONGEST:]), self._index.language)
        return self._examples.nearest(typed, unfinished=False) if self._examples else Nearest()

    def suggest(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Return the commonest words that the last, unfinished word of `text` may become."""
        typed = list(words(text[-_LONGEST:]))
        if not typed or text[-1:].isspace():
            return ()
        begun = typed[-1].form
        longer = (form for form in self._matcher.longer(begun) if form != begun)
        found = nlargest(limit, longer, key=self._commonness)
        if not found and not self._matcher.known(begun):
            found = self._matcher.corrected_beginnings(begun)[:limit]
        return tuple(self._index.shown[form] for form in found)

    def related(self, question: str, limit: int = 3) -> tuple[str, ...]:
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

    def _judged(
        self, best: Sequence[tuple[int, float]], typed: Sequence[Word], typing: bool
    ) -> Verdict | None:
        """Return what the ways to ask make of the hits; None where the pack lists none."""
        if self._examples is None or not typed:
            return None
        near = self._examples.nearest(typed, typing)
        growing = typing and not self._matcher.is_word(typed[-1].form)
        return judged(best, near, self._index.numbers, growing)

    def _wanted(self, typed: Sequence[Word], typing: bool, around: float = 1.0) -> list[QueryWord]:
        """Return what words may mean; `around`: what those count that say nothing.

        A word that is said again adds nothing.
        """
        found = []
        for word in {word.form: word for word in typed}.values():
            unfinished = typing and word is typed[-1]
            grows = unfinished and bool(self._matcher.longer(word.form))
            for part in (word.form,) if grows else self._matcher.parts(word.form):
                if meant := self._matcher.meant(part, unfinished):
                    share = around if word.form in self._nothing else 1.0
                    found.append(self._ranking.wanted(meant, share))
        return found

    def _told(self, typed: Sequence[Word], typing: bool) -> list[MeaningfulWord]:
        """Return the words that say something with what they mean, without one just begun."""
        found = []
        for at, word in enumerate(typed):
            unfinished = typing and word is typed[-1]
            if word.form in self._nothing or word.form.isdecimal():
                continue
            if unfinished and not self._matcher.is_word(word.form):
                continue
            found.append(
                MeaningfulWord(word, self._meaning(word, unfinished), self._modifies(typed, at))
            )
        return found

    def _meaning(self, word: Word, unfinished: bool) -> Meant:
        """Return what a word or its parts may mean, the surest of the first part first."""
        parts = self._matcher.parts(word.form)
        meanings = [self._matcher.meant(part, unfinished) for part in parts]
        return {number: sure for meant in meanings for number, sure in meant.items()}

    def _modifies(self, typed: Sequence[Word], at: int) -> bool:
        """Tell whether the word after the one at `at` is one that nobody knows."""
        after = typed[at + 1].form if at + 1 < len(typed) else ""
        known = after in self._nothing or after.isdecimal() or not after
        return not known and not self._meaning(typed[at + 1], unfinished=False)

    def _elsewhere(self, typed: Sequence[Word], typing: bool) -> tuple[int, float] | None:
        """Return the question about other languages for somebody who typed in one of them."""
        if typing or not self._foreign.told([word.form for word in typed]):
            return None
        return next(iter(self._asked(self._other_language)), None)

    def _somewhere(self, typed: Sequence[Word]) -> list[tuple[int, float]]:
        """Return what to do in a cramp, for somebody who has it where no question speaks of."""
        pairs = pairwise(typed)
        now = any(a.form in self._seizing and b.form in self._situated for a, b in pairs)
        return self._asked(self._in_a_cramp) if now else []

    def _asked(self, text: str) -> list[tuple[int, float]]:
        asked = self._wanted(list(words(text)), typing=False)
        return self._ranking.best(asked, 1) if asked else []

    def _fitting(
        self,
        best: Sequence[tuple[int, float]],
        said: Sequence[QueryWord],
        told: Sequence[MeaningfulWord],
        missing: int,
        hints: Collection[int],
    ) -> list[tuple[int, float]]:
        """Return the hits without those that hold words which say little of what is asked."""
        fits = [self._ranking.fit(question, said, missing) for question, _ in best]
        least = max(_FIT if missing else 0.0, _BESIDE * max(fits, default=0.0))
        fitting = [
            hit
            for hit, fit in zip(best, fits, strict=True)
            if self._holds(hit[0], said)
            and not (missing and hit[0] in hints)
            and (fit >= least or (missing and self._subjects.kept(hit[0], told)))
        ]
        # a warning that is only hinted at stands behind an answer that is seen beside it
        calm = next((at for at, (q, _) in enumerate(fitting[:_SEEN]) if q not in hints), 0)
        return [*fitting[calm : calm + 1], *fitting[:calm], *fitting[calm + 1 :]]

    def _holds(self, question: int, said: Sequence[QueryWord]) -> bool:
        """Tell whether a question holds a word that says something, in what its page shows."""
        postings = self._index.postings
        return any(postings[n].weight(question) >= TEXT for wanted in said for n in wanted.meant)

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

    def _near(self, typed: Sequence[Word]) -> list[tuple[int, float]]:
        """Return questions with words that are a little like those typed, when nothing fits."""
        like = [meant for word in typed if (meant := self._matcher.like(word.form))]
        return self._ranking.best([self._ranking.wanted(meant) for meant in like], 8)

    def _nearest_topics(self, best: Sequence[tuple[int, float]]) -> tuple[str, ...]:
        scores: dict[str, float] = {}
        for question, score in best:
            for topic in self._index.entries[question].topics:
                scores[topic] = scores.get(topic, 0.0) + score
        return tuple(sorted(self._topics, key=lambda topic: -scores.get(topic, 0.0)))

    def _corrections(
        self, query: str, typed: Sequence[Word], typing: bool
    ) -> tuple[Correction, ...]:
        """Return what was searched instead of words that nothing begins with or consists of."""
        text, found = query[-_LONGEST:], []
        for word in typed:
            begun = typing and word is typed[-1] and self._matcher.longer(word.form)
            if begun or self._matcher.parts(word.form) != (word.form,):
                continue
            meant = self._matcher.meant(word.form, typing and word is typed[-1])
            if meant and not self._matcher.known(word.form):
                instead = self._matcher.commonest_form(next(iter(meant)))
                found.append(Correction(text[word.start : word.end], self._index.shown[instead]))
        return tuple(found)

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

    def _commonness(self, form: str) -> tuple[int, int]:
        return self._index.counts[form], -len(form)
