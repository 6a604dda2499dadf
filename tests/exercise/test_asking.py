"""The questions before an exercise: which side, and how somebody leaves them unanswered."""

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.pages.sheets import SafetySheet

SAFE = e.AnswerSafety(has_sign=False)
HOW_TO_OPEN = {
    "from the library": ("stretches", "Calf, in bed"),
    "from a page": ("night-cramps", "Try the bed stretch"),
}


@pytest.mark.parametrize(("section", "button"), HOW_TO_OPEN.values(), ids=HOW_TO_OPEN.keys())
def test_whoever_has_no_cramp_now_can_do_both_sides(
    kiosk: KioskDriver, section: str, button: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection(section))
    kiosk.turn_until(lambda: button in kiosk.names())
    kiosk.touch(button)
    kiosk.go(SAFE)
    assert {"Left", "Right", "Both"} <= set(kiosk.names())
    kiosk.touch("Both")
    assert (kiosk.exercise.digits, "Left side" in kiosk.words()) == ("5", True)
    for _left_hold_and_change in range(3):
        kiosk.exercise.more("Skip")
    assert "Right side" in kiosk.words()


def test_with_a_cramp_now_one_side_is_chosen(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    for name in ("Calf", "No, none of these"):
        kiosk.touch(name)
    assert {"Left", "Right"} <= set(kiosk.names())
    assert "Both" not in kiosk.names()


def test_whoever_cannot_stand_has_both_sides_too(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("cramp-release"), SAFE)
    for name in ("I cannot stand", "Seated calf stretch"):
        kiosk.touch(name)
    assert "Both" in kiosk.names()


def test_both_sides_are_on_the_plan_and_in_its_code(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenExercise("night-calf"), SAFE)
    kiosk.touch("Both")
    kiosk.exercise.finish("night-calf")
    kiosk.go(e.OpenSection("my-plan"))
    (text,) = kiosk.code.texts()
    assert "Hold 30 seconds, 2 times, each side; when you need it" in text
    kiosk.show("Night calf stretch")
    said = kiosk.words().replace("\N{NO-BREAK SPACE}", " ")
    assert "Hold 30 seconds, 2 times, each side; when you need it" in said


ASKED = {
    "warning signs": ("wall-calf", (), "do you have any of these?"),
    "standing": ("wall-calf", (SAFE,), "Can you stand safely without help?"),
    "offers": (
        "wall-calf",
        (SAFE, e.AnswerStanding(stands=False)),
        "Sit or lie down for your exercise",
    ),
    "side": ("night-calf", (SAFE,), "Which side is it?"),
}


@pytest.mark.parametrize(("exercise", "answers", "asked"), ASKED.values(), ids=ASKED.keys())
def test_a_touch_beside_a_question_is_no_answer_and_back_leads_back(
    kiosk: KioskDriver, exercise: str, answers: tuple[e.Event, ...], asked: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("stretches"), e.OpenExercise(exercise), *answers)
    assert asked in kiosk.words()
    for beside in (QPoint(5, 5), kiosk.window_rect.bottomRight() - QPoint(5, 5)):
        kiosk.touch_at(beside)
        assert (kiosk.place, asked in kiosk.words()) == (exercise, True)
    kiosk.touch("Back")
    assert (kiosk.place, asked in kiosk.words()) == ("stretches", False)


@pytest.mark.parametrize("text_size", [TextSize.L, TextSize.XL])
def test_signs_before_an_exercise_have_air_around_them_on_a_low_screen(
    make_kiosk: MakeKiosk, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenExercise("wall-calf"))
    (sheet,), air = kiosk.pieces(SafetySheet), kiosk.tokens.space.m
    room = sheet.card().adjusted(air, air, -air, -air)
    asked = [target for target in kiosk.targets() if sheet.card().intersects(target.rect)]
    assert len(asked) > 6
    assert all(room.contains(target.rect) for target in asked)
    assert "No, none of these" not in kiosk.filled_buttons
