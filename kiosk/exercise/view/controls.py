"""A button as Props: its label and its event."""

from dataclasses import dataclass

from kiosk.exercise.events import ExerciseEvent
from kiosk.visit.events import VisitEvent


@dataclass(frozen=True, slots=True)
class Control:
    """A button. `name` identifies its place on the screen; if it is `on`, it shows a mark.

    `main`: it stands out.
    """

    name: str
    text: str
    event: ExerciseEvent | VisitEvent
    icon: str = ""
    on: bool = False
    main: bool = False
