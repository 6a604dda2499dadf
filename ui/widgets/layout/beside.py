"""A piece of a page with a button of its own: beside it, or below where there is no room."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.layout.panel import Panel

_NARROWEST_EMS = 13
"""The narrowest piece, in ems of body text, that may have a button beside it."""


class Beside(QWidget):
    """The piece at the side where reading starts, the button at the other, in its middle."""

    def __init__(
        self, theme: Theme, piece: Panel, button: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._piece, self._button = piece, button
        piece.setParent(self)
        button.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(rect.bottom() + 1 for rect in self._places(width))

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both in their places."""
        super().resizeEvent(event)
        places = self._places(self.width())
        for widget, rect in zip((self._piece, self._button), places, strict=True):
            widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    def _places(self, width: int) -> tuple[QRect, QRect]:
        tokens = self._theme.tokens
        wide = min(width, self._button.natural_width())
        high = self._button.height_for(wide)
        room = width - wide - tokens.space.gutter
        if room < _NARROWEST_EMS * tokens.type.body or not self._piece.fits(room):
            piece = self._piece.height_for(width)
            return QRect(0, 0, width, piece), QRect(0, piece + tokens.space.s, wide, high)
        piece = self._piece.height_for(room)
        tall = max(piece, high)
        middle = (tall - high) // 2
        return QRect(0, (tall - piece) // 2, room, piece), QRect(width - wide, middle, wide, high)
