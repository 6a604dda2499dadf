"""An exercise in a visit: what is under way, and what an event changed of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.visit.navigation import Place

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session.state import Session


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """`session` is the guided exercise while one is open, `demo` the demonstration.

    `safe`: the visitor said that none of the warning signs is theirs; asked once a visit.
    """

    session: Session | None = None
    demo: Demonstration | None = None
    safe: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """The state after an event, and what else follows from it.

    `place`: where it leads; None leaves the place. `finished`: exercises that are done, with how
    much of each. `redosed`: what the plan to take home now says of one. `last_touch`: somebody
    counts as having been there last then.
    """

    state: ExerciseState
    place: Place | None = None
    finished: tuple[Prescribed, ...] = ()
    redosed: Prescribed | None = None
    last_touch: float | None = None
