"""Topics one below the other, with a count at the end of a line that has one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, set_line
from ui.widgets.text.text_style import text_style

_LEAST_MM, _LEAST_GAP_MM = 12.8, 2.6
"""A row and a gap are no smaller than a finger needs, in millimetres."""


class TopicLine(NamedTuple):
    """A topic as it is shown: `value` is what a touch says, `number` stands at the end of its line,
    unless it is 0.

    `spoken` is what a screen reader reads.
    """

    value: str
    title: str
    number: int
    chosen: bool
    spoken: str


class TopicRow(Touchable):
    """One topic; the chosen one stands on a tint, in bold."""

    def __init__(self, theme: Theme, line: TopicLine, tint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tint = tint
        self.line = line
        self.setAccessibleName(line.spoken)

    def show_line(self, line: TopicLine) -> None:
        """Show the topic as chosen or not."""
        if line != self.line:
            self.line = line
            self.setAccessibleName(line.spoken)
            self.update()

    def natural_width(self) -> int:
        """Return the width that the words need in bold, in pixels."""
        title, count = self._texts(bold=True)
        space = self._theme.tokens.space
        return round(title.widest() + count.widest()) + 2 * space.l + space.m + 2

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return self.natural_width() > self.width()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the words."""
        painter = QPainter(self)
        rect, tokens = QRectF(self.rect()), self._theme.tokens
        paint.shrink_when_pressed(painter, rect, self.pressed)
        self._paint_ground(painter, rect)
        title, count = self._texts(bold=self.line.chosen)
        inset = tokens.space.l
        first, last = inset, self.width() - inset
        start, end = (last - title.widest(), first) if self._rtl else (first, last - count.widest())
        for text, x in ((title, start), (count, end)):
            text.paint(painter, QPointF(x, (self.height() - text.height) / 2))

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        tokens = self._theme.tokens
        colour = tokens.colour
        fill = self._tint if self.line.chosen else None
        if self.pressed:
            fill = paint.pressed_shade(fill or colour.paper).name()
        outlined = self.hasFocus() or (self.line.chosen and tokens.high_contrast)
        border = colour.ink if outlined else None
        if fill or border:
            width = tokens.space.border if border else 0
            paint.rounded(painter, rect, rect.height() / 2, fill, border, width)

    def _texts(self, *, bold: bool) -> tuple[SetText, SetText]:
        size = self._theme.tokens.type.chrome
        style = text_style(self._theme, size=size, bold=bold, tabular=True)
        return set_line(self.line.title, style), set_line(str(self.line.number or ""), style)

    @property
    def _rtl(self) -> bool:
        return self._theme.right_to_left


class TopicList(LaidOut):
    """As many topics as there is room for; `chosen` says the value of the touched one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tint = tint
        self._rows: list[TopicRow] = []

    def show_topics(self, lines: Sequence[TopicLine]) -> None:
        """Show these topics; rows that are there already stay, so that a touch may go on."""
        while len(self._rows) > len(lines):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        for row, line in zip(self._rows, lines, strict=False):
            row.show_line(line)
        for line in lines[len(self._rows) :]:
            row = TopicRow(self._theme, line, self._tint, self)
            row.touched.connect(self._report)
            self._rows.append(row)
        self.lay_out()

    def needs(self) -> tuple[int, int]:
        """Return the least width and height that show every topic, in pixels."""
        mm = self._theme.tokens.finger_mm
        high = len(self._rows) * mm(_LEAST_MM + _LEAST_GAP_MM)
        return max((row.natural_width() for row in self._rows), default=0), high

    def lay_out(self) -> None:
        """Set the rows, as many as there is room for."""
        touch, mm = self._theme.tokens.touch, self._theme.tokens.finger_mm
        usual, least = touch.other + touch.gap, mm(_LEAST_MM + _LEAST_GAP_MM)
        pitch = max(least, min(usual, self.height() // max(1, len(self._rows))))
        high = max(mm(_LEAST_MM), pitch - touch.gap)
        for index, row in enumerate(self._rows):
            top = index * pitch
            row.setGeometry(0, top, self.width(), high)
            row.setVisible(top + high <= self.height())

    def _report(self) -> None:
        row = self.sender()
        assert isinstance(row, TopicRow)
        self.chosen.emit(row.line.value)
