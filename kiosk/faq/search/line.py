"""What the screen says that it has no answer about, beside hits or without any.

A word may carry what somebody wants to know while every hit was found by the other words: the
line then names it. What is named is always what was typed, but for a subject that is asked for
in words which say nothing by themselves ("how much").
"""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from kiosk.faq.language.little import CLAUSES, PLACED
from kiosk.faq.language.words import Word, fold, stem, told_apart, words
from kiosk.faq.search.alarms import SignWords
from kiosk.faq.search.examples import Near
from kiosk.faq.search.index import SYNONYM, TEXT, Index
from kiosk.faq.search.subjects import MeaningfulWord, Subjects
from kiosk.faq.search.table import NOTHING, ExampleTable
from kiosk.faq.search.verdict import Verdict

_SAME = 0.6  # how surely two forms are of one word
_NAMED = 2  # words at most
_FEW_SAID = 3  # words that say something: one that nobody knows is the subject of so few
_PART, _SMALL_PART = 0.33, 0.15  # of what a query says: a word that is named
_HARDLY_NEAR = 0.3  # how near an answer is beside which a circumstance is not named
_NEAR = 0.4  # how near an answer is beside which only a good part of a query is named
_ASKED = 0.45  # how near an answer is that is asked for with a word


class Mentions:
    """Tells which examples hold a word, and what that makes of it."""

    def __init__(self, table: ExampleTable) -> None:
        """Take over a table that is filled."""
        self._table = table
        unanswered = table.asked.unanswered.values()
        said = (example for examples in unanswered for example in examples)
        self._alone = frozenset(fold(example) for example in said if " " not in example)

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
        number = None if self._table.matcher.is_word(form) else self._surest(form)
        return number is not None and self._table.matcher.commonest_form(number) in examples

    def asks(self, answer: int, form: str) -> bool:
        """Tell whether an example of an answer holds a word, or one of its kind."""
        number = self._surest(form)
        root = (
            stem(form, self._table.language) if number is None else self._table.index.stems[number]
        )
        tokens = (*self._table.kinds_of.get(root, ()), *(() if number is None else (number,)))
        return any(self._holds(token, answer) for token in tokens)

    def _holds(self, token: int, answer: int) -> bool:
        holding = self._table.holding.get(token, ())
        at = bisect_left(holding, answer, key=self._table.of_example.__getitem__)
        return at < len(holding) and self._table.of_example[holding[at]] == answer

    def names(self, form: str) -> bool:
        """Tell whether a word, or what it is a slip of, may name something by itself."""
        number = self._surest(form)
        shares = (self._table.share(form), 1.0 if number is None else self._table.shares[number])
        return min(shares) == 1.0

    def held(self, form: str, example: str) -> bool:
        """Tell whether an example holds a word, or another form of it."""
        said = told_apart(words(example), self._table.language)
        return (
            not self._table.matcher.meant(form, False)
            .keys()
            .isdisjoint(self._table.index.stem_of.get(word.form, -1) for word in said)
        )

    def telling_all(self, example: str, said: Sequence[Word]) -> list[Word]:
        """Return the words that say all of an example, but for what says nothing in it.

        None where it is a single one: "appointment" asks for other things than how long it is.
        """
        share, meant = self._table.share, self._table.matcher.meant
        wanted = {
            self._table.index.stem_of.get(word.form, -1)
            for word in words(example)
            if share(word.form) > NOTHING
        }
        telling = [word for word in said if share(word.form) > NOTHING]
        held = {n for word in telling for n in meant(word.form, False)}
        return telling if len(wanted) > 1 and wanted <= held else []

    def guessed(self, form: str) -> bool:
        """Tell whether an example holds a word, another form of it, or what it is a slip of."""
        return self._surest(form) is not None

    def telling(self, form: str) -> float:
        """Return how much a word says, by its rarity; one that is not known says most."""
        number = self._surest(form)
        return self._table.rarest if number is None else self._table.weight.get(number, 0.0)

    def _surest(self, form: str) -> int | None:
        meant = self._table.matcher.meant(form, False)
        number = next(iter(meant), None)
        return number if number is not None and meant[number] >= _SAME else None


