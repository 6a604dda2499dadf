"""The steps of an exercise, with their numbers hanging."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.plan.model import Point
from ui.plan.paper.base.blocks import bold, led
from ui.plan.paper.base.canvas import Canvas
from ui.widgets.text.text_layout import SetText, balanced

INDENT_MM, BETWEEN_MM = 7.0, 0.6


class Steps:
    """Steps one below the other."""

    def __init__(self, canvas: Canvas, steps: Sequence[Point], width: int, size: float) -> None:
        self._canvas = canvas
        self._indent, self._gap = canvas.mm(INDENT_MM), canvas.mm(BETWEEN_MM)
        inner = width - self._indent
        style = canvas.style(size)
        self._rows = [
            (
                SetText(bold(f"{number}."), style, self._indent),
                balanced(led(step.title, step.text), style, inner),
            )
            for number, step in enumerate(steps, start=1)
        ]
        self.height = sum(words.height + self._gap for _number, words in self._rows)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the steps from the top of `rect` down."""
        canvas = self._canvas
        number_at = canvas.placed(QRectF(rect.left(), 0, self._indent, 0), rect).left()
        words_at = canvas.placed(rect.adjusted(self._indent, 0, 0, 0), rect).left()
        top = rect.top()
        for number, words in self._rows:
            number.paint(painter, QPointF(number_at, top))
            words.paint(painter, QPointF(words_at, top))
            top += words.height + self._gap
