"""What the words of a query may mean, and which of them say something."""

from collections.abc import Collection, Sequence

from kiosk.faq.language.words import Word
from kiosk.faq.search.index import Index
from kiosk.faq.search.matching import Matcher, Meant
from kiosk.faq.search.ranking import QueryWord, Ranking
from kiosk.faq.search.results import Correction
from kiosk.faq.search.subjects import MeaningfulWord


class Reader:
    """Reads queries; `nothing` are the words that say nothing by themselves."""

    def __init__(
        self, index: Index, matcher: Matcher, ranking: Ranking, nothing: Collection[str]
    ) -> None:
        """Take over what is known of the language and of the questions."""
        self._index = index
        self._matcher = matcher
        self._ranking = ranking
        self._nothing = nothing

    def wanted(self, typed: Sequence[Word], typing: bool, around: float = 1.0) -> list[QueryWord]:
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

    def told(self, typed: Sequence[Word], typing: bool) -> list[MeaningfulWord]:
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

    def corrections(self, text: str, typed: Sequence[Word], typing: bool) -> tuple[Correction, ...]:
        """Return what was searched instead of words that nothing begins with or consists of."""
        found = []
        for word in typed:
            begun = typing and word is typed[-1] and self._matcher.longer(word.form)
            if begun or self._matcher.parts(word.form) != (word.form,):
                continue
            meant = self._matcher.meant(word.form, typing and word is typed[-1])
            if meant and not self._matcher.known(word.form):
                instead = self._matcher.commonest_form(next(iter(meant)))
                found.append(Correction(text[word.start : word.end], self._index.shown[instead]))
        return tuple(found)
