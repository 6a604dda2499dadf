"""Where in the chapter: a dot a page, the present one long and filled."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme


class Dots(QWidget):
    """`count` dots with `index` marked; the accessible name says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = -1
        self._count = 0

    def show_position(self, index: int, count: int, words: str) -> None:
        """Show page `index` (from 0) of `count`."""
        self._index, self._count = index, count
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that five dots need."""
        side = self._side()
        return QSize(side * 11, side * 3)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in the middle, in the reading direction."""
        if self._count < 1:
            return
        painter = QPainter(self)
        side, colour = self._side(), self._theme.tokens.colour
        widths = [side * 3 if i == self._index else side for i in range(self._count)]
        x = (self.width() - sum(widths) - side * (self._count - 1)) / 2
        y = (self.height() - side) / 2
        order = reversed(range(self._count)) if self._theme.right_to_left else range(self._count)
        for i in order:
            fill = colour.teal if i == self._index else None
            border = colour.teal if i == self._index else colour.line
            paint.rounded(
                painter, QRectF(x, y, widths[i], side), side, fill, border, max(2, side // 5)
            )
            x += widths[i] + side

    def _side(self) -> int:
        return self._theme.tokens.mm(3.2)
