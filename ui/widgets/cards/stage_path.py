"""A way with stations: cards in order, joined by a line; one of them is where one is now."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.touch_card import TouchCard
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import text_style


class StageCard(TouchCard):
    """A card with a small line above its title; filled where it is the chosen one.

    A `short` one has only the line, as the title stands above what it opens.
    """

    def __init__(
        self,
        theme: Theme,
        kicker: str,
        title: str,
        chosen: bool,
        parent: QWidget | None = None,
        *,
        short: bool = False,
    ) -> None:
        super().__init__(theme, f"{kicker}: {title}", parent)
        self._kicker, self._title, self._chosen = kicker, title, chosen
        self._short = short

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its two lines of words."""
        painter = QPainter(self)
        tokens, lit = self._theme.tokens, self.hasFocus()
        paint.touch_card(
            painter,
            QRectF(self.rect()),
            tokens,
            pressed=self.pressed,
            lit=lit,
            edges=2 if lit else 1,
            fill=tokens.colour.action if self._chosen else "",
        )
        self._paint_words(painter, self._pad())

    def _words(self, width: int) -> TextStack:
        theme, tokens = self._theme, self._theme.tokens
        colour, room = tokens.colour, width - 2 * self._pad()
        on = colour.on_action if self._chosen else ""
        soft = on or colour.ink_soft
        kicker = text_style(theme, size=tokens.type.small, colour=soft, line_height=1.16)
        title = text_style(theme, size=tokens.type.body, bold=True, colour=on, line_height=1.16)
        if self._short:
            return TextStack.of([(self._kicker, title)], room, 0)
        said = ((self._kicker, kicker), (self._title, title))
        return TextStack.of(said, room, tokens.space.xs)


class StagePath(Arranged):
    """The stations in a row; where a word would be cut, in two rows, or one below the other."""

    def __init__(
        self, theme: Theme, stations: Sequence[StageCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._stations = tuple(stations)
        self._hold(*stations)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line that joins the stations."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.colour.teal), tokens.space.border * 4))
        spots = [QPointF(station.geometry().center()) for station in self._stations]
        for a, b in pairwise(spots):
            if a.x() == b.x() or a.y() == b.y():
                painter.drawLine(a, b)

    def _arranged(self, width: int) -> Sequence[QRect]:
        columns, gap = self._columns(width), self._gap()
        wide = (width - gap * (columns - 1)) // columns
        places: list[QRect] = []
        y = 0
        for start in range(0, len(self._stations), columns):
            row = self._stations[start : start + columns]
            high = max(station.height_for(wide) for station in row)
            places += [QRect(i * (wide + gap), y, wide, high) for i in range(len(row))]
            y += high + gap
        return places

    def _columns(self, width: int) -> int:
        """Return the most columns at which no word is cut and the rows are as full as can be."""
        count = len(self._stations)
        for rows in range(1, count + 1):
            columns = -(-count // rows)
            wide = (width - self._gap() * (columns - 1)) // columns
            if all(station.fits(wide) for station in self._stations):
                return columns
        return 1

    def _gap(self) -> int:
        return max(self._theme.tokens.touch.gap, self._theme.tokens.space.m)
