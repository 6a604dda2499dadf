"""A way with stations: a road that rises from one to the next, or runs down a narrow page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, mirrored, stacked
from ui.widgets.base.marks import paint_icon
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, balanced
from ui.widgets.text.text_style import text_style

_NARROW_EMS = 5.6
"""Below so many ems a station, the stations stand one below the other."""
_RISE_MM, _ROAD_MM = 6.0, 9.0
_ICON = 0.52
"""An icon's side, of its disc."""


@dataclass(frozen=True, slots=True)
class RoadStop:
    """One station: its words, what a screen reader says, its icon, what `touched` reports."""

    text: str
    spoken: str
    icon: str
    value: object
    chosen: bool


class RoadDisc(Touchable):
    """A disc on the road with its name below it, or beside it."""

    def __init__(
        self, theme: Theme, stop: RoadStop, beside: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._stop, self._beside = theme, stop, beside
        self.main = True
        self.setAccessibleName(stop.spoken)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`: the same whether it is chosen or not."""
        words = max(self._set(width, bold=bold).height for bold in (False, True))
        if self._beside:
            return max(self.disc_side(), words)
        return self.disc_side() + self._theme.tokens.space.s + words

    def disc_side(self) -> int:
        """Return the disc's diameter in pixels."""
        return max(self._theme.tokens.touch.main, round(self._theme.tokens.type.body * 2.7))

    def disc(self) -> QRect:
        """Return where the disc is."""
        side = self.disc_side()
        if self._beside:
            rect = QRect(0, (self.height() - side) // 2, side, side)
            return mirrored(rect, self.width(), self._theme.right_to_left)
        return QRect((self.width() - side) // 2, 0, side, side)

    def clipped(self) -> bool:
        """Tell whether the name has less room than it needs."""
        words = self._words(self.width())
        return words.overflows() or self.height_for(self.width()) > self.height()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc, its icon and its name."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, disc, chosen = tokens.colour, QRectF(self.disc()), self._stop.chosen
        paint.shrink_when_pressed(painter, QRectF(self.rect()), self.pressed)
        base = colour.action if chosen else colour.card
        fill = paint.pressed_shade(base) if self.pressed else QColor(base)
        border = colour.teal if self.hasFocus() else colour.line
        width = tokens.space.border * (3 if chosen else 2)
        paint.rounded(painter, disc, disc.width(), fill, border, width)
        ink = colour.on_action if chosen else colour.ink
        if self._stop.icon:
            paint_icon(painter, self._theme, disc, self._stop.icon, ink, _ICON)
        self._paint_name(painter)

    def _paint_name(self, painter: QPainter) -> None:
        space, words = self._theme.tokens.space, self._words(self.width())
        at = QPointF(0, QRectF(self.disc()).bottom() + space.s)
        if self._beside:
            gap = 0 if self._theme.right_to_left else self.disc_side() + space.m
            at = QPointF(gap, (self.height() - words.height) / 2)
        words.paint(painter, at)

    def _words(self, width: int) -> SetText:
        return self._set(width, bold=self._stop.chosen)

    def _set(self, width: int, *, bold: bool) -> SetText:
        tokens = self._theme.tokens
        room = width - self.disc_side() - tokens.space.m if self._beside else width
        style = text_style(
            self._theme,
            size=tokens.type.h3,
            bold=bold,
            line_height=1.16,
            centred=not self._beside,
        )
        return balanced(self._stop.text, style, room)


class StepRoad(Arranged):
    """The road and its stations; `chosen` says the value of the one that was touched."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, stops: Sequence[RoadStop], width: int, ground: str, sleepers: str
    ) -> None:
        """`width` in pixels decides how the stations stand; `ground` and `sleepers` are colours."""
        super().__init__(theme)
        self._ground, self._sleepers = ground, sleepers
        self._beside = width / len(stops) < _NARROW_EMS * theme.tokens.type.h3
        self._stations = [RoadDisc(theme, stop, self._beside) for stop in stops]
        self._hold(*self._stations)
        for station, stop in zip(self._stations, stops, strict=True):
            station.touched.connect(lambda value=stop.value: self.chosen.emit(value))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the road; the stations paint themselves over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        road, wide = self._road(), float(tokens.mm(_ROAD_MM))
        flat = Qt.PenCapStyle.RoundCap
        if tokens.high_contrast:
            edge = QPen(QColor(tokens.colour.line), wide + 2 * tokens.space.border)
            edge.setCapStyle(flat)
            painter.strokePath(road, edge)
        surface = QPen(QColor(self._ground), wide)
        surface.setCapStyle(flat)
        painter.strokePath(road, surface)
        middle = QPen(QColor(self._sleepers), max(1.0, wide * 0.09))
        middle.setDashPattern([14.0, 12.0])
        painter.strokePath(road, middle)

    def _road(self) -> QPainterPath:
        """Return the road's middle line: through every disc, and a little beyond."""
        points = [
            QPointF(station.mapToParent(station.disc().center())) for station in self._stations
        ]
        path = QPainterPath()
        if self._beside:
            path.moveTo(points[0])
            path.lineTo(points[-1])
            return path
        half = self._theme.tokens.mm(_ROAD_MM) / 2 + self._theme.tokens.space.border
        rise, rtl = self._theme.tokens.mm(_RISE_MM), self._theme.right_to_left
        ends = (self.width() - half, half) if rtl else (half, self.width() - half)
        low = min(points[0].y() + rise, self.height() - half)
        points = [
            QPointF(ends[0], low),
            *points,
            QPointF(ends[1], max(half, points[-1].y() - rise)),
        ]
        path.moveTo(points[0])
        for before, after in pairwise(points):
            middle = (before.x() + after.x()) / 2
            path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
        return path

    def _arranged(self, width: int) -> Sequence[QRect]:
        tokens, count = self._theme.tokens, len(self._stations)
        gap = max(tokens.space.m, tokens.touch.gap)
        if self._beside:
            return stacked([FlowItem(station, gap) for station in self._stations], width)
        column = (width - gap * (count - 1)) // count
        rise = tokens.mm(_RISE_MM)
        return [
            QRect(
                index * (column + gap),
                (count - 1 - index) * rise + rise // 2,
                column,
                station.height_for(column),
            )
            for index, station in enumerate(self._stations)
        ]
