"""The days of a week as boxes: ticked for every day, to be ticked where the days are agreed on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.plan.paper.base.blocks import LINE_MM, pen
from ui.plan.paper.base.canvas import CAPTION, Canvas
from ui.plan.paper.base.marks import paint_tick
from ui.widgets.text.text_layout import SetText

BOX_MM, ABOVE_MM = 5.0, 0.6


class Week:
    """A box for each day, side by side, with the day's short name above."""

    def __init__(self, canvas: Canvas, days: Sequence[str], width: int, *, ticked: bool) -> None:
        self._canvas, self._ticked = canvas, ticked
        self._step = width // max(1, len(days))
        style = canvas.style(CAPTION, align=Qt.AlignmentFlag.AlignHCenter)
        self._names = [SetText(day, style, self._step) for day in days]
        self._boxes = max((name.height for name in self._names), default=0) + canvas.mm(ABOVE_MM)
        self.height = self._boxes + canvas.mm(BOX_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint names and boxes, in the order that they are read."""
        canvas = self._canvas
        side = canvas.mm(BOX_MM)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, name in enumerate(self._names):
            left = rect.left() + index * self._step
            cell = canvas.placed(QRectF(left, rect.top(), self._step, rect.height()), rect)
            name.paint(painter, QPointF(cell.left(), cell.top()))
            painter.setPen(pen(canvas, LINE_MM, canvas.colour.ink))
            at = cell.left() + (self._step - side) / 2
            box = QRectF(at, cell.top() + self._boxes, side, side)
            painter.drawRect(box)
            if self._ticked:
                paint_tick(painter, box, canvas.colour.ink)
