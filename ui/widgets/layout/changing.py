"""Several widgets in one place, one of them shown: what stands below never moves."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.widgets.base.item import flowing


class Changing(QWidget):
    """`Flowing` widgets, all as tall as the tallest; the first shows until told otherwise.

    `most`: beyond this height, in pixels, each has its own.
    """

    def __init__(self, widgets: Sequence[QWidget], shown: int = 0, most: int = 0) -> None:
        super().__init__()
        self._most, self._shown = most, shown
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        self.show_one(shown)

    def show_one(self, index: int) -> None:
        """Show one of the widgets in place of the others."""
        self._shown = index
        for i, widget in enumerate(self._widgets):
            widget.setVisible(i == index)

    def steady(self, width: int) -> bool:
        """Tell whether its height stays the same whatever shows."""
        return not self._most or self._tallest(width) <= self._most

    def height_for(self, width: int) -> int:
        """Return the height of the tallest at `width`, or of the one that shows."""
        if self.steady(width):
            return self._tallest(width)
        return flowing(self._widgets[self._shown]).height_for(width)

    def _tallest(self, width: int) -> int:
        return max(flowing(w).height_for(width) for w in self._widgets)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each widget its height; what is shorter keeps room below."""
        super().resizeEvent(event)
        for widget in self._widgets:
            high = flowing(widget).height_for(self.width())
            widget.setGeometry(0, 0, self.width(), high)
