"""What a screen and a voice learn from a session: named cases."""

import pytest

from kiosk.exercise.session import events as e
from kiosk.exercise.session.plan import PlanItem, exercise_plan, routine_plan
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import (
    DONE_FOR,
    PAUSED_FOR,
    abandoned_since,
    eased,
    lead_in_second,
    next_wake,
    phase,
    progress,
    rep_number,
    shown_second,
    turned,
)
from kiosk.exercise.session.state import Session
from kiosk.exercise.session.steps import Done, Plan, Prepare, plan_seconds
from tests.exercise.session import plans as p

Story = list[tuple[float, e.Event]]

PAUSE_AT_15: Story = [(15, e.Pause())]
RESUME_AT_20: Story = [*PAUSE_AT_15, (20, e.Resume())]

# What happens; a moment; then the second shown, the share of the step and the figure's phase.
SHOWN: dict[str, tuple[Plan, Story, float, int, float, float]] = {
    "at the start": (p.CALF_PLAN, [], 0, 5, 0, 0),
    "into the stretch": (p.CALF_PLAN, [], 2.5, 3, 0.5, 0.5),
    "the hold's length first": (p.CALF_PLAN, [], 5, 30, 0, 1),
    "in the hold": (p.CALF_PLAN, [], 14.5, 21, 9.5 / 30, 1),
    "a second that is just over": (p.CALF_PLAN, [], 15, 20, 1 / 3, 1),
    "the last second": (p.CALF_PLAN, [], 34.9, 1, 29.9 / 30, 1),
    "out of the stretch": (p.CALF_PLAN, [], 35.75, 3, 0.25, 0.5),
    "out of it before the person turns": (p.CALF_PLAN, [], 36.5, 2, 0.5, 0),
    "out of it before the side changes": (p.CALF_PLAN, [], 37.5, 1, 2.5 / 3, 0),
    "out of it in a rest": (p.CALF_PLAN, [], 73.5, 10, 0.05, 0.75),
    "at rest": (p.CALF_PLAN, [], 80, 3, 0.7, 0),
    "in a pause": (p.CALF_PLAN, PAUSE_AT_15, 50, 20, 1 / 3, 1),
    "in a lead-in": (p.CALF_PLAN, RESUME_AT_20, 22, 20, 1 / 3, 1),
    "after a lead-in": (p.CALF_PLAN, RESUME_AT_20, 24, 19, 11 / 30, 1),
    "done": (p.CALF_PLAN, [], 400, 0, 1, 0),
    "coming out when done": (p.CALF_PLAN, [], plan_seconds(p.CALF_PLAN) + 1, 0, 1, 0.5),
    "stopped in a hold": (p.CALF_PLAN, [(15, e.End())], 40, 20, 1 / 3, 1),
    "a set waits at its start": (p.RAISE_PLAN, [], 4, 1, 0.8, 0),
    "rising": (p.RAISE_PLAN, [], 5.75, 60, 0.0125, 0.5),
    "risen": (p.RAISE_PLAN, [], 7, 58, 2 / 60, 1),
    "sinking": (p.RAISE_PLAN, [], 8.5, 57, 3.5 / 60, 0.5),
    "the next rep": (p.RAISE_PLAN, [], 10.75, 55, 5.75 / 60, 0.5),
    "a drill goes round": (p.JOG_PLAN, [], 5 + 0.72 * 3.25, 28, 0.078, 0.25),
}


@pytest.mark.parametrize(
    ("plan", "story", "at", "second", "share", "pose"), SHOWN.values(), ids=SHOWN.keys()
)
def test_a_screen_shows(
    plan: Plan, story: Story, at: float, second: int, share: float, pose: float
) -> None:
    state = p.run(p.told(p.begun(plan), story), at)
    assert shown_second(state, at) == second
    assert progress(state, at) == pytest.approx(share)
    assert phase(state, at) == pytest.approx(pose, abs=1e-6)


def test_an_overdue_tick_keeps_the_last_second() -> None:
    state = p.run(p.begun(p.CALF_PLAN), 34.5)
    assert (shown_second(state, 36), progress(state, 36)) == (1, 1)


def test_the_lead_in_counts_three_two_one() -> None:
    state = p.told(p.begun(p.CALF_PLAN), RESUME_AT_20)
    assert [lead_in_second(state, t) for t in (20, 20.9, 21, 22, 22.9)] == [3, 3, 2, 1, 1]
    assert lead_in_second(p.run(state, 23), 23) is None


def test_reps_are_counted() -> None:
    state = p.run(p.begun(p.RAISE_PLAN), 9.5)
    assert [rep_number(state, t) for t in (9.5, 9.99, 10, 64.9, 70)] == [1, 1, 2, 12, 12]
    assert rep_number(p.begun(p.RAISE_PLAN), 0) is None


WAKES: dict[str, tuple[Plan, Story, float, float | None]] = {
    "the next second": (p.CALF_PLAN, [], 14.2, 15),
    "from a second to the next": (p.CALF_PLAN, [], 15, 16),
    "the boundary": (p.CALF_PLAN, [], 34.2, 35),
    "a rep that ends between two seconds": (
        exercise_plan("hops", p.HOPS),
        [],
        5.3,
        5.9,
    ),
    "the lead-in's second": (p.CALF_PLAN, RESUME_AT_20, 20.3, 21),
    "a pause that is too long": (p.CALF_PLAN, PAUSE_AT_15, 50, 15 + PAUSED_FOR),
    "nothing after that": (p.CALF_PLAN, PAUSE_AT_15, 200, None),
    "the end of an untouched session": (
        p.CALF_PLAN,
        [],
        plan_seconds(p.CALF_PLAN) + 1,
        plan_seconds(p.CALF_PLAN) + DONE_FOR,
    ),
    "nothing after a stop": (p.CALF_PLAN, [(15, e.End())], 16, None),
}


