"""Two moments of an exercise side by side: where it begins, an arrow, where it leads."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.figure.drawing.display_list import Drawing
from kiosk.plan.sheet import PictureProps, PoseProps
from ui.plan.paper.base.blocks import bold
from ui.plan.paper.base.canvas import CAPTION, Canvas
from ui.plan.paper.base.marks import paint_arrow
from ui.plan.paper.exercise.figure import paint_figure
from ui.widgets.text.text_layout import SetText

WIDE_MM, LEAST_MM, MOST_MM = 55.0, 30.0, 66.0
TIGHT_MM = 26.0
"""How high pictures still are where a page has no room for two exercises otherwise."""
ARROW_MM, CAPTION_GAP_MM = 7.0, 1.0


class Poses:
    """Both pictures, at most `room` high with their captions, but `least` millimetres without."""

    def __init__(
        self, canvas: Canvas, picture: PictureProps, room: int, least: float = LEAST_MM
    ) -> None:
        self._canvas = canvas
        self._both = (picture.start, picture.end)
        centred = canvas.style(CAPTION, align=Qt.AlignmentFlag.AlignHCenter)
        wide = canvas.mm(WIDE_MM)
        self._captions = [SetText(bold(pose.caption), centred, wide) for pose in self._both]
        below = canvas.mm(CAPTION_GAP_MM) + max(text.height for text in self._captions)
        natural = max(_height(canvas, pose.drawing) for pose in self._both)
        self._high = max(canvas.mm(least), min(natural, room - below))
        self.height = self._high + below

    @staticmethod
    def width(canvas: Canvas) -> int:
        """Return how wide two pictures are with the arrow between them."""
        return canvas.mm(2 * WIDE_MM + ARROW_MM + 2)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the first at the edge where reading begins."""
        canvas = self._canvas
        wide, arrow = canvas.mm(WIDE_MM), canvas.mm(ARROW_MM)
        for pose, caption, left in zip(
            self._both, self._captions, (rect.left(), rect.right() - wide), strict=True
        ):
            card = canvas.placed(QRectF(left, rect.top(), wide, self._high), rect)
            self._paint_pose(painter, pose, caption, card)
        middle = QRectF(0, 0, arrow, arrow)
        middle.moveCenter(QPointF(rect.center().x(), rect.top() + self._high / 2))
        ink, back = canvas.colour.ink, canvas.right_to_left
        paint_arrow(painter, middle, ink, to_the_left=back)

    def _paint_pose(
        self, painter: QPainter, pose: PoseProps, caption: SetText, card: QRectF
    ) -> None:
        canvas = self._canvas
        paint_figure(painter, canvas, pose.drawing, card)
        caption.paint(painter, card.bottomLeft() + QPointF(0, canvas.mm(CAPTION_GAP_MM)))


def _height(canvas: Canvas, drawing: Drawing) -> int:
    left, bottom, right, top = drawing.box
    return canvas.mm(min(MOST_MM, WIDE_MM * (top - bottom) / (right - left)))
