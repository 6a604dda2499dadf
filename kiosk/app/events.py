"""Every event there is: those of the features, and the app's own."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.exercise.events import (
    AnswerSafety as AnswerSafety,
    Demonstrate as Demonstrate,
    DemonstrationAction as DemonstrationAction,
    ExerciseEvent,
    OpenExercise as OpenExercise,
    OpenProgram as OpenProgram,
    Prescribe as Prescribe,
    StretchAction as StretchAction,
    TakeProgram as TakeProgram,
    Unprescribe as Unprescribe,
)
from kiosk.faq.events import (
    FaqEvent,
    OpenTopic as OpenTopic,
    RateAnswer as RateAnswer,
    Search as Search,
    ShowKeys as ShowKeys,
    Unfold as Unfold,
)
from kiosk.plan.events import (
    PlanEvent,
    Printed as Printed,
    PrintPlan as PrintPlan,
)
from kiosk.video.events import (
    VideoAction as VideoAction,
)
from kiosk.visit.events import (
    Choose as Choose,
    CloseSheet as CloseSheet,
    GoBack as GoBack,
    GoHome as GoHome,
    OpenQuestion as OpenQuestion,
    OpenSection as OpenSection,
    OpenSheet as OpenSheet,
    Play as Play,
    SetLanguage as SetLanguage,
    SetReducedMotion as SetReducedMotion,
    SetSound as SetSound,
    SetTextSize as SetTextSize,
    SetTheme as SetTheme,
    SetVolume as SetVolume,
    ShowView as ShowView,
    Tick as Tick,
    ToggleContrast as ToggleContrast,
    Touched as Touched,
    TurnPage as TurnPage,
    VisitEvent,
)


@dataclass(frozen=True, slots=True)
class Animate:
    """The attract screen may move (everything is loaded, and seen), or not any more."""

    allowed: bool


@dataclass(frozen=True, slots=True)
class LeaveAttract:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class StaffPresent:
    """Somebody of the staff has come out of staff mode, to show a patient something."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something broke while drawing or reacting: bring the visitor to safe ground."""


Event: TypeAlias = (
    VisitEvent
    | FaqEvent
    | ExerciseEvent
    | PlanEvent
    | VideoAction
    | Animate
    | LeaveAttract
    | StaffPresent
    | Failed
)
"""What a touch means, not where it landed."""
