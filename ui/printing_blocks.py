"""What stands on the paper besides exercises, as blocks that are never cut."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.take_home.plan import Point, TakeHome, Warnings
from kiosk.take_home.sheet import SheetLabels
from ui.printing_code import paint_code
from ui.printing_paper import BODY, HEADING, SMALL, TITLE, Canvas
from ui.printing_text import Piece, TextBlock
from ui.theme import paint

CODE_MM, CODE_COLUMN_MM = 32.0, 46.0
BADGE_MM, BADGE_GAP_MM = 8.0, 3.0
LINE_MM = 0.4


class Block(Protocol):
    """A piece of the paper. `height` is in the canvas's units."""

    height: int

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into `rect`, which is as wide and as high as it was made for."""


class Head:
    """Title, clinic and phone; the booking code beside them."""

    def __init__(self, canvas: Canvas, plan: TakeHome, labels: SheetLabels, width: int) -> None:
        self._canvas, self._link = canvas, plan.booking_link
        self._side, self._code = canvas.mm(CODE_COLUMN_MM), canvas.mm(CODE_MM)
        self._text = width - self._side - canvas.mm(6)
        soft = canvas.colour.ink_soft
        self._words = [
            TextBlock(canvas, [Piece(plan.title, True)], self._text, TITLE),
            TextBlock(canvas, [Piece(plan.clinic, True)], self._text, HEADING, colour=soft),
            TextBlock(canvas, [Piece(plan.phone)], self._text, HEADING, colour=soft),
        ]
        self._caption = [
            TextBlock(canvas, [Piece(labels.book, True)], self._side, BODY, centred=True),
            TextBlock(canvas, [Piece(plan.booking_address)], self._side, SMALL, centred=True),
        ]
        beside = self._code + canvas.mm(1) + _height(self._caption)
        self.height = max(beside, _height(self._words)) + canvas.mm(4)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, the code, and the line below them."""
        canvas = self._canvas
        words = canvas.placed(QRectF(rect.left(), rect.top(), self._text, 0), rect)
        room = rect.height() - canvas.mm(4)
        stacked(painter, self._words, words.left(), rect.top() + (room - _height(self._words)) / 2)
        side = canvas.placed(QRectF(rect.right() - self._side, rect.top(), self._side, 0), rect)
        left = side.left() + (self._side - self._code) / 2
        paint_code(painter, self._link, left, side.top(), self._code, canvas.colour.qr_dark)
        stacked(painter, self._caption, side.left(), side.top() + self._code + canvas.mm(1))
        painter.setPen(QPen(QColor(canvas.colour.teal), canvas.mm(2 * LINE_MM)))
        painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))


class Habits:
    """What to do at home besides: ticks, in two columns."""

    def __init__(self, canvas: Canvas, title: str, points: Sequence[Point], width: int) -> None:
        self._canvas = canvas
        self._gap = canvas.mm(6)
        self._column = (width - self._gap) // 2
        self._title = TextBlock(canvas, [Piece(title, True)], width, HEADING)
        shift = canvas.mm(BADGE_MM + BADGE_GAP_MM)
        self._points = [
            TextBlock(
                canvas, [Piece(point.title, True), Piece(point.text)], self._column - shift, BODY
            )
            for point in points
        ]
        pairs = [self._points[i : i + 2] for i in range(0, len(self._points), 2)]
        self._rows = [max(point.height for point in pair) for pair in pairs]
        between = canvas.mm(4) * max(0, len(self._rows) - 1)
        self.height = self._title.height + canvas.mm(2) + sum(self._rows) + between

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading and the points, row by row."""
        canvas = self._canvas
        self._title.paint(painter, rect.left(), rect.top())
        top = rect.top() + self._title.height + canvas.mm(2)
        for index, point in enumerate(self._points):
            left = rect.left() + (index % 2) * (self._column + self._gap)
            cell = canvas.placed(QRectF(left, top, self._column, point.height), rect)
            self._point(painter, point, cell)
            if index % 2:
                top += self._rows[index // 2] + canvas.mm(4)

    def _point(self, painter: QPainter, point: TextBlock, cell: QRectF) -> None:
        canvas = self._canvas
        side = canvas.mm(BADGE_MM)
        badge = canvas.placed(QRectF(cell.left(), cell.top(), side, side), cell)
        paint.rounded(painter, badge, side / 2, canvas.colour.tints[0])
        tick = QPainterPath(QPointF(0.28, 0.52))
        tick.lineTo(0.44, 0.68)
        tick.lineTo(0.74, 0.34)
        pen = QPen(QColor(canvas.colour.teal), 0.1)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.translate(badge.topLeft())
        painter.scale(side, side)
        painter.strokePath(tick, pen)
        painter.restore()
        shift = side + canvas.mm(BADGE_GAP_MM)
        words = canvas.placed(cell.adjusted(shift, 0, 0, 0), cell)
        point.paint(painter, words.left(), cell.top() + canvas.mm(0.6))


class WarningBox:
    """The red flags, on a ground of their own and behind a bar."""

    def __init__(self, canvas: Canvas, title: str, warnings: Warnings, width: int) -> None:
        self._canvas = canvas
        self._pad, self._bar = canvas.mm(4), canvas.mm(2.4)
        inner = width - 2 * self._pad - self._bar
        alarm = canvas.colour.alarm
        self._words = [
            TextBlock(canvas, [Piece(title, True)], inner, HEADING, colour=alarm),
            TextBlock(canvas, [Piece(warnings.urgent, True)], inner, BODY, colour=alarm),
            TextBlock(canvas, [Piece(warnings.others)], inner, BODY, colour=alarm),
        ]
        self.height = _height(self._words) + 2 * canvas.mm(3)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the bar and the signs."""
        canvas = self._canvas
        paint.rounded(painter, rect, canvas.mm(2), canvas.colour.alarm_ground)
        bar = canvas.placed(QRectF(rect.left(), rect.top(), self._bar, rect.height()), rect)
        painter.fillRect(bar, QColor(canvas.colour.alarm))
        words = canvas.placed(rect.adjusted(self._bar + self._pad, 0, -self._pad, 0), rect)
        stacked(painter, self._words, words.left(), rect.top() + canvas.mm(3))


class NextVisit:
    """A line to write the next appointment on."""

    def __init__(self, canvas: Canvas, label: str, width: int) -> None:
        self._canvas = canvas
        # a long label must leave half of the line to write on
        self._label = TextBlock(canvas, [Piece(label, True)], width // 2, HEADING)
        self.height = max(self._label.height, canvas.mm(10))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the label, and the line up to the margin."""
        canvas = self._canvas
        bottom = rect.bottom() - canvas.mm(1)
        wide = round(rect.width()) // 2
        label = canvas.placed(QRectF(rect.left(), rect.top(), wide, 0), rect)
        self._label.paint(painter, label.left(), rect.bottom() - self._label.height)
        shift = self._label.widest + canvas.mm(4)
        line = canvas.placed(QRectF(rect.left() + shift, bottom, rect.width() - shift, 0), rect)
        painter.setPen(QPen(QColor(canvas.colour.line), canvas.mm(LINE_MM)))
        painter.drawLine(QLineF(line.topLeft(), line.topRight()))


def stacked(painter: QPainter, lines: Sequence[TextBlock], left: float, top: float) -> None:
    """Paint texts one below the other."""
    for line in lines:
        line.paint(painter, left, top)
        top += line.height


def _height(lines: Sequence[TextBlock]) -> int:
    return sum(line.height for line in lines)