class Circumstances:
    """Tells words that say when or where something happens from what is asked."""

    def __init__(self, language: str) -> None:
        """Take over what a circumstance begins with in a language."""
        base = language.partition("-")[0]
        self._clauses = CLAUSES.get(base, frozenset())
        self._placed = PLACED.get(base, frozenset())

    def hold(
        self,
        word: MeaningfulWord,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        nearest: Near | None,
    ) -> bool:
        """Tell whether a word is a circumstance of what was asked before: "when I hold a paper"."""
        if nearest is None or nearest.score < _HARDLY_NEAR:
            return False
        at = typed.index(word.word)
        before = [typed.index(t.word) for t in told]
        first = min(before)
        inside = any(typed[n].form in self._clauses for n in range(first + 1, at))
        place = max((n for n in range(at) if typed[n].form in self._placed), default=-1)
        return inside or (first < place and not any(place < n < at for n in before))


class Spoken:
    """Tells which questions speak of a word."""

    def __init__(self, index: Index, subjects: Subjects, mentions: Mentions) -> None:
        """Take over what the questions hold and how people ask for them."""
        self._index = index
        self._subjects = subjects
        self._mentions = mentions

    def about(self, question: int, told: Sequence[MeaningfulWord], named: Sequence[str]) -> bool:
        """Tell whether a question speaks of anything that is typed beside what has no answer."""
        without = {
            word.form
            for said in map(list, map(words, named))
            for word in said
            if len(said) == 1 or self._mentions.listed(word.form)
        }
        return any(
            self._mentions.asks(question, t.word.form)
            or any(self._index.postings[n].weight(question) >= SYNONYM for n in t.meant)
            for t in told
            if t.word.form not in without and not self._subjects.says_little(t)
        )

    def stands_in(self, word: Word, told: Sequence[MeaningfulWord], shown: Sequence[int]) -> bool:
        """Tell whether a title, a synonym or the text of an answer shown has a word."""
        postings = self._index.postings
        meant = [n for t in told if t.word is word for n in t.meant]
        return any(postings[n].weight(question) >= TEXT for question in shown for n in meant)

    def of(self, told: MeaningfulWord, shown: Sequence[int]) -> bool:
        """Tell whether one of the answers shown, or a way to ask for it, has the word."""
        postings = self._index.postings
        return any(
            self._mentions.asks(question, told.word.form)
            or any(postings[n].weight(question) >= TEXT for n in told.meant)
            for question in shown
        )


