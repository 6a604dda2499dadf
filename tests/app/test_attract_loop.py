"""The loop on the attract screen: calm, without a jump, never backwards, for nobody who minds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.reducer import fold, next_wake
from kiosk.pages.attract_loop import (
    BREATHING,
    MOVING,
    SCENE,
    VEIL,
    AttractLoop,
    next_frame,
    showing,
)
from kiosk.shared.comfort import Comfort
from kiosk.visit.navigation import Attract, Home

RULES = s.VisitRules(("one", "questions"), "questions", Comfort("en"))
STILL = s.start(RULES, 0.0)


def test_it_begins_as_the_still_picture_is() -> None:
    first = showing(0.0)
    assert (first.number, first.phase, first.veil) == (0, 1.0, 0.0)


@given(st.floats(0, 500), st.floats(0, 0.05))
def test_no_two_frames_are_far_apart(at: float, step: float) -> None:
    here, there = showing(at), showing(at + step)
    assert abs(here.veil - there.veil) <= step / VEIL + 1e-9
    if here.number == there.number:
        assert abs(here.phase - there.phase) < 0.03
    else:
        assert min(here.veil, there.veil) > 0.9


def test_a_change_of_person_happens_behind_the_veil_in_the_stretch() -> None:
    last = showing(SCENE * (1 - 1e-9))
    assert last.veil == pytest.approx(1.0)
    assert last.phase == 1.0
    assert showing(SCENE).veil == 1.0
    assert showing(SCENE + VEIL).veil == 0.0


def test_it_takes_fewer_frames_while_somebody_only_breathes() -> None:
    loop = AttractLoop(0.0, 0.0)
    assert next_frame(loop, 2.0) == 2.0 + BREATHING
    assert next_frame(loop, 6.0) == 6.0 + MOVING
    assert next_frame(loop, SCENE - 0.1) == SCENE - 0.1 + MOVING


def test_it_moves_once_it_may_and_stands_still_once_it_may_not() -> None:
    moving = fold(STILL, e.Animate(True), 7.0)
    assert moving.loop == AttractLoop(7.0, 7.0)
    assert next_wake(moving, 7.0) == 7.0 + BREATHING
    later = fold(moving, e.Tick(), 9.0)
    assert later.loop == AttractLoop(7.0, 9.0)
    assert fold(later, e.Tick(), 8.0).loop == later.loop
    covered = fold(later, e.Animate(False), 10.0)
    assert covered.loop is None
    assert next_wake(covered, 10.0) is None


def test_a_visit_ends_it_and_a_reset_begins_it_anew() -> None:
    visit = fold(fold(STILL, e.Animate(True), 0.0), e.LeaveAttract(), 1.0)
    assert (visit.loop, visit.place.route) == (None, Home())
    after = fold(visit, e.Tick(), 500.0)
    assert (after.loop, after.place.route) == (AttractLoop(500.0, 500.0), Attract())


def test_leave_to_move_is_no_touch() -> None:
    visit = fold(STILL, e.LeaveAttract(), 1.0)
    allowed = fold(visit, e.Animate(True), 60.0)
    assert (allowed.last_touch, allowed.place, allowed.loop) == (1.0, visit.place, None)


def test_nothing_moves_where_every_visit_begins_with_less_motion() -> None:
    calm = replace(RULES, start=Comfort("en", reduced_motion=True))
    assert fold(s.start(calm, 0.0), e.Animate(True), 1.0).loop is None
