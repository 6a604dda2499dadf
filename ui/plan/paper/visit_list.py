"""For the visit: boxes to tick, medicines to fill in, lines for questions."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.sheet import VisitListProps
from ui.plan.paper.base.blocks import LINE_MM, Notes, bold, pen
from ui.plan.paper.base.canvas import BODY, CAPTION, HEADING, TITLE, Canvas
from ui.plan.paper.base.marks import paint_tick
from ui.widgets.text.text_layout import SetText, balanced
from ui.widgets.text.text_stack import TextStack

BOX_MM, GAP_MM, PAD_MM = 5.0, 3.0, 1.5
ROW_MM = 10.0
ROWS = 7
SHARES = (40, 30, 30)
"""Widths of the table's columns in percent."""


class VisitList:
    """A page of its own: it takes all of the room that is left."""

    def __init__(
        self, canvas: Canvas, props: VisitListProps, notes: str, width: int, height: int
    ) -> None:
        self.height = height
        self._canvas, self._gap = canvas, canvas.mm(GAP_MM)
        title = SetText(bold(props.title), canvas.style(TITLE), width)
        self._head = TextStack((title, balanced(props.lead, canvas.style(BODY), width)))
        self._boxes = _Boxes(canvas, props, width)
        self._table = _Table(canvas, props, width)
        used = self._head.height + self._boxes.height + self._table.height + 4 * self._gap
        least = Notes.least(canvas)
        room = max(0, height - used - 2 * self._gap)
        self._notes = Notes(canvas, notes, width, room) if room >= least else None

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, the boxes, the table, and the lines for questions."""
        self._head.paint(painter, rect.topLeft())
        top = rect.top() + self._head.height + 2 * self._gap
        for part in (self._boxes, self._table):
            part.paint(painter, QRectF(rect.left(), top, rect.width(), part.height))
            top += part.height + 2 * self._gap
        if self._notes is not None:
            self._notes.paint(painter, QRectF(rect.left(), top, rect.width(), self._notes.height))


class _Boxes:
    """What can be ticked, in two columns: a tick stands where the visitor has ticked it."""

    def __init__(self, canvas: Canvas, props: VisitListProps, width: int) -> None:
        self._canvas = canvas
        self._column = (width - canvas.mm(2 * GAP_MM)) // 2
        room = self._column - canvas.mm(BOX_MM + GAP_MM)
        style = canvas.style(BODY)
        self._lines = [(balanced(text, style, room), ticked) for text, ticked in props.lines]
        self._title = SetText(bold(props.tell), canvas.style(HEADING), width)
        half = (len(self._lines) + 1) // 2
        self._columns = (self._lines[:half], self._lines[half:])
        listed = max(sum(self._row(text) for text, _ in column) for column in self._columns)
        self.height = self._title.height + canvas.mm(PAD_MM) + listed if self._lines else 0

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading and the boxes."""
        if not self._lines:
            return
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        for number, column in enumerate(self._columns):
            left = rect.left() + number * (self._column + canvas.mm(2 * GAP_MM))
            top = rect.top() + self._title.height + canvas.mm(PAD_MM)
            for text, ticked in column:
                cell = canvas.placed(QRectF(left, top, self._column, text.height), rect)
                self._line(painter, text, cell, ticked=ticked)
                top += self._row(text)

    def _row(self, text: SetText) -> int:
        return max(text.height, self._canvas.mm(BOX_MM)) + self._canvas.mm(PAD_MM)

    def _line(self, painter: QPainter, text: SetText, cell: QRectF, *, ticked: bool) -> None:
        canvas = self._canvas
        side = canvas.mm(BOX_MM)
        box = canvas.placed(QRectF(cell.left(), cell.top(), side, side), cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(canvas, LINE_MM, canvas.colour.ink))
        painter.drawRect(box)
        if ticked:
            paint_tick(painter, box, canvas.colour.ink)
        words = canvas.placed(cell.adjusted(side + canvas.mm(GAP_MM), 0, 0, 0), cell)
        text.paint(painter, words.topLeft())


class _Table:
    """Medicines to fill in: a line each."""

    def __init__(self, canvas: Canvas, props: VisitListProps, width: int) -> None:
        self._canvas = canvas
        self._title = SetText(bold(props.medicines), canvas.style(HEADING), width)
        self._pad = canvas.mm(PAD_MM)
        self._edges = _edges(width)
        self._columns = [
            SetText(bold(text), canvas.style(CAPTION), end - start - 2 * self._pad)
            for text, start, end in zip(props.columns, self._edges, self._edges[1:], strict=False)
        ]
        named = max(text.height for text in self._columns)
        self._header = self._title.height + self._pad + named + 2 * self._pad
        self.height = self._header + ROWS * canvas.mm(ROW_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, the columns' names and the empty rows."""
        canvas, pad = self._canvas, self._pad
        self._title.paint(painter, rect.topLeft())
        named = rect.top() + self._title.height + 2 * pad
        for text, start, end in zip(self._columns, self._edges, self._edges[1:], strict=False):
            cell = QRectF(rect.left() + start + pad, named, end - start - 2 * pad, 0)
            text.paint(painter, canvas.placed(cell, rect).topLeft())
        below = rect.top() + self._header
        painter.setPen(pen(canvas, LINE_MM))
        for row in range(ROWS + 1):
            y = below + row * canvas.mm(ROW_MM)
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        for edge in self._edges:
            x = rect.left() + edge
            x = rect.left() + rect.right() - x if canvas.right_to_left else x
            painter.drawLine(QLineF(QPointF(x, below), QPointF(x, rect.bottom())))


def _edges(width: int) -> Sequence[int]:
    edges = [0]
    for share in SHARES:
        edges.append(edges[-1] + round(width * share / 100))
    return edges
