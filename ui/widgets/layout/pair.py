"""Two parts of a page: side by side where there is room, else one below the other."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import flowing


class Columns(NamedTuple):
    """Two columns in pixels: the width of the first, and where the second begins and ends."""

    first: int
    left: int
    right: int


class Pair(Arranged):
    """Both are `Flowing`. Side by side, each stands half-way up the taller one.

    Subclasses say in `_columns` how they share a width, or that one goes below the other.
    """

    def __init__(
        self, theme: Theme, first: QWidget, second: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._hold(first, second)

    def _columns(self, width: int) -> Columns | None:
        raise NotImplementedError

    def _width_below(self, width: int) -> int:
        """Return the width of the second part where it stands below the first."""
        return width

    def _arranged(self, width: int) -> Sequence[QRect]:
        first, second = (flowing(part) for part in self._parts)
        columns = self._columns(width)
        if columns is None:
            high, wide = first.height_for(width), self._width_below(width)
            below = second.height_for(wide)
            top = high + (self._theme.tokens.space.s if below else 0)
            return QRect(0, 0, width, high), QRect(0, top, wide, below)
        wide = columns.right - columns.left
        high, beside = first.height_for(columns.first), second.height_for(wide)
        tall = max(high, beside)
        return (
            QRect(0, (tall - high) // 2, columns.first, high),
            QRect(columns.left, (tall - beside) // 2, wide, beside),
        )
