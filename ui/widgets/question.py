"""A question as a row that opens: the touch target of the accordion."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.look import Look
from ui.widgets.text_layout import SetText, Span, Style
from ui.widgets.touch import Touchable


class QuestionRow(Touchable):
    """The question in bold and a plus, or a minus while its answer is open."""

    def __init__(
        self, look: Look, text: str, *, is_open: bool, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self._open = is_open
        self.setAccessibleName(spoken)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._look.tokens.touch.main, self._words(width).height + 2 * self._pad())

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        words = self._words(self.width())
        return words.overflows() or words.height > self.height()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the words and the sign."""
        painter = QPainter(self)
        tokens = self._look.tokens
        colour, rect = tokens.colour, QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        fill = paint.pressed_shade(colour.card) if self.pressed else colour.card
        border = colour.teal if self._open or self.hasFocus() else colour.line
        width = tokens.space.border * (2 if self._open else 1)
        paint.rounded(painter, rect, tokens.space.card_radius, fill, border, width)
        words = self._words(self.width())
        side = self._side()
        rtl = self._look.right_to_left
        y = (self.height() - words.height) / 2
        x = self._pad() + (side + self._pad() if rtl else 0)
        words.paint(painter, QPointF(x, y))
        sign = self._look.icon("minus" if self._open else "plus", colour.ink, side)
        left = self._pad() if rtl else self.width() - self._pad() - side
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), sign)

    def _words(self, width: int) -> SetText:
        tokens = self._look.tokens
        style = Style(
            fonts.font(tokens.type.body, bold=True),
            tokens.colour.ink,
            1.25,
            right_to_left=self._look.right_to_left,
        )
        return SetText((Span(self._text),), style, width - 3 * self._pad() - self._side())

    def _side(self) -> int:
        return self._look.tokens.type.body

    def _pad(self) -> int:
        return self._look.tokens.space.l
