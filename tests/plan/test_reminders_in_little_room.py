"""What a reminder of strength work says in a small code: never only that there is one."""

from typing import NamedTuple

import pytest

from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.plan import reminders
from kiosk.plan.calendar import calendar_text
from kiosk.plan.model import HomeExercise, TakeHome
from kiosk.plan.reminders import NIGHT, in_order, stop_words, what_fits_first
from kiosk.shared import qr
from kiosk.shared.wording import Words
from tests.plan import plans as p
from tests.plan.test_calendar import MORNING, events_in

ENGLISH = (
    "Standing heel raise", "Slow heel drop", "Lunge step", "One-leg balance",
    "Seated heel raise", "Low hops", "Jog on the spot", "Marching skip",
)  # fmt: skip
ARABIC = tuple(f"تمرين رفع الكعب رقم {number}" for number in range(8))
"""Two bytes a letter."""
SMALL, MIDDLE, LARGE = 77, 85, 97
"""Modules a side of a code."""
OWN = "Stop if your calf or your heel hurts more than a little."


class Said(NamedTuple):
    """How many exercises the first reminder names, and how many of these with their dose."""

    names: int
    doses: int


# How many exercises, their titles, the code's side; then what is said.
TABLE = {
    "one, small": (1, ENGLISH, SMALL, Said(1, 1)),
    "four, small": (4, ENGLISH, SMALL, Said(1, 1)),
    "eight, small": (8, ENGLISH, SMALL, Said(1, 1)),
    "one, middle": (1, ENGLISH, MIDDLE, Said(1, 1)),
    "four, middle": (4, ENGLISH, MIDDLE, Said(4, 2)),
    "eight, middle": (8, ENGLISH, MIDDLE, Said(8, 1)),
    "one, large": (1, ENGLISH, LARGE, Said(1, 1)),
    "four, large": (4, ENGLISH, LARGE, Said(4, 4)),
    "eight, large": (8, ENGLISH, LARGE, Said(8, 6)),
    "one of long letters, small": (1, ARABIC, SMALL, Said(1, 1)),
    "four of long letters, middle": (4, ARABIC, MIDDLE, Said(3, 1)),
    "eight of long letters, large": (8, ARABIC, LARGE, Said(8, 1)),
}


def _plan(titles: tuple[str, ...]) -> TakeHome:
    dose = Prescribed("heel", 3, reps=10, days_a_week=3)
    return p.with_exercises(*(p.exercise(dose, title, OWN) for title in titles))


def _first(plan: TakeHome, side: int, words: Words) -> list[str]:
    text = calendar_text(plan, MORNING, "0123456789ab", words, qr.room(side))
    return str(events_in(text)[0]["DESCRIPTION"]).splitlines()


def _line(exercise: HomeExercise) -> str:
    return f"{exercise.title}: {exercise.dose_words}"


@pytest.mark.parametrize(("count", "titles", "side", "said"), TABLE.values(), ids=TABLE)
def test_names_stay_longer_than_doses(
    library: Library, count: int, titles: tuple[str, ...], side: int, said: Said
) -> None:
    plan = _plan(titles[:count])
    for language in library.languages:
        words = Words(language, library.wording(language))
        lines = _first(plan, side, words)
        assert lines[0] == _line(plan.exercises[0])
        assert {OWN, stop_words(words)} & {*lines}
        names = [x for x in plan.exercises if any(y.split(": ")[0] == x.title for y in lines)]
        doses = [x for x in plan.exercises if _line(x) in lines]
        assert Said(len(names), len(doses)) == said
        assert (doses == list(plan.exercises)) != (words.gettext("Your plan has more.") in lines)


@pytest.mark.parametrize("side", range(21, 120, 4))
@pytest.mark.parametrize("count", [1, 4, 8])
def test_it_says_what_to_do_and_when_to_stop_or_there_is_none(count: int, side: int) -> None:
    plan = _plan(ENGLISH[:count])
    try:
        lines = _first(plan, side, p.WORDS)
    except ValueError:
        assert side < SMALL
        return
    assert lines[0] == _line(plan.exercises[0])
    assert {OWN, stop_words(p.WORDS)} & {*lines}


def test_a_reminder_without_a_text_of_its_own_names_its_exercises() -> None:
    strength = _plan(ENGLISH[:5]).exercises
    plan = p.with_exercises(p.exercise(p.WALL_CALF), *strength)
    forms = what_fits_first(plan, in_order(plan, (reminders.MORNING, NIGHT)), p.WORDS)
    bare = {summary for form in forms for summary, text in form[1:] if not text}
    assert bare == {
        "Stretch tonight: Wall calf",
        "Morning exercises: Standing heel raise; Slow heel drop",  # a third is too long
        "Stretch tonight",
        "Morning exercises",
    }
