"""Bars of equal parts, one below the other: how much there was before, and how much after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.card import Card
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import ENDLESS, SetText, Span
from ui.widgets.text.text_style import text_style

_HIGH_MM = 9


@dataclass(frozen=True, slots=True)
class BarOf:
    """One bar: its words, and `filled` of `whole` parts."""

    spans: Sequence[Span]
    filled: int
    whole: int


def share_of(bar: BarOf) -> int:
    """Return how much of a bar is filled, in percent."""
    return round(100 * bar.filled / bar.whole)


class Bars(Card):
    """Each bar's words above it, its share behind it: read by words and digits, not by colour.

    Filled parts are solid, empty ones an outline.
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
        area = self._beside_share(painter, bar, area)
        wide = (area.width() - gap * (bar.whole - 1)) / bar.whole
        for index in range(bar.whole):
            x = index * (wide + gap)
            left = area.right() - x - wide if self._theme.right_to_left else area.left() + x
            part = QRectF(left, area.top(), wide, area.height())
            if index < bar.filled:
                paint.rounded(painter, part, tokens.space.s, colour.teal)
            else:
                paint.rounded(painter, part, tokens.space.s, None, colour.line, tokens.space.border)

    def _beside_share(self, painter: QPainter, bar: BarOf, area: QRectF) -> QRectF:
        """Write a bar's share at the end of its line; return the room that is left for it."""
        body = self._theme.tokens.type.body
        style = text_style(self._theme, size=body, bold=True, tabular=True)
        words = [SetText(f"{share}%", style, ENDLESS) for share in (100, share_of(bar))]
        wide = max(text.widest() for text in words)
        shown = words[-1]
        end = self._theme.right_to_left
        at = area.left() if end else area.right() - shown.widest()
        shown.paint(painter, QPointF(at, area.center().y() - shown.height / 2))
        room = wide + self._theme.tokens.space.s
        return area.adjusted(room, 0, 0, 0) if end else area.adjusted(0, 0, -room, 0)


class _Room(QWidget):
    """Where a bar is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._high = theme.tokens.mm(_HIGH_MM)

    def height_for(self, _width: int) -> int:
        """Return a bar's height in pixels."""
        return self._high
