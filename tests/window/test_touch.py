"""Fingers, palms and double taps on the kiosk's window, as touch points that the system sends."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.drivers.kiosk import KioskDriver
from tests.support.touch_driver import Glass

CRAMP, CAUSES = "Ease a cramp", "Why cramps happen"


@pytest.fixture(scope="module")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def glass(kiosk: KioskDriver, panel: QPointingDevice) -> Glass:
    kiosk.let_pass(1.0)
    return Glass(kiosk, panel)


@pytest.fixture
def at_home(kiosk: KioskDriver, glass: Glass) -> Glass:
    kiosk.go(e.LeaveAttract())
    kiosk.let_pass(1.0)
    return glass


def mm(kiosk: KioskDriver, n: float) -> int:
    return round(n * kiosk.tokens.screen.px_per_mm)


def test_a_finger_opens_a_tile(kiosk: KioskDriver, at_home: Glass) -> None:
    at_home.tap(CRAMP)
    assert kiosk.place == "ease-a-cramp"


def test_a_palm_that_rests_blocks_no_tile(kiosk: KioskDriver, at_home: Glass) -> None:
    at_home.down(0, QPoint(300, 600))
    kiosk.let_pass(2.0)
    at_home.tap(CRAMP, finger=1)
    assert kiosk.place == "ease-a-cramp"
    kiosk.let_pass(2.0)
    at_home.up(0)
    assert kiosk.place == "ease-a-cramp"


def test_what_rests_on_a_tile_and_lifts_opens_nothing(kiosk: KioskDriver, at_home: Glass) -> None:
    at_home.down(0, CRAMP)
    kiosk.let_pass(4.0)
    at_home.up(0)
    assert kiosk.place == "home"
    at_home.tap(CRAMP)
    assert kiosk.place == "ease-a-cramp"


def test_a_hand_laid_flat_opens_nothing(kiosk: KioskDriver, at_home: Glass) -> None:
    middle = kiosk.rect_of(CRAMP).center()
    for finger in range(4):
        at_home.down(finger, middle + QPoint(40 * finger - 60, 10 * finger))
    for finger in range(4):
        at_home.up(finger)
    assert kiosk.place == "home"


def test_two_fingers_on_two_tiles_open_one(kiosk: KioskDriver, at_home: Glass) -> None:
    tiles = [t.name for t in kiosk.targets() if t.rect.height() > mm(kiosk, 40)]
    at_home.down(0, tiles[0])
    at_home.down(1, tiles[1])
    at_home.up(1)
    place = kiosk.place
    assert place != "home"
    kiosk.let_pass(1.0)
    at_home.up(0)
    assert kiosk.place == place


def test_a_double_tap_on_the_attract_screen_only_begins(kiosk: KioskDriver, glass: Glass) -> None:
    kiosk.go(e.LeaveAttract())
    places = [target.rect.center() for target in kiosk.targets()]
    kiosk.wait(500.0)
    for at in places:
        assert kiosk.place == "attract"
        kiosk.let_pass(1.0)
        glass.double_tap(at)
        assert kiosk.place == "home"
        kiosk.wait(500.0)


@pytest.mark.parametrize("name", [CRAMP, "Book", "Text size"])
def test_a_double_tap_is_a_tap(kiosk: KioskDriver, at_home: Glass, name: str) -> None:
    at = kiosk.rect_of(name).center()
    at_home.tap(at)
    once = kiosk.words()
    kiosk.go(e.CloseSheet(), e.GoHome())
    kiosk.let_pass(1.0)
    at_home.double_tap(at)
    assert kiosk.words() == once


def test_a_double_tap_on_next_is_one_screenful(kiosk: KioskDriver, at_home: Glass) -> None:
    kiosk.go(e.SetTextSize(TextSize.XL), e.OpenSection("get-help"))
    kiosk.let_pass(1.0)
    assert kiosk.view[1] > 2
    at_home.double_tap(kiosk.next_name)
    assert kiosk.view[0] == 2
    kiosk.let_pass(0.4)
    at_home.tap(kiosk.next_name)
    assert kiosk.view[0] == 3


def test_what_follows_a_second_later_counts(kiosk: KioskDriver, at_home: Glass) -> None:
    at_home.double_tap(CRAMP, apart=0.08)
    kiosk.let_pass(0.4)
    at_home.tap("Home")
    assert kiosk.place == "home"


@pytest.mark.parametrize("way", [QPoint(1, 0), QPoint(0, 1), QPoint(-1, 1)])
def test_a_finger_that_rolls_counts(kiosk: KioskDriver, at_home: Glass, way: QPoint) -> None:
    at_home.down(0, CRAMP)
    at_home.drag(0, way * mm(kiosk, 5))
    at_home.up(0)
    assert kiosk.place == "ease-a-cramp"


def test_a_finger_that_leaves_its_tile_does_not_count(kiosk: KioskDriver, at_home: Glass) -> None:
    rect = kiosk.rect_of(CRAMP)
    at_home.down(0, QPoint(rect.right() - 8, rect.center().y()))
    at_home.drag(0, QPoint(20, 0))
    at_home.up(0)
    assert kiosk.place == "home"


def test_fingers_swipe(kiosk: KioskDriver, at_home: Glass) -> None:
    kiosk.go(e.OpenSection("ease-a-cramp"))
    at_home.down(0, QPoint(1200, 500))
    at_home.drag(0, QPoint(-700, 20))
    at_home.up(0)
    kiosk.let_pass(1.0)
    assert (kiosk.place, kiosk.view[0]) == ("ease-a-cramp", 2)


def test_a_finger_swipes_beside_one_that_rests(kiosk: KioskDriver, at_home: Glass) -> None:
    kiosk.go(e.OpenSection("ease-a-cramp"))
    at_home.down(0, QPoint(1500, 700))
    kiosk.let_pass(1.0)
    at_home.down(1, QPoint(1200, 400))
    at_home.drag(1, QPoint(-700, 20))
    at_home.up(1)
    assert (kiosk.place, kiosk.view[0]) == ("ease-a-cramp", 2)


def test_a_touch_anywhere_on_the_countdown_means_still_here(
    kiosk: KioskDriver, at_home: Glass
) -> None:
    for at in (QPoint(40, 40), QPoint(1880, 1040), QPoint(960, 300)):
        kiosk.wait(91.0)
        assert "Still reading" in kiosk.words()
        kiosk.let_pass(0.5)
        at_home.tap(at)
        assert "Still reading" not in kiosk.words()
        assert kiosk.place == "home"


def test_a_finger_beside_one_that_rests_keeps_the_visit(kiosk: KioskDriver, at_home: Glass) -> None:
    at_home.down(0, QPoint(20, 500))
    for _ in range(3):
        kiosk.wait(60.0)
        at_home.tap(QPoint(1900, 500), finger=1)
    kiosk.wait(60.0)
    assert kiosk.place == "home"
    kiosk.wait(111.0)
    assert kiosk.place == "attract", "what rests keeps no visit"


# What began before the reset counts for nothing.


def test_a_finger_that_is_down_at_the_reset_does_nothing(
    kiosk: KioskDriver, at_home: Glass
) -> None:
    at_home.down(0, CRAMP)
    kiosk.wait(200.0)
    assert kiosk.place == "attract"
    kiosk.let_pass(1.0)
    at_home.up(0)
    assert kiosk.place == "attract"


def test_a_mouse_that_is_down_at_the_reset_does_nothing(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.finger.press(CRAMP)
    kiosk.wait(200.0)
    kiosk.let_pass(1.0)
    kiosk.finger.let_go()
    assert kiosk.place == "attract"


def test_touches_on_the_name_from_before_the_reset_open_nothing(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.staff.tap_name(4, every=0.2)
    kiosk.end_visit()
    kiosk.staff.tap_name(1)
    assert not kiosk.staff.is_open


def test_a_hold_on_the_name_ends_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.staff.rest_on_name()
    kiosk.wait(2.0)
    kiosk.end_visit()
    kiosk.wait(2.0)
    assert (kiosk.staff.is_open, kiosk.staff.hold_share) == (False, 0.0)
    kiosk.finger.let_go()
    assert kiosk.place == "attract"


def test_a_hand_on_a_demonstrations_bar_ends_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.Demonstrate("wall-calf"))
    kiosk.demonstration.scrub(0.2, 0.5, let_go=False)
    kiosk.end_visit()
    kiosk.finger.let_go()
    assert kiosk.place == "attract"


def test_digits_from_before_a_locked_pad_are_gone(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    kiosk.touch("Back to the kiosk")
    kiosk.staff.rest_on_name()
    kiosk.wait(3.0)
    kiosk.finger.let_go()
    for digit in "493":
        kiosk.touch(digit)
    kiosk.finger.press("0")
    kiosk.wait(31.0)
    assert not kiosk.staff.is_open
    kiosk.finger.let_go()
    assert kiosk.place == "attract"
