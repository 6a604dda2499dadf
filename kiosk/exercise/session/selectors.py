"""What a screen shows of a session. `now` is monotonic seconds and may be after the latest event: a
step's last second then stays until the tick comes."""

from math import ceil

from kiosk.exercise.session.cues import Cue, marks
from kiosk.exercise.session.plan import RELEASE
from kiosk.exercise.session.state import (
    NEAR,
    Finished,
    LeadIn,
    Paused,
    Ready,
    Running,
    Session,
    Stopped,
    elapsed,
)
from kiosk.exercise.session.steps import Done, Drill, Hold, Prepare, Reps, Rest, Setup, Switch
from kiosk.figure.motion.turning import EASE, TURN

# After this long nobody comes back.
PAUSED_FOR = 90.0
# A finished session that nobody touches shows its "done" this long.
DONE_FOR = 20.0


def shown_second(state: Session, now: float) -> int:
    """Return the whole seconds left in the step, from its length down to 1.

    0 when all is done, and in a step that waits for a touch.
    """
    if isinstance(state.step, Done) or waits(state):
        return 0
    return max(1, ceil(state.step.seconds - elapsed(state, now) - NEAR))


def waits(state: Session) -> bool:
    """Tell whether the step goes on until a touch."""
    return isinstance(state.step, Setup) and state.step.waits


def lead_in_second(state: Session, now: float) -> int | None:
    """Return 3, 2, 1 before a paused step continues; None otherwise."""
    if not isinstance(state.mode, LeadIn):
        return None
    return max(1, ceil(state.mode.until - max(now, state.last) - NEAR))


def rep_number(state: Session, now: float) -> int | None:
    """Return the present repetition, from 1; None outside a counted set."""
    step = state.step
    if not isinstance(step, Reps):
        return None
    return min(step.count, 1 + int((elapsed(state, now) + NEAR) / step.rep_seconds))


def progress(state: Session, now: float) -> float:
    """Return the share of the step that is over, 0 to 1."""
    length = state.step.seconds
    return 1.0 if isinstance(state.step, Done) else elapsed(state, now) / length


def phase(state: Session, now: float) -> float:
    """Return the figure's phase, 0 (at ease) to 1 (in the stretch, or a repetition's far end)."""
    step, share = state.step, progress(state, now)
    match step:
        case Setup() | Prepare():
            return step.bout.pace.prepare(0.0 if isinstance(step, Setup) else share)
        case Hold() | Reps() | Drill():
            return step.bout.pace.work(elapsed(state, now))
        case Switch() | Rest():
            return step.bout.pace.release(elapsed(state, now) / _out(step))
        case Done():
            return _phase_when_done(state, now)


def turned(state: Session, now: float) -> float:
    """Return how far the person has gone round to the other side, 0 to 1; 0 outside a switch."""
    step = state.step
    if not isinstance(step, Switch) or isinstance(state.mode, Finished):
        return 0.0
    begins = _out(step)
    return max(0.0, (elapsed(state, now) - begins) / max(NEAR, step.seconds - begins))


def eased(state: Session, now: float) -> float:
    """Return how far the person has come to stand at ease after the end, 0 to 1."""
    if not isinstance(state.mode, Finished):
        return 0.0
    return min(1.0, max(0.0, (now - state.mode.at - RELEASE) / EASE))


def _out(step: Switch | Rest) -> float:
    """Return the seconds in which the person comes out of the stretch.

    In a switch the person then turns; one that is too short for both ends before a whole release.
    """
    ahead = step.seconds - TURN if isinstance(step, Switch) else step.seconds
    return min(RELEASE, max(ahead, step.seconds / 2))


def abandoned_since(state: Session, now: float) -> float | None:
    """Return since when nobody seems to be there: paused for long, or over without a touch."""
    at = _abandoned_at(state)
    return None if at is None or now < at - NEAR else at


def next_wake(state: Session, now: float) -> float | None:
    """Return the next moment at which anything shown, said or decided changes; None if time does
    not matter. It is after `now`, unless a boundary's tick is overdue."""
    now = max(now, state.last)
    mode = state.mode
    match mode:
        case Running() if waits(state):
            return _abandoned_after(state, now)
        case Running(since):
            into = elapsed(state, now)
            second = state.step.seconds - (shown_second(state, now) - 1)
            ahead = [at for at, _ in marks(state.step) if at > into + NEAR]
            return since + min([second, *ahead])
        case LeadIn(until):
            return until - ((lead_in_second(state, now) or 1) - 1)
        case Paused() | Finished():
            return _abandoned_after(state, now)
        case Ready() | Stopped():
            return None


def cues(before: Session, after: Session) -> tuple[Cue, ...]:
    """Return the cues of the fold that led from `before` to `after`, in order."""
    count = after.cue_count - before.cue_count
    return after.cues[len(after.cues) - count :] if count > 0 else ()


def _abandoned_after(state: Session, now: float) -> float | None:
    at = _abandoned_at(state)
    return None if at is None or now >= at - NEAR else at


def _abandoned_at(state: Session) -> float | None:
    match state.mode:
        case Running(since) if waits(state):
            return max(since, state.touched or since) + PAUSED_FOR
        case Paused(since):
            return max(since, state.touched or since) + PAUSED_FOR
        case Finished(at) if state.touched is None:
            return at + DONE_FOR
        case _:
            return None


def _phase_when_done(state: Session, now: float) -> float:
    last = state.plan[state.index - 1]
    if isinstance(last, Done) or not isinstance(state.mode, Finished):
        return 0.0
    return last.bout.pace.release((now - state.mode.at) / RELEASE)
