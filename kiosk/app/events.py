"""What a touch means, not where it landed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.shared.printing import Printing
from kiosk.visit.comfort import Sound, TextSize, ThemeName, Volume
from kiosk.visit.sheets import Sheet

if TYPE_CHECKING:  # what guides an exercise is loaded with the first one
    from kiosk.exercise.demonstration.changes import Change
    from kiosk.exercise.demonstration.state import Demonstration
    from kiosk.exercise.dose.prescribed import Prescribed
    from kiosk.exercise.session import events as in_session
    from kiosk.exercise.session.steps import Plan


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch or key: the visitor is here."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class Animate:
    """The attract screen may move (everything is loaded, and seen), or not any more."""

    allowed: bool


@dataclass(frozen=True, slots=True)
class LeaveAttract:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Home was touched."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Back was touched."""


@dataclass(frozen=True, slots=True)
class TurnPage:
    """One page on (+1) or back (−1)."""

    by: int


@dataclass(frozen=True, slots=True)
class OpenSection:
    """A tile, a button or a link to a section."""

    section: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A link to a question, from anywhere: Back leads to where the link stands."""

    question: str


@dataclass(frozen=True, slots=True)
class Unfold:
    """A question in the list was touched: its answer opens there, or closes if it is open."""

    question: str


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """A topic was chosen; empty: all questions."""

    topic: str


@dataclass(frozen=True, slots=True)
class Search:
    """What stands in the search field now. Forgotten with the visit, and never written down."""

    query: str


@dataclass(frozen=True, slots=True)
class ShowKeys:
    """The keyboard on the screen shows a layer; empty puts it away."""

    layer: str


@dataclass(frozen=True, slots=True)
class RateAnswer:
    """A visitor said whether an answer helped."""

    question: str
    helpful: bool


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
class TakeProgram:
    """A program's stage goes onto the plan to take home, and the plan (`section`) opens.

    `items` are its exercises; whoever knows the program's doses fills them in.
    """

    program: str
    stage: int
    section: str
    items: tuple[Prescribed, ...] = ()


@dataclass(frozen=True, slots=True)
class Unprescribe:
    """An exercise goes off this patient's plan."""

    exercise: str


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """The plan is to be printed."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The print system has taken the plan, or why it has not. Nobody touched anything."""

    outcome: Printing


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice inside a page: a block's answer, tile, card or number.

    `key` names what is chosen on this page ("get-help/check"), `value` is what; empty takes the
    choice back. Forgotten with the visit.
    """

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Play:
    """A moving picture inside a page: `value` is chosen of `key`, as by `Choose`, and moves.

    It stands still after `seconds`.
    """

    key: str
    value: str
    seconds: float


@dataclass(frozen=True, slots=True)
class VideoAction:
    """A touch on a video's controls, or what its player reports (`kiosk/video/watching.py`)."""

    video: str
    what: str
    seconds: float = 0.0

    @property
    def reported(self) -> bool:
        """Whether the player says it by itself, and nobody touched."""
        return self.what in ("moved", "ended", "failed")


@dataclass(frozen=True, slots=True)
class ShowView:
    """More, or back up, inside a long page."""

    view: int


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Something opens over the page."""

    sheet: Sheet


@dataclass(frozen=True, slots=True)
class CloseSheet:
    """The sheet was closed."""


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """A text size was chosen."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class SetTheme:
    """A theme was chosen."""

    theme: ThemeName


@dataclass(frozen=True, slots=True)
class ToggleContrast:
    """The contrast button was touched."""


@dataclass(frozen=True, slots=True)
class SetReducedMotion:
    """Motion was switched off or on."""

    reduced: bool


@dataclass(frozen=True, slots=True)
class SetSound:
    """Voice, tones or silence was chosen."""

    sound: Sound


@dataclass(frozen=True, slots=True)
class SetVolume:
    """A loudness was chosen."""

    volume: Volume


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """A language was chosen."""

    language: str


@dataclass(frozen=True, slots=True)
class StaffPresent:
    """Somebody of the staff has come out of staff mode, to show a patient something."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something broke while drawing or reacting: bring the visitor to safe ground."""


Event: TypeAlias = (
    Touched
    | StaffPresent
    | Tick
    | Animate
    | LeaveAttract
    | GoHome
    | GoBack
    | TurnPage
    | OpenSection
    | OpenQuestion
    | Unfold
    | OpenTopic
    | Search
    | ShowKeys
    | RateAnswer
    | OpenExercise
    | OpenProgram
    | AnswerSafety
    | StretchAction
    | Demonstrate
    | DemonstrationAction
    | Prescribe
    | TakeProgram
    | Unprescribe
    | PrintPlan
    | Printed
    | Choose
    | Play
    | VideoAction
    | ShowView
    | OpenSheet
    | CloseSheet
    | SetTextSize
    | SetTheme
    | ToggleContrast
    | SetReducedMotion
    | SetSound
    | SetVolume
    | SetLanguage
    | Failed
)
