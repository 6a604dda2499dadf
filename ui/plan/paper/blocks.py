"""What stands on the paper besides exercises, as blocks that are never cut."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.plan.model import Point, RedFlagLine, TakeHome
from kiosk.plan.sheet import SheetLabels
from ui.plan.paper.canvas import BODY, HEADING, TITLE, Canvas
from ui.plan.paper.code import paint_code
from ui.plan.paper.text import TextBlock, TextRun
from ui.theme import paint

CODE_MM = 34.0
BADGE_MM, BADGE_GAP_MM = 8.0, 3.0
LINE_MM, BOX_PAD_MM = 0.4, 2.5


class Block(Protocol):
    """A piece of the paper. `height` is in the canvas's units."""

    height: int

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into `rect`, which is as wide and as high as it was made for."""


class Head:
    """Title, clinic, phone and how to book; the booking code beside them."""

    def __init__(self, canvas: Canvas, plan: TakeHome, labels: SheetLabels, width: int) -> None:
        self._canvas, self._link = canvas, plan.booking_link
        self._code = canvas.mm(CODE_MM) if plan.booking_link else 0
        self._text = width - self._code - canvas.mm(4)
        who = TextRun(joined(plan.clinic, plan.phone), True)
        soft = canvas.colour.ink_soft
        self._words = [
            TextBlock(canvas, [TextRun(plan.title, True)], self._text, TITLE),
            TextBlock(canvas, [who], self._text, HEADING, colour=soft),
        ]
        if plan.booking_link:
            book = [TextRun(labels.book)]
            self._words.append(TextBlock(canvas, book, self._text, BODY, colour=soft))
        self.height = max(self._code, _height(self._words) + canvas.mm(4))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, the code, and the line below them."""
        canvas = self._canvas
        words = canvas.placed(QRectF(rect.left(), rect.top(), self._text, 0), rect)
        slack = (rect.height() - _height(self._words)) / 2
        stacked(painter, self._words, words.left(), rect.top() + slack)
        if self._link:
            code = QRectF(rect.right() - self._code, rect.top(), self._code, self._code)
            code = canvas.placed(code, rect)
            paint_code(
                painter, self._link, code.left(), code.top(), self._code, canvas.colour.qr_dark
            )
        painter.setPen(QPen(QColor(canvas.colour.teal), canvas.mm(2 * LINE_MM)))
        painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))


class Habits:
    """What to do at home besides: ticks, in two columns."""

    def __init__(self, canvas: Canvas, title: str, points: Sequence[Point], width: int) -> None:
        self._canvas = canvas
        self._gap = canvas.mm(6)
        self._column = (width - self._gap) // 2
        self._title = TextBlock(canvas, [TextRun(title, True)], width, HEADING)
        shift = canvas.mm(BADGE_MM + BADGE_GAP_MM)
        self._points = [
            TextBlock(
                canvas,
                [TextRun(point.title, True), TextRun(point.text)],
                self._column - shift,
                BODY,
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


class RedFlagBox:
    """Warning signs, on a ground of their own and behind a bar; paler where they can wait."""

    def __init__(self, canvas: Canvas, lines: Sequence[RedFlagLine], width: int) -> None:
        self._canvas = canvas
        self._pad, self._bar = canvas.mm(4), canvas.mm(2.4)
        inner = width - 2 * self._pad - self._bar
        waits = all(line.level != "now" for line in lines)
        colour = canvas.colour
        self._ink = colour.ink if waits else colour.alarm
        self._ground = colour.tints[1] if waits else colour.alarm_ground
        self._words = [
            TextBlock(
                canvas,
                [TextRun(line.lead, True), TextRun(line.signs)],
                inner,
                BODY,
                colour=self._ink,
            )
            for line in lines
        ]
        self._between = canvas.mm(1.0)
        between = self._between * (len(lines) - 1)
        self.height = _height(self._words) + between + 2 * canvas.mm(BOX_PAD_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the bar and the signs."""
        canvas = self._canvas
        paint.rounded(painter, rect, canvas.mm(2), self._ground)
        bar = canvas.placed(QRectF(rect.left(), rect.top(), self._bar, rect.height()), rect)
        painter.fillRect(bar, QColor(self._ink))
        words = canvas.placed(rect.adjusted(self._bar + self._pad, 0, -self._pad, 0), rect)
        stacked(
            painter, self._words, words.left(), rect.top() + canvas.mm(BOX_PAD_MM), self._between
        )


class NextVisit:
    """A line to write the next appointment on."""

    def __init__(self, canvas: Canvas, label: str, width: int) -> None:
        self._canvas = canvas
        # a long label must leave half of the line to write on
        self._label = TextBlock(canvas, [TextRun(label, True)], width // 2, HEADING)
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


def stacked(
    painter: QPainter, lines: Sequence[TextBlock], left: float, top: float, between: float = 0
) -> None:
    """Paint texts one below the other."""
    for line in lines:
        line.paint(painter, left, top)
        top += line.height + between


def joined(*texts: str) -> str:
    """Return what there is of `texts`, side by side."""
    return " · ".join(text for text in texts if text)


def _height(lines: Sequence[TextBlock]) -> int:
    return sum(line.height for line in lines)
