"""A setting on one line: its name, its value, and at the end the button that changes it."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.look import Look
from ui.widgets.button import Button
from ui.widgets.flow import mirrored
from ui.widgets.rich_text import RichText


class SettingLine(QWidget):
    """Name above value, the button beside them; without a button the words have all the room."""

    touched = Signal()

    def __init__(self, look: Look, label: str, value: str, button: Button | None = None) -> None:
        super().__init__()
        self._look = look
        tokens = look.tokens
        self._label = RichText(look, label, size=tokens.type.chrome, bold=True, parent=self)
        self._value = (
            RichText(
                look,
                value,
                size=tokens.type.chrome,
                colour=tokens.colour.ink_soft,
                parent=self,
            )
            if value
            else None
        )
        self._button = button
        if button is not None:
            button.setParent(self)
            button.setAccessibleName(f"{button.accessibleName()}: {label}")
            button.touched.connect(self.touched)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        words, button = self._heights(width)
        return max(words, button) + 2 * self._pad()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words and the button."""
        super().resizeEvent(event)
        room = self._room(self.width())
        words, _ = self._heights(self.width())
        y = (self.height() - words) // 2
        for text in filter(None, (self._label, self._value)):
            high = text.height_for(room)
            text.setGeometry(self._mirror(QRect(0, y, room, high)))
            y += high
        if self._button is not None:
            wide = self._button.natural_width()
            high = self._button.height_for(wide)
            top = (self.height() - high) // 2
            self._button.setGeometry(self._mirror(QRect(self.width() - wide, top, wide, high)))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline below."""
        tokens = self._look.tokens
        high = tokens.space.border
        rect = QRectF(0, self.height() - high, self.width(), high)
        paint.rounded(QPainter(self), rect, 0, tokens.colour.hair)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._room(width)
        words = self._label.height_for(room)
        words += self._value.height_for(room) if self._value is not None else 0
        button = self._button.height_for(self._button.natural_width()) if self._button else 0
        return words, button

    def _room(self, width: int) -> int:
        if self._button is None:
            return width
        return width - self._button.natural_width() - self._look.tokens.space.m

    def _pad(self) -> int:
        return self._look.tokens.space.s

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._look.right_to_left)
