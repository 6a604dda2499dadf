"""Warning signs on paper: what to do, and the signs that call for it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.plan.model import RedFlagLine
from kiosk.warning_signs.cards import opened
from ui.plan.paper.base.blocks import LINE_MM, bold, led
from ui.plan.paper.base.canvas import BODY, HEADING, Canvas
from ui.theme import paint
from ui.widgets.media.figure_ground import card_path
from ui.widgets.text.text_layout import SetText, balanced

PAD_MM, BAR_MM, BULLET_MM, GAP_MM = 4.0, 2.4, 5.0, 6.0


class SignsForm(Enum):
    """How signs are listed: one a line, in two columns, or in a paragraph where room is short; that
    without a heading where there is hardly any."""

    LIST = 1
    COLUMNS = 2
    PARAGRAPH = 0
    BARE = -1


FORMS = (SignsForm.LIST, SignsForm.COLUMNS, SignsForm.PARAGRAPH)
"""The easiest to read first."""


class RedFlagBox:
    """Warning signs in a frame below their heading, behind a bar that is solid where they cannot
    wait."""

    def __init__(
        self,
        canvas: Canvas,
        title: str,
        lines: Sequence[RedFlagLine],
        width: int,
        form: SignsForm = SignsForm.PARAGRAPH,
    ) -> None:
        self._canvas = canvas
        self._pad, self._bar = canvas.mm(PAD_MM), canvas.mm(BAR_MM)
        inner = width - 2 * self._pad - self._bar
        self._waits = all(line.level != "now" for line in lines)
        colour = canvas.colour
        self._ink = colour.ink if self._waits else colour.on_alarm
        self._ground = colour.tints[1] if self._waits else colour.alarm_ground
        listed = form.value > 0 and all(line.pieces for line in lines)
        self._title = (
            None
            if form is SignsForm.BARE
            else balanced(bold(title), canvas.style(HEADING, self._ink), inner)
        )
        head = self._title.height + canvas.mm(1) if self._title else 0
        self._parts: list[_Listed | _Paragraph] = [
            _Listed(canvas, line, inner, form.value, self._ink)
            if listed
            else _Paragraph(canvas, line, inner, self._ink)
            for line in lines
        ]
        self._gap = canvas.mm(3 if listed else 1.5)
        between = self._gap * max(0, len(self._parts) - 1)
        signs = sum(part.height for part in self._parts) + between
        self.height = head + signs + 2 * canvas.mm(3)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the bar and the signs."""
        canvas = self._canvas
        radius = canvas.mm(2)
        paint.rounded(painter, rect, radius, self._ground, self._ink, canvas.mm(LINE_MM))
        bar = canvas.placed(QRectF(rect.left(), rect.top(), self._bar, rect.height()), rect)
        edge = QPainterPath()
        edge.addRect(bar)
        painter.fillPath(edge.intersected(card_path(rect, radius)), QColor(self._ink))
        words = canvas.placed(rect.adjusted(self._bar + self._pad, 0, -self._pad, 0), rect)
        top = rect.top() + canvas.mm(3)
        if self._title:
            self._title.paint(painter, QPointF(words.left(), top))
            top += self._title.height + canvas.mm(1)
        for part in self._parts:
            part.paint(painter, QRectF(words.left(), top, words.width(), part.height))
            top += part.height + self._gap


class _Paragraph:
    """What to do and its signs, one after the other."""

    def __init__(self, canvas: Canvas, line: RedFlagLine, width: int, ink: str) -> None:
        self._words = balanced(led(line.lead, line.signs), canvas.style(BODY, ink), width)
        self.height = self._words.height

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        self._words.paint(painter, rect.topLeft())


class _Listed:
    """What to do, its signs behind bullets in columns of about one height, what else to do."""

    def __init__(
        self, canvas: Canvas, line: RedFlagLine, width: int, columns: int, ink: str
    ) -> None:
        self._canvas, self._ink = canvas, ink
        self._shift = canvas.mm(GAP_MM)
        self._column = (width - (columns - 1) * self._shift) // columns
        style = canvas.style(BODY, ink)
        self._lead = balanced(bold(line.lead), style, width)
        indent = canvas.mm(BULLET_MM)
        self._bullet = SetText("•", style, indent)
        words = [balanced(opened(sign), style, self._column - indent) for sign in line.pieces]
        self._columns = _balanced(words, columns)
        self._further = balanced(line.further, style, width) if line.further else None
        listed = max((sum(t.height for t in column) for column in self._columns), default=0)
        self._further_top = self._lead.height + listed
        self.height = self._further_top + (self._further.height if self._further else 0)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        canvas, indent = self._canvas, self._canvas.mm(BULLET_MM)
        self._lead.paint(painter, rect.topLeft())
        for index, column in enumerate(self._columns):
            left = rect.left() + index * (self._column + self._shift)
            top = rect.top() + self._lead.height
            cell = canvas.placed(QRectF(left, top, self._column, 0), rect)
            bullet = canvas.placed(QRectF(cell.left(), 0, indent, 0), cell).left()
            words = canvas.placed(cell.adjusted(indent, 0, 0, 0), cell).left()
            for text in column:
                self._bullet.paint(painter, QPointF(bullet, top))
                text.paint(painter, QPointF(words, top))
                top += text.height
        if self._further:
            self._further.paint(painter, rect.topLeft() + QPointF(0, self._further_top))


def _balanced(texts: Sequence[SetText], columns: int) -> list[list[SetText]]:
    """Return texts in so many columns, in order, the tallest of them as low as can be."""
    if columns == 1:
        return [list(texts)]
    heights = [text.height for text in texts]
    cut = min(range(len(texts) + 1), key=lambda n: (max(sum(heights[:n]), sum(heights[n:])), -n))
    return [list(texts[:cut]), list(texts[cut:])]
