"""The plan as text: whole where it fits; else whole lines, the weightiest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.take_home.plan_text import Rank, plan_text
from tests.take_home.plans import HEEL_RAISE, PLAN, WORDS, exercise, with_exercises

WHOLE = plan_text(PLAN, 10_000, WORDS).text
NOTICE = "Not all of it fits here. Ask us for the rest."


def test_all_of_it_in_reading_order() -> None:
    said = [
        "Your plan to take home",
        "Riverside Physio, 020 7946 0000",
        "1. Wall calf",
        "Hold 30 seconds, 3 times, each side, morning and night",
        "Push the heel down.",
        "Stop if it hurts.",
        "2. Seated heel raise",
        "3 sets of 12",
        "3. Night calf",
        "Hold 30 seconds, 2 times, each side, once a day",
        "- Stretch. Morning and night.",
        "Get medical help at once: Chest discomfort",
        "Stop, and see a doctor: Weakness, Loss of feeling",
        "Your next visit: ________________",
        "Book a visit: https://riverside.example/book",
    ]
    places = [WHOLE.index(line) for line in said]
    assert places == sorted(places)
    assert NOTICE not in WHOLE


LEFT_OUT = {
    "everything fits": (len(WHOLE.encode()), ()),
    "one byte less": (len(WHOLE.encode()) - 1, (Rank.STOP,)),
    "no hints": (520, (Rank.CUE, Rank.STOP)),
    "no habits": (430, (Rank.HABIT, Rank.NEXT_VISIT, Rank.CUE, Rank.STOP)),
    "nothing at all": (len(NOTICE) - 1, tuple(Rank)),
}


@pytest.mark.parametrize(("budget", "left_out"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_left_out_follows_the_order(budget: int, left_out: tuple[Rank, ...]) -> None:
    found = plan_text(PLAN, budget, WORDS)
    assert found.left_out == left_out
    assert (NOTICE in found.text) == bool(left_out and found.text)


def test_warning_signs_stay_longest() -> None:
    small = plan_text(PLAN, 200, WORDS).text
    assert "Get medical help at once" in small
    assert "Wall calf" not in small


@given(st.integers(0, 900), st.lists(st.text(max_size=60), max_size=8))
def test_no_line_is_ever_cut(budget: int, titles: list[str]) -> None:
    plan = with_exercises(*(exercise(HEEL_RAISE, title) for title in titles))
    whole = set(plan_text(plan, 1_000_000, WORDS).text.split("\n"))
    found = plan_text(plan, budget, WORDS)
    assert len(found.text.encode("utf-8", "replace")) <= budget
    assert set(found.text.split("\n")) <= whole | {NOTICE, ""}
    assert bool(found.left_out) == (found.text != plan_text(plan, 1_000_000, WORDS).text)
