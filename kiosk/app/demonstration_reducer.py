"""What a demonstration does to the state of a visit, and to this patient's plan.

Loaded with the first one; `kiosk/app/state.py` calls it. Two decisions for the clinician:

- A demonstration is not preceded by the question about warning signs: nobody stretches yet. The
  question stays where it is, before the first exercise that a patient does.
- A demonstration covers a guided exercise without ending it: the exercise stands still, and goes
  on from there once the demonstration is closed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import events as e
from kiosk.app.exercise_reducer import FRAME, frame_gap
from kiosk.exercise.demonstration import state as d
from kiosk.exercise.demonstration.prescription import on_plan, prescription
from kiosk.exercise.demonstration.state import Demonstration
from kiosk.exercise.demonstration.timeline import Timeline
from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session.plan import HOLD
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.steps import WORK, Plan
from kiosk.visit import navigation
from kiosk.visit.navigation import DemonstrationRoute, Exercise

if TYPE_CHECKING:
    from kiosk.app.state import AppState

QUIET = 600.0
"""Seconds without a touch that a demonstration may be talked about before the countdown begins."""


def demonstrated(state: AppState, event: e.Event, now: float) -> AppState | None:
    """Return the state after an event of a demonstration; None for all other events."""
    match event:
        case e.Demonstrate(shown=shown) if shown is not None:
            return _opened(state, shown, now)
        case e.DemonstrationAction(change) if state.demo is not None:
            demo = d.changed(state.demo, change, now)
            return _kept_on_plan(replace(state, demo=demo), state.demo)
        case e.GoBack() if state.demo is not None:
            return _closed(state, now)
        case _:
            return None


def carried_on(state: AppState, now: float) -> AppState:
    """Return the state after time went by."""
    if state.demo is None or not d.moving(state.demo):
        return state
    return replace(state, demo=d.told(state.demo, now))


def next_frame(state: AppState, now: float) -> float | None:
    """Return when the next picture is due; None while it stands still."""
    demo = state.demo
    if demo is None or not d.moving(demo):
        return None
    gap = frame_gap(lambda ahead: d.shown(d.told(demo, now + ahead)).phase)
    # at the latest when the shown number changes
    return now + min(gap, max(d.shown(demo).lasts / demo.speed, FRAME / 2))


def _opened(state: AppState, shown: Demonstration, now: float) -> AppState:
    session = state.session if isinstance(state.place.route, Exercise) else None
    known = on_plan(state.prescribed, shown.exercise)
    reel = shown.reel
    if known is not None:
        reel = replace(_with_dose(reel, known), pace=reel.pace)
    elif session is not None:
        reel = _as_guided(reel, shown.exercise, session.plan)
    if session is not None:
        session = fold_session(session, in_session.Pause(), now)
    place = navigation.opened(state.place, DemonstrationRoute(shown.exercise))
    demo = d.begun(replace(shown, reel=reel), now)
    return replace(state, place=place, sheet=None, session=session, demo=demo, film=None)


def _closed(state: AppState, now: float) -> AppState:
    """Return the state without the demonstration; the exercise that it covers still stands."""
    if state.session is None or not isinstance(state.place.route, DemonstrationRoute):
        return replace(state, place=navigation.back(state.place), demo=None)
    session = fold_session(state.session, in_session.Touched(), now)
    place = navigation.opened(state.place, Exercise(_guided(session.plan)))
    return replace(state, place=place, session=session, demo=None)


def _kept_on_plan(state: AppState, before: Demonstration) -> AppState:
    """Return the state with the plan saying what is shown, once the exercise is on it."""
    demo = state.demo
    if demo is None or demo.reel == before.reel or on_plan(state.prescribed, demo.exercise) is None:
        return state
    item = prescription(demo)
    plan = tuple(item if p.exercise == item.exercise else p for p in state.prescribed)
    return replace(state, prescribed=plan)


def _with_dose(reel: Timeline, item: Prescribed) -> Timeline:
    if (item.reps is None, item.drill is None) != (reel.reps is None, reel.drill is None):
        return reel
    drill = None if item.drill is None else float(item.drill)
    return replace(reel, sets=item.sets, hold=float(item.hold or HOLD), reps=item.reps, drill=drill)


def _as_guided(reel: Timeline, exercise: str, plan: Plan) -> Timeline:
    """Return the reel with the dose that is guided: a program's, or one changed by ±5 s.

    The last set tells: a change is for the sets that follow it.
    """
    work = [step for step in plan if isinstance(step, WORK) and step.bout.exercise == exercise]
    if not work:
        return reel
    return replace(
        _with_dose(reel, prescribed(exercise, (work[-1],), b"")), pace=work[-1].bout.pace
    )


def _guided(plan: Plan) -> str:
    return next(step.bout.exercise for step in plan if isinstance(step, WORK))
