"""Where widgets stand on a screen, for its reading direction."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored


class Placing:
    """Puts the widgets of one screen where they belong."""

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        self._right_to_left = theme.right_to_left
        self.tokens = theme.tokens
        self._screen = screen

    @property
    def width(self) -> int:
        """The screen's width in pixels."""
        return self._screen.width()

    @property
    def height(self) -> int:
        """The screen's height in pixels."""
        return self._screen.height()

    @property
    def gap(self) -> int:
        """Pixels between things that are touched."""
        return max(self.tokens.touch.gap, self.tokens.space.s)

    def put(self, widget: QWidget, rect: QRect) -> None:
        """Give a widget its place; `rect` is for a language that is read from the left."""
        widget.setGeometry(mirrored(rect, self.width, self._right_to_left))


def drop(widget: QWidget) -> None:
    """Take a widget off the screen."""
    widget.hide()
    widget.deleteLater()
