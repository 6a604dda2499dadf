"""Where typed words show: an icon, the text with its caret, and a button that empties it."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.text_units import units
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.input.button import Button
from ui.widgets.text.text_layout import reads_from_the_right, set_line
from ui.widgets.text.text_style import text_style

_TEXT_SHARE = 0.42
"""The text's em as a share of the field's height, at most."""

_CARET_HEIGHT = 1.3
"""In ems."""


class SearchField(Touchable):
    """A field that shows a text; it never changes one. `cleared`: the visitor wants it empty.

    `clear` is the word on the button for it; without a word there is no button.
    A text that is longer than the field shows its end, where the caret is.
    """

    cleared = Signal()

    def __init__(
        self, theme: Theme, *, hint: str, clear: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = hint
        self._text = ""
        self._typing = False
        self._clear_name = clear
        self._clear = Button(theme, clear, icon="close", main=False, parent=self)
        self._clear.set_size(theme.tokens.type.chrome)  # within the field, whose height stays
        self._clear.hide()
        self._clear.touched.connect(self.cleared.emit)
        self.setAccessibleName(hint)

    def show_text(self, text: str, *, typing: bool) -> None:
        """Show `text`, or the hint where there is none; with a caret while somebody types."""
        if (text, typing) == (self._text, self._typing):
            return
        self._text, self._typing = text, typing
        self._clear.setVisible(bool(text) and bool(self._clear_name))
        self.setAccessibleName(f"{self._hint}: {text}" if text else self._hint)
        self.update()

    def height_for(self, _width: int) -> int:
        """Return the height in pixels."""
        tokens = self._theme.tokens
        return max(tokens.touch.main, tokens.touch.other + 2 * self._inset())

    def clipped(self) -> bool:
        """Tell whether the hint has less room than it needs."""
        metrics = QFontMetricsF(fonts.font(self._size()))
        hint = metrics.horizontalAdvance(self._hint)
        return not self._text and hint > self._room()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the field's end."""
        super().resizeEvent(event)
        wide, high = self._clear.natural_width(), self._theme.tokens.touch.other
        top = (self.height() - high) // 2
        rect = QRect(self.width() - wide - top, top, wide, high)
        self._clear.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, the icon, the text and the caret."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, rect = tokens.colour, QRectF(self.rect())
        busy = self._typing or self.hasFocus()
        paint.rounded(
            painter,
            rect,
            rect.height() / 2,
            paint.pressed_shade(colour.card) if self.pressed else colour.card,
            colour.teal if busy else colour.line,
            tokens.space.border * (2 if busy else 1),
        )
        side = self._size()
        icon = QRect(tokens.space.l, (self.height() - side) // 2, side, side)
        icon = mirrored(icon, self.width(), self._theme.right_to_left)
        painter.drawPixmap(icon.topLeft(), self._theme.icon("search", colour.ink, side))
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        colour, rtl = self._theme.tokens.colour, self._theme.right_to_left
        style = text_style(
            self._theme,
            size=self._size(),
            bold=bool(self._text),
            colour=colour.ink if self._text else colour.ink_soft,
        )
        shown = self._text or self._hint
        if self._text:
            metrics = QFontMetricsF(style.font)
            shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideLeft, self._room())
        from_right = reads_from_the_right(shown, rtl)
        line = set_line(shown, replace(style, right_to_left=from_right))
        left = self._start(line.widest())
        line.paint(painter, QPointF(left, (self.height() - line.height) / 2))
        if self._typing:
            onward = -1 if from_right else 1
            x = left + line.caret(units(shown) if self._text else 0)
            self._paint_caret(painter, x, onward if self._text else -onward)

    def _paint_caret(self, painter: QPainter, x: float, side: int) -> None:
        """Paint the caret beside `x`, to the right (+1) or left (-1), with a hair of air."""
        tokens = self._theme.tokens
        wide, high = tokens.space.border * 2, self._size() * _CARET_HEIGHT
        left = x + side * (tokens.space.border + wide / 2) - wide / 2
        rect = QRectF(left, (self.height() - high) / 2, wide, high)
        paint.rounded(painter, rect, wide / 2, tokens.colour.action)

    def _start(self, text: float) -> float:
        """Return the left edge of the text."""
        lead = self._lead()
        return self.width() - lead - text if self._theme.right_to_left else lead

    def _lead(self) -> float:
        """Return the room before the text: the icon and the air around it."""
        space = self._theme.tokens.space
        return space.l + self._size() + space.m

    def _room(self) -> float:
        """Return the width that a text has, in pixels."""
        space = self._theme.tokens.space
        button = bool(self._text) and bool(self._clear_name)
        behind = self._clear.natural_width() + space.m if button else 0
        return max(1.0, self.width() - self._lead() - behind - space.l)

    def _size(self) -> int:
        return min(self._theme.tokens.type.body, round(self.height() * _TEXT_SHARE))

    def _inset(self) -> int:
        return self._theme.tokens.touch.gap
