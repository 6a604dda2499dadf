"""When to do which exercise, for the fridge door: one row for each rhythm."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.plan.sheet import AgendaRow
from ui.plan.paper.base.blocks import HAIR_MM, bold, pen
from ui.plan.paper.base.canvas import BODY, HEADING, Canvas
from ui.widgets.text.text_layout import SetText, Span, balanced

WHEN_MM, GAP_MM, PAD_MM = 70.0, 4.0, 1.5
NBSP = "\N{NO-BREAK SPACE}"


class Agenda:
    """The heading, and the rows: when, and beside it the exercises by number and name."""

    def __init__(self, canvas: Canvas, title: str, rows: Sequence[AgendaRow], width: int) -> None:
        self._canvas = canvas
        self._title = balanced(bold(title), canvas.style(HEADING), width)
        self._rows = [_Row(canvas, row, width) for row in rows]
        self.height = self._title.height + canvas.mm(1) + sum(row.height for row in self._rows)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading, and the rows below hairlines."""
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        top = rect.top() + self._title.height + canvas.mm(1)
        for row in self._rows:
            painter.setPen(pen(canvas, HAIR_MM))
            painter.drawLine(QLineF(rect.left(), top, rect.right(), top))
            row.paint(painter, QRectF(rect.left(), top, rect.width(), row.height))
            top += row.height


class _Row:
    def __init__(self, canvas: Canvas, row: AgendaRow, width: int) -> None:
        self._canvas = canvas
        self._when_width = canvas.mm(WHEN_MM)
        self._names_width = width - self._when_width - canvas.mm(GAP_MM)
        style = canvas.style(BODY)
        self._when = SetText(bold(row.when), style, self._when_width)
        self._names = SetText(_named(row.exercises), style, self._names_width)
        self.height = max(self._when.height, self._names.height) + 2 * canvas.mm(PAD_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        canvas, top = self._canvas, rect.top() + self._canvas.mm(PAD_MM)
        when = canvas.placed(QRectF(rect.left(), top, self._when_width, 0), rect)
        self._when.paint(painter, when.topLeft())
        names = canvas.placed(
            QRectF(rect.right() - self._names_width, top, self._names_width, 0), rect
        )
        self._names.paint(painter, QPointF(names.left(), top))


def _named(exercises: Sequence[tuple[int, str]]) -> tuple[Span, ...]:
    """Return numbers in bold with their exercises; lines break between these, if they can."""
    last = len(exercises) - 1
    pairs = (
        (
            Span(f"{number}{NBSP}", strong=True),
            Span(title.replace(" ", NBSP) + (", " if index < last else "")),
        )
        for index, (number, title) in enumerate(exercises)
    )
    return tuple(chain.from_iterable(pairs))
