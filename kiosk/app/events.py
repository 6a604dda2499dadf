"""All events: those of the features, and the app's own."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.exercise.events import (
    AnswerSafety,
    AnswerStanding,
    Demonstrate,
    DemonstrationAction,
    ExerciseEvent,
    Feel,
    OpenExercise,
    OpenProgram,
    Prescribe,
    ReadSteps,
    StretchAction,
    TakeProgram,
    Unprescribe,
)
from kiosk.faq.events import (
    FaqEvent,
    OpenTopic,
    RateAnswer,
    Search,
    ShowKeys,
    Unfold,
)
from kiosk.plan.events import (
    PlanEvent,
    Printed,
    PrintPlan,
)
from kiosk.video.events import (
    VideoAction,
)
from kiosk.visit.events import (
    Choose,
    CloseSheet,
    GoBack,
    GoHome,
    KeepPage,
    OpenQuestion,
    OpenSection,
    OpenSheet,
    PictureMoves,
    PicturesShown,
    Play,
    SetLanguage,
    SetReducedMotion,
    SetSound,
    SetTextSize,
    SetTheme,
    SetVolume,
    ShowView,
    Tick,
    ToggleContrast,
    Touched,
    TurnPage,
    VisitEvent,
)

__all__ = [
    "Animate",
    "AnswerSafety",
    "AnswerStanding",
    "Choose",
    "CloseSheet",
    "Demonstrate",
    "DemonstrationAction",
    "Event",
    "Failed",
    "Feel",
    "GoBack",
    "GoHome",
    "KeepPage",
    "LeaveAttract",
    "OpenExercise",
    "OpenProgram",
    "OpenQuestion",
    "OpenSection",
    "OpenSheet",
    "OpenTopic",
    "PictureMoves",
    "PicturesShown",
    "Play",
    "Prescribe",
    "PrintPlan",
    "Printed",
    "RateAnswer",
    "ReadSteps",
    "Search",
    "SetLanguage",
    "SetReducedMotion",
    "SetSound",
    "SetTextSize",
    "SetTheme",
    "SetVolume",
    "ShowKeys",
    "ShowView",
    "StaffPresent",
    "StretchAction",
    "TakeProgram",
    "Tick",
    "ToggleContrast",
    "Touched",
    "TurnPage",
    "Unfold",
    "Unprescribe",
    "VideoAction",
]


@dataclass(frozen=True, slots=True)
class Animate:
    """The attract screen may move (it is loaded and visible), or no longer may."""

    allowed: bool


@dataclass(frozen=True, slots=True)
class LeaveAttract:
    """The attract screen was touched."""


@dataclass(frozen=True, slots=True)
class StaffPresent:
    """Staff left staff mode to show something to a patient."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An error while drawing or reacting: go home."""


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
"""Any event of a visit. A touch is an event by its meaning, not by its position."""
