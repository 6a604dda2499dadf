"""Exactness: random ticks, stalls and pauses change nothing about the plan."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exercise.session import events as e
from kiosk.exercise.session.cues import entry_cue, marks
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import cues, next_wake, phase, progress, shown_second
from kiosk.exercise.session.state import Finished, Session, held
from kiosk.exercise.session.steps import Hold, Plan, plan_seconds
from tests.exercise.session import plans as p
from tests.exercise.session.plans import SOAK

PLANS = st.sampled_from([p.CALF_PLAN, p.RAISE_PLAN, p.JOG_PLAN, p.MIXED])
STALLS = st.lists(st.floats(0.001, 2.0), min_size=1, max_size=30)
STARTS = st.floats(0, 1e7)
# Every case is a whole session of hundreds of ticks.
LONG = settings(max_examples=1000 if SOAK else 40)


def ticked(plan: Plan, start: float, stalls: list[float]) -> list[Session]:
    """Return every state of a session that is ticked after `stalls`, over and over.

    Every other tick comes after 1.7 s, so that no case takes long.
    """
    states = [p.begun(plan, start)]
    now, n = start, 0
    while not isinstance(states[-1].mode, Finished):
        now += stalls[n % len(stalls)] if n % 2 else 1.7
        n += 1
        states.append(fold_session(states[-1], e.Tick(), now))
    return states


def assert_held_as_prescribed(state: Session) -> None:
    """Compare what was held with the whole plan, to the microsecond."""
    sums: dict[str, float] = {}
    for step in state.plan:
        if isinstance(step, Hold):
            sums[step.bout.side] = sums.get(step.bout.side, 0.0) + step.seconds
    found = held(state)
    assert found.keys() == sums.keys()
    assert all(abs(found[side] - sums[side]) < 1e-6 for side in found)


@LONG
@given(STARTS, STALLS)
def test_twenty_minutes_end_within_50_ms_of_plan(start: float, stalls: list[float]) -> None:
    assert 1200 < plan_seconds(p.EVENING) < 1500
    end = ticked(p.EVENING, start, stalls)[-1].mode
    assert isinstance(end, Finished)
    assert abs(end.at - start - plan_seconds(p.EVENING)) < 0.050


@LONG
@given(PLANS, STALLS)
def test_each_side_is_held_as_prescribed(plan: Plan, stalls: list[float]) -> None:
    assert_held_as_prescribed(ticked(plan, 0.0, stalls)[-1])


@LONG
@given(PLANS, STARTS, STALLS)
def test_every_cue_is_given_once_and_in_order(
    plan: Plan, start: float, stalls: list[float]
) -> None:
    states = [Session(plan), *ticked(plan, start, stalls)]
    said = [cue for before, after in pairwise(states) for cue in cues(before, after)]
    due = [cue for step in plan for cue in (entry_cue(step), *(c for _, c in marks(step)))]
    assert said == due


@LONG
@given(PLANS, STALLS)
def test_seconds_only_fall(plan: Plan, stalls: list[float]) -> None:
    for before, after in pairwise(ticked(plan, 0.0, stalls)):
        if before.index == after.index:
            assert shown_second(after, after.last) <= shown_second(before, before.last)
        else:
            assert after.index > before.index


@LONG
@given(STARTS, st.lists(st.floats(0, 0.3), min_size=1, max_size=20))
def test_one_timer_shows_every_second_exactly_once(start: float, late: list[float]) -> None:
    """Driven by `next_wake`, with a timer that is late at random, but by less than a second."""
    state, shown, n = p.begun(p.CALF_PLAN, start), [], 0
    while not isinstance(state.mode, Finished):
        shown.append((state.index, shown_second(state, state.last)))
        wake = next_wake(state, state.last)
        assert wake is not None
        assert wake > state.last
        state = fold_session(state, e.Tick(), wake + late[n % len(late)])
        n += 1
    lengths = enumerate(int(step.seconds) for step in p.CALF_PLAN)
    assert shown == [(i, second) for i, length in lengths for second in range(length, 0, -1)]


@LONG
@given(PLANS, st.lists(st.tuples(st.floats(0, 200), st.floats(0, 300)), max_size=5))
def test_pauses_do_not_count(plan: Plan, pauses: list[tuple[float, float]]) -> None:
    """What is left stands still from the pause to the end of the lead-in."""
    state, away = p.begun(plan), 0.0
    for at, length in sorted(pauses):
        state = fold_session(
            p.run(state, max(state.last, at + away), every=1.9), e.Pause(), state.last
        )
        if isinstance(state.mode, Finished):
            return
        begun = state.last
        state = fold_session(state, e.Resume(), begun + length)
        state = p.run(state, begun + length + 4.0, every=1.9)
        away += length + 3.0
    state = p.run(state, 4000.0, every=1.9)
    assert isinstance(state.mode, Finished)
    assert abs(state.mode.at - away - plan_seconds(plan)) < 1e-3
    assert_held_as_prescribed(state)


@LONG
@given(PLANS, st.floats(0, 400), st.floats(0, 3))
def test_shares_stay_shares(plan: Plan, at: float, later: float) -> None:
    state = p.run(p.begun(plan), at, every=1.9)
    assert 0 <= progress(state, at + later) <= 1
    assert 0 <= phase(state, at + later) <= 1
