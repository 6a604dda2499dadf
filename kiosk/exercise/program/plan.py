"""A program's exercises with the program's doses, ready for a session plan."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.content.model.pack import Program, ProgramDose, ProgramExercise
from kiosk.exercise.session.plan import HOLD, PlanItem


def chosen(program: Program, stage: int, exercise: int | None) -> tuple[ProgramExercise, ...]:
    """Return one exercise of a stage (both from 0), or all; KeyError if there is none."""
    try:
        exercises = program.stages[stage].exercises
        return exercises if exercise is None else (exercises[exercise],)
    except IndexError:
        raise KeyError(f"{program.id}/{stage}/{exercise}") from None


def items(
    exercises: tuple[ProgramExercise, ...], usual: Callable[[str], PlanItem]
) -> list[PlanItem]:
    """Return the exercises with the program's doses; `usual` gives each one's own dose.

    Rest, sides and pace stay those of the exercise; ValueError for a dose that does not fit it.
    """
    return [with_dose(usual(entry.exercise), entry.dose) for entry in exercises]


def with_dose(item: PlanItem, dose: ProgramDose | None) -> PlanItem:
    """Return an exercise with another dose; None leaves its own."""
    if dose is None:
        return item
    changed = replace(
        item.dose,
        sets=dose.sets,
        hold=float(dose.hold or HOLD),
        reps=dose.reps,
        drill=None if dose.seconds is None else float(dose.seconds),
    )
    return replace(item, dose=changed)
