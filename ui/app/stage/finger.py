"""A finger on the stage: how far it may roll before it swipes, and what it does."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import Tokens

_ROLL_SHARE = 0.25
"""How far a finger may roll on a button before it counts as a swipe: a share of its size …"""
_LEAST_ROLL_MM, _MOST_ROLL_MM = 6.0, 12.0
"""… within these bounds."""


class Drag(Enum):
    """What a finger does; `MAYBE`: that is not known yet."""

    MAYBE = auto()
    SIDEWAYS = auto()
    UPWARDS = auto()


@dataclass(slots=True)
class StageFinger:
    """`slop`: pixels beyond which it is a swipe. `under`: what it came down on."""

    start: QPointF
    slop: float
    under: QWidget
    drag: Drag = Drag.MAYBE


def slop_on(under: QWidget, stage: QWidget, tokens: Tokens) -> float:
    """Return how far a finger may roll here, in pixels: further on what can be pressed."""
    widget: QWidget | None = under
    while widget not in (None, stage) and not hasattr(widget, "cancel_touch"):
        widget = widget.parentWidget() if widget is not None else None
    if widget is None or widget is stage:
        return tokens.touch.slop
    side = min(widget.width(), widget.height()) * _ROLL_SHARE
    least, most = (tokens.mm(mm) for mm in (_LEAST_ROLL_MM, _MOST_ROLL_MM))
    return max(least, min(most, side))
