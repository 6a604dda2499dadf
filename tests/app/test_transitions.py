"""What moves from screen to screen: it begins, a touch ends it, and it leads to what stays."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.visit.sheets import ComfortSheet, TermSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.motion import MotionDriver, difference

SHEET = 200
DISSOLVE = 300
CORNER = QPoint(5, 500)
PAGE = (e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
COMFORT, TERM = e.OpenSheet(ComfortSheet()), e.OpenSheet(TermSheet("spasm"))
UNSEEN = 10
"""Levels of 255 at the edge of a letter or a ring."""

Way = tuple[tuple[e.Event, ...], Callable[[MotionDriver], None], int]


def sent(*events: e.Event) -> Callable[[MotionDriver], None]:
    return lambda motion: motion.send(*events)


MOTIONS: dict[str, Way] = {
    "a visit begins": ((), sent(e.LeaveAttract()), DISSOLVE),
    "a sheet comes": (PAGE, sent(COMFORT), SHEET),
    "a meaning comes": (PAGE, sent(TERM), SHEET),
    "a sheet goes": ((*PAGE, COMFORT), sent(e.CloseSheet()), SHEET),
    "the question before an exercise": (PAGE, sent(e.OpenExercise("wall-calf")), SHEET),
    "its answer": (
        (*PAGE, e.OpenExercise("wall-calf")),
        sent(e.AnswerSafety(has_sign=False)),
        SHEET,
    ),
    "the countdown comes": (PAGE, lambda motion: motion.pass_time(91), SHEET),
    "a visit ends": (PAGE, lambda motion: motion.pass_time(1000), DISSOLVE),
}
IN_A_VISIT = {name: motion for name, motion in MOTIONS.items() if motion[0]}
EACH = pytest.mark.parametrize(("way", "act", "length"), MOTIONS.values(), ids=MOTIONS.keys())


@EACH
def test_it_moves_from_what_was_there_to_what_stays(
    kiosk: KioskDriver,
    way: tuple[e.Event, ...],
    act: Callable[[MotionDriver], None],
    length: int,
) -> None:
    kiosk.go(*way)
    before = kiosk.picture()
    act(kiosk.motion)
    assert kiosk.motion.lengths == [length]
    first, between, last = kiosk.motion.pictures(0.0, 0.5, 1.0)
    kiosk.settle()
    after = kiosk.picture()
    assert difference(before, first) <= UNSEEN
    assert difference(last, after) <= UNSEEN
    assert difference(between, before) > UNSEEN
    assert difference(between, after) > UNSEEN


@EACH
def test_a_finger_ends_it_at_once(
    kiosk: KioskDriver,
    way: tuple[e.Event, ...],
    act: Callable[[MotionDriver], None],
    length: int,
) -> None:
    kiosk.go(*way)
    act(kiosk.motion)
    assert kiosk.motion.lengths == [length]
    kiosk.motion.press_at(CORNER)
    assert kiosk.motion.lengths == []
    kiosk.motion.lift_at(CORNER)


@pytest.mark.parametrize(("way", "act", "length"), IN_A_VISIT.values(), ids=IN_A_VISIT.keys())
def test_nothing_moves_where_motion_is_reduced(
    kiosk: KioskDriver,
    way: tuple[e.Event, ...],
    act: Callable[[MotionDriver], None],
    length: int,
) -> None:
    assert length
    kiosk.go(*way[:1], e.SetReducedMotion(True), *way[1:])
    act(kiosk.motion)
    assert kiosk.motion.lengths == []


def test_a_touch_counts_on_the_sheet_that_is_still_rising(kiosk: KioskDriver) -> None:
    kiosk.go(*PAGE)
    kiosk.motion.touch("Text size")
    assert kiosk.motion.lengths == [SHEET]
    kiosk.motion.touch("Largest")
    assert kiosk.text_size == "xl"


def test_a_touch_counts_on_the_page_from_which_a_sheet_is_still_going(kiosk: KioskDriver) -> None:
    kiosk.go(*PAGE, COMFORT)
    kiosk.motion.touch("Done")
    assert kiosk.motion.lengths == [SHEET]
    kiosk.motion.touch("Home")
    assert kiosk.place == "home"


def test_an_open_sheet_does_not_rise_again_in_another_look(kiosk: KioskDriver) -> None:
    kiosk.go(*PAGE, COMFORT)
    kiosk.motion.touch("Largest")
    assert SHEET not in kiosk.motion.lengths
