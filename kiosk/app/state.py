"""The whole state of a visit as one value. Nothing here knows of Qt, files or words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.exercise.state import ExerciseState
from kiosk.pages.attract_loop import AttractLoop
from kiosk.plan.state import PlanState
from kiosk.shared.comfort import Comfort
from kiosk.visit import idle
from kiosk.visit.animation import Film
from kiosk.visit.idle import IdleLimits
from kiosk.visit.navigation import Attract, Place
from kiosk.visit.sheets import Sheet

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.video.watching import Playback


_NO_EXERCISE, _NO_PLAN = ExerciseState(), PlanState()


@dataclass(frozen=True, slots=True)
class VisitRules:
    """What stays the same from visit to visit.

    `order`: every section in the order of paging. `questions`: the section that holds the
    questions. `help`: the section with the warning signs. `start`: the comfort that every visit
    begins with. `animated`: the attract screen may move. `asks`: there are warning signs to ask for
    before an exercise.
    """

    order: tuple[str, ...]
    questions: str
    start: Comfort
    help: str = ""
    limits: IdleLimits = idle.USUAL
    animated: bool = False
    asks: bool = True


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything that a visitor has changed, and when they last touched.

    `exercise` is what is guided or demonstrated, `plan` what is taken home. `choices` are
    what was chosen inside pages: (key, value), one of a key. `film` is what moves in a page,
    `video` what is watched, `loop` what moves on the attract screen.
    `judged`: questions with what was said of their answers, helpful or not. `attended`: staff came
    out of staff mode for this visit, and may talk about a demonstration for long.
    """

    rules: VisitRules
    place: Place
    comfort: Comfort
    last_touch: float
    sheet: Sheet | None = None
    seconds_left: int | None = None
    exercise: ExerciseState = _NO_EXERCISE
    plan: PlanState = _NO_PLAN
    choices: tuple[tuple[str, str], ...] = ()
    film: Film | None = None
    video: Playback | None = None
    loop: AttractLoop | None = None
    judged: tuple[tuple[str, bool], ...] = ()
    attended: bool = False

    def chosen(self, key: str) -> str:
        """Return what was chosen of `key`; empty if nothing was."""
        return next((value for known, value in self.choices if known == key), "")


def start(rules: VisitRules, now: float) -> AppState:
    """Return the state before a visit: attract screen, everything as it was."""
    moves = rules.animated and not rules.start.reduced_motion
    loop = AttractLoop(now, now) if moves else None
    return AppState(rules, Place(Attract()), rules.start, last_touch=now, loop=loop)
