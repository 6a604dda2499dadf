"""The reducer of a session.

`fold_session` is total: every event in every state gives a state. Times are monotonic seconds. A
step begins when the one before ended, not when its tick arrived: the excess of a late tick belongs
to the next step, so a stalled event loop makes nothing longer.
"""

from dataclasses import replace

from kiosk.exercise.session import actions
from kiosk.exercise.session.clock_step import caught_up, enter
from kiosk.exercise.session.events import (
    Back,
    Begin,
    ChooseSide,
    End,
    Event,
    Extend,
    InPosition,
    Pause,
    Repeat,
    Resume,
    Skip,
    SkipExercise,
    SwitchSide,
    Tick,
    Touched,
)
from kiosk.exercise.session.state import (
    LEAD_IN,
    Finished,
    LeadIn,
    Paused,
    Ready,
    Running,
    Session,
    Stopped,
    elapsed,
)
from kiosk.exercise.session.steps import Setup


def fold_session(state: Session, event: Event, now: float) -> Session:
    """Return the state after `event` at `now` (monotonic seconds; never goes back)."""
    now = max(now, state.last)
    state = caught_up(replace(state, cues=()), now)
    if isinstance(event, Tick):
        return state
    if not isinstance(state.mode, Ready):
        state = replace(state, touched=now)
    return _after(state, event, now)


def _after(state: Session, event: Event, now: float) -> Session:
    match state.mode:
        case Ready():
            return _before_the_start(state, event, now)
        case Stopped():
            return state
        case Finished() | Running() | LeadIn() | Paused():
            return _steered(state, event, now)


def _before_the_start(state: Session, event: Event, now: float) -> Session:
    match event:
        case Begin():
            return enter(state, 0, now)
        case ChooseSide(side):
            return enter(actions.one_sided(state, side), 0, now)
        case End():
            return replace(state, mode=Stopped(now, 0.0))
        case Extend(by):
            return actions.extended(state, by, now)
        case SwitchSide():
            return actions.side_switched(state, now)
        case _:
            return state


def _steered(state: Session, event: Event, now: float) -> Session:
    match event:
        case Begin() if isinstance(state.mode, Finished):
            return enter(state, actions.after_setup(state.plan), now)  # the way in is known
        case Begin() | ChooseSide() | Tick() | Touched():
            return state
        case Pause() | Resume() | End():
            return _stood_or_went(state, event, now)
        case InPosition() | Repeat() | Skip() | SkipExercise() | Back():
            return _moved(state, event, now)
        case Extend(by):
            return actions.extended(state, by, now)
        case SwitchSide():
            return actions.side_switched(state, now)


def _moved(
    state: Session, event: InPosition | Repeat | Skip | SkipExercise | Back, now: float
) -> Session:
    match event:
        case InPosition():
            return actions.in_position(state, now)
        case Repeat():
            return actions.repeated(state, now)
        case Skip():
            return actions.jumped(state, state.index + 1, now)
        case SkipExercise():
            return actions.jumped(state, actions.next_exercise(state), now)
        case Back():
            return actions.jumped(state, state.index - 1, now)


def _stood_or_went(state: Session, event: Pause | Resume | End, now: float) -> Session:
    match event, state.mode:
        case Pause(), Running() | LeadIn():
            return replace(state, mode=Paused(now, elapsed(state, now), "asked"))
        case Resume(), Paused(into=into) if isinstance(state.step, Setup):
            return replace(state, mode=Running(now - into))  # nobody is in a position yet
        case Resume(), Paused(into=into):
            return replace(state, mode=LeadIn(now + LEAD_IN, into))
        case End(), Running() | LeadIn() | Paused():
            return replace(state, mode=Stopped(now, elapsed(state, now)))
        case _:
            return state
