"""What moves from screen to screen: it begins, a touch ends it, and it leads to what stays."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.visit.sheets import ComfortSheet, TermSheet
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.motion import MotionDriver, difference

pytestmark = pytest.mark.usefixtures("pictures_of_motion")

SHEET = 200
GROW, SWAP, DISSOLVE = 240, 160, 300
CORNER = QPoint(5, 500)
PAGE = (e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
HOME, PLAN = PAGE[:1], (e.LeaveAttract(), e.OpenSection("eight-week-plan"))
QUESTIONS = (e.LeaveAttract(), e.OpenSection("questions"))
TOPIC = (*QUESTIONS, e.OpenTopic("supplements"))
COMFORT, TERM = e.OpenSheet(ComfortSheet()), e.OpenSheet(TermSheet("spasm"))
UNSEEN = 16
"""Levels of 255 that blending leaves at the edge of a letter or a ring; nobody sees them."""

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
        (*PAGE, e.OpenExercise("seated-heel-raise")),
        sent(e.AnswerSafety(has_sign=False)),
        SHEET,
    ),
    "the countdown comes": (PAGE, lambda motion: motion.pass_time(91), SHEET),
    "a tile opens": (HOME, lambda motion: motion.touch("8-week calf plan"), GROW),
    "a topic's tile opens": (QUESTIONS, lambda motion: motion.touch("Night cramps"), GROW),
    "an answer opens": (TOPIC, lambda motion: motion.touch("water"), SWAP),
    "another answer": (
        (*TOPIC, e.Unfold("magnesium", "supplements")),
        lambda motion: motion.touch("Is it my water tablet?"),
        SWAP,
    ),
    "an answer gives way to its list": (
        (*TOPIC, e.Unfold("magnesium", "supplements")),
        sent(e.GoBack()),
        SWAP,
    ),
    "a stage of the plan": (PLAN, lambda motion: motion.touch("Strength"), SWAP),
    "a muscle in motion": (PAGE, lambda motion: motion.touch("In a cramp"), SWAP),
    "a way to book": (
        (e.LeaveAttract(), e.OpenSection("book")),
        sent(e.Choose("book/way", "phone")),
        SWAP,
    ),
    "another look": (PAGE, lambda motion: motion.touch("Contrast"), SWAP),
    "larger words": ((*PAGE, COMFORT), lambda motion: motion.touch("Largest"), SWAP),
    "an exercise is left": (
        (*PAGE, e.OpenExercise("wall-calf"), *SAFE_AND_READY),
        sent(e.GoBack()),
        SWAP,
    ),
    "a visit ends in another look": (
        (*PAGE, e.ToggleContrast()),
        lambda motion: motion.pass_time(1000),
        DISSOLVE,
    ),
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
    if length not in (GROW, SWAP):  # there the bars say at once where the visitor is
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


def test_a_tile_under_a_finger_that_swipes_does_not_open(kiosk: KioskDriver) -> None:
    kiosk.go(*HOME)
    kiosk.finger.swipe(-900, on="Questions and answers", let_go=False)
    assert kiosk.slide_offset == -900
    kiosk.finger.let_go()
    assert kiosk.place == kiosk.pack.sections[0]


def test_typed_words_are_there_at_once(kiosk: KioskDriver) -> None:
    kiosk.go(*QUESTIONS, e.ShowKeys("letters"))
    kiosk.motion.send(e.Search("night"))
    assert kiosk.motion.lengths == []


def test_what_moves_by_itself_is_not_covered(kiosk: KioskDriver) -> None:
    kiosk.go(*PAGE, e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    for _ in range(20):
        kiosk.motion.pass_time(0.5)
        assert not kiosk.built.controller.frame.moving
        kiosk.settle()


def test_the_next_moment_of_a_film_does_not_end_what_fades_beside_it(kiosk: KioskDriver) -> None:
    kiosk.go(*PAGE)
    before = kiosk.picture()
    kiosk.motion.touch("In a cramp")
    for _ in range(3):
        kiosk.motion.pass_time(0.03)
    assert kiosk.motion.lengths == [SWAP]
    assert difference(before, *kiosk.motion.pictures(0.0)) > UNSEEN, "the muscle moves meanwhile"


def test_a_page_that_a_key_opens_slides(kiosk: KioskDriver) -> None:
    kiosk.go(*HOME)
    kiosk.motion.send(e.OpenSection("eight-week-plan"))
    assert kiosk.motion.lengths == [260]
