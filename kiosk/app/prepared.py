"""Completes events that need an exercise's file, such as the steps of an exercise to open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.app import events as e

if TYPE_CHECKING:
    from kiosk.exercise.repository import Exercises
    from kiosk.exercise.session.steps import Plan


def planned(event: e.Event, exercises: Exercises) -> e.Event:
    """Return an event with its exercises filled in: a session plan, a demonstration, a stage."""
    match event:
        case e.OpenExercise(exercise, (), routine):
            eases = event.release or (not routine and exercises.is_release(exercise))
            plan = exercises.plan(exercise) if eases else exercises.routine(routine or (exercise,))
            stands = any(map(exercises.is_standing, routine or (exercise,)))
            steady = eases and exercises.is_release(exercise)
            return replace(event, plan=plan, release=eases, standing=stands, steady=steady)
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


def _names(plan: Plan) -> tuple[str, ...]:
    from kiosk.exercise.session.steps import Done

    bouts = {step.bout.item: step.bout.exercise for step in plan if not isinstance(step, Done)}
    return tuple(bouts.values())
