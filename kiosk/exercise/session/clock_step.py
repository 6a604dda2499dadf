"""A session's step in time: boundaries crossed, seconds held, cues reached."""

from dataclasses import replace

from kiosk.exercise.session.cues import Cue, entry_cue, marks
from kiosk.exercise.session.state import (
    NEAR,
    Finished,
    LeadIn,
    Paused,
    Running,
    Session,
    elapsed,
)
from kiosk.exercise.session.steps import WORK, Done, Hold, Setup, Side

# A gap this long between two events means that the machine slept and guided nobody.
SLEEP_GAP = 2.0


def caught_up(state: Session, now: float) -> Session:
    """Return the state at `now`, or paused at the latest event if the machine slept since."""
    if _should_tick(state) and now - state.last > SLEEP_GAP + NEAR:
        into = elapsed(state, state.last)
        return replace(state, mode=Paused(now, into, "slept"), last=now)
    if isinstance(state.mode, LeadIn) and now >= state.mode.until - NEAR:
        # The end of the lead-in counts as the latest event: only time after it counts as held.
        until, into = state.mode.until, state.mode.into
        state = replace(state, mode=Running(until - into), last=until)
    while isinstance(mode := state.mode, Running):
        end = mode.since + state.step.seconds
        if now < end - NEAR:
            return replace(_passed(state, mode.since, now), last=now)
        state = enter(done(_passed(state, mode.since, end)), state.index + 1, end)
    return replace(state, last=max(now, state.last))


def _should_tick(state: Session) -> bool:
    """Tell whether events come one after the other; a step that waits for a touch has none."""
    waits = isinstance(state.step, Setup) and state.step.waits
    return isinstance(state.mode, Running | LeadIn) and not waits


def enter(state: Session, index: int, at: float) -> Session:
    """Return the state at the start of a step that begins at `at`, with none of its cues given."""
    step = state.plan[index]
    mode = Finished(at) if isinstance(step, Done) else Running(at)
    return say(replace(state, index=index, mode=mode, last=at, said=frozenset()), entry_cue(step))


def done(state: Session) -> Session:
    """Return the state with the present step marked as done; only holds and sets count."""
    if not isinstance(state.step, WORK):
        return state
    return replace(state, done=state.done | {state.step.bout.item})


def say(state: Session, *cues: Cue) -> Session:
    """Return the state with `cues` given."""
    return replace(state, cues=state.cues + cues, cue_count=state.cue_count + len(cues))


def _passed(state: Session, since: float, to: float) -> Session:
    """Return the state at `to`, inside the step or at its end."""
    step = state.step
    if isinstance(step, Hold):
        state = _held(state, step.bout.side, to - max(state.last, since))
    before, after = state.last - since, to - since
    due = [c for at, c in marks(step) if before - NEAR < at <= after + NEAR and c not in state.said]
    return say(replace(state, last=to, said=state.said | frozenset(due)), *due)


def _held(state: Session, side: Side, seconds: float) -> Session:
    sums = dict(state.held)
    sums[side] = sums.get(side, 0.0) + max(seconds, 0.0)
    return replace(state, held=tuple(sorted(sums.items())))
