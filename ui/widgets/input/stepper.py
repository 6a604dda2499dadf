"""A value between two buttons that make it smaller and larger."""

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.text.text_layout import SetText, Span, Style


class Stepper(QWidget):
    """`less`, the value in words, `more`; a button that can do no more goes, its room stays.

    Where a line is too narrow for all three, the words stand above the buttons.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, less: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._less = Button(theme, less, icon="minus", parent=self)
        self._more = Button(theme, more, icon="plus", parent=self)
        self._less.repeats = self._more.repeats = True
        self._less.touched.connect(lambda: self.stepped.emit(-1))
        self._more.touched.connect(lambda: self.stepped.emit(1))

    def show_value(self, words: str, can_less: bool, can_more: bool) -> None:
        """Show a value, and which ways are open."""
        self._words = words
        self.setAccessibleName(words)
        self._less.setVisible(can_less)
        self._more.setVisible(can_more)
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        text, less, more = self._places(width)
        return max(text.bottom(), less.bottom(), more.bottom()) + 1

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return self._text(self._places(self.width())[0].width()).overflows()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons in their places."""
        super().resizeEvent(event)
        _, less, more = self._places(self.width())
        for button, rect in ((self._less, less), (self._more, more)):
            button.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words; the buttons paint themselves."""
        room, _, _ = self._places(self.width())
        text = self._text(room.width())
        rect = mirrored(room, self.width(), self._theme.right_to_left)
        x = rect.x() + (0 if rect.y() == 0 and room.x() == 0 else (rect.width() - text.width) / 2)
        text.paint(QPainter(self), QPointF(x, rect.center().y() - text.height / 2))

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        gap = max(self._theme.tokens.touch.gap, self._theme.tokens.space.m)
        small, large = self._less.natural_width(), self._more.natural_width()
        tall = max(self._less.height_for(small), self._more.height_for(large))
        text = self._text(1_000_000)
        wide = round(text.widest()) + 2
        if small + wide + large + 2 * gap <= width:
            less = QRect(0, 0, small, tall)
            words = QRect(small + gap, 0, wide, tall)
            return words, less, QRect(words.right() + 1 + gap, 0, large, tall)
        above = self._text(width).height
        top = above + gap // 2
        return (
            QRect(0, 0, width, above),
            QRect(0, top, small, tall),
            QRect(small + gap, top, large, tall),
        )

    def _text(self, width: int) -> SetText:
        tokens = self._theme.tokens
        font = fonts.font(tokens.type.h3, bold=True, tabular=True)
        style = Style(font, tokens.colour.ink, 1.2, right_to_left=self._theme.right_to_left)
        return SetText((Span(self._words),), style, width)
