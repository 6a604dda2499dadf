"""How much, on which days and how often, one below the other in a frame beside the pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kiosk.plan.dose import DoseWords
from kiosk.warning_signs.cards import opened
from ui.plan.paper.base.blocks import LINE_MM, bold
from ui.plan.paper.base.canvas import AMOUNT, BODY, CAPTION, Canvas
from ui.plan.paper.exercise.week import Week
from ui.theme import paint
from ui.widgets.text.text_layout import balanced
from ui.widgets.text.text_stack import TextStack

PAD_MM, GAP_MM, ABOVE_MM = 4.0, 2.0, 3.0
CLOSE_GAP_MM, CLOSE_ABOVE_MM = 1.0, 2.0


class DosePanel:
    """The dose in words, and the days of a week: ticked, or to tick where they are agreed on;
    without `days` there are none. `close`: days and how often follow each other, a little smaller.
    """

    def __init__(
        self,
        canvas: Canvas,
        dose: DoseWords,
        days: Sequence[str],
        width: int,
        *,
        close: bool = False,
    ) -> None:
        self._canvas, self._pad = canvas, canvas.mm(PAD_MM)
        self._gap = canvas.mm(CLOSE_GAP_MM if close else GAP_MM)
        self._above = canvas.mm(CLOSE_ABOVE_MM if close else ABOVE_MM)
        inner = width - 2 * self._pad
        amount = TextStack(
            [
                balanced(bold(opened(text)), canvas.style(AMOUNT), inner)
                for text in dose.amount
                if text
            ]
        )
        said = (dose.rhythm,) if close else filter(None, (dose.days, dose.often))
        style = canvas.style(CAPTION if close else BODY)
        rhythm = TextStack([balanced(opened(text), style, inner) for text in said])
        self._parts: list[TextStack | Week] = [amount, rhythm]
        if days and (dose.every_day or dose.agreed):
            self._parts.append(Week(canvas, days, inner, ticked=dose.every_day))
        between = self._gap * (len(self._parts) - 1)
        self.height = sum(part.height for part in self._parts) + between + 2 * self._above

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame as high as `rect`, the words from its top."""
        canvas = self._canvas
        colour = canvas.colour
        paint.rounded(painter, rect, canvas.mm(2), colour.card, colour.ink, canvas.mm(LINE_MM))
        inner = rect.adjusted(self._pad, self._above, -self._pad, 0)
        top = inner.top()
        for part in self._parts:
            if isinstance(part, Week):
                part.paint(painter, QRectF(inner.left(), top, inner.width(), part.height))
            else:
                part.paint(painter, QPointF(inner.left(), top))
            top += part.height + self._gap
