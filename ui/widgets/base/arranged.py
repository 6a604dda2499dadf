"""Bases of widgets that lay out their own parts."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import fits, mirrored


class LaidOut(QWidget):
    """A widget that lays out its parts itself, at every new size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the parts."""
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Do so now: Qt tells a hidden widget its size only once it shows."""
        raise NotImplementedError

    def _mirror(self, rect: QRect) -> QRect:
        """Return an area, given for left to right, mirrored if the reading direction asks for
        it."""
        return mirrored(rect, self.width(), self._theme.right_to_left)


class Arranged(LaidOut):
    """Parts whose places follow from the width; as tall as they need. Subclasses give the places
    in `_arranged`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._parts: tuple[QWidget, ...] = ()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return foot_of(self._arranged(width)) + self._air_below()

    def fits(self, width: int) -> bool:
        """Tell whether no word is wider than its line at `width`."""
        places = self._arranged(width)
        return all(fits(part, at.width()) for part, at in zip(self._parts, places, strict=False))

    def lay_out(self) -> None:
        """Put each part in its place."""
        places = self._arranged(self.width())[: len(self._parts)]
        for part, place in zip(self._parts, places, strict=True):
            part.setGeometry(self._mirror(place))

    def _hold(self, *parts: QWidget) -> None:
        """Take these parts, in the order of their places."""
        self._parts = parts
        for part in parts:
            part.setParent(self)

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return the place of each part, reading from the left; behind them, of what is painted."""
        raise NotImplementedError

    def _air_below(self) -> int:
        """Return the room between the lowest part and the foot, in pixels."""
        return 0


def foot_of(places: Sequence[QRect]) -> int:
    """Return how far down places reach, in pixels; 0 if there are none."""
    return max((place.bottom() + 1 for place in places), default=0)
