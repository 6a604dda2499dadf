"""The hidden way in, by the clock."""

import pytest

from kiosk.staff.pin import unlock_gesture
from kiosk.staff.pin.unlock_gesture import UnlockTouches


def _touched(*times: float) -> UnlockTouches:
    way = UnlockTouches()
    for time in times:
        way = unlock_gesture.released(unlock_gesture.pressed(way, time))
    return way


@pytest.mark.parametrize(
    ("now", "opens", "share"),
    [(0.0, False, 0.0), (0.5, False, 0.0), (1.5, False, 0.5), (2.99, False, 1.0), (3.0, True, 1.0)],
)
def test_a_hold_opens_after_three_seconds(now: float, opens: bool, share: float) -> None:
    way = unlock_gesture.pressed(UnlockTouches(), 0.0)
    assert unlock_gesture.is_open(way, now) is opens
    assert unlock_gesture.share(way, now) == pytest.approx(share, abs=0.01)


def test_a_finger_that_leaves_begins_anew() -> None:
    way = unlock_gesture.released(unlock_gesture.pressed(UnlockTouches(), 0.0))
    assert not unlock_gesture.is_open(way, 60.0)
    assert not unlock_gesture.is_open(unlock_gesture.pressed(way, 58.0), 60.0)


@pytest.mark.parametrize(
    ("times", "opens"),
    [
        ((0.0, 0.5, 1.0, 1.5, 2.0), True),
        ((0.0, 0.5, 1.0, 1.5), False),
        ((0.0, 1.0, 2.0, 3.0, 4.0), False),
        ((0.0, 9.0, 9.1, 9.2, 9.3, 9.4), True),
    ],
)
def test_five_touches_within_three_seconds(times: tuple[float, ...], opens: bool) -> None:
    assert unlock_gesture.is_open(_touched(*times), times[-1]) is opens


def test_time_matters_only_while_a_finger_rests() -> None:
    assert unlock_gesture.next_wake(UnlockTouches(), 5.0) is None
    way = unlock_gesture.pressed(UnlockTouches(), 5.0)
    assert unlock_gesture.next_wake(way, 5.0) == 5.0 + unlock_gesture.SHOWN_AFTER
    assert unlock_gesture.next_wake(way, 6.0) == pytest.approx(6.0 + unlock_gesture.FRAME)
