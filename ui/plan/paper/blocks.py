"""What stands on the paper besides exercises, as blocks that are never cut."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.plan.model import Point, RedFlagLine, TakeHome
from kiosk.plan.sheet import SheetLabels
from ui.plan.paper.canvas import BODY, HEADING, TITLE, Canvas
from ui.plan.paper.code import paint_code
from ui.theme import paint
from ui.widgets.text.text_layout import SetText, Span, spaced
from ui.widgets.text.text_stack import TextStack

CODE_MM = 34.0
BADGE_MM, BADGE_GAP_MM = 8.0, 3.0
LINE_MM, BOX_PAD_MM = 0.4, 2.5


class Block(Protocol):
    """A piece of the paper. `height` is in the canvas's units."""

    height: int

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into `rect`, which is as wide and as high as it was made for."""


class Head:
    """Title, clinic, phone and how to book; the booking code beside them."""

    def __init__(self, canvas: Canvas, plan: TakeHome, labels: SheetLabels, width: int) -> None:
        self._canvas, self._link = canvas, plan.booking_link
        self._code = canvas.mm(CODE_MM) if plan.booking_link else 0
        self._text = width - self._code - canvas.mm(4)
        who, soft = joined(plan.clinic, plan.phone), canvas.colour.ink_soft
        words = [
            SetText(bold(plan.title), canvas.style(TITLE), self._text),
            SetText(bold(who), canvas.style(HEADING, soft), self._text),
        ]
        if plan.booking_link:
            words.append(SetText(labels.book, canvas.style(BODY, soft), self._text))
        self._words = TextStack(words)
        self.height = max(self._code, self._words.height + canvas.mm(4))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, the code, and the line below them."""
        canvas = self._canvas
        words = canvas.placed(QRectF(rect.left(), rect.top(), self._text, 0), rect)
        slack = (rect.height() - self._words.height) / 2
        self._words.paint(painter, QPointF(words.left(), rect.top() + slack))
        if self._link:
            code = QRectF(rect.right() - self._code, rect.top(), self._code, self._code)
            code = canvas.placed(code, rect)
            paint_code(
                painter, self._link, code.left(), code.top(), self._code, canvas.colour.qr_dark
            )
        painter.setPen(QPen(QColor(canvas.colour.teal), canvas.mm(2 * LINE_MM)))
        painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()))


class Habits:
    """What to do at home besides: ticks, in two columns."""

    def __init__(self, canvas: Canvas, title: str, points: Sequence[Point], width: int) -> None:
        self._canvas = canvas
        self._gap = canvas.mm(6)
        self._column = (width - self._gap) // 2
        self._title = SetText(bold(title), canvas.style(HEADING), width)
        room = self._column - canvas.mm(BADGE_MM + BADGE_GAP_MM)
        style = canvas.style(BODY)
        self._points = [SetText(led(p.title, p.text), style, room) for p in points]
        pairs = [self._points[i : i + 2] for i in range(0, len(self._points), 2)]
        self._rows = [max(point.height for point in pair) for pair in pairs]
        between = canvas.mm(4) * max(0, len(self._rows) - 1)
        self.height = self._title.height + canvas.mm(2) + sum(self._rows) + between

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the heading and the points, row by row."""
        canvas = self._canvas
        self._title.paint(painter, rect.topLeft())
        top = rect.top() + self._title.height + canvas.mm(2)
        for index, point in enumerate(self._points):
            left = rect.left() + (index % 2) * (self._column + self._gap)
            cell = canvas.placed(QRectF(left, top, self._column, point.height), rect)
            self._point(painter, point, cell)
            if index % 2:
                top += self._rows[index // 2] + canvas.mm(4)

    def _point(self, painter: QPainter, point: SetText, cell: QRectF) -> None:
        canvas = self._canvas
        side = canvas.mm(BADGE_MM)
        badge = canvas.placed(QRectF(cell.left(), cell.top(), side, side), cell)
        paint.rounded(painter, badge, side / 2, canvas.colour.tints[0])
        tick = QPainterPath(QPointF(0.28, 0.52))
        tick.lineTo(0.44, 0.68)
        tick.lineTo(0.74, 0.34)
        pen = QPen(QColor(canvas.colour.teal), 0.1)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.translate(badge.topLeft())
        painter.scale(side, side)
        painter.strokePath(tick, pen)
        painter.restore()
        shift = side + canvas.mm(BADGE_GAP_MM)
        words = canvas.placed(cell.adjusted(shift, 0, 0, 0), cell)
        point.paint(painter, QPointF(words.left(), cell.top() + canvas.mm(0.6)))


class RedFlagBox:
    """Warning signs, on a ground of their own and behind a bar; paler where they can wait."""

    def __init__(self, canvas: Canvas, lines: Sequence[RedFlagLine], width: int) -> None:
        self._canvas = canvas
        self._pad, self._bar = canvas.mm(4), canvas.mm(2.4)
        inner = width - 2 * self._pad - self._bar
        waits = all(line.level != "now" for line in lines)
        colour = canvas.colour
        self._ink = colour.ink if waits else colour.alarm
        self._ground = colour.tints[1] if waits else colour.alarm_ground
        style = canvas.style(BODY, self._ink)
        words = [SetText(led(line.lead, line.signs), style, inner) for line in lines]
        self._words = TextStack(words, canvas.mm(1.0))
        self.height = self._words.height + 2 * canvas.mm(BOX_PAD_MM)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground, the bar and the signs."""
        canvas = self._canvas
        paint.rounded(painter, rect, canvas.mm(2), self._ground)
        bar = canvas.placed(QRectF(rect.left(), rect.top(), self._bar, rect.height()), rect)
        painter.fillRect(bar, QColor(self._ink))
        words = canvas.placed(rect.adjusted(self._bar + self._pad, 0, -self._pad, 0), rect)
        self._words.paint(painter, QPointF(words.left(), rect.top() + canvas.mm(BOX_PAD_MM)))


class NextVisit:
    """A line to write the next appointment on."""

    def __init__(self, canvas: Canvas, label: str, width: int) -> None:
        self._canvas = canvas
        # a long label must leave half of the line to write on
        self._label = SetText(bold(label), canvas.style(HEADING), width // 2)
        self.height = max(self._label.height, canvas.mm(10))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the label, and the line up to the margin."""
        canvas = self._canvas
        bottom = rect.bottom() - canvas.mm(1)
        wide = round(rect.width()) // 2
        label = canvas.placed(QRectF(rect.left(), rect.top(), wide, 0), rect)
        self._label.paint(painter, QPointF(label.left(), rect.bottom() - self._label.height))
        shift = self._label.widest() + canvas.mm(4)
        line = canvas.placed(QRectF(rect.left() + shift, bottom, rect.width() - shift, 0), rect)
        painter.setPen(QPen(QColor(canvas.colour.line), canvas.mm(LINE_MM)))
        painter.drawLine(QLineF(line.topLeft(), line.topRight()))


def bold(text: str) -> tuple[Span, ...]:
    """Return words in bold, if there are any."""
    return spaced(Span(text, strong=True))


def led(lead: str, text: str) -> tuple[Span, ...]:
    """Return words that begin with some in bold."""
    return spaced(Span(lead, strong=True), Span(text))


def joined(*texts: str) -> str:
    """Return what there is of `texts`, side by side."""
    return " · ".join(text for text in texts if text)
