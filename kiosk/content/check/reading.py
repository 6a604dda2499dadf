"""How hard a page is to read: the grade of its words, long sentences, long paragraphs.

The figures are a gate, not a proof: a page that passes can still be hard, so read it aloud.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, singledispatch
from typing import Literal, TypeAlias

from kiosk.content.model import blocks as b
from kiosk.content.model import limits
from kiosk.content.model.pages import page_ranges
from kiosk.content.model.report import Log
from kiosk.content.model.schema import ExerciseFront, QuestionFront, SectionFront
from kiosk.content.model.words import sentences, word_count
from kiosk.content.parse.parts import PageFile
from kiosk.shared.issue import quote

_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_ABBREVIATION = re.compile(r"\b([ei])\.([ge])\.", re.IGNORECASE)
_DASH = re.compile(r"[-‐‑–—/]")
_END = (".", "!", "?")
PROSE = ("section", "question", "exercise")
"""The kinds of pages that are read as sentences."""
Kind: TypeAlias = Literal["title", "line", "paragraph"]


@dataclass(frozen=True)
class Unit:
    """Words that a reader takes in one go: a title, a paragraph, a list's item.

    `line` is the file line of the block they stand in; a `flowing` unit is a paragraph. `prose`
    is read as sentences: no title, label or button.
    """

    text: str
    line: int
    flowing: bool = False
    prose: bool = True


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


def check_step_lengths(page: PageFile, log: Log) -> None:
    """Note in `log` the steps of an exercise that do not stand whole beside the figure in the
    largest letters."""
    for block, line in zip(page.body.blocks, page.body.lines, strict=True):
        steps = block.items if page.kind == "exercise" and isinstance(block, b.Steps) else ()
        for step in steps:
            count = len(f"{step.title} {_plain(step.runs)}")
            if count > limits.MAX_STEP_CHARACTERS:
                log.warning(
                    page.path,
                    line,
                    f"The step {quote(step.title)} has {count} characters.",
                    f"Make two of it; {limits.MAX_STEP_CHARACTERS} are read in one look.",
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


def check_prose(page: PageFile, log: Log) -> None:
    """Note in `log` each page whose words are a string of short sentences, as in a primer."""
    if page.language.partition("-")[0] != "en" or page.kind not in PROSE:
        return
    for part in page_units(page):
        grade = prose_grade(part)
        if grade is not None and grade < limits.MIN_GRADE:
            log.warning(
                page.path,
                part[0].line,
                f"The reading grade of {quote(part[0].text)} is {grade:.1f}; below"
                f" {limits.MIN_GRADE} it reads like a primer.",
                "Join thoughts that belong together, and vary the length of sentences.",
            )


def prose_grade(part: Sequence[Unit]) -> float | None:
    """Return the grade of a page's sentences; None where too few words stand on it."""
    text = " ".join(_for_formula(unit.text) for unit in part if unit.prose)
    return reading_grade(text) if word_count(text) >= limits.MIN_GRADED_WORDS else None


def page_units(page: PageFile) -> tuple[tuple[Unit, ...], ...]:
    """Return what is read on each page of a file; all but sections have only one."""
    if page.kind != "section":
        return (tuple(units(page)),)
    head = tuple(_front_units(page))
    parts: list[tuple[Unit, ...]] = []
    for index, span in enumerate(page_ranges(page.body.blocks)):
        said = tuple(u for i in span for u in _block_units(page, i))
        parts.append((*head, *said) if index == 0 else said)
    return tuple(part for part in parts if part)


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
    yield from _front_units(page)
    for index in range(len(page.body.blocks)):
        yield from _block_units(page, index)


def _front_units(page: PageFile) -> Iterator[Unit]:
    if page.front is not None:
        yield Unit(page.front.title, page.line("title"), prose=False)
    if isinstance(page.front, SectionFront):
        yield Unit(page.front.lead, page.line("lead"))
    if isinstance(page.front, (SectionFront, QuestionFront)) and page.front.picture_caption:
        yield Unit(page.front.picture_caption, page.line("picture_caption"), prose=False)
    if isinstance(page.front, ExerciseFront):
        for key in ("lead", "feel", "stop", "mistake", "cue"):
            yield Unit(getattr(page.front, key), page.line(key))


def _block_units(page: PageFile, index: int) -> Iterator[Unit]:
    block, line = page.body.blocks[index], page.body.lines[index]
    for text, kind in _texts(block):
        if text.strip():
            yield Unit(text, line, flowing=kind == "paragraph", prose=kind != "title")


def _plain(runs: b.Runs) -> str:
    return "".join(run.text for run in runs)


@singledispatch
def _texts(block: b.AnyBlock) -> Iterator[tuple[str, Kind]]:
    """Yield the words of a block, piece by piece, and what each piece is."""
    for passage in block.passages():
        if passage.style == "label":
            yield f"{passage.title}: {_plain(passage.runs)}", "line"
        else:
            yield passage.title, "title"
            yield _plain(passage.runs), "paragraph"


@_texts.register
def _(block: b.Heading) -> Iterator[tuple[str, Kind]]:
    yield block.text, "title"


@_texts.register
def _(block: b.Paragraph) -> Iterator[tuple[str, Kind]]:
    yield _plain(block.runs), "paragraph"


@_texts.register(b.BulletList)
@_texts.register(b.Summary)
def _(block: b.BulletList | b.Summary) -> Iterator[tuple[str, Kind]]:
    yield from ((_plain(item), "line") for item in block.items)


@_texts.register
def _(block: b.Cards) -> Iterator[tuple[str, Kind]]:
    for item in block.items:
        yield item.title, "title"
        yield _plain(item.runs), "paragraph"


@_texts.register
def _(block: b.Steps) -> Iterator[tuple[str, Kind]]:
    for item in block.items:
        yield item.title, "title"
        yield _plain(item.runs), "line"


@_texts.register
def _(block: b.Callout) -> Iterator[tuple[str, Kind]]:
    yield from ((_plain(paragraph), "paragraph") for paragraph in block.paragraphs)


@_texts.register
def _(block: b.Table) -> Iterator[tuple[str, Kind]]:
    for row in (block.header, *block.rows):
        yield ", ".join(_plain(cell) for cell in row), "title"


@_texts.register
def _(block: b.Figure) -> Iterator[tuple[str, Kind]]:
    yield block.caption, "title"


@_texts.register
def _(block: b.Story) -> Iterator[tuple[str, Kind]]:
    yield block.title, "title"
    yield from ((f"{part.label}: {_plain(part.runs)}", "line") for part in block.parts)


@_texts.register
def _(block: b.Actions) -> Iterator[tuple[str, Kind]]:
    yield from ((item.text, "title") for item in block.items)
