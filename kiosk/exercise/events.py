"""Events of exercises: guided, demonstrated, prescribed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.exercise.demonstration.changes import Change
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session import events as in_session
    from kiosk.exercise.session.steps import Plan


Feeling: TypeAlias = Literal["easier", "same", "worse"]


@dataclass(frozen=True, slots=True)
class OpenExercise:
    """An exercise was touched; `plan` is its steps.

    `routine` names all exercises, this one first, if several follow one another. `release`: it is
    to ease a cramp, so it begins at once, on the side that has it; `either`: nobody said that there
    is a cramp now, so it may be for both sides. `standing`: somebody has to stand for it, or get up
    from the floor; `steady`: a release with both feet down and a hold.
    """

    exercise: str
    plan: Plan = ()
    routine: tuple[str, ...] = ()
    release: bool = False
    either: bool = False
    standing: bool = False
    steady: bool = False


@dataclass(frozen=True, slots=True)
class OpenProgram:
    """A stage of a program was touched, or one exercise of it; both count from 0.

    `kiosk/app/prepared.py`, which knows the program's doses, replaces it by an `OpenExercise`.
    """

    program: str
    stage: int
    exercise: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerSafety:
    """The answer to the question before the first exercise: is there a warning sign?

    `signs`: ids of the signs in question; empty if not specified.
    """

    has_sign: bool
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerStanding:
    """The answer to the question before the first standing exercise: safely, without help?"""

    stands: bool


@dataclass(frozen=True, slots=True)
class StretchAction:
    """A touch in a guided exercise: pause, resume, repeat, skip …"""

    event: in_session.Event


@dataclass(frozen=True, slots=True)
class ReadSteps:
    """Show the steps of a guided exercise, which pauses for that, or (not `shown`) its timer.

    `step` is one on the page to show, from 0.
    """

    shown: bool
    step: int = 0


@dataclass(frozen=True, slots=True)
class Feel:
    """How it feels after a guided exercise: what to do next depends on it."""

    how: Feeling


@dataclass(frozen=True, slots=True)
class Demonstrate:
    """Open a demonstration; `shown` is its first state."""

    exercise: str
    shown: Demonstration | None = None


@dataclass(frozen=True, slots=True)
class DemonstrationAction:
    """A touch in a demonstration: slower, other side, from the front …"""

    change: Change


@dataclass(frozen=True, slots=True)
class Prescribe:
    """Put an exercise onto this patient's plan."""

    item: Prescribed


@dataclass(frozen=True, slots=True)
class Unprescribe:
    """Remove an exercise from this patient's plan."""

    exercise: str


@dataclass(frozen=True, slots=True)
class TakeProgram:
    """Put a program's stage onto the plan to take home, and open the plan (`section`).

    `items` is its exercises, filled in by `kiosk/app/prepared.py`.
    """

    program: str
    stage: int
    section: str
    items: tuple[Prescribed, ...] = ()


ExerciseEvent: TypeAlias = (
    OpenExercise
    | OpenProgram
    | AnswerSafety
    | AnswerStanding
    | StretchAction
    | ReadSteps
    | Feel
    | Demonstrate
    | DemonstrationAction
    | Prescribe
    | Unprescribe
    | TakeProgram
)
