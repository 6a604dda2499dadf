"""Exercises ready for use: an exercise file becomes a scene to draw and a plan to follow.

Files are read when first needed: a start imports neither pydantic nor the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from kiosk.shared.issue import terminal_line

if TYPE_CHECKING:
    from kiosk.content.model.pack import Program
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session.plan import PlanItem
    from kiosk.exercise.session.steps import Plan
    from kiosk.figure.drawing.display_list import Drawing
    from kiosk.figure.motion.pacing import Pace
    from kiosk.figure.scene.scene import Scene
    from kiosk.figure.skeleton.sides import Side


class Exercises(Protocol):
    """What views need of the exercises."""

    def scene(self, exercise: str) -> Scene:
        """Return the picture of an exercise; KeyError if there is none of this id."""

    def telling(self, exercise: str, side: Side) -> Drawing:
        """Return its most telling moment: in the stretch, or half-way round a movement.

        KeyError if there is no exercise of this id.
        """

    def pace(self, exercise: str) -> Pace:
        """Return how it goes by; KeyError if there is none of this id."""

    def plan(self, exercise: str) -> Plan:
        """Return its steps in time, without those into position; KeyError if there is none."""

    def routine(self, exercises: Sequence[str]) -> Plan:
        """Return the steps of several in order, each with those into its position.

        KeyError for an unknown id, ValueError for none.
        """

    def is_release(self, exercise: str) -> bool:
        """Tell whether an exercise is for a cramp now, and for nothing else."""

    def is_standing(self, exercise: str) -> bool:
        """Tell whether somebody has to stand for it, or get up from the floor."""

    def demonstration(self, exercise: str) -> Demonstration:
        """Return the first state of its demonstration; KeyError if there is none of this id."""

    def program(self, program: str, stage: int, exercise: int | None = None) -> Plan:
        """Return a program's stage, or one exercise of it, with the program's doses.

        Both count from 0; KeyError if there is no such program, stage or exercise.
        """

    def to_take_home(self, program: str, stage: int) -> tuple[Prescribed, ...]:
        """Return a program's stage as entries of a plan to take home; KeyError if there is none."""


def _no_program(program: str) -> Program:
    raise KeyError(program)


def _no_steps(_exercise: str) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class GuidedExercise:
    """One exercise ready for use. `a_day`: how often a day, None if the file does not say.

    `as_needed`: it is for a cramp now. `stands`: one stands for it, or gets up from the floor.
    """

    scene: Scene
    item: PlanItem
    a_day: int | None
    as_needed: bool
    stands: bool


class ExerciseRepository:
    """Exercises read from a pack's files, each once.

    `programs` reads a program, `steps` says in how many written steps one gets into position.
    """

    def __init__(
        self,
        file: Callable[[str], bytes],
        programs: Callable[[str], Program] = _no_program,
        steps: Callable[[str], int] = _no_steps,
    ) -> None:
        self._programs, self._steps = programs, steps
        self._read = cache(lambda exercise: _read(exercise, file(exercise)))
        self._telling = cache(self._draw_telling)

    def scene(self, exercise: str) -> Scene:
        """Return the picture of an exercise; KeyError if there is none of this id."""
        return self._read(exercise).scene

    def telling(self, exercise: str, side: Side) -> Drawing:
        """Return its most telling moment, drawn once; KeyError if there is none of this id."""
        return self._telling(exercise, side)

    def pace(self, exercise: str) -> Pace:
        """Return how it goes by; KeyError if there is none of this id."""
        return self._read(exercise).item.dose.pace

    def plan(self, exercise: str) -> Plan:
        """Return its steps in time, without those into position; KeyError if there is none."""
        from kiosk.exercise.session.plan import routine_plan

        return routine_plan((self._read(exercise).item,))

    def routine(self, exercises: Sequence[str]) -> Plan:
        """Return the steps of several in order, each with those into its position.

        KeyError for an unknown id, ValueError for none.
        """
        from kiosk.exercise.session.plan import routine_plan

        return routine_plan([self._led_into(self._read(name).item) for name in exercises])

    def is_release(self, exercise: str) -> bool:
        """Tell whether an exercise is for a cramp now, and for nothing else."""
        return self._read(exercise).as_needed

    def is_standing(self, exercise: str) -> bool:
        """Tell whether somebody has to stand for it, or get up from the floor."""
        return self._read(exercise).stands

    def _draw_telling(self, exercise: str, side: Side) -> Drawing:
        scene = self.scene(exercise)
        return scene.draw(scene.telling_phase, 0.0, side)

    def _led_into(self, item: PlanItem) -> PlanItem:
        return replace(item, setup=self._steps(item.exercise))

    def demonstration(self, exercise: str) -> Demonstration:
        """Return the first state of its demonstration; KeyError if there is none of this id."""
        from kiosk.exercise.demonstration.state import Demonstration
        from kiosk.exercise.demonstration.timeline import Timeline
        from kiosk.figure.skeleton.people import PEOPLE

        guide = self._read(exercise)
        dose, scene = guide.item.dose, guide.scene
        return Demonstration(
            exercise,
            Timeline(dose.sets, dose.hold, dose.reps, dose.drill, dose.pace),
            views=scene.views,
            people=tuple(PEOPLE),
            sided=dose.sides == "each",
            a_day=guide.a_day,
            side="left" if dose.sides == "each" else "both",
            view=scene.view,
            person=scene.person.name,
        )

    def program(self, program: str, stage: int, exercise: int | None = None) -> Plan:
        """Return a program's stage, or one exercise of it, with the program's doses.

        Both count from 0; KeyError if there is no such program, stage or exercise.
        """
        from kiosk.exercise.program.plan import chosen, items
        from kiosk.exercise.session.plan import routine_plan

        entries = chosen(self._programs(program), stage, exercise)
        found = items(entries, lambda name: self._read(name).item)
        return routine_plan([self._led_into(item) for item in found])

    def to_take_home(self, program: str, stage: int) -> tuple[Prescribed, ...]:
        """Return a program's stage as entries of a plan to take home; KeyError if there is none."""
        from kiosk.exercise.dose.prescribed import prescribed
        from kiosk.exercise.program.plan import chosen

        plan = self.program(program, stage)
        entries = chosen(self._programs(program), stage, None)
        doses = {x.exercise: x.dose for x in entries}
        return tuple(
            replace(
                prescribed(name, plan, b""),
                a_day=(dose and dose.a_day) or self._read(name).a_day,
                days_a_week=dose.days_a_week if dose else None,
            )
            for name, dose in doses.items()
        )


def _read(exercise: str, data: bytes) -> GuidedExercise:
    from kiosk.exercise.file.loader import read_exercise  # imports pydantic: 45 ms
    from kiosk.exercise.session.plan import HOLD, Dose, PlanItem

    # every pose was tried when the pack was compiled: that takes longer than all else here
    file, issues = read_exercise(exercise, data, posed=True)
    if file is None:
        raise KeyError(f"{exercise}: {'; '.join(map(terminal_line, issues))}")
    given = file.dose
    dose = Dose(
        sets=given.sets,
        hold=float(given.hold if given.hold and given.reps is None else HOLD),
        reps=given.reps,
        drill=None if given.seconds is None else float(given.seconds),
        rest=float(given.rest),
        sides=file.sides,
        pace=file.pace(),
    )
    stands = file.place in ("standing", "floor")
    a_day = given.a_day if "a_day" in given.model_fields_set else None
    return GuidedExercise(file.scene(), PlanItem(exercise, dose), a_day, given.as_needed, stands)
