"""Bars of equal parts, one below the other: how much there was before, and how much after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.base.marks import ICON_SHARE, paint_icon
from ui.widgets.cards.card import Card
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_HIGH_MM = 9


@dataclass(frozen=True, slots=True)
class BarOf:
    """One bar: its words, and `filled` of `whole` parts."""

    spans: Sequence[Span]
    filled: int
    whole: int


class Bars(Card):
    """Each bar's words above it: read by count and by words, not by colour.

    Filled parts are solid, empty ones an outline with a mark.
    """

    def __init__(self, theme: Theme, bars: Sequence[BarOf], parent: QWidget | None = None) -> None:
        size, space = theme.tokens.type.body, theme.tokens.space
        self.texts = [RichText(theme, bar.spans, size=size) for bar in bars]
        self._bars = [(bar, _Room(theme)) for bar in bars]
        items: list[FlowItem] = []
        for text, (_, room) in zip(self.texts, self._bars, strict=True):
            items += [FlowItem(text, space.m), FlowItem(room, space.xs)]
        super().__init__(theme, items, parent)

    def clipped(self) -> bool:
        """Tell whether the bars have less room than they need."""
        return self.height_for(self.width()) > self.height()

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the parts of each bar."""
        super().paintEvent(event)
        painter = QPainter(self)
        for bar, room in self._bars:
            self._paint_bar(painter, bar, QRectF(room.geometry()))

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
                continue
            paint.rounded(painter, part, tokens.space.s, None, colour.line, tokens.space.border)
            if wide > round(area.height() * ICON_SHARE):
                paint_icon(painter, self._theme, part, "check", colour.ink)


class _Room(QWidget):
    """Where a bar is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._high = theme.tokens.mm(_HIGH_MM)

    def height_for(self, _width: int) -> int:
        """Return a bar's height in pixels."""
        return self._high
