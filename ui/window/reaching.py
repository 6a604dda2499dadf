"""What a finger means that comes down beside a small target, such as a word that can be touched."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from ui.widgets.base.touch import Touchable


@runtime_checkable
class Reaching(Protocol):
    """A widget whose targets reach beyond its own edges. Positions are its own pixels."""

    def distance(self, point: QPointF) -> float | None:
        """Return how far a target is that a finger at `point` means; None if there is none."""

    def nearest(self, point: QPointF) -> QPointF:
        """Return the place of that target."""


def under_finger(window: QWidget, at: QPointF) -> QWidget:
    """Return the widget that a finger means: what lies below it or, where nothing there can be
    touched, that with the nearest target in reach."""
    below = window.childAt(at.toPoint()) or window
    if _takes_touches(below):
        return below
    found = [
        (far, number, widget)
        for number, widget in enumerate(window.findChildren(QWidget))
        if isinstance(widget, Reaching)
        and widget.isVisible()
        and (far := widget.distance(_within(widget, window, at))) is not None
        and _on_top(widget, window, at)
    ]
    return min(found)[2] if found else below


def _takes_touches(widget: QWidget | None) -> bool:
    """Tell whether a widget, or one that it stands on, is itself made to be touched."""
    while widget is not None and not widget.isWindow():
        if isinstance(widget, Touchable) or hasattr(widget, "press_finger"):
            return True
        widget = widget.parentWidget()
    return False


def _on_top(widget: QWidget, window: QWidget, at: QPointF) -> bool:
    """Tell whether nothing covers the target that the finger means, as a sheet would."""
    assert isinstance(widget, Reaching)
    place = widget.nearest(_within(widget, window, at))
    return window.childAt(widget.mapTo(window, place.toPoint())) is widget


def _within(widget: QWidget, window: QWidget, at: QPointF) -> QPointF:
    whole = at.toPoint()
    return QPointF(widget.mapFrom(window, whole)) + at - QPointF(whole)
