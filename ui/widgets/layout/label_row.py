"""Words with buttons behind them, or below where a line is too short for both."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText

_BESIDE = 0.5
"""The words take at most this share of the line where buttons stand behind them."""


class LabelRow(QWidget):
    """A label and a row of buttons, which may be empty."""

    def __init__(self, theme: Theme, label: RichText, buttons: ButtonRow) -> None:
        super().__init__()
        self._theme = theme
        self._label = label
        self._buttons = buttons
        label.setParent(self)
        buttons.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(rect.bottom() + 1 for rect in self._arranged(width))

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put words and buttons in their places."""
        super().resizeEvent(event)
        for widget, rect in zip(
            (self._label, self._buttons), self._arranged(self.width()), strict=True
        ):
            widget.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    def _arranged(self, width: int) -> tuple[QRect, QRect]:
        space = self._theme.tokens.space
        wide = self._label.natural_width()
        left = wide + space.m
        one_line = self._buttons.natural_width()
        if wide <= width * _BESIDE and left + one_line <= width:
            row = self._buttons.height_for(width - left)
            words = self._label.height_for(wide)
            high = max(row, words)
            return (
                QRect(0, (high - words) // 2, wide, words),
                QRect(left, (high - row) // 2, width - left, row),
            )
        words = self._label.height_for(width)
        row = self._buttons.height_for(width)
        top = words + (space.s if row else 0)
        return QRect(0, 0, width, words), QRect(0, top, width, row)
