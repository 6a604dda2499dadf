"""Warning signs asked for one by one: what to do at the end, and never what one has."""

from itertools import product

import pytest

from kiosk import events as e
from kiosk.content import blocks as b
from kiosk.parts.choices import Choices
from kiosk.parts.redflag_check import (
    Outcome,
    RedFlagCheckProps,
    answers,
    derive_redflag_check,
    outcome,
)
from tests.drivers import KioskDriver
from tests.parts.choosing import WORDS, made, plain

CHECK = b.RedFlagCheck(
    (
        b.Sign("Chest", plain("Does your chest hurt?"), "images/c.svg", urgent=True),
        b.Sign("Weak", plain("Are you weak?")),
        b.Sign("Breath", plain("Are you out of breath?"), urgent=True),
    )
)


def shown(*links: str) -> RedFlagCheckProps:
    return derive_redflag_check(CHECK, made(*links), "book", WORDS)


OUTCOMES: dict[str, tuple[str, str, Outcome | None]] = {
    "nothing yet": ("", "", None),
    "half-way": ("nn", "nn", None),
    "none": ("nnn", "nnn", "none"),
    "one that can wait": ("nyn", "nyn", "book"),
    "an urgent one ends it": ("y", "y", "urgent"),
    "what follows an urgent one does not count": ("ynn", "y", "urgent"),
    "an urgent one after another": ("nyy", "nyy", "urgent"),
    "one that can wait goes on": ("ny", "ny", None),
    "more answers than questions": ("nnnyyyy", "nnn", "none"),
    "no answer at all": ("n?y", "n", None),
}


@pytest.mark.parametrize(("said", "counted", "leads_to"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_answers_lead_to(said: str, counted: str, leads_to: Outcome | None) -> None:
    assert answers(said, CHECK) == counted
    assert outcome(CHECK, counted) == leads_to


def test_an_urgent_yes_is_never_lost() -> None:
    for said in map("".join, product("yn", repeat=3)):
        urgent = said[0] == "y" or said[2] == "y"
        assert (outcome(CHECK, answers(said, CHECK)) == "urgent") is urgent, said


def test_questions_follow_one_another_and_go_back() -> None:
    first = shown()
    assert (first.at, first.back.link, first.result) == (0, "", None)
    assert [q.kicker for q in first.questions][1] == "Question 2 of 3"
    second = shown(first.no.link)
    assert second.at == 1
    assert shown(second.back.link) == first
    result = shown(shown(second.yes.link).no.link)
    assert result.result
    assert result.result.touched == ("Weak",)
    assert shown(result.result.again.link) == first
    assert shown(result.back.link).at == 2


def test_without_a_booking_page_there_is_no_button_to_book() -> None:
    said = Choices("page/0", (("page/0", "nyn"),))
    result = derive_redflag_check(CHECK, said, "", WORDS).result
    assert result
    assert result.book.link == ""


@pytest.mark.parametrize("said", ["y", "nyn", "nnn"])
def test_no_result_says_that_all_is_well(said: str) -> None:
    result = shown(f"choose:page/0={said}").result
    assert result
    words = " ".join((result.title, *result.lines)).casefold()
    assert not any(word in words for word in ("fine", "healthy", "safe", "nothing wrong", "all is"))


def asked(kiosk: KioskDriver, *replies: str) -> KioskDriver:
    kiosk.go(e.Start(), e.OpenSection("get-help"))
    for reply in replies:
        kiosk.touch(reply)
    return kiosk


def test_chest_discomfort_means_reception_now(kiosk: KioskDriver) -> None:
    asked(kiosk)
    assert "Do you have chest discomfort with your cramps?" in kiosk.words()
    kiosk.touch("Yes")
    assert "Tell reception now" in kiosk.words()
    assert "say: “Chest discomfort with cramps”" in kiosk.words()
    assert "Book a visit" not in kiosk.names()


def test_another_sign_means_book_and_mention_it(kiosk: KioskDriver) -> None:
    asked(kiosk, "No", "No", "Yes", "No", "No")
    assert "Book a visit, and mention it" in kiosk.words()
    assert "Loss of feeling" in kiosk.words()
    kiosk.touch("Book a visit")
    assert kiosk.place == "book"


def test_none_is_said_as_none_that_we_ask_about(kiosk: KioskDriver) -> None:
    asked(kiosk, "No", "No", "No", "No", "No")
    assert "None of the warning signs that we ask about" in kiosk.words()
    assert "Ask at reception" in kiosk.words()
    kiosk.touch("Start again")
    assert "Question 1 of 5" in kiosk.words()


def test_the_next_question_stands_where_the_one_before_stood(kiosk: KioskDriver) -> None:
    asked(kiosk)
    yes, no, view = kiosk.rect_of("Yes"), kiosk.rect_of("No"), kiosk.view
    assert "The question before" not in kiosk.names()
    kiosk.touch("No")
    assert "Is a part of your body getting weaker and weaker?" in kiosk.words()
    assert (kiosk.rect_of("Yes"), kiosk.rect_of("No"), kiosk.view) == (yes, no, view)
    kiosk.touch("The question before")
    assert "Do you have chest discomfort with your cramps?" in kiosk.words()


def test_answers_are_forgotten_with_the_visit(kiosk: KioskDriver) -> None:
    asked(kiosk, "Yes")
    kiosk.wait(200)
    asked(kiosk)
    assert "Question 1 of 5" in kiosk.words()


def test_the_check_is_one_on_every_page_that_shows_it(kiosk: KioskDriver) -> None:
    asked(kiosk, "No")
    kiosk.go(e.OpenSection("assessment"))
    while "Question 2 of 5" not in kiosk.words():
        kiosk.touch("More")
    kiosk.touch("No")
    assert "Question 3 of 5" in kiosk.words()
    kiosk.go(e.OpenSection("get-help"))
    assert "Question 3 of 5" in kiosk.words()


SIGNS = ("chest discomfort", "weakness", "loss of feeling", "pain at night", "whole body")
"""The source's five red flags, in the words of the page."""


def test_the_check_asks_for_the_signs_that_the_page_lists(kiosk: KioskDriver) -> None:
    blocks = kiosk.blocks("get-help")
    asked_for = next(block for block in blocks if isinstance(block, b.RedFlagCheck)).items
    listed = next(block for block in blocks if isinstance(block, b.RedFlags)).items
    assert [sign.urgent for sign in asked_for] == [flag.urgent for flag in listed]
    for words, sign, flag in zip(SIGNS, asked_for, listed, strict=True):
        assert words in sign.title.casefold()
        assert words in "".join(run.text for run in flag.runs).casefold()
        assert sign.picture
