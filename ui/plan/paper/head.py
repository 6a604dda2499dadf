"""The letterhead: whose plan it is, its title and day, how to reach the clinic and to book."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from kiosk.plan.sheet import SheetProps
from ui.plan.paper.base.blocks import LINE_MM, bold, pen
from ui.plan.paper.base.canvas import BODY, HEADING, TITLE, Canvas
from ui.plan.paper.base.code import paint_code
from ui.widgets.text.text_layout import SetText, balanced
from ui.widgets.text.text_stack import TextStack

CODE_MM, MARK_MM, GAP_MM = 34.0, 15.0, 4.0


class Head:
    """The clinic's mark and name, the title, the day, the phone; the booking code beside them."""

    def __init__(self, canvas: Canvas, props: SheetProps, width: int) -> None:
        plan, labels = props.plan, props.labels
        self._canvas, self._link = canvas, plan.booking_link
        self._mark = QImage.fromData(props.mark)
        self._code = canvas.mm(CODE_MM) if plan.booking_link else 0
        self._text = width - self._code - canvas.mm(GAP_MM)
        self._beside = 0 if self._mark.isNull() else canvas.mm(MARK_MM + GAP_MM)
        name = self._text - self._beside
        soft = canvas.colour.ink_soft
        self._clinic = TextStack(
            [
                balanced(bold(plan.clinic), canvas.style(HEADING), name),
                *([SetText(plan.phone, canvas.style(BODY, soft), name)] if plan.phone else []),
            ]
        )
        self._top = max(self._clinic.height, canvas.mm(MARK_MM) if self._beside else 0)
        said = [labels.made, labels.book if plan.booking_link else ""]
        self._words = TextStack(
            [
                balanced(bold(plan.title), canvas.style(TITLE), self._text),
                *(balanced(line, canvas.style(BODY, soft), self._text) for line in said if line),
            ]
        )
        words = self._top + canvas.mm(2) + self._words.height
        self.height = max(self._code, words) + canvas.mm(3)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the mark and the words, the code, and the line below them."""
        canvas = self._canvas
        words = canvas.placed(QRectF(rect.left(), rect.top(), self._text, 0), rect)
        if self._beside:
            side = canvas.mm(MARK_MM)
            square = canvas.placed(QRectF(rect.left(), rect.top(), side, side), rect)
            painter.drawImage(square, self._mark)
        name = canvas.placed(
            QRectF(rect.left() + self._beside, 0, self._text - self._beside, 0), rect
        )
        slack = (self._top - self._clinic.height) / 2
        self._clinic.paint(painter, QPointF(name.left(), rect.top() + slack))
        self._words.paint(painter, QPointF(words.left(), rect.top() + self._top + canvas.mm(2)))
        if self._link:
            code = QRectF(rect.right() - self._code, rect.top(), self._code, self._code)
            code = canvas.placed(code, rect)
            paint_code(
                painter, self._link, code.left(), code.top(), self._code, canvas.colour.qr_dark
            )
        painter.setPen(pen(canvas, 2 * LINE_MM, canvas.colour.action))
        painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))
