"""Questions that are one touch away, beside what somebody reads or chooses from."""

from collections.abc import Sequence
from itertools import accumulate, takewhile

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from kiosk.faq.list_view import QuestionGroup
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.input.question import QuestionRow
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_FEW = 4
"""Fewer questions than this are set in smaller letters, if more fit so."""
_TALLER = 0.3
"""How much taller a row may be than it needs, as a share."""


class QuestionColumn(LaidOut):
    """A heading and as many questions below it as `room` has space for, one below the other;
    `chosen` says the id of the one that was touched."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, group: QuestionGroup, room: QSize, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._room = room
        type_ = theme.tokens.type
        self._heading = RichText(
            theme, group.title, size=type_.h3, bold=True, heading=True, parent=self
        )
        self._rows: list[QuestionRow] = []
        for size in (type_.body, type_.chrome):
            made = self._made(group, size)
            if len(made) > len(self._rows):
                self._rows, made = made, self._rows
            for row in made:
                row.deleteLater()
            if len(self._rows) >= min(_FEW, len(group.rows)):
                break
        for row in self._rows:  # not before: those that go would show until they are gone
            row.setParent(self)

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self._rows)

    def lay_out(self) -> None:
        """Set the heading and the rows, which share what they do not need."""
        for part, place in zip((self._heading, *self._rows), self._places(), strict=True):
            part.setGeometry(place)

    def _places(self) -> list[QRect]:
        width = self._room.width()
        head, needed = self._heading.height_for(width), self._needed(self._rows)
        left = self._room.height() - head - self._gap - sum(needed) - self._gap * len(needed[1:])
        share = left // max(1, len(needed))
        heights = [high + max(0, min(share, round(high * _TALLER))) for high in needed]
        tops = accumulate((high + self._gap for high in heights), initial=head + self._gap)
        rows = zip(tops, heights, strict=False)
        return [QRect(0, 0, width, head), *(QRect(0, top, width, high) for top, high in rows)]

    def _made(self, group: QuestionGroup, size: int) -> list[QuestionRow]:
        """Return rows with words of `size`, as many as fit; none with a word that is cut."""
        room = self._room.height() - self._heading.height_for(self._room.width())
        rows = [self._row(question.id, question.title, size) for question in group.rows]
        whole = list(takewhile(lambda row: row.fits(self._room.width()), rows))
        feet = accumulate(high + self._gap for high in self._needed(whole))
        kept = sum(foot <= room for foot in feet)
        for row in rows[kept:]:
            row.deleteLater()
        return rows[:kept]

    def _needed(self, rows: Sequence[QuestionRow]) -> list[int]:
        return [row.height_for(self._room.width()) for row in rows]

    def _row(self, question: str, title: str, size: int) -> QuestionRow:
        row = QuestionRow(self._theme, [Span(title)], size=size)
        row.touched.connect(lambda: self.chosen.emit(question))
        return row

    @property
    def _gap(self) -> int:
        """The air between two questions: no finger touches both."""
        return max(self._theme.tokens.space.s, self._theme.tokens.touch.gap)
