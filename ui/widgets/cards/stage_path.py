"""A way with stations: cards in order, joined by a line; one of them is where one is now."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, Span, Style


class StageCard(Touchable):
    """A card with a small line above its title; filled where it is the chosen one."""

    def __init__(
        self, theme: Theme, kicker: str, title: str, chosen: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kicker = kicker
        self._title = title
        self._chosen = chosen
        self.setAccessibleName(f"{kicker}: {title}")

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._theme.tokens.touch.main, self._words(width) + 2 * self._pad())

    def fits(self, width: int) -> bool:
        """Tell whether no word is cut at `width`."""
        return not any(text.overflows() for text in self._texts(width))

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return not self.fits(self.width()) or self._words(self.width()) > self.height()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its two lines of words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, rect = tokens.colour, QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        fill = colour.action if self._chosen else colour.card
        shade = paint.pressed_shade(fill) if self.pressed else QColor(fill)
        border = colour.teal if self.hasFocus() else colour.line
        width = tokens.space.border * (2 if self.hasFocus() else 1)
        paint.rounded(painter, rect, tokens.space.card_radius, shade, border, width)
        y = (self.height() - self._words(self.width())) / 2
        for text in self._texts(self.width()):
            text.paint(painter, QPointF(self._pad(), y))
            y += text.height + self._theme.tokens.space.xs

    def _words(self, width: int) -> int:
        first, second = self._texts(width)
        return first.height + self._theme.tokens.space.xs + second.height

    def _texts(self, width: int) -> tuple[SetText, SetText]:
        tokens = self._theme.tokens
        colour, room = tokens.colour, width - 2 * self._pad()
        ink = colour.on_action if self._chosen else colour.ink
        soft = colour.on_action if self._chosen else colour.ink_soft
        return (
            self._set(self._kicker, tokens.type.small, False, soft, room),
            self._set(self._title, tokens.type.body, True, ink, room),
        )

    def _set(self, words: str, size: int, bold: bool, colour: str, width: int) -> SetText:
        style = Style(
            fonts.font(size, bold=bold), colour, 1.16, right_to_left=self._theme.right_to_left
        )
        return SetText((Span(words),), style, width)

    def _pad(self) -> int:
        return self._theme.tokens.space.m


class StagePath(QWidget):
    """The stations in a row; where a word would be cut, in two rows, or one below the other."""

    def __init__(
        self, theme: Theme, stations: Sequence[StageCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stations = tuple(stations)
        for station in self._stations:
            station.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max((rect.bottom() + 1 for rect in self._places(width)), default=0)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the stations in their places."""
        super().resizeEvent(event)
        for station, rect in zip(self._stations, self._places(self.width()), strict=True):
            station.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

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

    def _places(self, width: int) -> list[QRect]:
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
