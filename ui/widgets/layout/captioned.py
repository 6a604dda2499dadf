"""A heading with its choices: beside it where there is room, else below it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import flowing, mirrored

_HEADING_EM = 6.6
"""Room for a heading that stands beside its choices, in its own letters' height."""
_BESIDE = 4.2
"""From this many headings' width on, the choices stand beside their heading."""


class Captioned(QWidget):
    """A heading and a row; both are `Flowing`."""

    def __init__(self, theme: Theme, heading: QWidget, row: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._heading, self._row = heading, row
        for widget in (heading, row):
            widget.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        heading, row = self._arranged(width)
        return max(heading.bottom(), row.bottom()) + 1

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the heading, and the row beside or below it."""
        super().resizeEvent(event)
        for widget, rect in zip(
            (self._heading, self._row), self._arranged(self.width()), strict=True
        ):
            widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    def _arranged(self, width: int) -> tuple[QRect, QRect]:
        tokens = self._theme.tokens
        beside = round(_HEADING_EM * tokens.type.chrome)
        if width < beside * _BESIDE:
            high = flowing(self._heading).height_for(width)
            top = high + tokens.space.s
            below = flowing(self._row).height_for(width)
            return QRect(0, 0, width, high), QRect(0, top, width, below)
        high = flowing(self._heading).height_for(beside)
        row = flowing(self._row).height_for(width - beside)
        whole = max(high, row)
        return (
            QRect(0, (whole - high) // 2, beside, high),
            QRect(beside, (whole - row) // 2, width - beside, row),
        )
