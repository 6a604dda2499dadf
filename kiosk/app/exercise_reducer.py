"""What an exercise does to the state of a visit: the guided session.

Loaded with the first exercise; `kiosk/app/state.py` calls it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import prescribed
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.selectors import abandoned_since, phase
from kiosk.exercise.session.selectors import next_wake as session_wake
from kiosk.exercise.session.state import Finished, LeadIn, Paused, Running, Session, Stopped
from kiosk.exercise.session.steps import Done
from kiosk.visit import navigation
from kiosk.visit.navigation import Exercise

if TYPE_CHECKING:
    from kiosk.app.state import AppState

FRAME, BREATH_FRAME = 1 / 25, 1 / 12
"""Seconds between two pictures of the figure: in motion, and while it only breathes."""


def exercised(state: AppState, event: e.Event, now: float) -> AppState | None:
    """Return the state after an event of an exercise; None for all other events."""
    match event:
        case e.OpenExercise(exercise, plan) if plan:
            return _opened(state, exercise, Session(plan), now)
        case e.AnswerSafety(has_sign=False) if state.session is not None:
            return _steered(replace(state, safe=True), in_session.Begin(), now)
        case e.StretchAction(steering):
            return _steered(state, steering, now)
        case e.Touched() if state.session is not None:
            return _steered(state, in_session.Touched(), now)
        case _:
            return None


def carried_on(state: AppState, now: float) -> AppState:
    """Return the state after time went by.

    There is no idle countdown while a session goes on. Once it seems to be left alone, the
    countdown begins: whoever still stands at the wall can stay.
    """
    if state.session is None:
        return state
    session = fold_session(state.session, in_session.Tick(), now)
    left = abandoned_since(session, now)
    touched = state.last_touch
    if left is not None:
        touched = min(touched, left - state.rules.limits.quiet)
    elif isinstance(session.mode, (Running, LeadIn, Paused)):
        touched = now
    return _noted(replace(state, session=session, last_touch=touched))


def next_frame(state: AppState, now: float) -> float | None:
    """Return when the next picture of the figure is due; None while it stands still."""
    session = state.session
    if session is None or not isinstance(session.mode, (Running, LeadIn)):
        return None if session is None else session_wake(session, now)
    gap = frame_gap(lambda ahead: phase(session, now + ahead))
    # at the latest when the shown second changes
    due = session_wake(session, now)
    return now + gap if due is None else min(now + gap, max(now, due))


def frame_gap(phase_in: Callable[[float], float]) -> float:
    """Return the seconds to the next picture; `phase_in` tells the figure's phase so much later.

    Held still, or waiting between two halves of a repetition, the figure only breathes.
    """
    still = phase_in(0.0) == phase_in(FRAME) == phase_in(BREATH_FRAME)
    return BREATH_FRAME if still else FRAME


def _opened(state: AppState, exercise: str, session: Session, now: float) -> AppState:
    place = navigation.opened(state.place, Exercise(exercise))
    state = replace(state, place=place, sheet=None, session=session, demo=None, film=None)
    asked = state.safe or not state.rules.asks
    return _steered(state, in_session.Begin(), now) if asked else state


def _steered(state: AppState, event: in_session.Event, now: float) -> AppState:
    """Return the state after a touch inside the exercise; stopping leads back to where it began."""
    if state.session is None:
        return state
    session = fold_session(state.session, event, now)
    if isinstance(session.mode, Stopped):
        return replace(state, place=navigation.back(state.place), session=None)
    return _noted(replace(state, session=session))


def _noted(state: AppState) -> AppState:
    """Return the state with what was finished kept for the plan to take home.

    What was skipped from its first set to its last is not: it may have hurt.
    """
    session = state.session
    if session is None or not isinstance(session.mode, Finished):
        return state
    bouts = [step.bout for step in session.plan if not isinstance(step, Done)]
    done = dict.fromkeys(bout.exercise for bout in bouts if bout.item in session.done)
    new = [x for x in done if x not in state.finished]
    if not new:
        return state
    # the last set tells how much: a longer hold is for those that follow
    doses = (prescribed(name, session.plan[::-1], b"") for name in new)
    return replace(
        state, finished=(*state.finished, *new), finished_as=(*state.finished_as, *doses)
    )
