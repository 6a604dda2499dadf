"""The steps into position: shown one by one, the last until somebody is ready."""

from itertools import pairwise
from math import inf

import pytest

from kiosk.exercise.session import events as e
from kiosk.exercise.session.cues import Cue
from kiosk.exercise.session.plan import SETUP, Dose, PlanItem, exercise_plan, routine_plan
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import abandoned_since, cues, next_wake, shown_second
from kiosk.exercise.session.state import LeadIn, Paused, Running, Session
from kiosk.exercise.session.steps import Done, Hold, Prepare, Setup
from tests.exercise.session import plans as p

AT_THE_LAST = 2 * SETUP


def _step(state: Session) -> str:
    return p.written(state.step)


def _held(state: Session) -> dict[str, float]:
    return dict(state.held)


def test_they_come_before_an_exercises_first_hold_alone() -> None:
    steps = [p.written(step) for step in p.LED_IN]
    assert steps[:5] == ["Ul1:9", "Ul1:9", "Ul1:inf", "Pl1:5", "Hl1:20"]
    second = steps.index("Ub1:9")
    assert steps[second - 1] == "_r2:10"
    assert steps[second : second + 3] == ["Ub1:9", "Ub1:inf", "Pb1:5"]
    assert sum(isinstance(step, Setup) for step in p.LED_IN) == 5


@pytest.mark.parametrize(
    ("at", "number"), [(0.0, 1), (8.9, 1), (9.0, 2), (18.0, 3), (60.0, 3), (107.0, 3)]
)
def test_each_shows_for_a_while_and_the_last_stays(at: float, number: int) -> None:
    step = p.run(p.begun(p.LED_IN), at).step
    assert isinstance(step, Setup)
    assert step.number == number


def test_the_last_waits_without_a_tick_and_nobody_is_told_that_the_screen_slept() -> None:
    state = p.run(p.begun(p.LED_IN), AT_THE_LAST + 1)
    later = fold_session(state, e.InPosition(), AT_THE_LAST + 70)
    assert isinstance(later.mode, Running)
    assert isinstance(later.step, Prepare)
    assert shown_second(state, state.last) == 0


def test_in_position_begins_from_any_of_them_and_the_hold_is_whole() -> None:
    for at in (0.5, 12.0, 30.0):
        state = fold_session(p.run(p.begun(p.LED_IN), at), e.InPosition(), at)
        assert _step(state) == "Pl1:5"
        done = p.run(state, at + 5 + 20 + 3 + 5 + 20)
        assert _held(done) == pytest.approx({"left": 20.0, "right": 20.0})


def test_in_position_means_nothing_later() -> None:
    state = fold_session(p.run(p.begun(p.CALF_PLAN), 12.0), e.InPosition(), 12.0)
    assert _step(state) == "Hl1:30"


def test_a_pause_keeps_the_step_and_going_on_needs_no_lead_in() -> None:
    paused = fold_session(p.run(p.begun(p.LED_IN), 4.0), e.Pause(), 4.0)
    assert isinstance(paused.mode, Paused)
    on = fold_session(p.run(paused, 50.0), e.Resume(), 50.0)
    assert not isinstance(on.mode, LeadIn)
    assert _step(p.run(on, 54.9)) == "Ul1:9"
    assert isinstance(p.run(on, 55.1).step, Setup)
    assert p.run(on, 55.1).index == 1


def test_who_goes_away_meanwhile_is_missed() -> None:
    state = p.run(p.begun(p.LED_IN), AT_THE_LAST + 1)
    assert next_wake(state, state.last) == AT_THE_LAST + 90
    assert abandoned_since(state, AT_THE_LAST + 89) is None
    assert abandoned_since(state, AT_THE_LAST + 90) == AT_THE_LAST + 90
    touched = fold_session(state, e.Touched(), AT_THE_LAST + 80)
    assert abandoned_since(touched, AT_THE_LAST + 95) is None


def test_each_is_said_once() -> None:
    said: list[Cue] = []
    state = Session(p.LED_IN)
    state_after = fold_session(state, e.Begin(), 0.0)
    said += cues(state, state_after)
    state = state_after
    for at in range(1, 40):
        after = fold_session(state, e.Tick(), at)
        said += cues(state, after)
        state = after
    assert said == [Cue("setup", 1), Cue("setup", 2), Cue("setup", 3)]


SIDES = {
    "at the first step": (0.0, "Ur1:9"),
    "at the last": (30.0, "Ur1:inf"),
}


@pytest.mark.parametrize("when", SIDES)
def test_the_other_side_first_leaves_the_step(when: str) -> None:
    at, step = SIDES[when]
    state = fold_session(p.run(p.begun(p.LED_IN), at), e.SwitchSide(), at)
    assert _step(state) == step
    ready = fold_session(state, e.InPosition(), at)
    assert _step(ready) == "Pr1:5"
    assert p.written(ready.plan[ready.index + 2]) == "Sr1:3"


def test_the_other_side_during_the_first_hold_begins_its_preparation_not_its_steps() -> None:
    ready = fold_session(p.begun(p.LED_IN), e.InPosition(), 0.0)
    state = fold_session(p.run(ready, 9.0), e.SwitchSide(), 9.0)
    assert _step(state) == "Pr1:5"


def test_the_step_before_and_this_one_again() -> None:
    state = p.run(p.begun(p.LED_IN), AT_THE_LAST + 3)
    back = fold_session(state, e.Back(), AT_THE_LAST + 3)
    again = fold_session(back, e.Repeat(), AT_THE_LAST + 5)
    assert (back.index, again.index) == (1, 1)
    assert again.mode == Running(AT_THE_LAST + 5)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_release_is_for_the_side_that_cramps(side: str) -> None:
    plan = exercise_plan("release", Dose(sets=2, hold=30, rest=10))
    state = fold_session(Session(plan), e.ChooseSide(side), 0.0)  # type: ignore[arg-type]
    s = side[0]
    assert [p.written(x) for x in state.plan] == [
        f"P{s}1:5", f"H{s}1:30", f"_{s}1:10", f"P{s}2:5", f"H{s}2:30", ".",
    ]  # fmt: skip
    assert _held(p.run(state, 200.0)) == pytest.approx({side: 60.0})


def test_a_release_of_both_sides_at_once_needs_no_side() -> None:
    state = fold_session(Session(p.RAISE_PLAN), e.ChooseSide("left"), 0.0)
    assert state.plan == p.RAISE_PLAN


def test_once_more_needs_no_way_into_position() -> None:
    plan = routine_plan((PlanItem("calf", p.QUICK, setup=2),))
    state = fold_session(p.begun(plan), e.InPosition(), 0.0)
    for _ in range(20):
        state = fold_session(state, e.Skip(), 1.0)
    assert isinstance(state.step, Done)
    assert _step(fold_session(state, e.Begin(), 2.0)) == "Pl1:5"


def test_skipping_them_all_ends_at_the_preparation() -> None:
    plan = routine_plan((PlanItem("calf", p.QUICK, setup=4),))
    state = p.begun(plan)
    for number in range(4):
        state = fold_session(state, e.Skip(), float(number))
    assert _step(state) == "Pl1:5"


def test_only_the_last_of_an_exercise_waits() -> None:
    for step, after in pairwise(p.LED_IN):
        if isinstance(step, Setup):
            assert step.waits == (not isinstance(after, Setup))
            assert (step.seconds == inf) == step.waits
        else:
            assert isinstance(step, Done) or step.seconds < inf
    assert isinstance(p.LED_IN[4], Hold)
