"""Search as it is typed, words for the on-screen keyboard, and related questions.

    finder = Finder(entries(library, "en"), "en", library.asked("en"))
    finder.find("magnesuim").hits[0].id  # "magnesium"

Building takes 0.2 ms a question; `Finder.building` does it in steps for packs with many.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from heapq import nlargest
from itertools import pairwise

from kiosk.content.model.pack import Asked
from kiosk.faq.language.forms import SAYING_NOTHING
from kiosk.faq.language.little import IN_A_CRAMP, READ_ELSEWHERE, SEIZING, SITUATED
from kiosk.faq.language.words import Word, told_apart, words
from kiosk.faq.search.alarms import Asking
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.examples import Examples, Nearest
from kiosk.faq.search.foreign import Foreign
from kiosk.faq.search.index import TEXT, Index
from kiosk.faq.search.line import HonestLine, Mentions, Spoken
from kiosk.faq.search.matching import Matcher
from kiosk.faq.search.ranking import ALARM, QueryWord, Ranking
from kiosk.faq.search.reading import Reader
from kiosk.faq.search.related import Related
from kiosk.faq.search.results import Marker, SearchResult
from kiosk.faq.search.subjects import MeaningfulWord, Subjects
from kiosk.faq.search.verdict import Verdict, judged

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
        self._line: HonestLine | None = None
        if self._examples:
            mentions = Mentions(self._examples.table)
            self._spoken = Spoken(index, self._subjects, mentions)
            self._line = HonestLine(index, self._subjects, mentions, self._spoken)
        base = language.partition("-")[0]
        self._other_language = READ_ELSEWHERE.get(base, "")
        self._in_a_cramp = IN_A_CRAMP.get(base, "")
        self._seizing, self._situated = SEIZING.get(base, ()), SITUATED.get(base, ())
        self._ranking = Ranking(index, self._nothing)
        yield
        self._related = Related(index, self._ranking)
        self._reader = Reader(index, self._matcher, self._ranking, self._nothing)
        self._marker = Marker(index)

    def find(self, query: str, limit: int = 8) -> SearchResult:
        """Return what `query` may mean. Its last word may be unfinished, unless a space follows."""
        given = told_apart(words(query[-_LONGEST:]), self._index.language)
        typing = bool(given) and not query[-1:].isspace()
        if typing and len(given) > 1 and self._only_begun(given[-1].form):
            given, typing = given[:-1], False
        typed = given[-_WORDS:]
        told = self._reader.told(typed, typing)
        if (elsewhere := self._elsewhere(typed, typing)) is not None:
            return self._found([elsewhere][:limit])
        wanted = self._reader.wanted(typed, typing, _AROUND if told else 1.0)
        best = self._ranking.best(wanted, 2 * limit) if wanted else []
        telling = [word for word in typed if word.form not in self._nothing]
        said = self._reader.wanted(telling, typing and typed[-1:] == telling[-1:])
        missing = self._subjects.missing(told)
        if said or any(not t.meant for t in told):  # "my" and "is" alone lead nowhere
            hints = {at for at, _ in best if self._ranking.only_hints(at, wanted)}
            best = self._fitting(best, said, told, missing, hints)
        if missing and not best:
            best = self._somewhere(typed)
        verdict = self._judged(best, given, typing, wanted)
        best = (verdict.best if verdict else best)[:limit]
        seen, text = [question for question, _ in best[:_SEEN]], query[-_LONGEST:]
        if verdict and self._line:
            unanswered = self._line.names(
                verdict, given, self._reader.told(given, typing), seen, text
            )
        else:
            unanswered = self._subjects.unanswered(told, seen, text)
        if verdict and unanswered and len(told) <= _FEW_SAID:
            asked = verdict.asked
            best = [
                hit
                for hit in best
                if hit[1] >= ALARM
                or hit[0] == self._index.numbers.get(asked)
                or not self._ranking.only_hints(hit[0], wanted)
            ]
        if self._line and unanswered:
            spoken = self._reader.told(given, typing)
            best = [
                hit
                for hit in best
                if hit[1] >= ALARM or self._spoken.about(hit[0], spoken, unanswered)
            ]
        near = best or self._near(typed)
        return replace(
            self._found(best, said or wanted, near),
            corrections=self._reader.corrections(text, typed, typing),
            unanswered=unanswered,
        )

    def _only_begun(self, form: str) -> bool:
        """Tell whether all that is typed of a word is a letter that a thousand words begin with."""
        letter = len(form) == 1 and form.isascii() and form.isalpha()
        return letter and not self._matcher.is_word(form)

    def _found(
        self,
        best: Sequence[tuple[int, float]],
        query: Sequence[QueryWord] = (),
        near: Sequence[tuple[int, float]] = (),
    ) -> SearchResult:
        return SearchResult(self._marker.hits(best, query), self._related.topics(near or best))

    def related(self, question: str, limit: int = 3) -> tuple[str, ...]:
        """Return questions to read next: those that it links to, then those most like it.

        Empty for an id that there is none of.
        """
        return self._related.questions(question, limit)

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
        offered = self._offered
        longer = (form for form in self._matcher.longer(begun) if form != begun and offered(form))
        found = nlargest(limit, longer, key=self._commonness)
        if not found and not self._matcher.known(begun):
            found = [*filter(offered, self._matcher.corrected_beginnings(begun))][:limit]
        return tuple(self._index.shown[form] for form in found)

    def _judged(
        self,
        best: Sequence[tuple[int, float]],
        typed: Sequence[Word],
        typing: bool,
        wanted: Sequence[QueryWord],
    ) -> Verdict | None:
        """Return what the ways to ask make of the hits; None where the pack lists none."""
        if self._examples is None or not typed:
            return None
        near = self._examples.nearest(typed, typing)
        growing = typing and not self._matcher.is_word(typed[-1].form)
        asked = Asking([word.meant for word in wanted], typed, near, self._examples)
        harmless = partial(self._ranking.alarms.harmless, asked=asked)
        return judged(best, near, self._index.numbers, growing, harmless)

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
        asked = self._reader.wanted(list(words(text)), typing=False)
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

    def _near(self, typed: Sequence[Word]) -> list[tuple[int, float]]:
        """Return questions with words that are a little like those typed, when nothing fits."""
        like = [meant for word in typed if (meant := self._matcher.like(word.form))]
        return self._ranking.best([self._ranking.wanted(meant) for meant in like], 8)

    def _offered(self, form: str) -> bool:
        """Tell whether a word may be suggested: one that the pages show, or one of the language; no
        slip or foreign word that is only there to be found."""
        return form in self._index.read or self._matcher.is_word(form)

    def _commonness(self, form: str) -> tuple[int, int]:
        return self._index.counts[form], -len(form)
