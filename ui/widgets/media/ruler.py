"""A ruler on the screen: staff hold a real one against it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.text.rich_text import RichText

_HIGH_MM = 12
_CENTIMETRE = 10


class Ruler(Arranged):
    """A line of so many millimetres with a stroke at each of them, and what it is for above."""

    def __init__(self, theme: Theme, millimetres: int, label: str) -> None:
        super().__init__(theme)
        self._millimetres = millimetres
        self._label = RichText(theme, label, size=theme.tokens.type.chrome)
        self._hold(self._label)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strokes, each at its true place, and the line below them."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        ink, width = QColor(tokens.colour.ink), tokens.space.border
        foot = self.height()
        for millimetre in range(self._millimetres + 1):
            share = 1.0 if millimetre % _CENTIMETRE == 0 else 0.7 if millimetre % 5 == 0 else 0.45
            high = tokens.mm(_HIGH_MM) * 0.8 * share
            x = millimetre * tokens.screen.px_per_mm
            painter.fillRect(QRectF(x, foot - high, width, high), ink)
        line = QRectF(0, foot - width, self._millimetres * tokens.screen.px_per_mm + width, width)
        painter.fillRect(line, ink)

    def _arranged(self, width: int) -> Sequence[QRect]:
        return [QRect(0, 0, width, self._label.height_for(width))]

    def _air_below(self) -> int:
        return self._theme.tokens.mm(_HIGH_MM)
