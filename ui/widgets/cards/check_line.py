"""A line of a check list: a sign that says whether it is well, what it is, and how it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.text.rich_text import RichText

_LABEL_SHARE = 0.3
"""How much of the width the names have, so that what they are like stands in one column."""


class CheckLine(Arranged):
    """The name, and beside it in a column how it is. `well` None: it has no sign."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        value: str,
        well: bool | None = None,
    ) -> None:
        super().__init__(theme)
        self._well = well
        colour, size = theme.tokens.colour, theme.tokens.type.chrome
        ink = colour.alarm if well is False else colour.ink
        soft = colour.alarm if well is False else colour.ink_soft
        self._label = RichText(theme, label, size=size, bold=True, colour=ink)
        self._value = RichText(theme, value, size=size, colour=soft, breaks_words=True)
        self._hold(self._label, self._value)
        self.setAccessibleName(f"{label}: {value}")

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign on the name's first line."""
        if self._well is None:
            return
        colour, side = self._theme.tokens.colour, self._side()
        name, ink = ("check", colour.teal) if self._well else ("flag", colour.alarm)
        line = round(self._theme.tokens.type.chrome * 1.4)
        at = self._mirror(QRect(0, max(0, (line - side) // 2), side, side))
        QPainter(self).drawPixmap(at.topLeft(), self._theme.icon(name, ink, side))

    def _arranged(self, width: int) -> Sequence[QRect]:
        gap = self._theme.tokens.space.s
        left = self._side() + gap
        names = round((width - left) * _LABEL_SHARE)
        if self._label.natural_width() > names:  # no room for two columns
            room = width - left
            high = self._label.height_for(room)
            return (
                QRect(left, 0, room, high),
                QRect(left, high, room, self._value.height_for(room)),
            )
        at = left + names + gap
        room = max(1, width - at)
        return (
            QRect(left, 0, names, self._label.height_for(names)),
            QRect(at, 0, room, self._value.height_for(room)),
        )

    def _side(self) -> int:
        return round(self._theme.tokens.type.chrome * 1.1)
