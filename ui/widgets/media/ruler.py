"""A ruler on the screen: staff hold a real one against it."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.text.rich_text import RichText

_HIGH_MM = 12
_CENTIMETRE = 10


class Ruler(QWidget):
    """A line of so many millimetres with a stroke at each of them, and what it is for above."""

    def __init__(self, theme: Theme, millimetres: int, label: str) -> None:
        super().__init__()
        self._theme = theme
        self._millimetres = millimetres
        self._label = RichText(theme, label, size=theme.tokens.type.chrome, parent=self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._label.height_for(width) + self._theme.tokens.mm(_HIGH_MM)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words."""
        super().resizeEvent(event)
        self._label.setGeometry(QRect(0, 0, self.width(), self._label.height_for(self.width())))

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
