"""A button as Props: its label and its event."""

from dataclasses import dataclass
from typing import TypedDict

from kiosk.exercise.events import ExerciseEvent
from kiosk.visit.events import VisitEvent


@dataclass(frozen=True, slots=True)
class Control:
    """A button. `name` identifies its place on the screen; if it is `on`, it shows a mark, for
    which one that `toggles` always has room.

    `main`: it stands out. `others` are the labels that its place has at other moments: it is as
    wide as the widest of them, so that nothing beside it ever moves. `off`: it is faint now, and a
    touch does nothing; its place stays its own.
    """

    name: str
    text: str
    event: ExerciseEvent | VisitEvent
    icon: str = ""
    on: bool = False
    main: bool = False
    others: tuple[str, ...] = ()
    toggles: bool = False
    off: bool = False


class ControlLook(TypedDict, total=False):
    """What a control looks like besides its label and icon: the fields of `Control`."""

    on: bool
    main: bool
    others: tuple[str, ...]
    toggles: bool
