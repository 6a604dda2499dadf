"""Reducer of a guided exercise. Imported with the first exercise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, TypeAlias

from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.exercise.events import (
    AnswerSafety,
    AnswerStanding,
    Feel,
    Feeling,
    OpenExercise,
    ReadSteps,
    StretchAction,
)
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session.plan import RELEASE
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import abandoned_since, eased, phase, turned
from kiosk.exercise.session.selectors import next_wake as session_wake
from kiosk.exercise.session.state import (
    Finished,
    LeadIn,
    Paused,
    Ready,
    Running,
    Session,
    Stopped,
    elapsed,
)
from kiosk.exercise.session.steps import Done, Prepare, Setup
from kiosk.exercise.session.words import present_bout
from kiosk.exercise.state import ExerciseState, ExerciseStep
from kiosk.figure.motion.setup import SECONDS as SETUP_SECONDS
from kiosk.figure.motion.turning import EASE
from kiosk.visit import navigation
from kiosk.visit.events import Touched
from kiosk.visit.navigation import Exercise, Place

FRAME, BREATH_FRAME = 1 / 25, 1 / 12
"""Seconds between two frames of the figure: in motion, and while it only breathes."""

Question: TypeAlias = Literal["signs", "standing", "side"]
"""What is asked before an exercise begins."""


def fold_exercise(
    state: ExerciseState,
    event: object,
    place: Place,
    now: float,
    *,
    asks: bool,
    offers: bool = False,
) -> ExerciseStep | None:
    """Return the step after an event of an exercise; None for all other events.

    `asks`: whether to ask for warning signs before the first exercise. `offers`: there are
    exercises for whoever cannot stand, so those on the feet ask whether somebody can.
    """
    match event:
        case OpenExercise(exercise, plan) if plan:
            opened = ExerciseState(
                Session(plan),
                safe=state.safe,
                release=event.release,
                either=event.either,
                stands=state.stands,
                standing=offers and event.standing,
                steady=event.steady,
            )
            there = navigation.opened(place, Exercise(exercise))
            return replace(_begun(opened, there, now, asks=asks), place=there)
        case AnswerSafety(has_sign=False) if state.session is not None:
            return _begun(replace(state, safe=True), place, now, asks=asks)
        case AnswerStanding(stands) if question(state, asks=asks) in ("standing", "side"):
            return _begun(replace(state, stands=stands), place, now, asks=asks)
        case StretchAction(action):
            step = _acted(replace(state, reads=None), action, place, now)
            return replace(step, closes=not isinstance(action, in_session.Extend))
        case ReadSteps(shown, step) if state.session is not None:
            then = in_session.Pause() if shown else _after_reading(state.session)
            return _acted(replace(state, reads=step if shown else None), then, place, now)
        case Feel(how) if state.session is not None:
            return _felt(state, how, state.session)
        case Touched() if state.session is not None:
            return _acted(state, in_session.Touched(), place, now)
        case _:
            return None


def _after_reading(session: Session) -> in_session.Event:
    """Return what follows once the steps are read: on the way into position it goes on, as nobody
    has to get ready for that; a hold waits."""
    return in_session.Resume() if isinstance(session.step, Setup) else in_session.Touched()


def _begun(state: ExerciseState, place: Place, now: float, *, asks: bool) -> ExerciseStep:
    """Return the step that begins an exercise, unless it waits for an answer."""
    if question(state, asks=asks) is not None:
        return ExerciseStep(state)
    return _acted(state, in_session.Begin(), place, now)


def question(state: ExerciseState, *, asks: bool) -> Question | None:
    """Return the question that the open exercise waits for, one at a time; None: for none.

    `asks`: whether warning signs are asked for. A steady release asks whether somebody can stand
    together with the side: whoever has a cramp now is moving within four touches. Whoever has said
    no is offered another exercise in any case.
    """
    session = state.session
    if session is None:
        return None
    if asks and not state.safe:
        return "signs"
    if not isinstance(session.mode, Ready):
        return None
    if state.standing and (state.stands is False or (state.stands is None and not state.steady)):
        return "standing"
    if state.release and present_bout(session).side != "both":
        return "side"
    return None


def _felt(state: ExerciseState, how: Feeling, session: Session) -> ExerciseStep:
    """Return the step after the answer how it feels; what made it worse leaves the plan."""
    if not isinstance(session.mode, Finished):
        return ExerciseStep(state)
    undone = _names_done(session) if how == "worse" else ()
    return ExerciseStep(replace(state, felt=how), undone=undone)


def carried_on(state: ExerciseState, last_touch: float, quiet: float, now: float) -> ExerciseStep:
    """Return the step at `now`; `quiet`: seconds without a touch before the countdown.

    There is no idle countdown while a session runs. Once it seems to be abandoned, the countdown
    begins, so that somebody who is still exercising can stay.
    """
    if state.session is None:
        return ExerciseStep(state)
    session = fold_session(state.session, in_session.Tick(), now)
    left = abandoned_since(session, now)
    if left is not None:
        last_touch = min(last_touch, left - quiet)
    elif isinstance(session.mode, (Running, LeadIn, Paused)):
        last_touch = now
    after = replace(state, session=session)
    over = isinstance(session.mode, Finished) and not isinstance(state.session.mode, Finished)
    finished = () if state.felt else _finished(session)
    return ExerciseStep(after, None, finished, last_touch=last_touch, closes=over)


def next_frame(state: ExerciseState, now: float) -> float | None:
    """Return when the next frame of the figure is due; None while it does not move."""
    session = state.session
    if session is None or not _moves(session, now):
        return None if session is None else session_wake(session, now)
    gap = frame_gap(lambda ahead: _moment(session, now + ahead))
    # at the latest when the second on the screen changes
    due = session_wake(session, now)
    return now + gap if due is None else min(now + gap, max(now, due))


def _moment(session: Session, now: float) -> tuple[float, ...]:
    """Return what the figure's position depends on."""
    step = session.step
    way = elapsed(session, now) if isinstance(step, (Setup, Prepare)) else 0.0
    # the way to a step's pose is short; the preparation after the last one is a way of its own
    way = min(way, SETUP_SECONDS) if isinstance(step, Setup) else way
    return phase(session, now), turned(session, now), eased(session, now), way


