"""The diary: a table to fill in by hand, one line a day, on a page of its own."""

from itertools import accumulate

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.plan.sheet import DiaryProps
from ui.plan.paper.blocks import LINE_MM, bold
from ui.plan.paper.canvas import BODY, TITLE, Canvas
from ui.widgets.text.text_layout import SetText
from ui.widgets.text.text_stack import TextStack

SHARES = (20, 12, 18, 14, 12, 24)
"""Widths of the columns in percent: date, time, muscle, minutes, pain, what helped."""

PAD_MM = 1.6


class Diary:
    """The heading, and the table, which takes all of the room that is left."""

    def __init__(self, canvas: Canvas, props: DiaryProps, width: int, height: int) -> None:
        self.height = height
        self._canvas, self._width = canvas, width
        body = canvas.style(BODY)
        title = SetText(bold(props.title), canvas.style(TITLE), width)
        self._head = TextStack((title, SetText(props.lead, body, width)))
        self._table_top = self._head.height + canvas.mm(4)
        self._edges = [0, *(round(width * s / 100) for s in accumulate(SHARES))]
        pad = 2 * canvas.mm(PAD_MM)
        widths = [b - a - pad for a, b in zip(self._edges, self._edges[1:], strict=False)]
        self._columns = [
            SetText(bold(text), body, wide)
            for text, wide in zip(props.columns, widths, strict=True)
        ]
        self._dates = [SetText(day, body, widths[0]) for day in props.dates]
        self._header = max(column.height for column in self._columns) + pad

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, the columns' names, the dates and the lines."""
        canvas = self._canvas
        self._head.paint(painter, rect.topLeft())
        table = rect.adjusted(0, self._table_top, 0, 0)
        header = QRectF(table.left(), table.top(), table.width(), self._header)
        painter.fillRect(header, QColor(canvas.colour.tints[0]))
        pad = canvas.mm(PAD_MM)
        for index, column in enumerate(self._columns):
            cell = self._cell(table, index)
            top = header.bottom() - pad - column.height
            column.paint(painter, QPointF(cell.left() + pad, top))
        row = (table.height() - self._header) / len(self._dates)
        first = self._cell(table, 0)
        for index, day in enumerate(self._dates):
            top = header.bottom() + index * row
            day.paint(painter, QPointF(first.left() + pad, top + (row - day.height) / 2))
        self._paint_lines(painter, table, header.bottom(), row)

    def _cell(self, table: QRectF, index: int) -> QRectF:
        left, right = self._edges[index : index + 2]
        cell = QRectF(table.left() + left, table.top(), right - left, table.height())
        return self._canvas.placed(cell, table)

    def _paint_lines(self, painter: QPainter, table: QRectF, top: float, row: float) -> None:
        canvas = self._canvas
        painter.setPen(QPen(QColor(canvas.colour.line), canvas.mm(LINE_MM)))
        for index in range(len(self._dates) + 1):
            y = top + index * row
            painter.drawLine(QLineF(table.left(), y, table.right(), y))
        painter.drawLine(QLineF(table.topLeft(), table.topRight()))
        for edge in self._edges:
            x = table.left() + edge
            x = table.left() + table.right() - x if canvas.right_to_left else x
            painter.drawLine(QLineF(x, table.top(), x, table.bottom()))
