"""Which words of the questions somebody may have meant by a word that was typed.

From sure to unsure: the same word, another form of it, a longer word that begins so (while it
is still being typed), one that sounds the same, and one that typing errors make of it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import TypeAlias

from kiosk.faq.language.forms import KEPT_WHOLE, SAYING_NOTHING, SLIPS
from kiosk.faq.language.words import sound, stem
from kiosk.faq.lexicon import lexicon
from kiosk.faq.search.index import Index

Meant: TypeAlias = dict[int, float]  # stem's number → how surely, 0 to 1
Near: TypeAlias = Callable[[str, Sequence[str], int], Iterable[tuple[str, int]]]
Like: TypeAlias = Callable[[str, Sequence[str]], Iterable[tuple[str, float]]]

_TYPED, _FORM, _SOUND, _ERROR, _HALF = 0.9, 0.6, 0.85, 0.9, 0.9
_FORM_LETTERS, _FORM_SHARE = 4, 0.6  # beginnings that two forms of a word share
_OTHER_FIRST = 0.1  # people seldom miss the first letter
_SURE = 0.5  # below it a word is not worth following
_ERRORS = ((10, 3), (7, 2), (4, 1))  # letters → typing errors that are forgiven
_FEWER_ERRORS = ((8, 2), (5, 1))  # where the language's words are not known
_FIRST_LETTERS = 6  # of a word in which a wrong first letter is forgiven
_SHORTEST = 4  # letters of a word in which errors are looked for
_STEM_LETTERS = 6  # of a word that another may be made of: "spastic", "spasticity"
_WORD_FORM = (6, 0.7)  # what two forms share where the language's words are known
_HALF_LETTERS = 4  # of a word being typed, before errors in it are looked for
_MEANINGS = 24  # stems kept for one word
_REMEMBERED = 512  # words whose meanings are kept: those before the last stay as they are
_ALIKE, _LIKELY = 3, 0.3  # words that stand in for one that is unknown, and how like at least
_PART = 3  # letters of the shorter of two words written as one


class Matcher:
    """Finds what was meant in a finished index."""

    def __init__(self, index: Index, said: Callable[[str], bool] | None = None) -> None:
        """Prepare to search the words of `index`; `said` tells words that no slip made."""
        self._index = index
        self._said = said or frozenset[str]().__contains__
        self._forms = sorted(index.stem_of)
        self._by_length: dict[int, list[str]] = {}
        self._commonest: dict[int, str] = {}
        for form in self._forms:
            self._by_length.setdefault(len(form), []).append(form)
        for form, _ in reversed(index.counts.most_common()):
            self._commonest[index.stem_of[form]] = form
        self._beginnings: dict[int, list[str]] = {}
        self._lexicon = lexicon(index.language)
        base = index.language.partition("-")[0]
        self._nothing = SAYING_NOTHING.get(base, frozenset())
        self._kept = KEPT_WHOLE.get(base, frozenset())
        self._slips = SLIPS.get(base, {})
        self._near, self._like = _near(), _like()
        self.meant = lru_cache(maxsize=_REMEMBERED)(self._meant)

    def known(self, form: str) -> bool:
        """Tell whether a question holds this word or another form of it."""
        return form in self._index.stem_of or self._stem(form) is not None

    def is_word(self, form: str) -> bool:
        """Tell whether this is a word of the language, whether or not a question holds it."""
        return form in self._lexicon

    @property
    def knows_language(self) -> bool:
        """Tell whether the words of the language are known, so that another one is told apart."""
        return bool(self._lexicon)

    def longer(self, beginning: str) -> list[str]:
        """Return the words that begin so, in the order of the alphabet."""
        start = bisect_left(self._forms, beginning)
        return self._forms[start : bisect_right(self._forms, beginning + "\U0010ffff")]

    def parts(self, form: str) -> tuple[str, ...]:
        """Return the two known words that `form` consists of, or `form` alone."""
        if self.known(form) or form in self._lexicon or self._said(form) or form in self._kept:
            return (form,)
        for at in range(len(form) - _PART, _PART - 1, -1):
            if self.known(form[:at]) and self.known(form[at:]):
                return form[:at], form[at:]
        return (form,)

    def commonest_form(self, number: int) -> str:
        """Return the word that a stem stands for most often."""
        return self._commonest[number]

    def corrected_beginnings(self, form: str) -> list[str]:
        """Return words that begin almost so, the fewest errors first, then the commonest."""
        counts = self._index.counts
        found = [
            (errors, -counts[longer], longer)
            for begin, errors in self._misspelt_beginnings(form)
            for longer in self.longer(begin)
        ]
        return list(dict.fromkeys(longer for _, _, longer in sorted(found)))

    def like(self, form: str) -> Meant:
        """Return the words that are most like one that nothing was found for, surest first."""
        found: Meant = {}
        for other, likeness in self._like(form, self._forms):
            found.setdefault(self._index.stem_of[other], likeness)
        return found

    def _meant(self, form: str, typing: bool) -> Meant:
        """Return what may be meant, surest first; `typing`: the word may not be whole yet."""
        found: Meant = {}
        for number, sure in self._guesses(form, typing):
            if sure >= _SURE:
                found[number] = max(sure, found.get(number, 0.0))
        best = nlargest(_MEANINGS, found.items(), key=lambda item: item[1])
        return dict(best)

    def _guesses(self, form: str, typing: bool) -> Iterator[tuple[int, float]]:
        stem_of = self._index.stem_of
        form, whole = self._whole(form)
        if whole is not None:
            yield whole, 1.0
        longer = self.longer(form) if typing else []
        for other in nlargest(_MEANINGS, longer, key=self._index.counts.__getitem__):
            yield stem_of[other], _TYPED
        elsewhere = whole is None and (form.isdecimal() or self._may_be_a_word(form, typing))
        if not elsewhere or form in self._lexicon or typing:
            for other in () if form in self._kept else self._other_forms(form):
                yield stem_of[other], _FORM
        if whole is None and not elsewhere:
            yield from self._mistyped(form, typing)

    def _whole(self, form: str) -> tuple[str, int | None]:
        """Return the word, or the one that people mean by it here, and its stem's number."""
        number = self._index.stem_of.get(form)
        if number is None and not (form in self._lexicon and self._stem(form) is not None):
            form = self._slips.get(form, form)
            number = self._index.stem_of.get(form)
        return form, self._stem(form) if number is None else number

    def _may_be_a_word(self, form: str, typing: bool) -> bool:
        """Tell whether this is a word of the language, or may become one: then it was meant."""
        if form in self._lexicon or self._said(form) or form in self._kept:
            return True
        return self._lexicon.begins(form) if typing else self._misspells_another(form)

    def _misspells_another(self, form: str) -> bool:
        """Tell whether a word that no question holds is nearer than every one that some hold.

        Another form of one that some hold is none: "strenthening" where one holds "strengthen".
        """
        nearer = list(self._nearer(form))
        return bool(nearer) and all(self._stem(word) is None for word, _ in nearer)

    def _nearer(self, form: str) -> Iterator[tuple[str, int]]:
        """Yield words of the language that are nearer to one than every one that questions hold."""
        here = min((errors for _, errors in self._misspelt(form)), default=self._forgiven(form) + 1)
        errors = here - 1
        for words in self._lexicon.of_length(len(form) - errors, len(form) + errors):
            yield from self._near(form, words, errors)

    def _mistyped(self, form: str, typing: bool) -> Iterator[tuple[int, float]]:
        """Yield what sounds like a word that nobody knows, and what errors may have made it of."""
        stem_of = self._index.stem_of
        if len(form) < _SHORTEST - bool(self._lexicon):
            return  # "bak" sounds like "back"; in fewer letters there is nothing to hear
        heard = sound(form)
        for other in self._index.by_sound.get(heard, ()) if len(heard) > 1 else ():
            yield stem_of[other], _SOUND
        if len(form) < _SHORTEST:
            return
        for other, errors in self._misspelt(form):
            yield stem_of[other], _error(form, other, errors)
        for other, errors in () if typing else self._nearer(form):
            if (number := self._stem(other)) is not None and not self._another(form, other):
                yield number, _error(form, other, errors)
        if typing and len(form) >= _HALF_LETTERS:
            for begin, errors in self._misspelt_beginnings(form):
                sure = _error(form, begin, errors) * _HALF
                for other in nlargest(
                    _MEANINGS, self.longer(begin), self._index.counts.__getitem__
                ):
                    yield stem_of[other], sure

    def _stem(self, form: str) -> int | None:
        return self._index.stem_number(stem(form, self._index.language))

    def _other_forms(self, form: str) -> list[str]:
        """Return words that share most of their beginning, such as "pregnant" and "pregnancy"."""
        letters, share = _WORD_FORM if self._lexicon else (_FORM_LETTERS, _FORM_SHARE)
        shared = max(letters, -int(-len(form) * share // 1))
        if len(form) < shared:
            return []
        longest = shared / share
        alike = (
            other
            for other in self.longer(form[:shared])
            if len(other) <= longest or (len(form) >= _STEM_LETTERS and other.startswith(form))
        )
        return [other for other in alike if other not in self._nothing]

    def _misspelt(self, form: str) -> Iterator[tuple[str, int]]:
        errors = self._forgiven(form)
        for length in range(len(form) - errors, len(form) + errors + 1):
            for other, found in self._near(form, self._by_length.get(length, ()), errors):
                if not self._another(form, other):
                    yield other, found

    def _another(self, form: str, other: str) -> bool:
        """Tell whether a short word differs in what nobody mistypes: its beginning, its kind.

        "mins" is not "pins", and "DOMS" is no slip of a word that says nothing, such as "does".
        """
        if len(form) >= _FIRST_LETTERS or sorted(form) == sorted(other):
            return False
        if form[0] != other[0]:
            return True
        return len(form) == len(other) == _SHORTEST and other in self._nothing

    def _misspelt_beginnings(self, form: str) -> Iterator[tuple[str, int]]:
        errors = min(self._forgiven(form), 2)
        for length in (len(form), len(form) - 1, len(form) + 1):
            yield from self._near(form, self._of_length(length), errors)

    def _forgiven(self, form: str) -> int:
        """Return the typing errors that are looked for: fewer where nobody knows the words."""
        table = _ERRORS if self._lexicon else _FEWER_ERRORS
        return next((errors for letters, errors in table if len(form) >= letters), 0)

    def _of_length(self, length: int) -> list[str]:
        """Return the first letters of all words, so many of them."""
        if length not in self._beginnings:
            longer = (other[:length] for other in self._forms if len(other) >= length)
            self._beginnings[length] = sorted(set(longer))
        return self._beginnings[length]


def _error(form: str, other: str, errors: int) -> float:
    first = 0.0 if form[:1] == other[:1] else _OTHER_FIRST
    return _ERROR - _ERROR * errors / max(len(form), len(other)) - first


def _near() -> Near:
    """Return a search for the words within some typing errors (swapped neighbours are one)."""
    from rapidfuzz.distance import OSA  # 15 ms, and needed only once somebody searches
    from rapidfuzz.process import extract

    def near(form: str, others: Sequence[str], errors: int) -> Iterator[tuple[str, int]]:
        if errors and others:
            found = extract(form, others, scorer=OSA.distance, score_cutoff=errors, limit=None)
            yield from ((other, int(distance)) for other, distance, _ in found)

    return near


def _like() -> Like:
    """Return a search for the likest few words, however unlike; surest first."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    def like(form: str, others: Sequence[str]) -> Iterator[tuple[str, float]]:
        found = extract(
            form, others, scorer=OSA.normalized_similarity, score_cutoff=_LIKELY, limit=_ALIKE
        )
        yield from ((other, float(likeness)) for other, likeness, _ in found)

    return like
