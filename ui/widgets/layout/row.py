"""Widgets side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import flowing, mirrored


class Row(QWidget):
    """Widgets side by side, all as wide and as tall as the tallest.

    Each takes one of `columns`; a single one, which is the odd last of several rows, takes all.
    """

    def __init__(self, theme: Theme, widgets: Sequence[QWidget], columns: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._widgets = tuple(widgets)
        alone = len(self._widgets) == 1
        self._columns = 1 if alone else columns or len(self._widgets)
        for widget in self._widgets:
            widget.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height of the tallest."""
        return max(flowing(w).height_for(self._column(width)) for w in self._widgets)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the widgets out, the first at the side where reading starts."""
        super().resizeEvent(event)
        column = self._column(self.width())
        step = column + self._gutter()
        for index, widget in enumerate(self._widgets):
            rect = QRect(index * step, 0, column, self.height())
            widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    def _gutter(self) -> int:
        return self._theme.tokens.space.gutter

    def _column(self, width: int) -> int:
        return (width - self._gutter() * (self._columns - 1)) // self._columns
