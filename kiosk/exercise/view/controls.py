"""A button as Props: what it says and what its touch means."""

from dataclasses import dataclass

from kiosk.exercise.events import ExerciseEvent
from kiosk.visit.events import VisitEvent


@dataclass(frozen=True, slots=True)
class Control:
    """A button. `name` is its place on the screen; one that is `on` shows a mark beside its word.

    `main` is the one that stands out.
    """

    name: str
    text: str
    event: ExerciseEvent | VisitEvent
    icon: str = ""
    on: bool = False
    main: bool = False
