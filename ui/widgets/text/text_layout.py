"""Words set in lines: one layout for the screen and for paper, in both reading directions."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from ui.theme.text_units import stretches, units

ENDLESS = 1_000_000
"""A width that no text needs."""
_LONG_WORD = 0.4
"""The share of a line from which a word alone on the last one does not look left behind."""
_SPACES = (" ", "\u00a0")
_BALANCE_STEP = 8
"""How near to the narrowest lines, in the painter's units, words are balanced."""


class Span(NamedTuple):
    """Words in one style; set as a small mark when `raised`.

    With a `target` they can be touched, and the touch hands it back. `marked` words are those that
    somebody searched for.
    """

    text: str
    strong: bool = False
    em: bool = False
    target: object = None
    raised: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. Sizes in pixels; `line_height` is a multiple of the font's em.

    `mark` and `on_mark` are the ground and the ink of marked words. `breaks_words`: a word that is
    wider than the line is broken, as what visitors type may be. `grows`: a line of a script that is
    taller than the typeface takes more room, as nothing on paper may touch. Without `wraps` all is
    one line that begins at 0, whichever way it reads.
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
    grows: bool = False
    wraps: bool = True


class SetText:
    """Words set for one width. Lengths are in the painter's units, from the top left.

    Of more than `most_lines` the rest is left out. `room`: they stand in a wider place, at the edge
    where reading begins, or in its middle if they are centred.
    """

    def __init__(
        self,
        words: Sequence[Span] | str,
        style: Style,
        width: int,
        most_lines: int | None = None,
        *,
        room: int = 0,
    ) -> None:
        self.spans = (Span(words),) if isinstance(words, str) else tuple(words)
        self._style = style
        self._line = max(1, width)
        self.width = max(self._line, room)
        self._left = _left_of(style, self.width - self._line)
        text = "".join(span.text for span in self.spans)
        self._layout = QTextLayout(text.replace(" × ", "\u00a0×\u00a0"), style.font)  # of a dose
        self._layout.setTextOption(_option(style))
        self._layout.setFormats(_formats(self.spans, style))
        self.height = self._break_lines(most_lines)

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

    def ends_in_one_word(self) -> bool:
        """Tell whether the last of several lines holds a single word that is no long one."""
        if self.lines < 2:
            return False
        last = self._layout.lineAt(self.lines - 1)
        notes = sum(len(span.text) for span in takewhile(_is_note, reversed(self.spans)))
        text = self._layout.text()
        words = text[: len(text) - notes].rstrip()
        alone = last.textStart() > units(words[: max(map(words.rfind, _SPACES))])
        return alone and last.naturalTextWidth() < self._line * _LONG_WORD

    def caret(self, unit: int) -> float:
        """Return where a caret stands in the first line before this one of Qt's units."""
        value: object = self._layout.lineAt(0).cursorToX(unit)
        found = value[0] if isinstance(value, tuple) else value  # PySide hands back either
        assert isinstance(found, float)
        return found

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint all lines with the top left corner `at`."""
        painter.setPen(QColor(self._style.colour))
        self._layout.draw(painter, at)

    def link_rects(self) -> list[tuple[object, QRectF]]:
        """Return where the touchable words stand, one rectangle a line."""
        found: list[tuple[object, QRectF]] = []
        places = stretches(span.text for span in self.spans)
        for span, (start, end) in zip(self.spans, places, strict=True):
            if span.target is not None:
                found += [(span.target, rect) for rect in self._rects(start, end)]
        return found

    def _rects(self, start: int, end: int) -> list[QRectF]:
        rects = []
        for index in range(self.lines):
            line = self._layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            for left, right in _stretches_of(line, first, last):
                rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects

    def _break_lines(self, most: int | None) -> int:
        least = self._style.font.pixelSize() * self._style.line_height
        self._layout.beginLayout()
        y = 0.0
        while self.lines != most and (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._line)
            step = max(least, line.height()) if self._style.grows else least
            line.setPosition(QPointF(self._left, y + (step - line.height()) / 2))
            y += step
        self._layout.endLayout()
        return round(y)


def _is_note(span: Span) -> bool:
    return span.raised


def _left_of(style: Style, slack: int) -> float:
    """Return how far from the left lines begin that leave `slack` of their room."""
    if style.align & Qt.AlignmentFlag.AlignHCenter:
        return slack / 2
    return slack if style.right_to_left and style.wraps else 0


def balanced(words: Sequence[Span] | str, style: Style, width: int) -> SetText:
    """Return words set in lines of about one length: none has a single word on its last line.

    There are no more lines than `width` asks for, which the text keeps as its own.
    """
    whole = SetText(words, style, width)
    if whole.lines < 2 or whole.overflows():
        return whole
    narrow, wide = width // whole.lines, width
    while wide - narrow > _BALANCE_STEP:
        middle = (narrow + wide) // 2
        tried = SetText(words, style, middle)
        if tried.lines > whole.lines or tried.overflows():
            narrow = middle
        else:
            wide = middle
    return SetText(words, style, wide, room=width)


def paragraph(words: Sequence[Span] | str, style: Style, width: int) -> SetText:
    """Return words set in full lines, with no short word alone on the last one.

    The word before comes down to it where that costs no further line.
    """
    whole = SetText(words, style, width)
    if not whole.ends_in_one_word() or not style.wraps:
        return whole
    held = SetText(_held(whole.spans), style, width)
    return held if held.lines == whole.lines and not held.overflows() else whole


def _held(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans whose last two words stay together."""
    for index in reversed(range(len(spans))):
        before, space, after = spans[index].text.rstrip().rpartition(" ")
        rest = spans[index].text[len(spans[index].text.rstrip()) :]
        if space:
            tied = spans[index]._replace(text=f"{before}\u00a0{after}{rest}")
            return (*spans[:index], tied, *spans[index + 1 :])
    return spans


