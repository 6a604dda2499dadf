"""Words as the search knows them: without accents and capitals, without endings, by sound.

Three forms of a word, each looser than the one before: `fold` ("Stretching" → "stretching"),
`stem` ("stretch") and `sound` ("nite" and "night" → "nit"). All are for comparing, never shown.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kiosk.faq.language.forms import ARTICLES, BESIDE, IRREGULAR, KEPT_WHOLE

# what no word holds: ASCII and Latin-1 marks, general and CJK punctuation, Arabic marks.
# Combining accents and vowel signs are left in, which \w would cut words at.
_GAP = (
    r"\x00-\x26\x28-\x2f:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb-\xbf\xd7\xf7"
    r"\u2000-\u2018\u201a-\u206f\u3000-\u303f\u060c\u061b\u061f\u066a-\u066d\u06d4\ufeff"
)
_WORD = re.compile(rf"[^{_GAP}]+")
_APOSTROPHES = re.compile(r"['’]")
_LONGEST = 40  # characters of a word that are looked at: longer ones are noise, or a fist

# letters that Unicode does not take apart, and those that people type for one another
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"}
    | {"ة": "ه", "ى": "ي", "ـ": None, "ک": "ك", "ی": "ي"}
)

# by language: beginnings and endings that a word may lose, and how many letters must stay
_BEGINNINGS = {"ar": ("وال", "بال", "ال", "لل")}
_ENDINGS = {
    "en": (
        *("nesses", "ness", "ments", "ment", "ingly", "ings", "ing", "ions", "ion"),
        *("edly", "ers", "er", "est", "ies", "ied", "es", "ed", "ly", "s", "y", "e"),
    ),
    "es": (
        *("aciones", "acion", "amientos", "amiento", "imientos", "imiento", "mente"),
        *("iendo", "ando", "ados", "adas", "idos", "idas", "ado", "ada", "ido", "ida"),
        *("ar", "er", "ir", "es", "os", "as", "s", "o", "a", "e"),
    ),
    "ar": ("ات", "ون", "ين", "ان", "ها", "ه", "ي"),
}
_LEFT = 3
_LEFT_BEFORE = {"er": 4, "ers": 4, "est": 4, "ly": 4}  # "weaker" loses its ending, "water" does not
_VOWELS = frozenset("aeiou")

# English: what holds a vowel; one vowel between consonants, the last one that may be doubled
_VOICED = re.compile("[aeiouy]")
_SHORT = re.compile("[^aeiou]+[aeiou][^aeiouhswxy]")
_E_ENDINGS = frozenset(("e", "es", "ed", "ing", "ings"))
_I_ENDINGS = frozenset(("ness", "nesses", "er", "ers", "est", "ly"))
_Y_ENDINGS = frozenset(("y", "ies", "ied"))

_SOUNDS = (
    (re.compile("[ts]ion|shun"), "sun"),
    (re.compile("ph"), "f"),
    (re.compile("gh|h"), ""),
    (re.compile("c(?=[eiy])|z"), "s"),
    (re.compile("ck|[cq]"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("y"), "i"),
    (re.compile("^w?r"), "r"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("(?<=..)e$"), ""),
)


class Word(NamedTuple):
    """A word of a text: its form for comparing, and where it stands, as a slice of the text."""

    form: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in any script that puts spaces between words."""
    for found in _WORD.finditer(text):
        if form := fold(found.group()):
            yield Word(form, found.start(), found.end())


def told_apart(found: Iterable[Word], language: str) -> list[Word]:
    """Return words with other forms where their neighbours make them other words."""
    given = list(found)
    base = language.partition("-")[0]
    table, articles = BESIDE.get(base, {}), ARTICLES.get(base, frozenset())
    forms = ["", *(word.form for word in given), ""]
    for at, word in enumerate(given):
        before = {forms[at], forms[at - 1] if forms[at] in articles else forms[at]}
        for beside in table.get(word.form, ()):
            if before & beside.after or forms[at + 2] in beside.before:
                given[at] = word._replace(form=beside.form)
                break
    return given


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Return a word without capitals, accents, vowel signs and apostrophes; at most 40 letters."""
    word = _APOSTROPHES.sub("", word[:_LONGEST].casefold())
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word).casefold()
    bare = "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return bare.translate(_LETTERS)[:_LONGEST]


def stem(form: str, language: str) -> str:
    """Return a folded word without the beginnings and endings of its language.

    Languages without a table of endings keep the word; `matching.py` then compares beginnings.
    """
    base = language.partition("-")[0]
    form = IRREGULAR.get(base, {}).get(form, form)
    if form in KEPT_WHOLE.get(base, ()):
        return form.removesuffix("s") if base == "en" else form
    for beginning in _BEGINNINGS.get(base, ()):
        if form.startswith(beginning) and len(form) >= len(beginning) + _LEFT:
            form = form[len(beginning) :]
            break
    spells = _SPELLING.get(base, _as_it_is)
    for pass_ in range(2):
        shorter = _without_ending(form, _ENDINGS.get(base, ()), spells, first=pass_ == 0)
        if shorter == form:
            break
        form = shorter
    return _undoubled(form) if base in _ENDINGS else form


def _without_ending(
    form: str, endings: tuple[str, ...], spells: Callable[[str, str], str], *, first: bool
) -> str:
    for ending in endings:
        if ending == "s" and (not first or form.endswith("ss")):
            continue
        if form.endswith(ending) and len(form) >= len(ending) + _LEFT_BEFORE.get(ending, _LEFT):
            return spells(form[: -len(ending)], ending)
    return form


def _as_it_is(left: str, _: str) -> str:
    return _undoubled(left)


def _in_english(left: str, ending: str) -> str:
    """Return what is left of an English word as another form of it has it.

    "riding" is of "ride" and "hopped" of "hop": a short word that ends so has lost an e unless its
    last letter is doubled; "ladies" is of "lady". "string" and "speed" have no ending.
    """
    if not _VOICED.search(left) or (ending == "ed" and left[-1] == "e"):
        return left + ending
    short = _SHORT.fullmatch(left) is not None
    if ending in _I_ENDINGS and left.endswith("i"):
        return f"{left[:-1]}y"
    if ending in _Y_ENDINGS:
        kept = short or left[-1] in _VOWELS or left[-1] == left[-2]
        return f"{left}y" if kept else left
    if short and ending in _E_ENDINGS:
        return f"{left}e"
    return _undoubled(left)


def _undoubled(form: str) -> str:
    """Return "pil" for both "pill" and "pills", "run" for "runn(ing)"."""
    doubled = len(form) > _LEFT and form[-1] == form[-2] and form[-1] not in _VOWELS
    return form[:-1] if doubled else form


_SPELLING = {"en": _in_english}


@lru_cache(maxsize=4096)
def sound(form: str) -> str:
    """Return roughly how a folded word in Latin letters sounds: "fizio" and "physio" are one."""
    for pattern, letter in _SOUNDS:
        form = pattern.sub(letter, form)
    return form
