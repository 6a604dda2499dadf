"""The plan as text: whole where it fits; else whole lines, the weightiest first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.plan.model import RedFlagLine
from kiosk.plan.text import Rank, plan_text
from kiosk.shared import qr
from tests.plan.plans import HEEL_RAISE, PLAN, WALL_CALF, WORDS, exercise, with_exercises

WHOLE = plan_text(PLAN, 10_000, WORDS).text
NOTICE = "Not all of it fits here. Ask us for the rest."


def test_all_of_it_in_reading_order() -> None:
    said = [
        "Your plan to take home",
        "Riverside Physio, 020 7946 0000",
        "1. Wall calf",
        "Hold 30 seconds, 3 times, each side; every day, morning and night",
        "Push the heel down.",
        "Stop if it hurts.",
        "2. Seated heel raise",
        "3 sets of 12; on the days you agreed",
        "3. Evening chair",
        "Hold 20 seconds, 3 times, each side; every day, once a day",
        "- Stretch. Morning and night.",
        "Get medical help at once: Chest discomfort",
        "Stop, and see a doctor: Weakness, Loss of feeling",
        "Your next visit: ________________",
        "Book a visit: https://riverside.example/book",
    ]
    places = [WHOLE.index(line) for line in said]
    assert places == sorted(places)
    assert NOTICE not in WHOLE


def test_a_suggestion_says_that_it_is_one() -> None:
    stretch = replace(exercise(WALL_CALF), suggested=True)
    plan = replace(with_exercises(stretch), suggestion="Our suggestion for now:")
    said = plan_text(plan, 10_000, WORDS).text
    assert "Our suggestion for now:\n\n1. Wall calf\n" in said


LEFT_OUT = {
    "everything fits": (len(WHOLE.encode()), ()),
    "one byte less": (len(WHOLE.encode()) - 1, (Rank.HABIT, Rank.NEXT_VISIT)),
    "no habits": (610, (Rank.HABIT, Rank.NEXT_VISIT)),
    "no link": (520, (Rank.BOOKING, Rank.CLINIC, Rank.HABIT, Rank.NEXT_VISIT)),
    "nothing at all": (len(NOTICE) - 1, tuple(Rank)),
}


@pytest.mark.parametrize(("budget", "left_out"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_what_is_left_out_follows_the_order(budget: int, left_out: tuple[Rank, ...]) -> None:
    found = plan_text(PLAN, budget, WORDS)
    assert found.left_out == left_out
    assert (NOTICE in found.text) == bool(left_out and found.text)


def test_warning_signs_stay_longest() -> None:
    small = plan_text(PLAN, 150, WORDS).text
    assert "Get medical help at once" in small
    assert "Wall calf" not in small


def test_signs_that_are_too_long_are_said_in_short() -> None:
    long = RedFlagLine("Call today if you have:", " · ".join(["a sore, hot leg"] * 60), "today")
    now = RedFlagLine("Call now if you have:", "chest pain")
    short = "Do not exercise with: Chest, legs"
    plan = replace(PLAN, red_flags=(now, long), red_flags_in_short=short)
    assert len(long.text) > 900
    assert long.text.replace(" · ", ", ") in plan_text(plan, 5000, WORDS).text
    small = plan_text(plan, 850, WORDS)
    assert "Call now if you have: chest pain\nDo not exercise with: Chest, legs" in small.text
    assert small.text.count("Stop if it hurts.") == 3
    assert Rank.RED_FLAGS in small.left_out


def test_a_longer_list_of_signs_takes_no_room_from_what_the_patient_tells() -> None:
    now = RedFlagLine("Call now if you have:", "chest pain")
    soon = RedFlagLine("Call today if you have:", " · ".join(["a sore, hot leg"] * 20), "today")
    plan = replace(PLAN, red_flags=(now, soon), tell_title="Tell your physio", tell=("I fell",))
    everything = len(plan_text(plan, 5000, WORDS).text.encode())
    fits = [plan_text(plan, budget, WORDS).text for budget in range(500, everything)]
    both = [text for text in fits if text.count("Stop if it hurts.") == 3]
    assert any("Call today" in text for text in both)
    assert all("Tell your physio:\n- I fell" in text for text in both if "Call today" in text)


STOPS = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=200), max_size=17)


@given(STOPS, st.integers(0, 1400), st.integers(0, 40), st.booleans())
def test_what_keeps_safe_never_goes(
    stops: list[str], budget: int, signs: int, in_short: bool
) -> None:
    """Whatever the number of exercises, the lengths and the room: signs, and stops, or no text."""
    mine = [exercise(HEEL_RAISE, f"E{n}E", f"Stop{n}: {s}") for n, s in enumerate(stops)]
    flags = (RedFlagLine("Help:", "chest " * signs),)
    plan = replace(
        PLAN, exercises=tuple(mine), red_flags=flags, red_flags_in_short="Help: all" * in_short
    )
    found = plan_text(plan, budget, WORDS)
    if not found.text:
        assert found.left_out == tuple(Rank)
        return
    assert "Help:" in found.text
    for number, item in enumerate(mine):
        there = f"E{number}E" in found.text
        assert there == (f"{item.stop}" in found.text.splitlines())
        assert there or Rank.EXERCISE in found.left_out


def test_what_goes_first_is_not_what_keeps_safe() -> None:
    """Eight usual exercises in the largest code: hints and habits go, every stop stays."""
    stop = "Stop if you feel sharp pain, or pins and needles in the leg."
    plan = with_exercises(*(exercise(WALL_CALF, f"Stretch {n}", stop) for n in range(8)))
    found = plan_text(plan, qr.room(qr.LARGEST_SIDE), WORDS)
    assert found.text.count(stop) == 8
    assert not {Rank.RED_FLAGS, Rank.STOP, Rank.EXERCISE} & {*found.left_out}
    assert "Chest discomfort" in found.text


@given(st.integers(0, 900), st.lists(st.text(max_size=60), max_size=8))
def test_no_line_is_ever_cut(budget: int, titles: list[str]) -> None:
    plan = with_exercises(*(exercise(HEEL_RAISE, title) for title in titles))
    whole = set(plan_text(plan, 1_000_000, WORDS).text.split("\n"))
    found = plan_text(plan, budget, WORDS)
    assert len(found.text.encode("utf-8", "replace")) <= budget
    assert set(found.text.split("\n")) <= whole | {NOTICE, ""}
    assert bool(found.left_out) == (found.text != plan_text(plan, 1_000_000, WORDS).text)
