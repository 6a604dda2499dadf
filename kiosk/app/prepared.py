"""Events that need an exercise's file: completed, such as the steps of an exercise to open, or
begun when their time has come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import events as e
from kiosk.app.reducer import picture_due
from kiosk.app.state import AppState

if TYPE_CHECKING:
    from kiosk.exercise.repository import Exercises
    from kiosk.exercise.session.steps import Plan


def planned(event: e.Event, exercises: Exercises) -> e.Event:
    """Return an event with its exercises filled in: a session plan, a demonstration, a stage."""
    match event:
        case e.OpenExercise(exercise, (), routine):
            eases = event.release or (not routine and exercises.is_release(exercise))
            either = event.either or (eases and not event.release)
            plan = exercises.plan(exercise) if eases else exercises.routine(routine or (exercise,))
            stands = any(map(exercises.is_standing, routine or (exercise,)))
            steady = eases and exercises.is_release(exercise)
            return replace(
                event, plan=plan, release=eases, either=either, standing=stands, steady=steady
            )
        case e.Demonstrate(exercise, None):
            return replace(event, shown=exercises.demonstration(exercise))
        case e.TakeProgram(program, stage):
            return replace(event, items=exercises.to_take_home(program, stage))
        case e.OpenProgram(program, stage, number):
            plan = exercises.program(program, stage, number)
            names = _names(plan)
            stands = any(map(exercises.is_standing, names))
            return e.OpenExercise(names[0], plan, names, standing=stands)
        case _:
            return event


def followed_by(state: AppState, exercises: Exercises, now: float) -> tuple[e.Event, ...]:
    """Return what happens next by itself: a picture moves. Only now is its exercise read; one that
    cannot be read stays still."""
    exercise = picture_due(state, now)
    if not exercise:
        return ()
    try:
        return (e.PictureMoves(exercise, exercises.pace(exercise).once_seconds),)
    except KeyError:
        return (e.PictureMoves(exercise, 0.0),)


def _names(plan: Plan) -> tuple[str, ...]:
    from kiosk.exercise.session.steps import Done

    bouts = {step.bout.item: step.bout.exercise for step in plan if not isinstance(step, Done)}
    return tuple(bouts.values())
