"""Widgets side by side, and items one below the other as one piece."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, flowing, stacked


class Row(Arranged):
    """Widgets side by side, all as wide and as tall as the tallest.

    Each takes one of `columns`; a single one, which is the odd last of several rows, takes all.
    """

    def __init__(self, theme: Theme, widgets: Sequence[QWidget], columns: int = 0) -> None:
        super().__init__(theme)
        self._columns = 1 if len(widgets) == 1 else columns or len(widgets)
        self._hold(*widgets)

    def _arranged(self, width: int) -> Sequence[QRect]:
        gutter = self._theme.tokens.space.gutter
        wide = (width - gutter * (self._columns - 1)) // self._columns
        tall = max(flowing(widget).height_for(wide) for widget in self._parts)
        return [QRect(n * (wide + gutter), 0, wide, tall) for n in range(len(self._parts))]


class Column(Arranged):
    """Items one below the other that are one piece: never parted."""

    def __init__(self, theme: Theme, items: Sequence[FlowItem]) -> None:
        super().__init__(theme)
        self._items = tuple(items)
        self._hold(*(item.widget for item in items))

    def _arranged(self, width: int) -> Sequence[QRect]:
        return stacked(self._items, width)
