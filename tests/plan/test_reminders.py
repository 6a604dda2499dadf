"""What reminders of a plan say, and what goes first where there is little room."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.plan.model import TakeHome
from kiosk.plan.reminders import (
    MORNING,
    NIGHT,
    Reminder,
    Texts,
    due,
    in_order,
    stop_words,
    what_fits_first,
)
from tests.plan import plans as p

BOTH = (MORNING, NIGHT)
THREE_A_DAY = Prescribed("heel", 2, reps=10, a_day=3)
STRENGTH = Prescribed("bridge", 2, reps=10)

# An exercise; then whether it is due in the morning, and at night.
DUE = {
    "twice a day": (p.exercise(p.WALL_CALF), (True, True)),
    "more often": (p.exercise(THREE_A_DAY), (True, True)),
    "once a day: before sleep": (p.exercise(p.EVENING), (False, True)),
    "as strength work, on its days": (p.exercise(STRENGTH), (True, False)),
    "for a cramp: never": (p.exercise(p.RELEASE, as_needed=True), (False, False)),
}


@pytest.mark.parametrize(("exercise", "expected"), DUE.values(), ids=DUE)
def test_when_an_exercise_is_due(exercise: object, expected: tuple[bool, bool]) -> None:
    assert tuple(due(exercise, moment) for moment in BOTH) == expected  # type: ignore[arg-type]


ORDERS = {
    "most of it first": (p.with_exercises(p.exercise(p.WALL_CALF), p.exercise(p.EVENING)), "night"),
    "as they come": (p.with_exercises(p.exercise(p.WALL_CALF)), "morning"),
    "nothing by the day": (p.with_exercises(p.exercise(p.RELEASE, as_needed=True)), "morning"),
}


@pytest.mark.parametrize(("plan", "first"), ORDERS.values(), ids=ORDERS)
def test_the_fullest_moment_comes_first(plan: TakeHome, first: str) -> None:
    assert in_order(plan, BOTH)[0].moment.id == first
    assert len(in_order(plan, BOTH)) == 2


def test_a_moment_with_nothing_due_brings_no_reminder() -> None:
    plan = p.with_exercises(p.exercise(p.EVENING))
    assert in_order(plan, BOTH) == (Reminder(NIGHT),)


def test_what_rings_every_day_comes_before_what_rings_on_some() -> None:
    strength = [p.exercise(replace(STRENGTH, days_a_week=days)) for days in (2, 3, 3)]
    plan = p.with_exercises(*strength, p.exercise(p.EVENING))
    expected = (Reminder(NIGHT), Reminder(MORNING, 3), Reminder(MORNING, 2))
    assert in_order(plan, BOTH) == expected


def _forms(plan: TakeHome) -> list[tuple[Texts, ...]]:
    return list(what_fits_first(plan, in_order(plan, BOTH), p.WORDS))


def test_the_first_form_has_everything() -> None:
    (summary, first), (_, second), (_, third) = _forms(p.PLAN)[0]
    assert summary == "Stretch tonight"
    for exercise in p.PLAN.exercises:
        assert exercise.title in first
        assert exercise.dose_words in first
    assert "Chest discomfort" in first
    assert "Wall calf" in second
    assert "Seated heel raise" not in second
    assert "Seated heel raise" in third
    assert "Wall calf" not in third


def test_what_goes_goes_in_order_of_what_can_be_spared() -> None:
    forms = _forms(p.PLAN)
    lengths = [sum(len(s) + len(d) for s, d in form) for form in forms]
    with_signs = [index for index, form in enumerate(forms) if "Chest" in form[0][1]]
    assert with_signs == list(range(len(with_signs)))
    assert lengths[0] == max(lengths)
    assert all(later < lengths[0] for later in lengths[1:])


def test_when_to_stop_is_said_to_the_end() -> None:
    for form in _forms(p.PLAN):
        assert "Stop if it hurts" in form[0][1]
    assert _forms(p.PLAN)[-1][0][1].endswith(stop_words(p.WORDS))


def test_a_plan_that_is_cut_says_that_it_has_more() -> None:
    cut = [form[0][1] for form in _forms(p.PLAN) if "Evening chair" not in form[0][1]]
    assert cut
    assert all("Your plan has more." in text for text in cut)


def test_without_a_plan_the_first_habit_is_reminded_of() -> None:
    (summary, first), *_ = _forms(p.with_exercises())[0]
    assert summary == "Your plan to take home"
    assert first.startswith("Stretch. Morning and night.")


def test_only_stretches_are_called_so() -> None:
    stretches = p.with_exercises(p.exercise(p.WALL_CALF))
    assert [text for text, _ in _forms(stretches)[0]] == ["Morning stretch", "Stretch tonight"]


def test_a_long_title_is_cut_at_a_word() -> None:
    title = "What you and your physiotherapist agreed on last week, for now"
    plan = replace(p.with_exercises(), title=title)
    titles = list(dict.fromkeys(form[0][0] for form in _forms(plan)))
    assert all(len(said) <= most for said, most in zip(titles, (60, 30, 15, 5), strict=True))
    assert all(title.startswith(said.removesuffix("...")) for said in titles)
    assert all(said.endswith("...") for said in titles)
    assert all(len(longer) > len(shorter) for longer, shorter in pairwise(titles))
