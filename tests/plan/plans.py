"""A plan to take home, made by hand."""

from dataclasses import replace

from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.plan.dose import dose_words
from kiosk.plan.model import HomeExercise, Point, RedFlagLine, TakeHome
from kiosk.shared.wording import Words

WORDS = Words("en")

WALL_CALF = Prescribed("wall-calf", 3, hold=30, a_day=2)
HEEL_RAISE = Prescribed("seated-heel-raise", 3, reps=12, each_side=False)
EVENING = Prescribed("evening-chair", 3, hold=20, a_day=1)
RELEASE = Prescribed("cramp-release", 2, hold=30)


def exercise(
    item: Prescribed, title: str = "", stop: str = "Stop if it hurts.", *, as_needed: bool = False
) -> HomeExercise:
    title = title or item.exercise.replace("-", " ").capitalize()
    return HomeExercise(
        title=title,
        prescribed=item,
        dose=dose_words(item, WORDS, as_needed=as_needed),
        cue="Push the heel down.",
        steps=(Point("Stand.", "Face the wall."),),
        stop=stop,
        as_needed=as_needed,
    )


PLAN = TakeHome(
    language="en",
    right_to_left=False,
    title="Your plan to take home",
    clinic="Riverside Physio",
    phone="020 7946 0000",
    booking_link="https://riverside.example/book",
    booking_address="riverside.example/book",
    exercises=(exercise(WALL_CALF), exercise(HEEL_RAISE), exercise(EVENING)),
    habits_title="Four things to do at home",
    habits=(Point("Stretch.", "Morning and night."), Point("Drink.", "After exercise.")),
    red_flags=(
        RedFlagLine("Get medical help at once:", "Chest discomfort"),
        RedFlagLine("Stop, and see a doctor:", "Weakness · Loss of feeling"),
    ),
    next_visit="Your next visit",
)


def with_exercises(*items: HomeExercise) -> TakeHome:
    return replace(PLAN, exercises=items)
