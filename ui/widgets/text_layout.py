"""Words set in lines: one layout for plain and rich text, in both reading directions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption


class Span(NamedTuple):
    """Words in one style; touchable with a `target`, set as a small mark when `raised`.

    `marked` words are those that somebody searched for.
    """

    text: str
    strong: bool = False
    em: bool = False
    target: str = ""
    raised: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. Sizes in pixels; `line_height` is a multiple of the font's em.

    `mark` and `on_mark` are the ground and the ink of marked words. `breaks_words`: a word that is
    wider than the line is broken, as what visitors type may be.
    """

    font: QFont
    colour: str
    line_height: float
    link_colour: str = ""
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading
    right_to_left: bool = False
    mark: str = ""
    on_mark: str = ""
    breaks_words: bool = False


class SetText:
    """Spans set for one width. Positions are in pixels from the top left."""

    def __init__(self, spans: Sequence[Span], style: Style, width: int) -> None:
        self._spans = tuple(spans)
        self._style = style
        self.width = max(1, width)
        self._layout = QTextLayout("".join(span.text for span in spans), style.font)
        self._layout.setTextOption(_option(style))
        self._layout.setFormats(_formats(self._spans, style))
        self.height = self._break_lines()

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    def widest(self) -> float:
        """Return the width of the longest line."""
        return max(
            (self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines)), default=0.0
        )

    def overflows(self) -> bool:
        """Tell whether a single word is wider than the line it must fit into."""
        return self.widest() > self.width + 1.0

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint all lines with the top left corner `at`."""
        painter.setPen(QColor(self._style.colour))
        self._layout.draw(painter, at)

    def link_rects(self) -> list[tuple[str, QRectF]]:
        """Return where the touchable words stand, one rectangle a line."""
        found: list[tuple[str, QRectF]] = []
        start = 0
        for span in self._spans:
            end = start + len(span.text)
            if span.target:
                found += [(span.target, rect) for rect in self._rects(start, end)]
            start = end
        return found

    def _rects(self, start: int, end: int) -> list[QRectF]:
        rects = []
        for index in range(self.lines):
            line = self._layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            a, b = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            rects.append(QRectF(min(a, b), line.y(), abs(b - a), line.height()))
        return rects

    def _break_lines(self) -> int:
        step = self._style.font.pixelSize() * self._style.line_height
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
        self._layout.endLayout()
        return round(y)


def _x(cursor: object) -> float:
    """Return the position; PySide hands back (x, cursor) or x."""
    value = cursor[0] if isinstance(cursor, tuple) else cursor
    return float(value)  # type: ignore[arg-type]


def _option(style: Style) -> QTextOption:
    """Return how lines break and stand. A text layout takes "leading" for left in any direction."""
    align = style.align
    if style.right_to_left and align == Qt.AlignmentFlag.AlignLeading:
        align = Qt.AlignmentFlag.AlignRight
    option = QTextOption(align)
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if style.breaks_words else wrap.WordWrap)
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    option.setTextDirection(rtl if style.right_to_left else ltr)
    return option


def _formats(spans: tuple[Span, ...], style: Style) -> list[QTextLayout.FormatRange]:
    ranges = []
    start = 0
    for span in spans:
        if span != Span(span.text):
            piece = QTextLayout.FormatRange()
            piece.start = start
            piece.length = len(span.text)
            piece.format = _format(span, style)
            ranges.append(piece)
        start += len(span.text)
    return ranges


def _format(span: Span, style: Style) -> QTextCharFormat:
    made = QTextCharFormat()
    if span.strong:
        made.setFontWeight(QFont.Weight.Bold)
    if span.em:
        made.setFontItalic(True)
    if span.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if span.target:
        made.setForeground(QColor(style.link_colour or style.colour))
        if span.raised:
            made.setFontWeight(QFont.Weight.Bold)
        else:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    if span.marked:
        made.setBackground(QColor(style.mark))
        made.setForeground(QColor(style.on_mark))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return made
