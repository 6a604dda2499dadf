"""The diary: a table to fill in by hand, one line a day; its page has what the visit needs too."""

from itertools import accumulate

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kiosk.plan.sheet import DiaryProps, VisitListProps
from ui.plan.paper.base.blocks import LINE_MM, bold, pen
from ui.plan.paper.base.canvas import BODY, CAPTION, TITLE, Canvas
from ui.plan.paper.visit_list import FEWEST_ROWS, VisitList
from ui.widgets.text.text_layout import SetText, balanced
from ui.widgets.text.text_stack import TextStack

SHARES = (17, 15, 11, 16, 13, 9, 19)
"""Widths of the columns in percent: date, exercises, time, where, minutes, pain, what helped."""

CRAMP = range(2, 6)
"""The columns that a cramp has."""
DONE = 1
PAD_MM, BOX_MM = 1.2, 6.0
ROW_MM = 9.05
"""The lowest row that a hand can write in."""
GAP_MM = 3.0


class Diary:
    """The heading, the table, and below it the list for the visit if it has room; the table takes
    all that is left."""

    def __init__(
        self, canvas: Canvas, props: DiaryProps, visit: VisitListProps, width: int, height: int
    ) -> None:
        self.height = height
        self._canvas = canvas
        title = SetText(bold(props.title), canvas.style(TITLE), width)
        self._head = TextStack((title, balanced(props.lead, canvas.style(BODY), width)))
        self._table_top = self._head.height + canvas.mm(3)
        self._edges = [0, *(round(width * s / 100) for s in accumulate(SHARES))]
        self._pad = canvas.mm(PAD_MM)
        self._columns = [
            SetText(bold(text), canvas.style(CAPTION), self._inner(index, index + 1))
            for index, text in enumerate(props.columns)
        ]
        over = canvas.style(CAPTION, align=Qt.AlignmentFlag.AlignHCenter)
        self._cramp = SetText(bold(props.cramp), over, self._inner(CRAMP.start, CRAMP.stop))
        self._band = self._cramp.height + self._pad
        self._dates = [SetText(d, canvas.style(CAPTION), self._inner(0, 1)) for d in props.dates]
        named = max(self._columns[n].height for n in CRAMP) + self._band
        self._header = max(named, *(c.height for c in self._columns)) + 2 * self._pad
        least = self._table_top + self._header + len(self._dates) * canvas.mm(ROW_MM)
        room = round(height - least) - canvas.mm(GAP_MM)
        listed = VisitList(canvas, visit, width, room)
        self.visit = listed if listed.rows >= FEWEST_ROWS and listed.height <= room else None

    def row_height(self) -> float:
        """Return how high a day's row is, in units."""
        below = self.visit.height + self._canvas.mm(GAP_MM) if self.visit else 0
        return (self.height - below - self._table_top - self._header) / len(self._dates)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, the columns' names, the dates and the lines."""
        self._head.paint(painter, rect.topLeft())
        below = self.visit.height + self._canvas.mm(GAP_MM) if self.visit else 0
        table = rect.adjusted(0, self._table_top, 0, -below)
        if self.visit:
            top = rect.bottom() - self.visit.height
            self.visit.paint(painter, QRectF(rect.left(), top, rect.width(), self.visit.height))
        self._paint_header(painter, table)
        row, pad = self.row_height(), self._pad
        first, done = self._cell(table, 0, 1), self._cell(table, DONE, DONE + 1)
        for index, day in enumerate(self._dates):
            top = table.top() + self._header + index * row
            day.paint(painter, QPointF(first.left() + pad, top + (row - day.height) / 2))
            self._paint_box(painter, QPointF(done.center().x(), top + row / 2))
        self._paint_lines(painter, table)

    def _inner(self, first: int, end: int) -> int:
        return self._edges[end] - self._edges[first] - 2 * self._pad

    def _cell(self, table: QRectF, first: int, end: int) -> QRectF:
        left, right = self._edges[first], self._edges[end]
        cell = QRectF(table.left() + left, table.top(), right - left, table.height())
        return self._canvas.placed(cell, table)

    def _paint_header(self, painter: QPainter, table: QRectF) -> None:
        canvas, pad = self._canvas, self._pad
        header = QRectF(table.left(), table.top(), table.width(), self._header)
        painter.fillRect(header, QColor(canvas.colour.tints[0]))
        for index, column in enumerate(self._columns):
            cell = self._cell(table, index, index + 1)
            column.paint(painter, QPointF(cell.left() + pad, header.bottom() - pad - column.height))
        over = self._cell(table, CRAMP.start, CRAMP.stop)
        self._cramp.paint(painter, QPointF(over.left() + pad, table.top() + pad))

    def _paint_box(self, painter: QPainter, middle: QPointF) -> None:
        side = self._canvas.mm(BOX_MM)
        box = QRectF(0, 0, side, side)
        box.moveCenter(middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self._canvas, LINE_MM, self._canvas.colour.ink))
        painter.drawRect(box)

    def _paint_lines(self, painter: QPainter, table: QRectF) -> None:
        canvas, row = self._canvas, self.row_height()
        below = table.top() + self._header
        band = table.top() + self._band + self._pad
        over = self._cell(table, CRAMP.start, CRAMP.stop)
        painter.setPen(pen(canvas, LINE_MM))
        for index in range(len(self._dates) + 1):
            y = below + index * row
            painter.drawLine(QLineF(table.left(), y, table.right(), y))
        painter.drawLine(QLineF(table.topLeft(), table.topRight()))
        painter.drawLine(QLineF(over.left(), band, over.right(), band))
        for index, edge in enumerate(self._edges):
            x = table.left() + edge
            x = table.left() + table.right() - x if canvas.right_to_left else x
            top = band if index in CRAMP and index != CRAMP.start else table.top()
            painter.drawLine(QLineF(x, top, x, table.bottom()))