def frame_gap(phase_in: Callable[[float], object]) -> float:
    """Return the seconds to the next frame; `phase_in(s)` is the figure's phase `s` seconds later.

    In a hold, or between two halves of a repetition, the figure only breathes.
    """
    still = phase_in(0.0) == phase_in(FRAME) == phase_in(BREATH_FRAME)
    return BREATH_FRAME if still else FRAME


def _moves(session: Session, now: float) -> bool:
    """Return whether the figure moves: after the end it still comes out of its last position."""
    if isinstance(session.mode, Finished):
        return now - session.mode.at < RELEASE + EASE
    return isinstance(session.mode, (Running, LeadIn))


def _acted(state: ExerciseState, event: in_session.Event, place: Place, now: float) -> ExerciseStep:
    """Return the step after a touch in the exercise; stopping leads back to where it was opened."""
    if state.session is None:
        return ExerciseStep(state)
    session = fold_session(state.session, event, now)
    if isinstance(session.mode, Stopped):
        ended = replace(state, session=None)
        done = _prescribed(session, _names_before(session))
        return ExerciseStep(ended, place=navigation.back(place), finished=done)
    felt = state.felt if isinstance(session.mode, Finished) else ""
    after = replace(state, session=session, felt=felt)
    return ExerciseStep(after, finished=() if felt else _finished(session))


def _finished(session: Session) -> tuple[Prescribed, ...]:
    """Return the exercises that were done, for the plan to take home.

    An exercise of which every set was skipped is not included: it may have hurt.
    """
    if not isinstance(session.mode, Finished):
        return ()
    return _prescribed(session, _names_done(session))


def _prescribed(session: Session, names: tuple[str, ...]) -> tuple[Prescribed, ...]:
    # the last set has the dose, since a longer hold applies to the sets after it
    return tuple(prescribed(name, session.plan[::-1], b"") for name in names)


def _names_done(session: Session) -> tuple[str, ...]:
    bouts = [step.bout for step in session.plan if not isinstance(step, Done)]
    return tuple(dict.fromkeys(b.exercise for b in bouts if b.item in session.done))


def _names_before(session: Session) -> tuple[str, ...]:
    """Return the exercises of a routine that were done when somebody stopped in a later one."""
    here = present_bout(session).item
    bouts = [step.bout for step in session.plan if not isinstance(step, Done)]
    done = [bout for bout in bouts if bout.item in session.done and bout.item < here]
    return tuple(dict.fromkeys(bout.exercise for bout in done))