class HonestLine:
    """Names what a query asks for and none of the answers shown speaks of."""

    def __init__(
        self, index: Index, subjects: Subjects, mentions: Mentions, spoken: Spoken
    ) -> None:
        """Take over what the questions hold and how people ask for them."""
        self._index = index
        self._subjects = subjects
        self._mentions = mentions
        self._signs = SignWords(index)
        self._circumstances = Circumstances(index.language)
        self._spoken = spoken

    def names(
        self,
        verdict: Verdict,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        shown: Sequence[int],
        text: str,
    ) -> tuple[str, ...]:
        """Return up to two words or subjects; `text`: the query, `told`: what it says.

        None is a word of a warning sign. Beside a warning that leads it is what others asked for
        too, such as an illness: nobody who needs help now reads first what there is not.
        """
        found = self._named(verdict, typed, told, shown, text)
        found = tuple(phrase for phrase in found if not self._signs.hold(phrase))
        if not (shown and self._index.entries[shown[0]].warns):
            return found
        whole = verdict.subject is not None and verdict.subject.whole
        return tuple(
            phrase
            for phrase in found
            if any(self._mentions.listed(word.form) for word in words(phrase))
            or (whole and phrase in text)
        )

    def _named(
        self,
        verdict: Verdict,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        shown: Sequence[int],
        text: str,
    ) -> tuple[str, ...]:
        if verdict.subject:
            named = self._of_subject(verdict.subject, verdict.nearest, typed, told, shown, text)
            if named and not self._has_answer(named, verdict.subject, verdict.nearest):
                return named
        listed = [
            t
            for t in told
            if self._listed(t, verdict.nearest)
            and self._weighs(t, told, verdict)
            and not self._circumstances.hold(t, typed, told, verdict.nearest)
        ]
        if listed:
            return self._words(listed, told, text)
        if verdict.sure:
            strange = self._strange(told, typed) if len(told) <= _FEW_SAID else ()
            strange = [
                t for t in strange if not self._circumstances.hold(t, typed, told, verdict.nearest)
            ]
            return self._words(strange, told, text)
        missing = [
            t
            for t in told
            if self._names_something(t)
            and not self._spoken.of(t, shown)
            and self._weighs(t, told, verdict)
            and not self._circumstances.hold(t, typed, told, verdict.nearest)
        ]
        if missing:
            return self._words(missing, told, text)
        whole = " ".join(text.split())
        return (whole,) if verdict.far and whole else ()

    def _has_answer(self, named: Sequence[str], subject: Near, answer: Near | None) -> bool:
        """Tell whether an answer that is no less near is asked for with what is to be named."""
        if answer is None or answer.score < subject.score or " " not in answer.example:
            return False
        return all(
            self._mentions.held(word.form, answer.example)
            for phrase in named
            for word in words(phrase)
        )

    def _of_subject(
        self,
        subject: Near,
        answer: Near | None,
        typed: Sequence[Word],
        told: Sequence[MeaningfulWord],
        shown: Sequence[int],
        text: str,
    ) -> tuple[str, ...]:
        """Return what a query says of a subject; nothing if it only says what others say too."""
        carrying = [word for word in typed if self._mentions.held(word.form, subject.example)]
        names = [word for word in carrying if self._mentions.names(word.form)]
        said = self._mentions.telling_all(subject.example, carrying)
        if subject.whole or (
            said and not all(self._spoken.stands_in(w, told, shown) for w in said)
        ):
            one = " " not in subject.example
            if one and not any(self._mentions.same(w.form, subject.example) for w in carrying):
                return ()
            words_of_it = carrying if subject.whole else said
            return (self._together(words_of_it, typed, text) or subject.name,)
        listed = [t for t in told if self._mentions.listed(t.word.form)]
        if listed:
            return self._words(listed, told, text)
        unknown = [
            t for t in self._subjects.unknown(told) if not self._mentions.guessed(t.word.form)
        ]
        if names and unknown:
            both = [word for word in typed if word in names or any(word is t.word for t in unknown)]
            if typed.index(both[-1]) - typed.index(both[0]) == len(both) - 1:
                return (self._together(both, typed, text),)
            return self._words(unknown, told, text)
        if (told and not names) or (
            names and all(self._spoken.stands_in(word, told, shown) for word in names)
        ):
            nearer = answer is None or subject.score > answer.score
            return (subject.name,) if nearer else ()
        return (self._together(carrying, typed, text) or subject.name,)

    def _strange(
        self, told: Sequence[MeaningfulWord], typed: Sequence[Word]
    ) -> list[MeaningfulWord]:
        """Return words that nobody knows side by side with one that says something.

        The price of a "bitcoin" is another price; a "scaffold" is only where somebody sweats.
        """
        places = {typed.index(t.word) for t in told}
        return [
            t
            for t in self._subjects.unknown(told)
            if self._names_something(t)
            and not self._mentions.guessed(t.word.form)
            and not places.isdisjoint((typed.index(t.word) - 1, typed.index(t.word) + 1))
        ]

    def _listed(self, told: MeaningfulWord, nearest: Near | None) -> bool:
        """Tell whether a word has no answer, and is none that the nearest is asked for with."""
        if not self._mentions.listed(told.word.form):
            return False
        if nearest is None or nearest.score < _ASKED or " " not in nearest.example:
            return True
        return not self._mentions.held(told.word.form, nearest.example)

    def _names_something(self, told: MeaningfulWord) -> bool:
        """Tell whether a word may name something that no title and no synonym has."""
        form = told.word.form
        if not self._mentions.names(form) or (len(form) == 1 and form.isascii()):
            return False
        if form[0].isdigit():  # a measure, an hour or a place in a row: 6pm, 80th
            return False
        return not (told.meant and self._index.named[next(iter(told.meant))])

    def _weighs(
        self, word: MeaningfulWord, told: Sequence[MeaningfulWord], verdict: Verdict
    ) -> bool:
        """Tell whether a word is a good part of what a query says: a long one tells much beside.

        A smaller one where no answer is near.
        """
        near = verdict.nearest is not None and verdict.nearest.score >= _NEAR
        whole = sum(self._mentions.telling(t.word.form) for t in told)
        return self._mentions.telling(word.word.form) >= (_PART if near else _SMALL_PART) * whole

    def _words(
        self, named: Sequence[MeaningfulWord], told: Sequence[MeaningfulWord], text: str
    ) -> tuple[str, ...]:
        """Return the words that tell most, in the order in which they were typed."""
        most = sorted(named, key=lambda t: -self._mentions.telling(t.word.form))[:_NAMED]
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
            names = [w for w in said if self._mentions.names(w.form)]
            listed = [w for w in names if self._mentions.listed(w.form)] or said
            first = last = max(listed, key=lambda word: self._mentions.telling(word.form))
        return " ".join(text[first.start : last.end].split())
