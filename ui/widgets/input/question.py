"""A question as a row that leads to its answer."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch_card import TouchCard
from ui.widgets.text.text_layout import SetText, Span, paragraph
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import text_style

_LINE_HEIGHT = 1.25

_BREAKS_AT_SPACES = re.compile(r"[0-9A-Za-z\u00c0-\u024f,.;:?!’“” ]*")
"""Texts that break at spaces alone."""


class RowHeights:
    """Tells how tall closed rows of one width are, without making a row for each.

    Words are measured once each and set into lines as the layout does; where that could come out
    otherwise (a line that fits by a hair, words that may be broken), a real row is asked.
    """

    def __init__(self, theme: Theme, size: int, width: int) -> None:
        self._theme, self._size, self._width = theme, size, width
        self._metrics = QFontMetricsF(fonts.font(size, bold=True))
        self._space = self._metrics.horizontalAdvance(" ")
        self._hair = size / 4  # how much kerning may be worth in a line
        self._room = width - 3 * theme.tokens.space.l - size
        self._words: dict[str, float] = {}
        self._of_lines: dict[int, int] = {}
        self._of_titles: dict[str, int] = {}

    def of(self, title: str) -> int:
        """Return the height in pixels of the row of `title`."""
        high = self._of_titles.get(title)
        if high is None:
            high = self._of_titles[title] = self._high(title)
        return high

    def _high(self, title: str) -> int:
        lines = self._lines(title)
        if not lines:
            return self._measured(title)
        if lines not in self._of_lines:
            self._of_lines[lines] = self._measured(title)
        return self._of_lines[lines]

    def _measured(self, title: str) -> int:
        row = QuestionRow(self._theme, [Span(title)], size=self._size)
        return row.height_for(self._width)

    def _lines(self, title: str) -> int:
        """Return how many lines a title takes; 0 where only a layout can tell."""
        lines, x = 1, 0.0
        for word in title.split(" "):
            wide = self._words.get(word)
            if wide is None:
                wide = self._words[word] = self._metrics.horizontalAdvance(word)
            end = x + wide
            if abs(end - self._room) < self._hair or wide > self._room:
                return 0
            if end > self._room:
                lines, end = lines + 1, wide
            x = end + self._space
        return lines if lines == 1 or _BREAKS_AT_SPACES.fullmatch(title) else 0


class QuestionRow(TouchCard):
    """The question in bold and an arrow to its answer.

    `size` is the question's em in pixels. A `snippet` of the answer may stand below.
    """

    def __init__(
        self,
        theme: Theme,
        title: Sequence[Span],
        *,
        size: int,
        snippet: Sequence[Span] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "".join(span.text for span in title), parent)
        self._title, self._snippet = tuple(title), tuple(snippet)
        self._size = size

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the words and the sign."""
        painter = QPainter(self)
        tokens, pad, side = self._theme.tokens, self._pad(), self._size
        rect, lit = QRectF(self.rect()), self.hasFocus()
        edges = 2 if lit else 1
        paint.touch_card(painter, rect, tokens, pressed=self.pressed, lit=lit, edges=edges)
        rtl = self._theme.right_to_left
        self._paint_words(painter, pad + (side + pad if rtl else 0))
        sign = self._theme.icon("next", tokens.colour.ink, side)
        left = pad if rtl else self.width() - pad - side
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), sign)

    def _words(self, width: int) -> TextStack:
        theme, tokens = self._theme, self._theme.tokens
        room = width - 3 * self._pad() - self._size
        style = text_style(theme, size=self._size, bold=True, line_height=_LINE_HEIGHT)
        texts = [paragraph(self._title, style, room)]
        if self._snippet:
            size, soft = tokens.type.small, tokens.colour.ink_soft
            small = text_style(theme, size=size, colour=soft, line_height=_LINE_HEIGHT)
            texts.append(SetText(self._snippet, small, room))
        return TextStack(texts, tokens.space.xs)

    def _pad(self) -> int:
        return self._theme.tokens.space.l
