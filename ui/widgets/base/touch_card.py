"""The card that answers to touch: what all of them have in common."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_stack import TextStack


class TouchCard(Touchable):
    """Words one below the other, with the same air above and below, at least a finger high.

    Subclasses say in `_words` which words there are at a width. `spoken` is the accessible name.
    """

    def __init__(self, theme: Theme, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(spoken)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(self._theme.tokens.touch.main, self._content(width) + 2 * self._pad())

    def fits(self, width: int) -> bool:
        """Tell whether no word is cut at `width`."""
        return not self._words(width).overflows()

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return not self.fits(self.width()) or self.height_for(self.width()) > self.height() + 1

    def _words(self, width: int) -> TextStack:
        """Return the words of a card of `width`."""
        raise NotImplementedError

    def _content(self, width: int) -> int:
        """Return the height of what stands on the card."""
        return self._words(width).height

    def _paint_words(self, painter: QPainter, x: float) -> None:
        """Paint the words half-way up the card."""
        words = self._words(self.width())
        words.paint(painter, QPointF(x, (self.height() - words.height) / 2))

    def _pad(self) -> int:
        return self._theme.tokens.space.m
