"""A bar that shows how far something is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme


class Progress(QWidget):
    """A thin bar, filled from the side where reading starts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0

    def set_share(self, share: float, spoken: str) -> None:
        """Fill the bar by `share`, 0 to 1; `spoken` says it in words."""
        self.setAccessibleName(spoken)
        if round(share * self.width()) != round(self._share * self.width()):
            self.update()
        self._share = share

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and how far it is filled."""
        painter = QPainter(self)
        colour = self._theme.tokens.colour
        whole = QRectF(self.rect())
        border = self._theme.tokens.space.border
        paint.rounded(painter, whole, whole.height() / 2, colour.card, colour.line, border)
        filled = QRectF(whole)
        filled.setWidth(max(whole.height(), whole.width() * self._share))
        if self._theme.right_to_left:
            filled.moveRight(whole.right())
        paint.rounded(painter, filled, whole.height() / 2, colour.teal)
