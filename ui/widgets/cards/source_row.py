"""A source as a row to touch: its number, its title, who publishes it, and that it has a code."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, Span, Style


class SourceRow(Touchable):
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
        super().__init__(parent)
        self._theme, self._tint = theme, tint
        # a long address may go on in the next line, behind any of its full stops
        broken = foot.replace(".", ".\u200b")
        self._number, self._title, self._foot, self._sign = number, title, broken, sign
        self.main = True
        self.setAccessibleName(f"{number}. {title}. {foot}. {sign}")

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        title, foot, _ = self._texts(width)
        least = self._theme.tokens.touch.main
        return max(least, title.height + foot.height + 2 * self._pad())

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        texts = self._texts(self.width())
        tall = self.height_for(self.width()) > self.height()
        return tall or any(text.overflows() for text in texts)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the number, the words and the sign."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, rect = tokens.colour, QRectF(self.rect())
        paint.touch_card(painter, rect, tokens, pressed=self.pressed, lit=self.hasFocus())
        title, foot, sign = self._texts(self.width())
        rtl = self._theme.right_to_left
        pad, side, wide = self._pad(), self._side(), self._sign_width()
        left = pad + wide + pad if rtl else pad + side + pad
        y = (self.height() - title.height - foot.height) / 2
        title.paint(painter, QPointF(left, y))
        foot.paint(painter, QPointF(left, y + title.height))
        self._paint_number(painter, self.width() - pad - side if rtl else pad)
        x = pad if rtl else self.width() - pad - wide
        icon = self._theme.icon("qr", colour.ink, side)
        top = (self.height() - side - sign.height) / 2
        painter.drawPixmap(QPointF(x + (wide - side) / 2, top), icon)
        sign.paint(painter, QPointF(x + (wide - sign.widest()) / 2, top + side))

    def _paint_number(self, painter: QPainter, left: float) -> None:
        tokens, side = self._theme.tokens, self._side()
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        edge = tokens.colour.line if tokens.high_contrast else None
        paint.rounded(painter, disc, side, self._tint, edge, tokens.space.border)
        style = Style(fonts.font(round(side * 0.52), bold=True), tokens.colour.ink, 1.2)
        number = SetText((Span(self._number),), style, 1000)
        painter.setOpacity(1.0)
        number.paint(painter, disc.center() - QPointF(number.widest() / 2, number.height / 2))

    def _texts(self, width: int) -> tuple[SetText, SetText, SetText]:
        """Return title, foot and sign, each set to its room."""
        tokens, pad = self._theme.tokens, self._pad()
        room = width - 4 * pad - self._side() - self._sign_width()
        sizes, colour, rtl = tokens.type, tokens.colour, self._theme.right_to_left
        title = Style(fonts.font(sizes.h3, bold=True), colour.ink, 1.16, right_to_left=rtl)
        # an address may be longer than a line
        foot = Style(
            fonts.font(sizes.body), colour.ink_soft, 1.3, right_to_left=rtl, breaks_words=True
        )
        sign = Style(fonts.font(sizes.small, bold=True), colour.ink, 1.2)
        return (
            SetText((Span(self._title),), title, room),
            SetText((Span(self._foot),), foot, room),
            SetText((Span(self._sign),), sign, 10_000),
        )

    def _sign_width(self) -> int:
        style = Style(fonts.font(self._theme.tokens.type.small, bold=True), "", 1.2)
        wide = SetText((Span(self._sign),), style, 10_000).widest()
        return max(self._side(), round(wide) + 1)

    def _side(self) -> int:
        return round(self._theme.tokens.type.body * 1.7)

    def _pad(self) -> int:
        return self._theme.tokens.space.m
