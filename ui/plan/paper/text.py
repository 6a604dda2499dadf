"""Words set in lines on paper. A word that is wider than its column goes on in the next line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.plan.paper.canvas import LINE_HEIGHT, Canvas
from ui.theme.text_units import stretches

_BETWEEN = " "
"""What stands between two pieces."""


class TextRun(NamedTuple):
    """Words in one weight."""

    text: str
    bold: bool = False


class TextBlock:
    """Pieces set for one width. Lengths in the canvas's units; `height` covers every line."""

    def __init__(
        self,
        canvas: Canvas,
        pieces: Sequence[TextRun],
        width: int,
        points: float,
        *,
        colour: str = "",
        centred: bool = False,
        to_end: bool = False,
        most_lines: int | None = None,
    ) -> None:
        self._colour = colour or canvas.colour.ink
        self._font = canvas.font(points)
        pieces = [piece for piece in pieces if piece.text]
        self._layout = QTextLayout(_BETWEEN.join(piece.text for piece in pieces), self._font)
        self._layout.setTextOption(_option(canvas.right_to_left, centred, to_end))
        self._layout.setFormats(_bold_ranges(pieces))
        self._step = self._font.pixelSize() * LINE_HEIGHT
        self.height = self._break_lines(max(1, width), most_lines)

    @property
    def widest(self) -> float:
        """Return the width of the longest line."""
        lines = (self._layout.lineAt(i) for i in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint every line with the top left corner at `left`, `top`."""
        painter.setPen(QColor(self._colour))
        self._layout.draw(painter, QPointF(left, top))

    def _break_lines(self, width: int, most: int | None) -> int:
        self._layout.beginLayout()
        bottom = 0.0
        while self._layout.lineCount() != most and (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # scripts of other fonts may be taller than the typeface
            step = max(self._step, line.height())
            line.setPosition(QPointF(0, bottom + (step - line.height()) / 2))
            bottom += step
        self._layout.endLayout()
        return round(bottom)


def _option(right_to_left: bool, centred: bool, to_end: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if right_to_left else directions.LeftToRight)
    at_right = right_to_left != to_end
    aside = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else aside)
    return option


def _bold_ranges(pieces: Sequence[TextRun]) -> list[QTextLayout.FormatRange]:
    ranges = []
    places = stretches((piece.text for piece in pieces), between=len(_BETWEEN))
    for piece, (start, end) in zip(pieces, places, strict=True):
        if piece.bold:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = start, end - start
            bold.format = QTextCharFormat()
            bold.format.setFontWeight(QFont.Weight.Bold)
            ranges.append(bold)
    return ranges
