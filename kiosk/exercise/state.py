"""The exercise slice of a visit's state, and a step of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.visit.navigation import Place

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.events import Feeling
    from kiosk.exercise.session.state import Session


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """`session` is the open guided exercise, `demo` the open demonstration.

    `safe`: the visitor has none of the warning signs; asked once a visit. `reads`: the
    steps of the guided exercise stand in place of its timer, the page with this one (from 0); None
    while they do not. `release`: it is to ease a cramp; `either`: perhaps not one now, nor on one
    side alone. `stands`: whether the visitor can stand safely without help; None until it was
    asked. `standing`: the exercise cannot be done sitting or lying. `steady`: a release with both
    feet down and a hold. `felt`: how the visitor said it feels after the end; empty before.
    """

    session: Session | None = None
    demo: Demonstration | None = None
    safe: bool = False
    reads: int | None = None
    release: bool = False
    either: bool = False
    stands: bool | None = None
    standing: bool = False
    steady: bool = False
    felt: Feeling | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """The state after an event, and its effects on the rest of the visit.

    `place`: the new place; None keeps the present one. `finished`: exercises that are done, with
    their doses. `undone`: exercises that made it worse: none for the plan. `redosed`: an exercise's
    new entry on the plan to take home. `last_touch`: the moment at which somebody counts as last
    present. `closes`: a sheet over the exercise closes.
    """

    state: ExerciseState
    place: Place | None = None
    finished: tuple[Prescribed, ...] = ()
    undone: tuple[str, ...] = ()
    redosed: Prescribed | None = None
    last_touch: float | None = None
    closes: bool = False
