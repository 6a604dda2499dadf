"""Exercises ready to be guided: an exercise's file becomes a scene to draw and a plan to follow.

Files are read on first need: pydantic and the figure are no part of a start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.figure.scene import Scene
    from kiosk.stretch.plan import Item
    from kiosk.stretch.steps import Plan


class Exercises(Protocol):
    """What a screen needs of the exercises."""

    def scene(self, exercise: str) -> Scene:
        """Return the picture of an exercise; KeyError if there is none of this id."""

    def plan(self, exercise: str) -> Plan:
        """Return its dose laid out in time; KeyError if there is none of this id."""

    def routine(self, exercises: Sequence[str]) -> Plan:
        """Return several, one after the other; KeyError for an unknown id, ValueError for none."""


class Shelf:
    """Exercises read from a pack's files, each once."""

    def __init__(self, file: Callable[[str], bytes]) -> None:
        self._read = cache(lambda exercise: _read(exercise, file(exercise)))

    def scene(self, exercise: str) -> Scene:
        """Return the picture of an exercise; KeyError if there is none of this id."""
        return self._read(exercise)[0]

    def plan(self, exercise: str) -> Plan:
        """Return its dose laid out in time; KeyError if there is none of this id."""
        return self.routine((exercise,))

    def routine(self, exercises: Sequence[str]) -> Plan:
        """Return several, one after the other; KeyError for an unknown id, ValueError for none."""
        from kiosk.stretch.plan import routine_plan

        return routine_plan([self._read(exercise)[1] for exercise in exercises])


def _read(exercise: str, data: bytes) -> tuple[Scene, Item]:
    from kiosk.exercise.loader import read_exercise  # brings pydantic: 45 ms
    from kiosk.stretch.plan import HOLD, Dose, Item

    file, problems = read_exercise(exercise, data)
    if file is None:
        raise KeyError(f"{exercise}: {'; '.join(problems)}")
    given = file.dose
    dose = Dose(
        sets=given.sets,
        hold=float(given.hold or HOLD),
        reps=given.reps,
        drill=None if given.seconds is None else float(given.seconds),
        rest=float(given.rest),
        sides=file.sides,
        pace=file.pace(),
    )
    return file.scene(), Item(exercise, dose)
