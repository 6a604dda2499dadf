"""Places widgets on a screen, mirrored for right-to-left languages."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored


class Placing:
    """Places the widgets of one screen."""

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
        """Pixels between touch targets."""
        return max(self.tokens.touch.gap, self.tokens.space.s)

    def put(self, widget: QWidget, rect: QRect) -> None:
        """Place a widget; `rect` is for a left-to-right language, and is mirrored for others."""
        widget.setGeometry(mirrored(rect, self.width, self._right_to_left))


def drop(widget: QWidget) -> None:
    """Hide a widget."""
    widget.hide()
    widget.deleteLater()
