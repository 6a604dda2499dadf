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
from kiosk.visit.preview import Preview
from kiosk.visit.sheets import Sheet

if TYPE_CHECKING:  # imported with the first exercise
    from kiosk.video.watching import Playback


_NO_EXERCISE, _NO_PLAN = ExerciseState(), PlanState()


@dataclass(frozen=True, slots=True)
class VisitRules:
    """What is the same in every visit.

    `order`: every section in the order of paging. `questions`: the section that holds the
    questions. `help`: the section with the warning signs. `start`: the comfort that every visit
    begins with. `animated`: the attract screen may move. `asks`: warning signs are asked for before
    an exercise. `seated`: exercises for whoever cannot stand safely. `suggesting`: sections that
    suggest exercises of their own to their readers.
    """

    order: tuple[str, ...]
    questions: str
    start: Comfort
    help: str = ""
    limits: IdleLimits = idle.USUAL
    animated: bool = False
    asks: bool = True
    seated: tuple[str, ...] = ()
    suggesting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything that a visitor has changed, and the time of the last touch.

    `exercise` is the guided or demonstrated exercise, `plan` the plan to take home. `choices` are
    those made in pages: (key, value), one for each key. `film` is the page's animation, `preview`
    what moves there by itself, `video` the video, `loop` the attract loop. `judged`: question ids
    with whether the answer was helpful. `attended`: staff began this visit, and may talk about a
    demonstration for a long time.
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
    preview: Preview | None = None
    video: Playback | None = None
    loop: AttractLoop | None = None
    judged: tuple[tuple[str, bool], ...] = ()
    attended: bool = False

    def chosen(self, key: str) -> str:
        """Return the choice for `key`; empty if there is none."""
        return next((value for known, value in self.choices if known == key), "")


def start(rules: VisitRules, now: float) -> AppState:
    """Return the state before a visit: the attract screen, and nothing changed."""
    moves = rules.animated and not rules.start.reduced_motion
    loop = AttractLoop(now, now) if moves else None
    return AppState(rules, Place(Attract()), rules.start, last_touch=now, loop=loop)
