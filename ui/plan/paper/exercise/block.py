"""An exercise on paper: its name, two pictures, how much and how often, how to do it, when to
stop."""

from enum import IntEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.sheet import SheetProps
from ui.plan.paper.base.blocks import BADGE_GAP_MM, BADGE_MM, HAIR_MM, bold, led, pen
from ui.plan.paper.base.canvas import BODY, CAPTION, LINE_HEIGHT, NAME, Canvas
from ui.plan.paper.base.marks import paint_stop
from ui.plan.paper.exercise.dose import DosePanel
from ui.plan.paper.exercise.poses import LEAST_MM, TIGHT_MM, Poses
from ui.plan.paper.exercise.steps import Steps
from ui.theme import paint
from ui.widgets.text.text_layout import SetText, balanced, set_line
from ui.widgets.text.text_stack import TextStack

GAP_MM, STOP_MM = 2.5, 7.0
SLACK_MM = 4.0
"""How much more room than usual the gaps within an exercise take, where there is some."""


class Density(IntEnum):
    """How close an exercise is set. Compact: words a little smaller, and no days to tick where
    every day is said in words. Tight: smaller pictures too, and when to do it in one line."""

    USUAL = 0
    COMPACT = 1
    TIGHT = 2


BETWEEN_MM = {Density.USUAL: GAP_MM, Density.COMPACT: 1.5, Density.TIGHT: 1.0}
"""From one part of an exercise to the next."""


class ExerciseBlock:
    """One exercise. With a `height` it takes that: the pictures are as large as it allows."""

    def __init__(
        self,
        canvas: Canvas,
        props: SheetProps,
        index: int,
        width: int,
        height: int = 0,
        density: Density = Density.USUAL,
    ) -> None:
        exercise, picture = props.plan.exercises[index], props.pictures[index]
        labels, days = props.labels, props.days
        self._canvas = canvas
        compact, tight = density >= Density.COMPACT, density is Density.TIGHT
        self._gap = canvas.mm(BETWEEN_MM[density])
        self._title = _Title(canvas, index + 1, exercise.title, picture.side, width)
        size = CAPTION if compact else BODY
        body = canvas.style(size)
        panel = width - Poses.width(canvas) - canvas.mm(GAP_MM)
        shown = () if compact and exercise.dose.every_day else days
        self._dose = DosePanel(canvas, exercise.dose, shown, panel, close=tight)
        self._steps = Steps(canvas, exercise.steps, width, size)
        felt = balanced(led(labels.feel, exercise.feel), body, width) if exercise.feel else None
        self._feel = TextStack([felt] if felt else [])
        self._stop = _Stop(canvas, exercise.stop, width, size)
        parts = (self._title, self._steps, self._feel, self._stop)
        rest = sum(part.height for part in parts) + 4 * self._gap
        room, least = max(height - rest, self._dose.height), TIGHT_MM if tight else LEAST_MM
        self._poses = Poses(canvas, picture, room, least)
        self._row = max(self._poses.height, self._dose.height)
        self.height = max(rest + self._row, height)
        if height:
            spare = (self.height - rest - self._row) // 4
            self._gap += min(spare, canvas.mm(SLACK_MM))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it from the top down."""
        canvas, gap = self._canvas, self._gap
        self._title.paint(painter, rect)
        top = rect.top() + self._title.height + gap
        row = QRectF(rect.left(), top, rect.width(), self._row)
        wide = Poses.width(canvas)
        self._poses.paint(painter, canvas.placed(QRectF(row.left(), top, wide, self._row), row))
        panel = row.adjusted(wide + canvas.mm(GAP_MM), 0, 0, 0)
        self._dose.paint(painter, canvas.placed(panel, row))
        top += self._row + gap
        self._steps.paint(painter, QRectF(rect.left(), top, rect.width(), self._steps.height))
        top += self._steps.height + gap / 2
        self._feel.paint(painter, QPointF(rect.left(), top))
        top += self._feel.height + gap / 2
        self._stop.paint(painter, QRectF(rect.left(), top, rect.width(), self._stop.height))


class _Title:
    """The number in a disc and the name, above a hairline; at its end, which side is pictured."""

    def __init__(self, canvas: Canvas, number: int, title: str, side: str, width: int) -> None:
        self._canvas = canvas
        self._side = canvas.mm(BADGE_MM)
        centred = canvas.style(BODY, canvas.colour.on_action, Qt.AlignmentFlag.AlignHCenter)
        self._number = SetText(bold(str(number)), centred, self._side)
        self._shift = self._side + canvas.mm(BADGE_GAP_MM)
        self._pictured = set_line(side, canvas.style(CAPTION, canvas.colour.ink_soft))
        room = width - self._shift - round(self._pictured.widest()) - canvas.mm(BADGE_GAP_MM)
        self._words = balanced(bold(title), canvas.style(NAME), room)
        self.height = max(self._words.height, self._side) + canvas.mm(1)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint both at the top of `rect`, the disc beside the first line."""
        canvas, side = self._canvas, self._side
        line = canvas.em(NAME) * LINE_HEIGHT
        top = rect.top() + max(0.0, (line - side) / 2)
        disc = canvas.placed(QRectF(rect.left(), top, side, side), rect)
        paint.rounded(painter, disc, side / 2, canvas.colour.action)
        self._number.paint(painter, QPointF(disc.left(), top + (side - self._number.height) / 2))
        words = QRectF(rect.left() + self._shift, rect.top(), self._words.width, 0)
        self._words.paint(painter, canvas.placed(words, rect).topLeft())
        self._paint_pictured(painter, rect)
        bottom = rect.top() + self.height
        painter.setPen(pen(canvas, HAIR_MM))
        painter.drawLine(QLineF(rect.left(), bottom, rect.right(), bottom))

    def _paint_pictured(self, painter: QPainter, rect: QRectF) -> None:
        canvas, wide = self._canvas, self._pictured.widest()
        at = canvas.placed(QRectF(rect.right() - wide, 0, wide, 0), rect)
        top = rect.top() + self.height - self._pictured.height - canvas.mm(1)
        self._pictured.paint(painter, QPointF(at.left(), top))


class _Stop:
    """When to stop, behind a sign that says so."""

    def __init__(self, canvas: Canvas, words: str, width: int, size: float) -> None:
        self._canvas = canvas
        self._side = canvas.mm(STOP_MM)
        self._shift = self._side + canvas.mm(BADGE_GAP_MM)
        style = canvas.style(size, canvas.colour.alarm)
        self._words = balanced(bold(words), style, width - self._shift)
        self._shown = bool(words)
        self.height = max(self._words.height, self._side) if words else 0

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        if not self._shown:
            return
        canvas, side = self._canvas, self._side
        sign = canvas.placed(QRectF(rect.left(), rect.top(), side, side), rect)
        paint_stop(painter, sign, canvas.colour.alarm, canvas.colour.card)
        words = canvas.placed(rect.adjusted(self._shift, 0, 0, 0), rect)
        lower = max(0.0, (side - self._words.height) / 2)
        self._words.paint(painter, QPointF(words.left(), rect.top() + lower))
