"""What a touch means for an exercise: shown, guided, prescribed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.exercise.demonstration.changes import Change
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session import events as in_session
    from kiosk.exercise.session.steps import Plan


@dataclass(frozen=True, slots=True)
class OpenExercise:
    """An exercise was touched; `plan` is what it consists of.

    `routine` names every exercise, this one first, where several follow one another.
    """

    exercise: str
    plan: Plan = ()
    routine: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenProgram:
    """A stage of a program was touched, or one exercise of it; both count from 0.

    Whoever knows the program's doses makes an `OpenExercise` of it.
    """

    program: str
    stage: int
    exercise: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerSafety:
    """The question before the first exercise: does the visitor have a warning sign?

    `signs`: which it may be, by id; none where that was not said.
    """

    has_sign: bool
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StretchAction:
    """A touch inside a guided exercise: pause, resume, repeat, skip …"""

    event: in_session.Event


@dataclass(frozen=True, slots=True)
class Demonstrate:
    """Show an exercise big; `shown` is how it begins."""

    exercise: str
    shown: Demonstration | None = None


@dataclass(frozen=True, slots=True)
class DemonstrationAction:
    """A touch inside a demonstration: slower, other side, from the front …"""

    change: Change


@dataclass(frozen=True, slots=True)
class Prescribe:
    """An exercise goes onto this patient's plan."""

    item: Prescribed


@dataclass(frozen=True, slots=True)
class Unprescribe:
    """An exercise goes off this patient's plan."""

    exercise: str


@dataclass(frozen=True, slots=True)
class TakeProgram:
    """A program's stage goes onto the plan to take home, and the plan (`section`) opens.

    `items` are its exercises; whoever knows the program's doses fills them in.
    """

    program: str
    stage: int
    section: str
    items: tuple[Prescribed, ...] = ()


ExerciseEvent: TypeAlias = (
    OpenExercise
    | OpenProgram
    | AnswerSafety
    | StretchAction
    | Demonstrate
    | DemonstrationAction
    | Prescribe
    | Unprescribe
    | TakeProgram
)
