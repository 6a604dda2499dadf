"""What the whole screen depends on besides the state."""

from dataclasses import dataclass

from kiosk.exercise.repository import Exercises
from kiosk.faq.service import Answers
from kiosk.visit.context import ViewContext


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskContext(ViewContext):
    """The context of every view, and the services that some views use."""

    exercises: Exercises
    answers: Answers
