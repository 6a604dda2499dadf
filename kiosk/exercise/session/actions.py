"""Touches that change a session's course: other steps, lengths and sides."""

from dataclasses import replace
from itertools import takewhile

from kiosk.exercise.session.clock_step import done, enter
from kiosk.exercise.session.cues import LAST_SECONDS, Cue, marks
from kiosk.exercise.session.plan import LONGEST_HOLD, SHORTEST_HOLD, on_one_side
from kiosk.exercise.session.state import (
    LEAD_IN,
    NEAR,
    Finished,
    LeadIn,
    Paused,
    Ready,
    Session,
    elapsed,
)
from kiosk.exercise.session.steps import (
    OTHER,
    WORK,
    Done,
    Hold,
    Plan,
    Prepare,
    Rest,
    Setup,
    Side,
    Step,
    Switch,
)


def jumped(state: Session, index: int, now: float) -> Session:
    """Return the state at the start of step `index`; a paused session stays paused."""
    if index >= len(state.plan):
        return state
    mode = state.mode
    state = enter(state, max(index, 0), now)
    if isinstance(mode, Paused) and not isinstance(state.mode, Finished):
        return replace(state, mode=Paused(now, 0.0, mode.because))
    return state


def one_sided(state: Session, side: Side) -> Session:
    """Return the state with a plan for one side alone, where the exercise works on each; for
    "both" they stay, the left one first."""
    if "both" in (side, _bout_side(state.step)):
        return state
    return replace(state, plan=on_one_side(state.plan, side))


def in_position(state: Session, now: float) -> Session:
    """Return the state after the steps into position; a paused session goes on."""
    if not isinstance(state.step, Setup):
        return state
    return enter(state, state.index + 1 + state.step.of - state.step.number, now)


def after_setup(plan: Plan) -> int:
    """Return the index of the first step that is none into position."""
    return len(list(takewhile(lambda step: isinstance(step, Setup), plan)))


def next_exercise(state: Session) -> int:
    """Return the index of the next exercise's first step; of the end after the last exercise.

    In the rest before the next exercise it is that one.
    """
    here = _item(state.step)
    ahead = range(state.index + 1, len(state.plan))
    return next((n for n in ahead if _item(state.plan[n]) != here), len(state.plan))


def repeated(state: Session, now: float) -> Session:
    """Return the state at the start of this hold or set, or between two of them of the last one's
    preparation.

    A paused session gets a lead-in, as with `Resume`.
    """
    waiting = isinstance(state.mode, Paused | LeadIn)
    if isinstance(state.step, Setup):
        return enter(state, state.index, now)
    here = isinstance(state.step, (*WORK, Prepare))
    state = enter(state, state.index if here else state.index - 2, now)
    return replace(state, mode=LeadIn(now + LEAD_IN, 0.0)) if waiting else state


def extended(state: Session, by: float, now: float) -> Session:
    """Return the state with this hold and the exercise's later holds longer by `by` seconds.

    The later ones change too, so that both sides get the same. If this hold has already lasted its
    new length, it ends now.
    """
    item = _item_ahead(state)
    plan = tuple(
        _lengthened(step, by) if n >= state.index and _item(step) == item else step
        for n, step in enumerate(state.plan)
    )
    into = elapsed(state, now)
    state = replace(state, plan=plan)
    if not isinstance(state.step, Hold):
        return state
    if into >= state.step.seconds - NEAR:
        return jumped(done(state), state.index + 1, now)
    return replace(state, said=state.said - _ahead(state.step, into))


def side_switched(state: Session, now: float) -> Session:
    """Return the state with the sides exchanged; no side loses any of its time.

    On the first side of a set the sides change places, in this set and the exercise's later ones.
    On the second side the set starts again. In a rest this applies to the next set.
    """
    if isinstance(state.step, Done):
        return state
    first = _first_of_set(state)
    bout = _bout_side(state.plan[first])
    if bout == "both":
        return state
    ready = first + after_setup(state.plan[first:])
    if state.index <= ready + 1:
        state = replace(state, plan=_mirrored(state.plan, first))
    if isinstance(state.mode, Ready) or isinstance(state.step, (Rest, Setup)):
        return state
    return jumped(state, ready, now)


def _item(step: Step) -> int | None:
    return None if isinstance(step, Done) else step.bout.item


def _bout_side(step: Step) -> str:
    return "both" if isinstance(step, Done) else step.bout.side


def _item_ahead(state: Session) -> int | None:
    """Return the exercise that a change applies to: in a rest, the next one."""
    ahead = state.index + 1 if isinstance(state.step, Rest) else state.index
    return _item(state.plan[ahead])


def _lengthened(step: Step, by: float) -> Step:
    if not isinstance(step, Hold):
        return step
    return replace(step, seconds=min(max(step.seconds + by, SHORTEST_HOLD), LONGEST_HOLD))


def _ahead(step: Step, into: float) -> frozenset[Cue]:
    """Return the last seconds that are ahead (again): a longer hold counts down once more."""
    last = {name for name, _ in LAST_SECONDS}
    return frozenset(cue for at, cue in marks(step) if at > into + NEAR and cue.name in last)


def _first_of_set(state: Session) -> int:
    """Return where a set begins: in a rest the next one, its steps into position among it."""
    if isinstance(state.step, Rest):
        return state.index + 1
    first = state.index
    while first > 0 and not isinstance(state.plan[first - 1], Rest):
        first -= 1
    return first


def _mirrored(plan: Plan, first: int) -> Plan:
    """Return the plan with the sides exchanged from step `first` to the end of its exercise."""
    item = _item(plan[first])
    return tuple(
        _mirror(step) if n >= first and _item(step) == item else step for n, step in enumerate(plan)
    )


def _mirror(step: Step) -> Step:
    if isinstance(step, Done):
        return step
    bout = replace(step.bout, side=OTHER[step.bout.side])
    if isinstance(step, Switch):
        return replace(step, bout=bout, to=OTHER[step.to])
    return replace(step, bout=bout)
