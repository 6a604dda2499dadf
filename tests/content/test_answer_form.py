"""What marks the words that carry an answer: steps with a bold opening, or a few bold words."""

import re
from functools import cache

import pytest

from kiosk.content.check.load import load
from kiosk.content.model import blocks as b
from kiosk.content.parse.parts import PageFile
from kiosk.shared.paths import built_in_pack
from kiosk.startup.content_rules import CONTENT_RULES

SEVERAL = 3
"""From so many paragraphs on, some words stand out."""
MOST_MARKED = 2

DEEDS = {
    "after-injury": ["Rest and cool.", "Wait.", "Have it checked."],
    "back-spasm": ["Stop.", "Move.", "Use heat or ice."],
    "cramp-in-water": ["Float.", "Get to the edge.", "Stretch."],
    "cramp-right-now": ["Stop and stretch.", "Rub.", "Use heat or ice.", "Drink."],
    "cramp-wakes-me": ["Stretch.", "Hold.", "Rub.", "Stand up only if you are steady."],
    "driving": ["Stop.", "Stretch.", "Wait."],
    "foot-cramp": ["Stop.", "Stretch.", "Rub."],
    "hand-cramp": ["Rest.", "Stretch.", "Rub."],
    "keep-training": ["Stop and stretch.", "Go on with care."],
    "lifting": ["Plan.", "Bend.", "Stand up.", "Turn."],
    "run-after-cramp": ["On the day.", "The day after.", "In the race.", "Drinks."],
    "stroke-pain": ["Support it.", "Spare it.", "Tell us."],
    "symptom-diary": ["When and where.", "What you did.", "Show it."],
    "thigh-cramp": ["Stop.", "Stretch."],
}
"""Answers that are one deed after another."""

LEG = re.compile(r"do not stretch or rub", re.IGNORECASE)


@cache
def answers() -> dict[str, PageFile]:
    parts = load(built_in_pack(), CONTENT_RULES).parts
    return {page.id: page for page in parts.of_kind("question", "en")}


def paragraphs(answer: PageFile) -> list[b.Paragraph]:
    return [block for block in answer.body.blocks if isinstance(block, b.Paragraph)]


def steps(answer: PageFile) -> list[str]:
    found = (block for block in answer.body.blocks if isinstance(block, b.Steps))
    return [step.title for block in found for step in block.items]


def marked(answer: PageFile) -> int:
    return sum(run.strong for block in paragraphs(answer) for run in block.runs)


def test_what_is_done_one_after_the_other_is_numbered() -> None:
    found = {name: steps(answer) for name, answer in answers().items()}
    assert {name: titles for name, titles in found.items() if titles} == DEEDS


@pytest.mark.parametrize("name", DEEDS)
def test_what_comes_first_is_marked_above_the_steps(name: str) -> None:
    first, *_ = answers()[name].body.blocks
    assert isinstance(first, b.Paragraph)
    assert any(run.strong for run in first.runs)


@pytest.mark.parametrize(
    "name",
    [
        "after-injury",
        "cramp-right-now",
        "cramp-wakes-me",
        "foot-cramp",
        "run-after-cramp",
        "thigh-cramp",
    ],
)
def test_what_must_not_be_stretched_is_said_before_the_steps(name: str) -> None:
    said = "".join(run.text for run in paragraphs(answers()[name])[0].runs)
    assert LEG.search(said)


def test_a_long_answer_marks_the_few_words_that_carry_it() -> None:
    several = {
        name: answer for name, answer in answers().items() if len(paragraphs(answer)) >= SEVERAL
    }
    assert len(several) >= 20
    plain = [name for name, answer in several.items() if not marked(answer)]
    assert plain == [], "nothing stands out"
    loud = [name for name, answer in several.items() if marked(answer) > MOST_MARKED]
    assert loud == [], "what stands out is too much"
