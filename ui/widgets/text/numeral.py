"""One number, as large as its room allows: read from the other end of a treatment room."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.theme.tokens import CAP_HEIGHT
from ui.widgets.text.text_layout import SetText, set_line
from ui.widgets.text.text_style import text_style

_AIR = 1.12
"""The widget's height as a multiple of its digits'."""

_LEAST_MM = 12
"""Smaller digits are of no use from afar."""


class Numeral(QWidget):
    """Digits in the middle; `digits` of them always have room, so that their size never changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._digits = 2

    def width_for(self, em: int, digits: int) -> int:
        """Return the width in pixels of so many digits at an em."""
        return round(self._set("0" * digits, em).widest()) + 2

    def height_of(self, em: int) -> int:
        """Return the widget's height in pixels at an em."""
        return round(em * CAP_HEIGHT * _AIR)

    def digit_height(self) -> float:
        """Return how tall the digits are, in pixels."""
        return self._em() * CAP_HEIGHT

    def clipped(self) -> bool:
        """Tell whether the digits are too small to be read."""
        return self.digit_height() < self._theme.tokens.mm(_LEAST_MM)

    def show_number(self, text: str, digits: int) -> None:
        """Show `text`; `digits` is the longest that ever comes."""
        if (text, digits) != (self._text, self._digits):
            self._text, self._digits = text, digits
            self.setAccessibleName(text)
            self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number by its digits' middle, not by its line's."""
        painter = QPainter(self)
        em = self._em()
        laid = self._set(self._text, em)
        top = (self.height() - laid.height) / 2
        laid.paint(painter, QPointF((self.width() - laid.widest()) / 2, top))

    def _em(self) -> int:
        tall = self.height() / (CAP_HEIGHT * _AIR)
        wide = self.width() / (self.width_for(1000, self._digits) / 1000)
        return max(1, int(min(tall, wide)))

    def _set(self, text: str, em: int) -> SetText:
        style = text_style(self._theme, size=em, bold=True, tabular=True, line_height=1.0)
        return set_line(text, style)
