"""A source as a row to touch: its number, its title, who publishes it, and that it has a code."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.marks import paint_centred
from ui.widgets.base.touch_card import TouchCard
from ui.widgets.text.text_layout import SetText, set_line
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import text_style

_NUMBER = 0.52
"""The number's em, of its disc."""


class SourceRow(TouchCard):
    """`sign` stands beside the code's icon at the trailing side."""

    def __init__(
        self,
        theme: Theme,
        number: str,
        title: str,
        foot: str,
        sign: str,
        tint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, f"{number}. {title}. {foot}. {sign}", parent)
        self._tint = tint
        # a long address may go on in the next line, behind any of its full stops
        broken = foot.replace(".", ".\u200b")
        self._number, self._title, self._foot, self._sign = number, title, broken, sign
        self.main = True

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the number, the words and the sign."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        paint.touch_card(painter, rect, tokens, pressed=self.pressed, lit=self.hasFocus())
        pad, wide, rtl = self._pad(), self._sign_width(), self._theme.right_to_left
        self._paint_words(painter, pad + wide + pad if rtl else pad + self._side() + pad)
        self._paint_number(painter, self.width() - pad - self._side() if rtl else pad)
        self._paint_sign(painter, pad if rtl else self.width() - pad - wide, wide)

    def _paint_number(self, painter: QPainter, left: float) -> None:
        side = self._side()
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        tokens = self._theme.tokens
        edge = tokens.colour.line if tokens.high_contrast else None
        paint.rounded(painter, disc, side, self._tint, edge, tokens.space.border)
        style = text_style(self._theme, size=round(side * _NUMBER), bold=True)
        paint_centred(painter, set_line(self._number, style), disc.center())

    def _paint_sign(self, painter: QPainter, left: float, wide: int) -> None:
        """Paint the sign with its word below it, in the middle of their room."""
        side, word = self._side(), self._sign_word()
        icon = self._theme.icon("qr", self._theme.tokens.colour.ink, side)
        top = (self.height() - side - word.height) / 2
        painter.drawPixmap(QPointF(left + (wide - side) / 2, top), icon)
        word.paint(painter, QPointF(left + (wide - word.widest()) / 2, top + side))

    def _words(self, width: int) -> TextStack:
        theme, tokens = self._theme, self._theme.tokens
        room = width - 4 * self._pad() - self._side() - self._sign_width()
        title = text_style(theme, size=tokens.type.h3, bold=True, line_height=1.16)
        # an address may be longer than a line
        foot = text_style(
            theme,
            size=tokens.type.body,
            colour=tokens.colour.ink_soft,
            line_height=1.3,
            breaks_words=True,
        )
        said = ((self._title, title), (self._foot, foot))
        return TextStack.of(said, room)

    def _sign_word(self) -> SetText:
        size = self._theme.tokens.type.small
        return set_line(self._sign, text_style(self._theme, size=size, bold=True))

    def _sign_width(self) -> int:
        return max(self._side(), round(self._sign_word().widest()) + 1)

    def _side(self) -> int:
        return round(self._theme.tokens.type.body * 1.7)
