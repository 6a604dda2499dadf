"""Paper as a canvas: its sheets, its sizes in millimetres and points, its reading direction."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize

from ui.theme import fonts
from ui.theme.roles import LIGHT, Roles
from ui.widgets.text.text_layout import Style

UNITS_AN_INCH = 300
"""The canvas's own units. Shapes stay shapes; only a code's modules must be whole units."""

_MM_AN_INCH, _POINTS_AN_INCH = 25.4, 72.0

TITLE, NAME, HEADING, AMOUNT, BODY, CAPTION, SMALL = 28.0, 20.0, 18.0, 17.0, 14.0, 13.0, 11.0
"""Sizes of type in points. Nothing that must be read to follow the plan is below a caption's."""

LINE_HEIGHT = 1.3
MARGIN_MM, FOOT_LINE_MM = 14.0, 4.0


class Paper(Enum):
    """The sheets that printers hold."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> QPageSize:
        """Return Qt's name of it."""
        ids = QPageSize.PageSizeId
        return QPageSize(ids.A4 if self is Paper.A4 else ids.Letter)

    @property
    def layout(self) -> QPageLayout:
        """Return the upright sheet without margins: the canvas keeps its own."""
        return QPageLayout(self.size, QPageLayout.Orientation.Portrait, QMarginsF())


@dataclass(frozen=True, slots=True)
class Canvas:
    """One kind of paper in one reading direction. The light theme: paper is white, ink costs."""

    paper: Paper
    right_to_left: bool = False
    colour: Roles = LIGHT

    def mm(self, millimetres: float) -> int:
        """Return millimetres in whole units."""
        return round(millimetres * UNITS_AN_INCH / _MM_AN_INCH)

    def em(self, points: float) -> int:
        """Return a size of type in whole units."""
        return round(points * UNITS_AN_INCH / _POINTS_AN_INCH)

    def style(
        self,
        points: float,
        colour: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> Style:
        """Return how words of a size in points are set; without a `colour` they are ink."""
        return Style(
            self._font(points),
            colour or self.colour.ink,
            LINE_HEIGHT,
            align=align,
            right_to_left=self.right_to_left,
            breaks_words=True,
            grows=True,
        )

    def _font(self, points: float) -> QFont:
        """Return the typeface. Its forms for one language look the same as the usual ones, but a
        PDF's reader finds no letter behind them: "fter exercise"."""
        made = fonts.font(self.em(points))
        if not self.right_to_left:
            made.setFeature(QFont.Tag("locl"), 0)
        return made

    @property
    def sheet(self) -> QRectF:
        """Return the whole sheet."""
        size = self.paper.size.sizePixels(UNITS_AN_INCH)
        return QRectF(0, 0, size.width(), size.height())

    @property
    def room(self) -> QRectF:
        """Return what lies inside of the margins and above the foot line."""
        margin = self.mm(MARGIN_MM)
        return self.sheet.adjusted(margin, margin, -margin, -margin - self.mm(FOOT_LINE_MM))

    def placed(self, rect: QRectF, within: QRectF) -> QRectF:
        """Return `rect`, thought of for left to right, where this direction has it."""
        if not self.right_to_left:
            return rect
        left = within.left() + within.right() - rect.right()
        return QRectF(left, rect.top(), rect.width(), rect.height())
