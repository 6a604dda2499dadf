"""For the visit: boxes to tick, and medicines to fill in."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.sheet import VisitListProps
from ui.plan.paper.base.blocks import LINE_MM, bold, pen
from ui.plan.paper.base.canvas import BODY, CAPTION, HEADING, Canvas
from ui.plan.paper.base.marks import paint_tick
from ui.widgets.text.text_layout import SetText, balanced

BOX_MM, GAP_MM, PAD_MM = 5.0, 2.5, 1.2
ROW_MM = 7.5
BOXES_SHARE = 0.42
FEWEST_ROWS, MOST_ROWS = 4, 12
"""Rows of the table; with fewer the list has a page of its own."""
SHARES = (40, 30, 30)
"""Widths of the table's columns in percent."""


class VisitList:
    """Boxes to tick, and beside them as many rows for medicines as `height` has room for."""

    def __init__(self, canvas: Canvas, props: VisitListProps, width: int, height: int) -> None:
        self._canvas, gap = canvas, canvas.mm(2 * GAP_MM)
        self._left = round(width * BOXES_SHARE) if props.lines else 0
        self._right = width - self._left - (gap if self._left else 0)
        self._boxes = _Boxes(canvas, props, self._left) if props.lines else None
        self._table = _Table(canvas, props, self._right, height)
        self.rows = self._table.rows
        self.height = max(self._boxes.height if self._boxes else 0, self._table.height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the boxes and the table."""
        canvas = self._canvas
        if self._boxes is not None:
            self._boxes.paint(painter, canvas.placed(_part(rect, 0, self._left), rect))
        table = _part(rect, rect.width() - self._right, self._right)
        table.setHeight(self._table.height)
        self._table.paint(painter, canvas.placed(table, rect))


def _part(rect: QRectF, left: float, width: float) -> QRectF:
    return QRectF(rect.left() + left, rect.top(), width, rect.height())


class _Boxes:
    """What can be ticked: a tick stands where the visitor has ticked it."""

    def __init__(self, canvas: Canvas, props: VisitListProps, width: int) -> None:
        self._canvas = canvas
        room = width - canvas.mm(BOX_MM + GAP_MM)
        style = canvas.style(BODY)
        self._lines = [(balanced(text, style, room), ticked) for text, ticked in props.lines]
        self._title = SetText(bold(props.tell), canvas.style(HEADING), width)
        listed = sum(self._row(text) for text, _ in self._lines)
        self.height = self._title.height + canvas.mm(PAD_MM) + listed

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading and the boxes."""
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        top = rect.top() + self._title.height + canvas.mm(PAD_MM)
        for text, ticked in self._lines:
            cell = QRectF(rect.left(), top, rect.width(), text.height)
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

    def __init__(self, canvas: Canvas, props: VisitListProps, width: int, height: int) -> None:
        self._canvas = canvas
        self._title = SetText(bold(props.medicines), canvas.style(HEADING), width)
        self._pad = canvas.mm(PAD_MM)
        self._edges = _edges(width)
        self._columns = [
            SetText(bold(text), canvas.style(CAPTION), end - start - 2 * self._pad)
            for text, start, end in zip(props.columns, self._edges, self._edges[1:], strict=False)
        ]
        named = max(text.height for text in self._columns)
        self._header = self._title.height + named + 2 * self._pad
        self.rows = max(0, min(MOST_ROWS, (height - self._header) // canvas.mm(ROW_MM)))
        self.height = self._header + self.rows * canvas.mm(ROW_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, the columns' names and the empty rows."""
        canvas, pad = self._canvas, self._pad
        self._title.paint(painter, rect.topLeft())
        named = rect.top() + self._title.height + pad
        for text, start, end in zip(self._columns, self._edges, self._edges[1:], strict=False):
            cell = QRectF(rect.left() + start + pad, named, end - start - 2 * pad, 0)
            text.paint(painter, canvas.placed(cell, rect).topLeft())
        below = rect.top() + self._header
        painter.setPen(pen(canvas, LINE_MM))
        for row in range(self.rows + 1):
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
