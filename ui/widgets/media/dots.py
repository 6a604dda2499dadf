"""Where in a section: in numbers, and as a dot a screenful with the present one long and filled."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import set_line
from ui.widgets.text.text_style import text_style

_MM, _SMALLEST_MM = 3.2, 1.6
"""The side of a dot, and below which side there are only numbers."""
_AIR = 8
"""The least air at either side, in pixels."""


class Dots(QWidget):
    """`count` dots with `index` marked, below `label`; the accessible name says it in words.

    Dots that would come close to what stands at either side are left out: the numbers say it too.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = -1
        self._count = 0
        self._label = ""

    def show_position(self, index: int, count: int, words: str, label: str = "") -> None:
        """Show screenful `index` (from 0) of `count`; nothing where there is but one."""
        self._index, self._count = index, count if count > 1 else 0
        self._label = label if self._count else ""
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that five dots need."""
        side = self._theme.tokens.mm(_MM)
        return QSize(side * 11, side * 3)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint numbers and dots in the middle, in the reading direction."""
        if self._count < 1:
            return
        painter, side = QPainter(self), self._side()
        tokens = self._theme.tokens
        style = text_style(self._theme, size=tokens.type.chrome_small)
        text = set_line(self._label, style)
        gap = tokens.space.xs if side and self._label else 0
        high = (text.height if self._label else 0) + gap + side
        top = (self.height() - high) / 2
        if self._label:
            text.paint(painter, QPointF((self.width() - text.widest()) / 2, top))
        if side:
            self._paint_dots(painter, side, top + high - side)

    def _paint_dots(self, painter: QPainter, side: int, y: float) -> None:
        colour = self._theme.tokens.colour
        widths = [side * 3 if i == self._index else side for i in range(self._count)]
        x = (self.width() - sum(widths) - side * (self._count - 1)) / 2
        order = reversed(range(self._count)) if self._theme.right_to_left else range(self._count)
        for i in order:
            fill = colour.teal if i == self._index else None
            border = colour.teal if i == self._index else colour.line
            paint.rounded(
                painter, QRectF(x, y, widths[i], side), side, fill, border, max(2, side // 5)
            )
            x += widths[i] + side

    def _side(self) -> int:
        """Return a dot's side: less where many stand in little room, 0 where they do not fit."""
        tokens = self._theme.tokens
        room = self.width() - 2 * max(tokens.space.s, _AIR)
        side = min(tokens.mm(_MM), max(0, room) // (2 * self._count + 1))
        return side if side >= tokens.mm(_SMALLEST_MM) else 0
