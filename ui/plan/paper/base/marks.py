"""Small shapes that say something without words: a tick, an arrow, a stop sign, a box to tick."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_STROKE = 0.1
_CORNERS = 8


def paint_tick(painter: QPainter, rect: QRectF, ink: str) -> None:
    """Paint a tick."""
    tick = QPainterPath(QPointF(0.28, 0.52))
    tick.lineTo(0.44, 0.68)
    tick.lineTo(0.74, 0.34)
    _stroke(painter, rect, tick, ink)


def paint_arrow(painter: QPainter, rect: QRectF, ink: str, *, to_the_left: bool) -> None:
    """Paint an arrow in the middle of `rect`, which is square."""
    arrow = QPainterPath(QPointF(0.08, 0.5))
    arrow.lineTo(0.92, 0.5)
    arrow.moveTo(0.6, 0.2)
    arrow.lineTo(0.92, 0.5)
    arrow.lineTo(0.6, 0.8)
    painter.save()
    if to_the_left:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    _stroke(painter, rect, arrow, ink)
    painter.restore()


def paint_stop(painter: QPainter, rect: QRectF, ink: str, ground: str) -> None:
    """Paint an octagon with an exclamation mark: stop."""
    middle, radius = rect.center(), rect.width() / 2
    turn = math.tau / _CORNERS
    corners = [
        middle + QPointF(math.cos(turn * (n + 0.5)), math.sin(turn * (n + 0.5))) * radius
        for n in range(_CORNERS)
    ]
    octagon = QPainterPath()
    octagon.addPolygon(QPolygonF(corners))
    octagon.closeSubpath()
    painter.fillPath(octagon, QColor(ink))
    mark = QPainterPath(QPointF(0.5, 0.26))
    mark.lineTo(0.5, 0.54)
    mark.moveTo(0.5, 0.72)
    mark.lineTo(0.5, 0.73)
    _stroke(painter, rect, mark, ground)


def _stroke(painter: QPainter, rect: QRectF, path: QPainterPath, ink: str) -> None:
    """Paint a line that is drawn in a unit square into `rect`."""
    pen = QPen(QColor(ink), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width(), rect.height())
    painter.strokePath(path, pen)
    painter.restore()
