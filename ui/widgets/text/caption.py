"""What a film says, in the visitor's own text size: one caption at a time in a fixed room."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.text.text_layout import SetText, balanced
from ui.widgets.text.text_style import text_style


class Caption(QWidget):
    """Shows one of `all_` captions, or none; its height is that of the longest.

    It stands at the foot of its room, or at the top where it follows a picture.
    """

    def __init__(self, theme: Theme, all_: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all = tuple(all_)
        self._text = ""
        self._top = False

    def stand_at_top(self, top: bool) -> None:
        """Stand at the top of the room, or at its foot."""
        if top != self._top:
            self._top = top
            self.update()

    def set_text(self, text: str) -> None:
        """Show this caption; empty: none."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def height_for(self, width: int) -> int:
        """Return the height of the longest caption at `width`; 0 where there are none."""
        pad = self._theme.tokens.space.s
        highs = [self._set(text, width - 4 * pad).height for text in self._all]
        return max(highs) + 2 * pad if highs else 0

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words on their own ground."""
        if not self._text:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        pad = tokens.space.s
        words = self._set(self._text, self.width() - 4 * pad)
        wide = words.widest() + 4 * pad
        high = words.height + 2 * pad
        y = 0 if self._top else self.height() - high
        ground = QRectF((self.width() - wide) / 2, y, wide, high)
        border = tokens.colour.line if tokens.high_contrast else None
        paint.rounded(
            painter, ground, tokens.space.radius, tokens.colour.night, border, tokens.space.border
        )
        words.paint(painter, QPointF((self.width() - words.width) / 2, y + pad))

    def _set(self, text: str, width: int) -> SetText:
        tokens = self._theme.tokens
        style = text_style(
            self._theme,
            size=tokens.type.body,
            colour=tokens.colour.on_night,
            line_height=1.3,
            centred=True,
        )
        return balanced(text, style, width)
