"""Natural English on every page, in every answer and exercise: neither a primer nor a textbook.

A page is what a `##` begins; an answer is one, and so is an exercise: what it is for, its steps,
what to feel, when to stop, the common mistake. Its sentences count; titles, labels and buttons do
not.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import mean

import pytest

from kiosk.content.check.load import load
from kiosk.content.check.reading import (
    Unit,
    check_prose,
    check_step_lengths,
    page_units,
    prose_grade,
)
from kiosk.content.model.report import Log
from kiosk.content.model.words import sentences, word_count
from kiosk.content.parse.parts import PageFile
from kiosk.shared.paths import built_in_pack
from kiosk.startup.content_rules import CONTENT_RULES
from tests.support.packs import parse

EASIEST, HARDEST = 3.5, 6.0  # Flesch-Kincaid
SHORTEST, LONGEST = 9, 15  # words of a sentence, on average
MOST_WORDS = 20
CLIPPED = 3
FEW_WORDS = 30
"""A line or two above a box: an average of them says nothing."""

FOLDERS = {"section": "", "question": "faq:", "exercise": "exercise:"}
"""What is read as prose, and how its pages are named."""

NO_PROSE = {
    "questions": "a list of questions to choose from",
    "references": "a list of sources",
}
"""Sections that are lists by nature, and what of."""

BANNED = re.compile(
    r"\b(they can|it can|it does|it is|it may|not always)\.$|may play a part\.$"
    r"|\bplays? a (key|vital|crucial) role\b|\bit is important to\b",
    re.IGNORECASE,
)
"""A sentence that ends before it has said something, and padding."""


@dataclass(frozen=True)
class Written:
    """A page of the built-in pack."""

    name: str
    section: str
    units: tuple[Unit, ...]

    @property
    def said(self) -> list[str]:
        return [s for unit in self.units if unit.prose for s in sentences(unit.text)]

    @property
    def words(self) -> int:
        return sum(map(word_count, self.said))


@cache
def written() -> tuple[Written, ...]:
    parts = load(built_in_pack(), CONTENT_RULES).parts
    return tuple(
        Written(f"{FOLDERS[page.kind]}{page.id}/{number}", page.id, part)
        for page in parts.pages
        if page.kind in FOLDERS and page.language == "en"
        for number, part in enumerate(page_units(page), 1)
    )


PAGES = [page for page in written() if page.section not in NO_PROSE]
PROSE = [page for page in PAGES if page.words >= FEW_WORDS]


def ids(page: Written) -> str:
    return page.name


@pytest.mark.parametrize("page", PROSE, ids=ids)
def test_a_page_is_neither_a_primer_nor_a_textbook(page: Written) -> None:
    grade = prose_grade(page.units)
    assert grade is not None
    assert EASIEST <= grade <= HARDEST


@pytest.mark.parametrize("page", PROSE, ids=ids)
def test_sentences_are_neither_clipped_nor_long_on_average(page: Written) -> None:
    assert SHORTEST <= mean(map(word_count, page.said)) <= LONGEST


@pytest.mark.parametrize("page", PROSE, ids=ids)
def test_sentences_differ_in_length(page: Written) -> None:
    assert len(set(map(word_count, page.said))) > 1


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_no_sentence_is_too_long_and_no_two_are_clipped(page: Written) -> None:
    assert [s for s in page.said if word_count(s) > MOST_WORDS] == []
    assert clipped(page.said) == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_no_sentence_is_of_the_banned_kind(page: Written) -> None:
    assert [s for s in page.said if BANNED.search(s)] == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_no_question_stands_in_the_place_of_if(page: Written) -> None:
    """“Do your cramps come back? Book.” is “If your cramps come back, book.”"""
    instead = re.compile(r"^(Do|Does|Did|Are|Is|Have|Has|Was|Were) [^?]*\?$|^No \w+\?$")
    assert [said for said in page.said[1:] if instead.match(said)] == []


def clipped(said: list[str]) -> list[tuple[str, str]]:
    """Return sentences of at most three words that follow one another."""
    return [(a, b) for a, b in pairwise(said) if max(word_count(a), word_count(b)) <= CLIPPED]


def test_the_lists_are_there_and_most_pages_are_prose() -> None:
    sections = {page.section for page in written()}
    assert sections >= NO_PROSE.keys()
    answers = [page for page in PROSE if page.name.startswith("faq:")]
    assert len(PROSE) - len(answers) >= 12
    assert len(answers) >= 90
    exercises = {page.section for page in PROSE if page.name.startswith("exercise:")}
    assert exercises == {file.stem for file in (built_in_pack() / "en/exercises").glob("*.md")}


@pytest.mark.parametrize(
    ("text", "found"),
    [("They can. It helps.", 1), ("They can help you. It helps.", 0), ("Go. Rest now. Stop.", 2)],
)
def test_clipped_sentences_are_seen(text: str, found: int) -> None:
    assert len(clipped(list(sentences(text)))) == found


@pytest.mark.parametrize("text", ["They can.", "It may play a part.", "Not always."])
def test_banned_sentences_are_seen(text: str) -> None:
    assert BANNED.search(text)


def section(text: str, language: str = "en") -> PageFile:
    return PageFile("section", language, "x", "x.md", None, None, parse("x.md", text, 1, Log()))


PRIMER = "You can rest. It is good. You can sit. It helps you. " * 2
NATURAL = (
    "A slow stretch can ease the muscle, and most people feel it let go within a minute or two."
    " If it does not, stand up carefully and walk around the room until the pain has passed."
)


def test_each_page_is_judged_by_itself() -> None:
    text = f"{NATURAL}\n\n## Rest\n\n" + "\n\n".join([PRIMER.strip()] * 2)
    log = Log()
    check_prose(section(text), log)
    assert [(issue.line, issue.severity) for issue in log.issues] == [(3, "warning")]
    assert "“Rest”" in log.issues[0].what
    assert "primer" in log.issues[0].what


@pytest.mark.parametrize(
    "text", [NATURAL, "You can rest. It is good.", ""], ids=["natural", "few words", "nothing"]
)
def test_natural_words_and_few_words_pass(text: str) -> None:
    log = Log()
    check_prose(section(text), log)
    assert log.issues == []


def test_an_exercise_is_judged_as_a_whole() -> None:
    text = "::: steps\n" + "\n".join(f"{n}. **Rest.** {PRIMER}" for n in range(1, 4)) + "\n:::"
    log = Log()
    check_prose(replace(section(text), kind="exercise"), log)
    assert ["primer" in issue.what for issue in log.issues] == [True]


STEPS = {"as long as fits": ("a" * 140, 0), "too long to be read in one look": ("a" * 150, 1)}


@pytest.mark.parametrize(("body", "warnings"), STEPS.values(), ids=STEPS)
def test_a_step_stands_whole_beside_the_figure(body: str, warnings: int) -> None:
    log = Log()
    exercise = replace(section(f"::: steps\n1. **Lean in.** {body}\n:::"), kind="exercise")
    check_step_lengths(exercise, log)
    assert [issue.severity for issue in log.issues] == ["warning"] * warnings
    check_step_lengths(replace(exercise, kind="section"), log)
    assert len(log.issues) == warnings


def test_another_language_has_no_such_formula() -> None:
    log = Log()
    check_prose(section(PRIMER * 2, "de"), log)
    assert log.issues == []


def test_titles_and_buttons_are_no_sentences() -> None:
    text = "## Rest\n\nSit down and rest.\n\n::: steps\n1. **Stop.** Sit down.\n:::\n\n[Go](faq:a)"
    (page,) = page_units(section(text))
    assert [unit.text for unit in page if unit.prose] == ["Sit down and rest.", "Sit down."]
    assert [unit.text for unit in page if not unit.prose] == ["Rest", "Stop.", "Go"]
