"""What the screen says that it has no answer about, beside hits or without any.

A word may carry what somebody wants to know while every hit was found by the other words: the
line then names it. What is named is always what was typed, but for a subject that is asked for
in words which say nothing by themselves ("how much").
"""

from collections.abc import Sequence

from kiosk.faq.search.examples import Examples, Near
from kiosk.faq.search.index import TEXT, Index
from kiosk.faq.search.subjects import MeaningfulWord, Subjects
from kiosk.faq.search.verdict import Verdict
from kiosk.faq.search.words import Word

_NAMED = 2  # words at most
_ASKED = 0.6  # how near an answer is that is asked for with a word


class HonestLine:
    """Names what a query asks for and none of the answers shown speaks of."""

    def __init__(self, index: Index, subjects: Subjects, examples: Examples) -> None:
        """Take over what the questions hold and how people ask for them."""
        self._index = index
        self._subjects = subjects
        self._examples = examples

    def names(
        self,
        verdict: Verdict,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        shown: Sequence[int],
        text: str,
    ) -> tuple[str, ...]:
        """Return up to two words or subjects; `text`: the query, `told`: what it says."""
        if verdict.subject and (
            named := self._of_subject(verdict.subject, typed, told, shown, text)
        ):
            return named
        listed = [t for t in told if self._listed(t, verdict.nearest)]
        if listed:
            return self._words(listed, told, text)
        if verdict.sure:
            return ()
        missing = [t for t in told if self._names_something(t) and not self._spoken_of(t, shown)]
        if missing:
            return self._words(missing, told, text)
        whole = " ".join(text.split())
        return (whole,) if verdict.far and whole else ()

    def _of_subject(
        self,
        subject: Near,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        shown: Sequence[int],
        text: str,
    ) -> tuple[str, ...]:
        """Return what a query says of a subject; nothing if it only says what others say too."""
        carrying = [word for word in typed if self._examples.held(word.form, subject.example)]
        names = [word for word in carrying if self._examples.names(word.form)]
        if subject.whole:
            one = " " not in subject.example
            if one and not any(self._examples.same(w.form, subject.example) for w in carrying):
                return ()
            return (self._together(carrying, typed, text) or subject.name,)
        unknown = [
            t for t in self._subjects.unknown(told) if not self._examples.guessed(t.word.form)
        ]
        if names and unknown:
            both = [word for word in typed if word in names or any(word is t.word for t in unknown)]
            if typed.index(both[-1]) - typed.index(both[0]) == len(both) - 1:
                return (self._together(both, typed, text),)
            return self._words(unknown, told, text)
        if names and all(self._stands_in(word, told, shown) for word in names):
            return ()
        if told and not names:
            return ()
        return (self._together(names, typed, text) or subject.name,)

    def _stands_in(self, word: Word, told: Sequence[MeaningfulWord], shown: Sequence[int]) -> bool:
        """Tell whether a title, a synonym or the text of an answer shown has a word."""
        postings = self._index.postings
        meant = [n for t in told if t.word is word for n in t.meant]
        return any(postings[n].weight(question) >= TEXT for question in shown for n in meant)

    def _listed(self, told: MeaningfulWord, nearest: Near | None) -> bool:
        """Tell whether a word has no answer, and is none that the nearest is asked for with."""
        if not self._examples.listed(told.word.form):
            return False
        if nearest is None or nearest.score < _ASKED or " " not in nearest.example:
            return True
        return not self._examples.held(told.word.form, nearest.example)

    def _names_something(self, told: MeaningfulWord) -> bool:
        """Tell whether a word may name something that no title and no synonym has."""
        form = told.word.form
        if not self._examples.names(form) or (len(form) == 1 and form.isascii()):
            return False
        return not (told.meant and self._index.named[next(iter(told.meant))])

    def _spoken_of(self, told: MeaningfulWord, shown: Sequence[int]) -> bool:
        """Tell whether one of the answers shown, or a way to ask for it, has the word."""
        postings = self._index.postings
        return any(
            self._examples.asks(question, told.word.form)
            or any(postings[n].weight(question) >= TEXT for n in told.meant)
            for question in shown
        )

    def _words(
        self, named: Sequence[MeaningfulWord], told: Sequence[MeaningfulWord], text: str
    ) -> tuple[str, ...]:
        """Return the words that tell most, in the order in which they were typed."""
        most = sorted(named, key=lambda t: -self._examples.telling(t.word.form))[:_NAMED]
        kept = [t for t in told if t in most]
        return tuple(dict.fromkeys(self._subjects.shown(t, text) for t in kept))

    def _together(self, said: Sequence[Word], typed: Sequence[Word], text: str) -> str:
        """Return words as they stand in the query, or what tells most if they are scattered.

        Nothing where a word asks for a thing that is called otherwise ("how much").
        """
        if not said or any(self._subjects.renamed(text[w.start : w.end]) for w in said):
            return ""
        first, last = said[0], said[-1]
        if typed.index(last) - typed.index(first) >= len(said):
            names = [w for w in said if self._examples.names(w.form)] or list(said)
            listed = [w for w in names if self._examples.listed(w.form)] or names
            first = last = max(listed, key=lambda word: self._examples.telling(word.form))
        return " ".join(text[first.start : last.end].split())
