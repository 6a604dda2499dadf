"""Reducer of a demonstration and of this patient's plan.

Imported with the first demonstration. Two decisions for the clinician:

- No question about warning signs comes before a demonstration, since nobody stretches yet. It comes
  before the first exercise that a patient does.
- A demonstration covers a guided exercise without ending it: the exercise pauses, and continues
  from there once the demonstration is closed.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.exercise.demonstration import state as d
from kiosk.exercise.demonstration.prescription import on_plan, prescription
from kiosk.exercise.demonstration.state import Demonstration
from kiosk.exercise.demonstration.timeline import Timeline
from kiosk.exercise.dose.prescribed import Prescribed, prescribed
from kiosk.exercise.events import Demonstrate, DemonstrationAction
from kiosk.exercise.session import events as in_session
from kiosk.exercise.session.plan import HOLD
from kiosk.exercise.session.reducer import fold_session
from kiosk.exercise.session.steps import WORK, Plan
from kiosk.exercise.session_reducer import FRAME, frame_gap
from kiosk.exercise.state import ExerciseState, ExerciseStep
from kiosk.visit import navigation
from kiosk.visit.events import GoBack
from kiosk.visit.navigation import DemonstrationRoute, Exercise, Place

QUIET = 600.0
"""Seconds without a touch before the countdown, in a visit that staff began."""


def fold_demonstration(
    state: ExerciseState, event: object, place: Place, plan: tuple[Prescribed, ...], now: float
) -> ExerciseStep | None:
    """Return the step after an event of a demonstration; None for all other events.

    `plan`: the exercises on this patient's plan.
    """
    match event:
        case Demonstrate(shown=shown) if shown is not None:
            return _opened(state, shown, place, plan, now)
        case DemonstrationAction(change) if state.demo is not None:
            demo = d.changed(state.demo, change, now)
            # once the exercise is on the plan, its dose there is the one shown
            tells = (
                demo.timeline != state.demo.timeline and on_plan(plan, demo.exercise) is not None
            )
            step = ExerciseStep(replace(state, demo=demo))
            return replace(step, redosed=prescription(demo)) if tells else step
        case GoBack() if state.demo is not None:
            return _closed(state, place, now)
        case _:
            return None


def carried_on(state: ExerciseState, now: float) -> ExerciseStep:
    """Return the state at `now`."""
    if state.demo is None or not _moves(state.demo):
        return ExerciseStep(state)
    return ExerciseStep(replace(state, demo=d.told(state.demo, now)))


def next_frame(state: ExerciseState, now: float) -> float | None:
    """Return when the next frame is due; None while it is paused."""
    demo = state.demo
    if demo is None or not _moves(demo):
        return None
    if d.going_round(demo) is not None:
        return now + FRAME
    gap = frame_gap(lambda ahead: d.shown(d.told(demo, now + ahead)).phase)
    # at the latest when the number on the screen changes
    return now + min(gap, max(d.shown(demo).lasts / demo.speed, FRAME / 2))


def _moves(demo: Demonstration) -> bool:
    """Return whether the picture changes with time: in a pause, while the person goes round."""
    return d.moving(demo) or d.going_round(demo) is not None


def _opened(
    state: ExerciseState,
    shown: Demonstration,
    place: Place,
    plan: tuple[Prescribed, ...],
    now: float,
) -> ExerciseStep:
    session = state.session if isinstance(place.route, Exercise) else None
    known = on_plan(plan, shown.exercise)
    timeline = shown.timeline
    if known is not None:
        timeline = replace(_with_dose(timeline, known), pace=timeline.pace)
    elif session is not None:
        timeline = _as_guided(timeline, shown.exercise, session.plan)
    if session is not None:
        session = fold_session(session, in_session.Pause(), now)
    demo = d.begun(replace(shown, timeline=timeline), now)
    there = navigation.opened(place, DemonstrationRoute(shown.exercise))
    return ExerciseStep(replace(state, session=session, demo=demo), place=there)


def _closed(state: ExerciseState, place: Place, now: float) -> ExerciseStep:
    """End the demonstration; the exercise below stays paused."""
    if state.session is None or not isinstance(place.route, DemonstrationRoute):
        return ExerciseStep(replace(state, demo=None), place=navigation.back(place))
    session = fold_session(state.session, in_session.Touched(), now)
    there = navigation.opened(place, Exercise(_guided(session.plan)))
    return ExerciseStep(replace(state, session=session, demo=None), place=there)


def _with_dose(timeline: Timeline, item: Prescribed) -> Timeline:
    if (item.reps is None, item.drill is None) != (timeline.reps is None, timeline.drill is None):
        return timeline
    drill = None if item.drill is None else float(item.drill)
    return replace(
        timeline, sets=item.sets, hold=float(item.hold or HOLD), reps=item.reps, drill=drill
    )


def _as_guided(timeline: Timeline, exercise: str, plan: Plan) -> Timeline:
    """Return the timeline with the guided exercise's dose: a program's, or one changed by ±5 s.

    The last set decides, since a change applies to the sets after it.
    """
    work = [step for step in plan if isinstance(step, WORK) and step.bout.exercise == exercise]
    if not work:
        return timeline
    return replace(
        _with_dose(timeline, prescribed(exercise, (work[-1],), b"")), pace=work[-1].bout.pace
    )


def _guided(plan: Plan) -> str:
    return next(step.bout.exercise for step in plan if isinstance(step, WORK))
