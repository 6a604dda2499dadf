"""The whole state of a visit as one value. Nothing here knows of Qt, files or words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.pages.attract_loop import AttractLoop
from kiosk.shared.printing import Printing, PrintStage
from kiosk.visit import idle
from kiosk.visit.animation import Film
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import IdleLimits
from kiosk.visit.navigation import Attract, Place
from kiosk.visit.sheets import Sheet

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session.state import Session
    from kiosk.video.watching import Playback


PlanItems: TypeAlias = "tuple[tuple[Prescribed, ...], tuple[Prescribed, ...]]"


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

    `session` is the guided exercise while one is open, `demo` the demonstration. `safe`: the
    visitor said that none of the warning signs is theirs; asked once a visit. `finished`
    (exercises; `finished_as`: how much of each) and `prescribed` are for the plan to take home;
    `printing` is how far it is on its way to paper, `on_paper` what was on it then. `choices` are
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
    session: Session | None = None
    demo: Demonstration | None = None
    safe: bool = False
    finished: tuple[str, ...] = ()
    finished_as: tuple[Prescribed, ...] = ()
    prescribed: tuple[Prescribed, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    printing: Printing = PrintStage.NOT_ASKED
    on_paper: PlanItems = ((), ())
    film: Film | None = None
    video: Playback | None = None
    loop: AttractLoop | None = None
    judged: tuple[tuple[str, bool], ...] = ()
    attended: bool = False

    @property
    def plan(self) -> PlanItems:
        """What is on the plan to take home: prescribed, and finished."""
        return self.prescribed, self.finished_as

    @property
    def print_stage(self) -> Printing:
        """How far the present plan is on its way to paper: one that has changed has not begun."""
        if self.printing is PrintStage.UNDER_WAY or self.on_paper == self.plan:
            return self.printing
        return PrintStage.NOT_ASKED

    def chosen(self, key: str) -> str:
        """Return what was chosen of `key`; empty if nothing was."""
        return next((value for known, value in self.choices if known == key), "")


def start(rules: VisitRules, now: float) -> AppState:
    """Return the state before a visit: attract screen, everything as it was."""
    moves = rules.animated and not rules.start.reduced_motion
    loop = AttractLoop(now, now) if moves else None
    return AppState(rules, Place(Attract()), rules.start, last_touch=now, loop=loop)
