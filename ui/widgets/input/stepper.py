"""A value between two buttons that make it smaller and larger."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.input.button import Button
from ui.widgets.text.text_layout import ENDLESS, SetText
from ui.widgets.text.text_style import text_style


class Stepper(Arranged):
    """`less`, the value in words, `more`; a button that can do no more goes, its room stays.

    Where a line is too narrow for all three, the words stand above the buttons.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, less: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ""
        self._less = Button(theme, less, icon="minus")
        self._more = Button(theme, more, icon="plus")
        self._hold(self._less, self._more)
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

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return self._text(self._arranged(self.width())[-1].width()).overflows()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words; the buttons paint themselves."""
        room = self._arranged(self.width())[-1]
        text, rect = self._text(room.width()), self._mirror(room)
        text.paint(QPainter(self), QPointF(rect.x(), rect.center().y() - text.height / 2))

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return where the buttons and the words go."""
        gap = max(self._theme.tokens.touch.gap, self._theme.tokens.space.m)
        small, large = self._less.natural_width(), self._more.natural_width()
        tall = max(self._less.height_for(small), self._more.height_for(large))
        wide = round(self._text(ENDLESS).widest()) + 2
        room = small + wide + large + 2 * gap
        if room <= width:
            return [
                QRect(0, 0, small, tall),
                QRect(room - large, 0, large, tall),
                QRect(small + gap, 0, wide, tall),
            ]
        above = self._text(width).height
        top = above + gap // 2
        beside = small + gap + large <= width
        then = QPoint(small + gap, top) if beside else QPoint(0, top + tall + gap)
        return [
            QRect(0, top, small, tall),
            QRect(then, QSize(large, tall)),
            QRect(0, 0, width, above),
        ]

    def _text(self, width: int) -> SetText:
        size = self._theme.tokens.type.h3
        style = text_style(self._theme, size=size, bold=True, tabular=True)
        return SetText(self._words, style, width)
