"""How hard a page is to read: the grade of its words, long sentences, long paragraphs.

The figures are a gate, not a proof: a page that passes can still be hard, so read it aloud.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, singledispatch

from kiosk.content.model import blocks as b
from kiosk.content.model import limits
from kiosk.content.model.report import Log
from kiosk.content.model.schema import ExerciseFront, SectionFront
from kiosk.content.model.words import sentences, word_count
from kiosk.content.parse.parts import PageFile
from kiosk.shared.issue import quote

_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_ABBREVIATION = re.compile(r"\b([ei])\.([ge])\.", re.IGNORECASE)
_DASH = re.compile(r"[-‐‑–—/]")
_END = (".", "!", "?")


@dataclass(frozen=True)
class Unit:
    """Words that a reader takes in one go: a title, a paragraph, a list's item.

    `line` is the file line of the block they stand in; a `flowing` unit is a paragraph.
    """

    text: str
    line: int
    flowing: bool = False


def check_reading(page: PageFile, log: Log) -> None:
    """Note in `log` the sentences and paragraphs of a page that are too long."""
    for unit in units(page):
        found = sentences(unit.text)
        for sentence in found:
            if (count := word_count(sentence)) > limits.MAX_SENTENCE_WORDS:
                log.warning(
                    page.path,
                    unit.line,
                    f"This sentence has {count} words: {quote(sentence)}.",
                    f"Make two of it; {limits.MAX_SENTENCE_WORDS} words are easy to follow.",
                )
        if unit.flowing and len(found) > limits.MAX_PARAGRAPH_SENTENCES:
            log.warning(
                page.path,
                unit.line,
                f"This paragraph has {len(found)} sentences: {quote(unit.text)}.",
                f"Split it; {limits.MAX_PARAGRAPH_SENTENCES} sentences are easy to take in.",
            )


def check_grade(page: PageFile, log: Log) -> float | None:
    """Return a page's reading grade and note in `log` if it is too high.

    None for a page without words, or in a language that the formula was not made for.
    """
    text = " ".join(_for_formula(unit.text) for unit in units(page))
    if page.language.partition("-")[0] != "en" or not word_count(text):
        return None
    grade = reading_grade(text)
    if grade > limits.MAX_GRADE:
        log.warning(
            page.path,
            1,
            f"The reading grade is {grade:.1f}; {limits.MAX_GRADE:.0f} is the limit.",
            "Use shorter words and shorter sentences.",
        )
    return grade


def reading_grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of English words: the school year that can read them."""
    return float(_formula()(text))


@cache
def _formula():  # type: ignore[no-untyped-def]  # noqa: ANN202
    # a second to import, with a dictionary of syllables; the kiosk itself never needs it
    from textstat.textstat import textstatistics

    own = textstatistics()  # not the shared one, whose language anybody may change
    own.set_lang("en_US")
    return own.flesch_kincaid_grade


def _for_formula(text: str) -> str:
    """Leave only those full stops that end a sentence, and end every unit with one."""
    text = _DASH.sub(" ", _ABBREVIATION.sub(r"\1\2", _DECIMAL.sub(",", text.strip())))
    return text if text.endswith(_END) else f"{text}."


def units(page: PageFile) -> Iterator[Unit]:
    """Yield everything that a reader reads on a page, in order."""
    if page.front is not None:
        yield Unit(page.front.title, page.line("title"))
    if isinstance(page.front, SectionFront):
        yield Unit(page.front.lead, page.line("lead"))
        if page.front.picture_caption:
            yield Unit(page.front.picture_caption, page.line("picture_caption"))
    if isinstance(page.front, ExerciseFront):
        for key in ("lead", "feel", "stop", "mistake", "cue"):
            yield Unit(getattr(page.front, key), page.line(key))
    for block, line in zip(page.body.blocks, page.body.lines, strict=True):
        for text, flowing in _texts(block):
            if text.strip():
                yield Unit(text, line, flowing)


def _plain(runs: b.Runs) -> str:
    return "".join(run.text for run in runs)


@singledispatch
def _texts(block: b.AnyBlock) -> Iterator[tuple[str, bool]]:
    """Yield the words of a block, piece by piece, and whether a piece is a paragraph."""
    for passage in block.passages():
        if passage.style == "label":
            yield f"{passage.title}: {_plain(passage.runs)}", False
        else:
            yield passage.title, False
            yield _plain(passage.runs), True


@_texts.register
def _(block: b.Heading) -> Iterator[tuple[str, bool]]:
    yield block.text, False


@_texts.register
def _(block: b.Paragraph) -> Iterator[tuple[str, bool]]:
    yield _plain(block.runs), True


@_texts.register(b.BulletList)
@_texts.register(b.Summary)
def _(block: b.BulletList | b.Summary) -> Iterator[tuple[str, bool]]:
    yield from ((_plain(item), False) for item in block.items)


@_texts.register
def _(block: b.Cards) -> Iterator[tuple[str, bool]]:
    for item in block.items:
        yield item.title, False
        yield _plain(item.runs), True


@_texts.register
def _(block: b.Steps) -> Iterator[tuple[str, bool]]:
    yield from ((f"{item.title} {_plain(item.runs)}", False) for item in block.items)


@_texts.register
def _(block: b.Callout) -> Iterator[tuple[str, bool]]:
    yield from ((_plain(paragraph), True) for paragraph in block.paragraphs)


@_texts.register
def _(block: b.Table) -> Iterator[tuple[str, bool]]:
    for row in (block.header, *block.rows):
        yield ", ".join(_plain(cell) for cell in row), False


@_texts.register
def _(block: b.Figure) -> Iterator[tuple[str, bool]]:
    yield block.caption, False


@_texts.register
def _(block: b.Story) -> Iterator[tuple[str, bool]]:
    yield block.title, False
    yield from ((f"{part.label}: {_plain(part.runs)}", False) for part in block.parts)


@_texts.register
def _(block: b.Actions) -> Iterator[tuple[str, bool]]:
    yield from ((item.text, False) for item in block.items)
