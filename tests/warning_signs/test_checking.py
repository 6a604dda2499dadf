"""What was touched in the check, as one word; which level rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.pack import WarningSigns
from kiosk.warning_signs.checking import (
    MOST_A_STEP,
    Checking,
    is_over,
    read,
    steps,
    toggled,
    weightiest,
)
from kiosk.warning_signs.choice import unsure_of
from tests.warning_signs.some import SOME, sign

IDS = [s.id for s in SOME.signs]
CASES: dict[str, tuple[str, Checking, bool]] = {
    "nothing yet": ("", Checking(), False),
    "the second step": ("1", Checking(1), False),
    "one that can wait": ("1.clot", Checking(1, ("clot",)), False),
    "one that cannot wait ends it": ("0.chest", Checking(0, ("chest",)), True),
    "the end": ("3", Checking(3), True),
    "beyond the end": ("99", Checking(3), True),
    "what the pack has not": ("1.clot.no.clot", Checking(1, ("clot",)), False),
    "no number": ("x.clot", Checking(0, ("clot",)), False),
    "before an exercise": ("?.clot.tear", Checking(0, ("clot", "tear"), True), True),
    "before an exercise, not said which": ("?", Checking(0, ("chest", "clot"), True), True),
}


@pytest.mark.parametrize(("word", "means", "over"), CASES.values(), ids=CASES.keys())
def test_a_word_means(word: str, means: Checking, over: bool) -> None:
    assert read(word, SOME) == means
    assert is_over(means, SOME) is over


@given(st.lists(st.sampled_from(IDS), unique=True), st.integers(0, 3), st.booleans())
def test_what_is_kept_is_read_back(touched: list[str], step: int, unsure: bool) -> None:
    state = Checking(0 if unsure else step, tuple(touched), unsure and bool(touched))
    assert read(state.word, SOME) == state


def test_what_an_exercise_says_is_read() -> None:
    assert read(unsure_of(("tear",)), SOME) == Checking(0, ("tear",), True)
    assert read(unsure_of(()), SOME).touched == ("chest", "clot")


def test_what_cannot_wait_is_asked_first_and_a_few_at_a_time() -> None:
    many = WarningSigns(tuple(sign(f"v{n}", "visit") for n in range(9)) + SOME.signs)
    asked = steps(many)
    assert [s.level for step in asked for s in step] == sorted(
        (s.level for s in many.signs), key=("now", "today", "visit").index
    )
    assert all(len({s.level for s in step}) == 1 for step in asked)
    assert max(len(step) for step in asked) <= MOST_A_STEP
    assert steps(WarningSigns()) == ()


@given(st.sets(st.sampled_from(IDS)))
def test_the_highest_level_rules(touched: set[str]) -> None:
    signs = tuple(s for s in SOME.signs if s.id in touched)
    levels = {s.level for s in signs}
    expected = next((x for x in ("now", "today", "visit") if x in levels), None)
    assert weightiest(signs) == expected


def test_a_second_touch_takes_it_back() -> None:
    once = toggled(Checking(1), "clot")
    assert once == Checking(1, ("clot",))
    assert toggled(once, "clot") == Checking(1)
