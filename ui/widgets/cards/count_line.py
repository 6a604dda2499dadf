"""A line of a list of counts: the name, its number at the end, and a bar that compares them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.text.rich_text import RichText

_NUMBER_SHARE = 0.5
"""How much of the width a number may have, at most."""


class CountLine(Arranged):
    """`share` is how much of the largest number of its list it is, from 0 to 1; None: no bar."""

    def __init__(self, theme: Theme, label: str, value: str, share: float | None = None) -> None:
        super().__init__(theme)
        self._share = share
        colour, size = theme.tokens.colour, theme.tokens.type.chrome
        self._label = RichText(theme, label, size=size, breaks_words=True)
        self._value = RichText(
            theme, value, size=size, colour=colour.ink_soft, tabular=True, breaks_words=True
        )
        self._hold(self._label, self._value)
        self.setAccessibleName(f"{label}: {value}")

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar on a line as long as the list is wide."""
        if self._share is None:
            return
        painter, colour = QPainter(self), self._theme.tokens.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._bar_height()
        track = QRect(0, self.height() - high, self.width(), high)
        bar = QRect(0, track.top(), max(high, round(track.width() * self._share)), high)
        paint.rounded(painter, QRectF(track), high / 2, colour.hair)
        paint.rounded(painter, QRectF(self._mirror(bar)), high / 2, colour.teal)

    def _arranged(self, width: int) -> Sequence[QRect]:
        gap = self._theme.tokens.space.m
        numbers = min(self._value.natural_width(), round(width * _NUMBER_SHARE))
        names = width - numbers - gap
        return (
            QRect(0, 0, names, self._label.height_for(names)),
            QRect(width - numbers, 0, numbers, self._value.height_for(numbers)),
        )

    def _air_below(self) -> int:
        return 0 if self._share is None else self._bar_height() + self._theme.tokens.space.xs

    def _bar_height(self) -> int:
        return max(2, self._theme.tokens.space.xs)
