"""An exercise on the paper: the figure, the name, how much of it, how to do it, when to stop."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.plan.dose import kept_together
from kiosk.plan.model import HomeExercise, Point
from kiosk.plan.sheet import PictureProps
from ui.plan.paper.blocks import BADGE_GAP_MM, BADGE_MM, bold, led
from ui.plan.paper.canvas import BODY, HEADING, LINE_HEIGHT, SMALL, Canvas
from ui.plan.paper.figure import WIDE_MM, figure_height, paint_figure
from ui.theme import paint
from ui.widgets.text.text_layout import SetText

GAP_MM, INDENT_MM, SIDE_MM = 6.0, 7.0, 1.5


class ExerciseBlock:
    """One exercise; the words stand beside the figure."""

    def __init__(
        self, canvas: Canvas, number: int, exercise: HomeExercise, picture: PictureProps, width: int
    ) -> None:
        self._canvas, self._drawing = canvas, picture.drawing
        self._picture_height = figure_height(canvas, picture.drawing)
        soft = canvas.colour.ink_soft
        side = canvas.style(SMALL, soft, Qt.AlignmentFlag.AlignHCenter)
        self._side = SetText(picture.side, side, canvas.mm(WIDE_MM))
        self._side_top = self._picture_height + canvas.mm(SIDE_MM)
        side_end = self._side_top + self._side.height if picture.side else self._picture_height
        self._width = width - canvas.mm(WIDE_MM + GAP_MM)
        self._title = _Title(canvas, number, exercise.title, self._width)
        dose_width = self._width - 2 * canvas.mm(4)
        dose = bold(kept_together(exercise.dose_words))
        self._dose = SetText(dose, canvas.style(BODY), dose_width)
        self._steps = _Numbered(canvas, exercise.steps, self._width)
        alarm = canvas.style(BODY, canvas.colour.alarm)
        self._stop = SetText(exercise.stop, alarm, self._width)
        self._dose_top = self._title.height + canvas.mm(2)
        self._steps_top = self._dose_top + self._dose.height + canvas.mm(3 + 2.5)
        self._stop_top = self._steps_top + self._steps.height + canvas.mm(1.5)
        self.height = max(side_end, self._stop_top + self._stop.height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the picture, and the words beside it."""
        canvas = self._canvas
        wide = canvas.mm(WIDE_MM)
        picture = QRectF(rect.left(), rect.top(), wide, self._picture_height)
        placed = canvas.placed(picture, rect)
        paint_figure(painter, canvas, self._drawing, placed)
        self._side.paint(painter, placed.topLeft() + QPointF(0, self._side_top))
        words = QRectF(rect.right() - self._width, rect.top(), self._width, rect.height())
        words = canvas.placed(words, rect)
        self._title.paint(painter, words)
        high = self._dose.height + canvas.mm(3)
        pill = QRectF(words.left(), words.top() + self._dose_top, self._width, high)
        paint.rounded(painter, pill, canvas.mm(2), canvas.colour.tints[1])
        self._dose.paint(painter, pill.topLeft() + QPointF(canvas.mm(4), canvas.mm(1.5)))
        self._steps.paint(painter, words.adjusted(0, self._steps_top, 0, 0))
        self._stop.paint(painter, words.topLeft() + QPointF(0, self._stop_top))


class _Title:
    """The number in a disc, and the name."""

    def __init__(self, canvas: Canvas, number: int, title: str, width: int) -> None:
        self._canvas = canvas
        self._side = canvas.mm(BADGE_MM)
        centred = canvas.style(BODY, canvas.colour.on_action, Qt.AlignmentFlag.AlignHCenter)
        self._number = SetText(bold(str(number)), centred, self._side)
        self._shift = self._side + canvas.mm(BADGE_GAP_MM)
        self._words = SetText(bold(title), canvas.style(HEADING), width - self._shift)
        self.height = max(self._words.height, self._side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint both at the top of `rect`, the disc beside the first line."""
        canvas, side = self._canvas, self._side
        line = canvas.em(HEADING) * LINE_HEIGHT
        top = rect.top() + max(0.0, (line - side) / 2)
        disc = canvas.placed(QRectF(rect.left(), top, side, side), rect)
        paint.rounded(painter, disc, side / 2, canvas.colour.action)
        self._number.paint(painter, QPointF(disc.left(), top + (side - self._number.height) / 2))
        words = canvas.placed(rect.adjusted(self._shift, 0, 0, 0), rect)
        self._words.paint(painter, QPointF(words.left(), rect.top()))


class _Numbered:
    """Steps, with their numbers hanging."""

    def __init__(self, canvas: Canvas, steps: Sequence[Point], width: int) -> None:
        self._canvas = canvas
        self._indent, self._gap = canvas.mm(INDENT_MM), canvas.mm(1)
        inner = width - self._indent
        style = canvas.style(BODY)
        self._rows = [
            (
                SetText(bold(f"{number}."), style, self._indent),
                SetText(led(step.title, step.text), style, inner),
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
