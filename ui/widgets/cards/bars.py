"""Bars of equal parts, one below the other: how much there was before, and how much after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


@dataclass(frozen=True, slots=True)
class BarOf:
    """One bar: its words, and `filled` of `whole` parts."""

    spans: Sequence[Span]
    filled: int
    whole: int


class Bars(QWidget):
    """Filled parts are solid, empty ones an outline: read by count and by words, not by colour."""

    def __init__(self, theme: Theme, bars: Sequence[BarOf], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars = tuple(bars)
        self.texts = [
            RichText(theme, bar.spans, size=theme.tokens.type.body, parent=self) for bar in bars
        ]

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        foot = self._arranged(width)[-1][1].bottom()
        return round(foot) + self._pad()

    def clipped(self) -> bool:
        """Tell whether the bars have less room than they need."""
        return self.height_for(self.width()) > self.height()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each bar's words above it."""
        super().resizeEvent(event)
        for text, (words, _) in zip(self.texts, self._arranged(self.width()), strict=True):
            place = mirrored(words.toRect(), self.width(), self._theme.right_to_left)
            text.setGeometry(place)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and the parts of each bar."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        border = tokens.colour.hair
        paint.rounded(
            painter, rect, tokens.space.card_radius, tokens.colour.card, border, tokens.space.border
        )
        for bar, (_, area) in zip(self._bars, self._arranged(self.width()), strict=True):
            self._paint_bar(painter, bar, area)

    def _paint_bar(self, painter: QPainter, bar: BarOf, area: QRectF) -> None:
        tokens, colour = self._theme.tokens, self._theme.tokens.colour
        gap = float(tokens.space.xs)
        wide = (area.width() - gap * (bar.whole - 1)) / bar.whole
        for index in range(bar.whole):
            x = index * (wide + gap)
            left = area.right() - x - wide if self._theme.right_to_left else area.left() + x
            part = QRectF(left, area.top(), wide, area.height())
            if index < bar.filled:
                paint.rounded(painter, part, tokens.space.s, colour.teal)
            else:
                paint.rounded(painter, part, tokens.space.s, None, colour.line, tokens.space.border)
                self._paint_check(painter, part)

    def _paint_check(self, painter: QPainter, part: QRectF) -> None:
        """Paint the mark of a part that is gone."""
        side = round(part.height() * 0.62)
        if part.width() > side:
            icon = self._theme.icon("check", self._theme.tokens.colour.ink, side)
            painter.drawPixmap(part.center() - QPointF(side / 2, side / 2), icon)

    def _arranged(self, width: int) -> list[tuple[QRectF, QRectF]]:
        """Return where the words and the parts of each bar go, reading from the left."""
        pad, space, high = self._pad(), self._theme.tokens.space, self._theme.tokens.mm(9)
        found = []
        y = float(pad)
        for text in self.texts:
            tall = text.height_for(width - 2 * pad)
            words = QRectF(pad, y, width - 2 * pad, tall)
            area = QRectF(pad, words.bottom() + space.xs, width - 2 * pad, high)
            found.append((words, area))
            y = area.bottom() + space.m
        return found

    def _pad(self) -> int:
        return self._theme.tokens.space.m
