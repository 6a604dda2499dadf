"""A figure on a card: what it is, its value in large letters, a note below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.text.rich_text import RichText


class FactCard(QWidget):
    """One figure."""

    def __init__(self, theme: Theme, kicker: str, title: str, note: str) -> None:
        super().__init__()
        self._theme = theme
        sizes, soft = theme.tokens.type, theme.tokens.colour.ink_soft
        self._texts = [
            RichText(theme, kicker, size=sizes.chrome_small, bold=True, colour=soft, parent=self),
            RichText(theme, title, size=sizes.h3, bold=True, heading=True, parent=self),
        ]
        if note:
            small = RichText(theme, note, size=sizes.chrome_small, colour=soft, parent=self)
            self._texts.append(small)
        self.setAccessibleName(kicker)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        pad, gap = self._pad(), self._theme.tokens.space.xs
        inner = width - 2 * pad
        return 2 * pad + sum(text.height_for(inner) + gap for text in self._texts) - gap

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words below each other."""
        super().resizeEvent(event)
        pad, gap = self._pad(), self._theme.tokens.space.xs
        inner, y = self.width() - 2 * pad, pad
        for text in self._texts:
            high = text.height_for(inner)
            text.setGeometry(pad, y, inner, high)
            y += high + gap

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        tokens = self._theme.tokens
        colour, space = tokens.colour, tokens.space
        rect = QRectF(self.rect())
        paint.rounded(
            QPainter(self), rect, space.card_radius, colour.card, colour.hair, space.border
        )

    def _pad(self) -> int:
        return self._theme.tokens.space.m
