"""A question as a row that opens: the touch target of the accordion."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, Span, Style

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
        row = QuestionRow(self._theme, [Span(title)], is_open=False, size=self._size)
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


class QuestionRow(Touchable):
    """The question in bold and a plus, or a minus while its answer is open.

    `size` is the question's em in pixels. A `snippet` of the answer may stand below. An open row
    has no card of its own: it stands on that of its answer.
    """

    def __init__(
        self,
        theme: Theme,
        title: Sequence[Span],
        *,
        is_open: bool,
        size: int,
        snippet: Sequence[Span] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = tuple(title)
        self._snippet = tuple(snippet)
        self._open = is_open
        self._size = size
        self.setAccessibleName("".join(span.text for span in title))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._theme.tokens.touch.main, self._high(width) + 2 * self._pad())

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        overflows = any(text.overflows() for text in self._texts(self.width()))
        return overflows or self._high(self.width()) > self.height()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the words and the sign."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        self._paint_card(painter, rect)
        side = self._side()
        rtl = self._theme.right_to_left
        x = self._pad() + (side + self._pad() if rtl else 0)
        y = (self.height() - self._high(self.width())) / 2
        for text in self._texts(self.width()):
            text.paint(painter, QPointF(x, y))
            y += text.height + self._gap()
        sign = self._theme.icon(
            "minus" if self._open else "plus", self._theme.tokens.colour.ink, side
        )
        left = self._pad() if rtl else self.width() - self._pad() - side
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), sign)

    def _paint_card(self, painter: QPainter, rect: QRectF) -> None:
        colour, space = self._theme.tokens.colour, self._theme.tokens.space
        if self._open and not self.pressed and not self.hasFocus():
            return
        fill = paint.pressed_shade(colour.card) if self.pressed else colour.card
        border = colour.teal if self._open or self.hasFocus() else colour.line
        width = space.border * (2 if self._open or self.hasFocus() else 1)
        paint.rounded(painter, rect, space.card_radius, fill, border, width)

    def _high(self, width: int) -> int:
        texts = self._texts(width)
        return sum(text.height for text in texts) + self._gap() * (len(texts) - 1)

    def _texts(self, width: int) -> list[SetText]:
        tokens, room = self._theme.tokens, width - 3 * self._pad() - self._side()
        made = [SetText(self._title, self._style(self._size, bold=True), room)]
        if self._snippet:
            made.append(SetText(self._snippet, self._style(tokens.type.small, bold=False), room))
        return made

    def _style(self, size: int, *, bold: bool) -> Style:
        colour = self._theme.tokens.colour
        return Style(
            fonts.font(size, bold=bold),
            colour.ink if bold else colour.ink_soft,
            1.25,
            right_to_left=self._theme.right_to_left,
            mark=colour.sun,
            on_mark=colour.on_sun,
        )

    def _gap(self) -> int:
        return self._theme.tokens.space.xs

    def _side(self) -> int:
        return self._size

    def _pad(self) -> int:
        return self._theme.tokens.space.l
