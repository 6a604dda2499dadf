"""How many digits of a PIN are entered; never which."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme

_SIDE_MM = 6


class PinDots(QWidget):
    """A place for each digit, filled where one is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._places = 0
        self._centred = False

    def show_count(self, count: int, places: int, words: str) -> None:
        """Show `count` of `places`; `words` say it."""
        self._count, self._places = count, places
        self.setAccessibleName(words)
        self.update()

    def show_centred(self, centred: bool) -> None:
        """Show the places in the middle, or where reading starts."""
        self._centred = centred
        self.update()

    def height_for(self, _width: int) -> int:
        """Return the height in pixels."""
        return self._theme.tokens.mm(_SIDE_MM) * 2

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the places."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        side = tokens.mm(_SIDE_MM)
        y = (self.height() - side) / 2
        first = (self.width() - (self._places * 3 - 1) * side // 2) // 2 if self._centred else 0
        for place in range(self._places):
            x = float(first + place * side * 3 // 2)
            if self._theme.right_to_left:
                x = self.width() - x - side
            full = place < self._count
            fill = tokens.colour.action if full else tokens.colour.card
            border = tokens.colour.action if full else tokens.colour.line
            rect = QRectF(x, y, side, side)
            paint.rounded(painter, rect, side / 2, fill, border, tokens.space.border)