def set_line(text: str, style: Style) -> SetText:
    """Return a text on one line."""
    return SetText(text, replace(style, wraps=False), ENDLESS)


def spaced(*spans: Span) -> tuple[Span, ...]:
    """Return the spans that say something, with a space from one to the next."""
    said = [span for span in spans if span.text]
    between = [Span(" ")] * len(said)
    return tuple(chain.from_iterable(zip(between, said, strict=True)))[1:]


def reads_from_the_right(text: str, otherwise: bool) -> bool:
    """Tell which way a text reads: as its first letter does, or as those around it."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    strong = next((kind for kind in kinds if kind in ("L", "R", "AL")), None)
    return otherwise if strong is None else strong != "L"


def _stretches_of(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return from where to where these units are painted; those that touch are one.

    The glyphs themselves are asked: where words of two directions meet, the cursor between two
    units is at two places.
    """
    if first >= last:
        return []
    parts = []
    for run in line.glyphRuns(first, last - first):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, advance in zip(run.positions(), advances, strict=True):
            parts.append((at.x(), at.x() + advance.x()))
    found: list[tuple[float, float]] = []
    for left, right in sorted(part for part in parts if part[1] > part[0]):
        if found and left <= found[-1][1] + 1.0:
            found[-1] = found[-1][0], max(right, found[-1][1])
        else:
            found.append((left, right))
    return found


def _option(style: Style) -> QTextOption:
    """Return how lines break and stand. A text layout takes "leading" for left in any direction."""
    flags, rtl = Qt.AlignmentFlag, style.right_to_left
    opposite = {flags.AlignLeft: flags.AlignRight, flags.AlignRight: flags.AlignLeft}
    align = opposite.get(style.align, style.align) if rtl and style.wraps else style.align
    option = QTextOption(align)
    modes = QTextOption.WrapMode
    broken = modes.WrapAtWordBoundaryOrAnywhere if style.breaks_words else modes.WordWrap
    option.setWrapMode(broken if style.wraps else modes.NoWrap)
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if rtl else directions.LeftToRight)
    return option


def _formats(spans: tuple[Span, ...], style: Style) -> list[QTextLayout.FormatRange]:
    ranges = []
    places = stretches(span.text for span in spans)
    for span, (start, end) in zip(spans, places, strict=True):
        if span != Span(span.text):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, end - start
            piece.format = _format(span, style)
            ranges.append(piece)
    return ranges


def _format(span: Span, style: Style) -> QTextCharFormat:
    made = QTextCharFormat()
    if span.strong:
        made.setFontWeight(QFont.Weight.Bold)
    if span.em:
        made.setFontItalic(True)
    if span.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if span.target is not None:
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
