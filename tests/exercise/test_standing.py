"""Standing work asks once whether somebody can stand safely; a no offers sitting and lying."""

import pytest

from kiosk.app import events as e
from kiosk.shared.paths import built_in_pack
from tests.content.test_source_facts import page_path, read_page, read_toml
from tests.figure.bodies import IDS, shipped
from tests.support.drivers.kiosk import KioskDriver

QUESTION = "Can you stand safely without help?"
OFFER = "Sit or lie down for your exercise"
SEATED = read_toml(built_in_pack() / "pack.toml")["seated"]
STANDING = ("wall-calf", "wall-calf-bent", "quad-standing", "eccentric-drop", "low-hops",
            "single-leg-balance", "walking-lunge", "towel-calf")  # fmt: skip
"""`towel-calf` is done on the floor, from which one has to stand up again."""


@pytest.fixture
def asked(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"))
    kiosk.touch("No, none of these")
    return kiosk


def test_a_standing_exercise_asks_after_the_warning_signs(asked: KioskDriver) -> None:
    assert QUESTION in asked.words()
    assert asked.place == "wall-calf"


def test_a_yes_begins_it_and_is_remembered(asked: KioskDriver) -> None:
    asked.touch("Yes, I can")
    assert QUESTION not in asked.words()
    assert asked.under_way == {"session"}
    asked.go(e.GoHome(), e.OpenExercise("quad-standing"))
    assert QUESTION not in asked.words()
    assert asked.under_way == {"session"}


def test_a_no_offers_what_is_done_sitting_or_lying(asked: KioskDriver) -> None:
    asked.touch("No, or not sure")
    assert OFFER in asked.words()
    titles = [read_page(page_path(f"exercises:{name}"))[0]["title"] for name in SEATED]
    assert titles
    assert all(title in asked.names() for title in titles)
    asked.touch("Evening chair stretch")
    assert asked.place == "evening-chair"
    assert OFFER not in asked.words()
    assert asked.under_way == {"session"}


def test_whoever_said_no_is_offered_the_same_before_every_standing_exercise(
    asked: KioskDriver,
) -> None:
    asked.touch("No, or not sure")
    asked.go(e.GoHome(), e.OpenExercise("low-hops"))
    assert OFFER in asked.words()
    asked.touch("I can stand safely")
    assert asked.place == "low-hops"
    assert asked.under_way == {"session"}


def test_nobody_is_asked_for_a_seated_exercise(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    for name in SEATED:
        kiosk.go(e.OpenExercise(name), e.AnswerSafety(has_sign=False))
        assert QUESTION not in kiosk.words()


ON_A_CHAIR_OR_IN_BED = [name for name in IDS if shipped(name).place in ("sitting", "bed")]


@pytest.mark.parametrize("name", ON_A_CHAIR_OR_IN_BED)
def test_whoever_cannot_stand_is_let_into_every_exercise_on_a_chair_or_in_bed(
    asked: KioskDriver, name: str
) -> None:
    asked.touch("No, or not sure")
    asked.go(e.OpenExercise(name))
    assert QUESTION not in asked.words()
    assert OFFER not in asked.words()
    assert asked.under_way == {"session"}


@pytest.mark.parametrize("name", STANDING)
def test_everybody_is_asked_for_one_on_the_feet(name: str, kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise(name), e.AnswerSafety(has_sign=False))
    assert QUESTION in kiosk.words()


def test_a_routine_that_stands_once_is_asked_for(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("evening-chair", (), ("evening-chair", "wall-calf")))
    kiosk.touch("No, none of these")
    assert QUESTION in kiosk.words()


def test_a_cramp_now_is_not_held_up(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("cramp-release", release=True))
    kiosk.touch("No, none of these")
    assert QUESTION not in kiosk.words()


def test_the_answer_is_forgotten_with_the_visit(asked: KioskDriver) -> None:
    asked.touch("No, or not sure")
    asked.wait(200)
    asked.go(e.LeaveAttract(), e.OpenExercise("wall-calf"))
    asked.touch("No, none of these")
    assert QUESTION in asked.words()


def test_nobody_is_led_on_without_an_answer(asked: KioskDriver) -> None:
    asked.go(e.GoBack())
    assert asked.under_way == set()
    assert QUESTION not in asked.words()


def test_the_release_of_the_calf_asks_together_with_the_side(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    for name in ("Calf", "No, none of these"):
        kiosk.touch(name)
    assert {"Left", "Right", "I cannot stand"} <= set(kiosk.names())
    kiosk.touch("I cannot stand")
    assert OFFER in kiosk.words()
    kiosk.touch("Seated calf stretch")
    assert kiosk.place == "seated-calf"
    kiosk.touch("Right")  # it is a release too: it begins at once, on the side that cramps
    assert (kiosk.exercise.digits, "Right side" in kiosk.words()) == ("5", True)


def test_whoever_cannot_stand_is_never_stood_up(asked: KioskDriver) -> None:
    asked.touch("No, or not sure")
    asked.go(e.GoHome())
    asked.touch("Calf")
    assert OFFER in asked.words()
    assert "Left" not in asked.names()


def test_on_one_leg_everybody_is_asked_even_with_a_cramp(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    for name in ("Front of the thigh", "No, none of these"):
        kiosk.touch(name)
    assert QUESTION in kiosk.words()


def test_who_can_stand_is_not_asked_again_with_the_side(asked: KioskDriver) -> None:
    asked.touch("Yes, I can")
    asked.go(e.GoHome())
    asked.touch("Calf")
    assert "Left" in asked.names()
    assert "I cannot stand" not in asked.names()
