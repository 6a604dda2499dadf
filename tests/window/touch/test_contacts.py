"""Fingers and palms, told apart by width, by company and by rest."""

import pytest

from kiosk.app.touch_contacts import Contacts

FINGER, PALM = 11.0, 40.0


def test_a_finger_is_a_touch() -> None:
    glass = Contacts()
    assert glass.down(0, (10, 10), FINGER, 0.0) == frozenset()
    assert glass.up(0, 0.2)


def test_a_screen_that_tells_no_widths_has_fingers_all_the_same() -> None:
    glass = Contacts()
    glass.down(0, (10, 10), 0.0, 0.0)
    assert glass.up(0, 0.2)


@pytest.mark.parametrize("when", ["at once", "later"])
def test_what_is_wide_is_a_palm(when: str) -> None:
    glass = Contacts()
    lost = glass.down(0, (10, 10), PALM if when == "at once" else FINGER, 0.0)
    lost |= glass.move(0, (12, 10), PALM)
    assert lost == {0}
    assert glass.palms == {0}
    glass.move(0, (12, 10), FINGER)
    assert not glass.up(0, 0.3)
    assert glass.palms == frozenset()


def test_three_at_once_and_close_are_one_hand() -> None:
    glass = Contacts()
    assert glass.down(0, (100, 100), 0, 0.00) == frozenset()
    assert glass.down(1, (130, 90), 0, 0.02) == frozenset()
    assert glass.down(2, (150, 110), 0, 0.06) == {0, 1, 2}
    assert not any(glass.up(finger, 0.2) for finger in (0, 1, 2))


def test_a_finger_beside_a_hand_that_rests_is_a_finger() -> None:
    glass = Contacts()
    for finger in range(4):
        glass.down(finger, (100 + 20 * finger, 100), 0, 0.0)
    assert glass.down(9, (110, 60), FINGER, 1.0) == frozenset()
    assert glass.up(9, 1.1)


@pytest.mark.parametrize(
    ("places", "times"),
    [([(10, 10), (30, 10)], [0, 0]), ([(0, 0), (100, 0), (200, 0)], [0, 0, 0]),
     ([(10, 10), (30, 10), (50, 10)], [0, 0.15, 0.3])],
    ids=["two at once", "three people", "three one after the other"],
)  # fmt: skip
def test_fingers_that_are_no_hand(places: list[tuple[float, float]], times: list[float]) -> None:
    glass = Contacts()
    for finger, (at, when) in enumerate(zip(places, times, strict=True)):
        assert glass.down(finger, at, FINGER, when) == frozenset()
    assert all(glass.up(finger, 0.4) for finger in range(len(places)))


@pytest.mark.parametrize(
    ("seconds", "strayed", "counts"),
    [(2.5, 0, True), (3.5, 0, False), (3.5, 4, False), (8.0, 30, True)],
    ids=["slow", "at rest", "at rest, trembling", "a long drag"],
)
def test_what_rests_presses_nothing(seconds: float, strayed: float, counts: bool) -> None:
    glass = Contacts()
    glass.down(0, (50, 50), FINGER, 0.0)
    glass.move(0, (50 + strayed, 50), FINGER)
    glass.move(0, (50, 50), FINGER)
    assert glass.up(0, seconds) is counts


def test_a_contact_that_never_came_is_none() -> None:
    glass = Contacts()
    assert glass.move(3, (0, 0), PALM) == frozenset()
    assert not glass.up(3, 1.0)
