"""The right answer is among the first three for at least 95 % of what patients type."""

import random
from collections.abc import Sequence

import pytest

from benchmarks.faq_questions import many, misspelt
from benchmarks.faq_search import FIRST, missed, queries, unanswered
from kiosk.faq.search.entry import FaqEntry
from kiosk.faq.search.finder import Finder

GOAL = 0.95


def ids(finder: Finder, query: str) -> list[str]:
    return [hit.id for hit in finder.find(query).hits]


@pytest.mark.parametrize(("name", "least"), [("queries.toml", 150), ("unseen.toml", 60)])
def test_the_written_lists(
    name: str, least: int, finder: Finder, questions: Sequence[FaqEntry]
) -> None:
    asked = queries(name)
    assert len(asked) >= least
    known = {entry.id for entry in questions}
    assert {name for right in asked.values() for name in right} <= known

    wrong = missed(lambda query: ids(finder, query), asked)

    assert 1 - len(wrong) / len(asked) >= GOAL, wrong


def test_what_no_question_answers_is_said(finder: Finder) -> None:
    silent = [
        query for query in unanswered("unseen.toml") if not finder.find(f"{query} ").unanswered
    ]
    assert silent == []


@pytest.mark.parametrize("errors", [1, 2])
def test_every_title_is_found_with_typing_errors(
    errors: int, finder: Finder, questions: Sequence[FaqEntry]
) -> None:
    chance = random.Random(errors)
    typed = [(entry.id, misspelt(entry.title, errors, chance)) for entry in questions] * 2
    found = sum(name in ids(finder, query)[:FIRST] for name, query in typed)
    assert found / len(typed) >= GOAL


def test_every_title_is_found_with_its_words_in_any_order(
    finder: Finder, questions: Sequence[FaqEntry]
) -> None:
    chance = random.Random(3)
    found = 0
    for entry in questions:
        shuffled = entry.title.rstrip("?").split()
        chance.shuffle(shuffled)
        found += entry.id in ids(finder, " ".join(shuffled))[:FIRST]
    assert found / len(questions) >= GOAL


def test_titles_with_errors_are_found_among_many_questions(questions: Sequence[FaqEntry]) -> None:
    crowd = Finder(many(questions, 1_000), "en")
    chance = random.Random(4)
    found = sum(
        entry.id in ids(crowd, misspelt(entry.title, 2, chance))[:FIRST] for entry in questions
    )
    assert found / len(questions) >= GOAL