@pytest.mark.parametrize(("plan", "story", "at", "wake"), WAKES.values(), ids=WAKES.keys())
def test_a_session_wakes_at(plan: Plan, story: Story, at: float, wake: float | None) -> None:
    found = next_wake(p.run(p.told(p.begun(plan), story), at), at)
    assert found == (wake if wake is None else pytest.approx(wake))


def test_nothing_wakes_what_has_not_begun() -> None:
    assert next_wake(Session(p.CALF_PLAN), 5.0) is None


END = plan_seconds(p.CALF_PLAN)
LEFT_ALONE: dict[str, tuple[Story, float, bool]] = {
    "a short pause": (PAUSE_AT_15, 15 + PAUSED_FOR - 1, False),
    "a long pause": (PAUSE_AT_15, 15 + PAUSED_FOR, True),
    "a touch in a long pause": ([*PAUSE_AT_15, (60, e.Touched())], 60 + PAUSED_FOR - 1, False),
    "a hold": ([], 20, False),
    "an untouched end that is still to be seen": ([], END + DONE_FOR - 1, False),
    "an untouched end": ([], END + DONE_FOR, True),
    "an end with somebody there": ([(15, e.Touched())], END + 60, False),
    "a touch at the end": ([(END + 5, e.Touched())], END + 60, False),
    "stopped": ([(15, e.End())], 200, False),
}


@pytest.mark.parametrize(("story", "at", "alone"), LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_a_session_is_abandoned(story: Story, at: float, alone: bool) -> None:
    state = p.run(p.told(p.begun(p.CALF_PLAN), story), at)
    assert (abandoned_since(state, at) is not None) is alone


def test_a_long_sleep_leaves_time_to_come_back() -> None:
    state = fold_session(p.run(p.begun(p.CALF_PLAN), 15), e.Tick(), 4000)
    assert abandoned_since(state, 4000) is None
    assert abandoned_since(state, 4000 + PAUSED_FOR) == 4000 + PAUSED_FOR


def test_an_overdue_lead_in_goes_on() -> None:
    state = p.told(p.begun(p.CALF_PLAN), RESUME_AT_20)
    assert [shown_second(state, t) for t in (22.9, 23, 24.5)] == [20, 20, 19]


# A moment; then how far the person has gone round to the other side, and come to stand at ease.
WALKED: dict[str, tuple[Plan, Story, float, float, float]] = {
    "in a hold": (p.CALF_PLAN, [], 20, 0, 0),
    "coming out": (p.CALF_PLAN, [], 36, 0, 0),
    "half-way round": (p.CALF_PLAN, [], 37.25, 0.5, 0),
    "nearly round": (p.CALF_PLAN, [], 37.85, 0.9, 0),
    "in a pause half-way round": (p.CALF_PLAN, [(37.25, e.Pause())], 60, 0.5, 0),
    "at the other side": (p.CALF_PLAN, [], 38, 0, 0),
    "in a rest": (p.CALF_PLAN, [], 75, 0, 0),
    "coming out at the end": (p.CALF_PLAN, [], plan_seconds(p.CALF_PLAN) + 1, 0, 0),
    "half-way to ease": (p.CALF_PLAN, [], plan_seconds(p.CALF_PLAN) + 2.7, 0, 0.5),
    "at ease": (p.CALF_PLAN, [], 400, 0, 1),
}


@pytest.mark.parametrize(
    ("plan", "story", "at", "round_", "ease"), WALKED.values(), ids=WALKED.keys()
)
def test_a_person_walks(plan: Plan, story: Story, at: float, round_: float, ease: float) -> None:
    state = p.run(p.told(p.begun(plan), story), at)
    assert turned(state, at) == pytest.approx(round_, abs=1e-6)
    assert eased(state, at) == pytest.approx(ease)


# What happens in a routine of two exercises; then the exercise shown, and whether it is over.
NEXT: dict[str, tuple[Story, int, str]] = {
    "from the first hold": ([(7, e.SkipExercise())], 1, "Running"),
    "from getting ready": ([(1, e.SkipExercise())], 1, "Running"),
    "paused, it stays so": ([(7, e.Pause()), (8, e.SkipExercise())], 1, "Paused"),
    "in the rest between two": ([*[(1, e.Skip())] * 11, (2, e.SkipExercise())], 1, "Running"),
    "from the last one to the end": ([(1, e.SkipExercise()), (2, e.SkipExercise())], 1, "Finished"),
}


@pytest.mark.parametrize(("story", "item", "mode"), NEXT.values(), ids=NEXT.keys())
def test_the_next_exercise_comes(story: Story, item: int, mode: str) -> None:
    two = routine_plan((PlanItem("calf", p.QUICK), PlanItem("balance", p.BOTH)))
    state = p.told(p.begun(two), story)
    step = state.step if not isinstance(state.step, Done) else state.plan[state.index - 1]
    assert not isinstance(step, Done)
    assert (step.bout.item, type(state.mode).__name__) == (item, mode)
    assert isinstance(state.step, (Prepare, Done))
