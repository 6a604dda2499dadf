"""What the plan's pages are built of: blocks that are never cut, and what all of them use."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.plan.model import Point
from ui.plan.paper.base.canvas import BODY, HEADING, Canvas
from ui.plan.paper.base.marks import paint_tick
from ui.theme import paint
from ui.widgets.text.text_layout import SetText, Span, balanced, spaced

BADGE_MM, BADGE_GAP_MM = 8.0, 3.0
LINE_MM, HAIR_MM = 0.4, 0.25
NOTE_LINE_MM = 10.0
"""From one line to write on to the next."""
FEWEST_NOTES = 3


class Block(Protocol):
    """A piece of the paper. `height` is in the canvas's units."""

    height: int

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into `rect`, which is as wide and as high as it was made for."""


class Habits:
    """What to do at home besides: ticks, in two columns."""

    def __init__(self, canvas: Canvas, title: str, points: Sequence[Point], width: int) -> None:
        self._canvas = canvas
        self._gap = canvas.mm(6)
        self._column = (width - self._gap) // 2
        self._title = SetText(bold(title), canvas.style(HEADING), width)
        room = self._column - canvas.mm(BADGE_MM + BADGE_GAP_MM)
        style = canvas.style(BODY)
        self._points = [balanced(led(p.title, p.text), style, room) for p in points]
        pairs = [self._points[i : i + 2] for i in range(0, len(self._points), 2)]
        self._rows = [max(point.height for point in pair) for pair in pairs]
        between = canvas.mm(3) * max(0, len(self._rows) - 1)
        self.height = self._title.height + canvas.mm(2) + sum(self._rows) + between

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading and the points, row by row."""
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        top = rect.top() + self._title.height + canvas.mm(2)
        for index, point in enumerate(self._points):
            left = rect.left() + (index % 2) * (self._column + self._gap)
            cell = canvas.placed(QRectF(left, top, self._column, point.height), rect)
            self._point(painter, point, cell)
            if index % 2:
                top += self._rows[index // 2] + canvas.mm(3)

    def _point(self, painter: QPainter, point: SetText, cell: QRectF) -> None:
        canvas = self._canvas
        side = canvas.mm(BADGE_MM)
        badge = canvas.placed(QRectF(cell.left(), cell.top(), side, side), cell)
        paint.rounded(painter, badge, side / 2, canvas.colour.tints[0])
        paint_tick(painter, badge, canvas.colour.ink)
        words = canvas.placed(cell.adjusted(side + canvas.mm(BADGE_GAP_MM), 0, 0, 0), cell)
        point.paint(painter, QPointF(words.left(), cell.top() + canvas.mm(0.6)))


class NextVisit:
    """A line to write the next appointment on."""

    def __init__(self, canvas: Canvas, label: str, width: int) -> None:
        self._canvas = canvas
        # a long label must leave half of the line to write on
        self._label = SetText(bold(label), canvas.style(HEADING), width // 2)
        self.height = max(self._label.height, canvas.mm(10))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the label, and the line up to the margin."""
        canvas = self._canvas
        bottom = rect.bottom() - canvas.mm(1)
        wide = round(rect.width()) // 2
        label = canvas.placed(QRectF(rect.left(), rect.top(), wide, 0), rect)
        self._label.paint(painter, QPointF(label.left(), rect.bottom() - self._label.height))
        shift = self._label.widest() + canvas.mm(4)
        line = canvas.placed(QRectF(rect.left() + shift, bottom, rect.width() - shift, 0), rect)
        painter.setPen(pen(canvas, LINE_MM))
        painter.drawLine(QLineF(line.topLeft(), line.topRight()))


class Notes:
    """Lines to write questions for the next visit on, as many as a height has room for."""

    def __init__(self, canvas: Canvas, title: str, width: int, height: int) -> None:
        self._canvas = canvas
        self.height = height
        self._title = SetText(bold(title), canvas.style(HEADING), width)

    @staticmethod
    def least(canvas: Canvas) -> int:
        """Return the height below which it is not worth its heading."""
        return canvas.em(HEADING) * 2 + FEWEST_NOTES * canvas.mm(NOTE_LINE_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, and the lines down to the end of `rect`."""
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        room = rect.height() - self._title.height
        step = canvas.mm(NOTE_LINE_MM)
        painter.setPen(pen(canvas, HAIR_MM))
        for number in range(int(room // step)):
            y = rect.bottom() - canvas.mm(1) - number * step
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))


def pen(canvas: Canvas, millimetres: float, colour: str = "") -> QPen:
    """Return a pen for lines of a table or to write on, in the colour of lines if none is given."""
    return QPen(QColor(colour or canvas.colour.line), canvas.mm(millimetres))


def bold(text: str) -> tuple[Span, ...]:
    """Return words in bold, if there are any."""
    return spaced(Span(text, strong=True))


def led(lead: str, text: str) -> tuple[Span, ...]:
    """Return words that begin with some in bold."""
    return spaced(Span(lead, strong=True), Span(text))
