"""How much, on which days and how often, one below the other in a frame beside the pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.plan.dose import DoseWords
from kiosk.warning_signs.cards import opened
from ui.plan.paper.base.blocks import LINE_MM, bold
from ui.plan.paper.base.canvas import AMOUNT, BODY, Canvas
from ui.plan.paper.exercise.week import Week
from ui.theme import paint
from ui.widgets.text.text_layout import balanced
from ui.widgets.text.text_stack import TextStack

PAD_MM, GAP_MM = 4.0, 2.0


class DosePanel:
    """The dose in words, and the days of a week: ticked, or to tick where they are agreed on;
    without `days` there are none."""

    def __init__(self, canvas: Canvas, dose: DoseWords, days: Sequence[str], width: int) -> None:
        self._canvas, self._pad, self._gap = canvas, canvas.mm(PAD_MM), canvas.mm(GAP_MM)
        inner = width - 2 * self._pad
        amount = TextStack(
            [
                balanced(bold(opened(text)), canvas.style(AMOUNT), inner)
                for text in dose.amount
                if text
            ]
        )
        said = filter(None, (dose.days, dose.often))
        rhythm = TextStack([balanced(opened(text), canvas.style(BODY), inner) for text in said])
        self._parts: list[TextStack | Week] = [amount, rhythm]
        if days and (dose.every_day or dose.agreed):
            self._parts.append(Week(canvas, days, inner, ticked=dose.every_day))
        between = self._gap * (len(self._parts) - 1)
        self.height = sum(part.height for part in self._parts) + between + 2 * canvas.mm(3)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame as high as `rect`, the words from its top."""
        canvas = self._canvas
        colour = canvas.colour
        paint.rounded(painter, rect, canvas.mm(2), colour.card, colour.ink, canvas.mm(LINE_MM))
        inner = rect.adjusted(self._pad, canvas.mm(3), -self._pad, 0)
        top = inner.top()
        for part in self._parts:
            if isinstance(part, Week):
                part.paint(painter, QRectF(inner.left(), top, inner.width(), part.height))
            else:
                part.paint(painter, QPointF(inner.left(), top))
            top += part.height + self._gap
