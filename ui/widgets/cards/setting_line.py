"""A setting: its name, its value, and at the end the button that changes it."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.button import Button
from ui.widgets.text.rich_text import RichText

_ICON_EMS = 1.3


class SettingLine(QWidget):
    """Name above value above note, the button beside them; without one the words have all the room.

    It stands on a card of its own, or `plain` on a hairline. `alarm`: something to mend; `done`:
    something that is well.
    """

    touched = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        value: str,
        button: Button | None = None,
        *,
        note: str = "",
        plain: bool = False,
        alarm: bool = False,
        done: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._plain, self._alarm, self._done = plain, alarm, done
        sizes, colour = theme.tokens.type, theme.tokens.colour
        ink, soft = (colour.alarm, colour.alarm) if alarm else (colour.ink, colour.ink_soft)
        given = (
            (label, sizes.chrome, True, ink),
            (value, sizes.chrome, False, soft),
            (note, sizes.chrome_small, False, soft),
        )
        self._texts = [
            RichText(
                theme, text, size=size, bold=bold, colour=shade, breaks_words=True, parent=self
            )
            for text, size, bold, shade in given
            if text
        ]
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
        room, side = self._room(self.width()), self._side()
        words, _ = self._heights(self.width())
        y = (self.height() - words) // 2
        for text in self._texts:
            high = text.height_for(room)
            text.setGeometry(self._mirror(QRect(side + self._icon(), y, room, high)))
            y += high
        if self._button is not None:
            wide = self._button.natural_width()
            high = self._button.height_for(wide)
            at = QRect(self.width() - side - wide, (self.height() - high) // 2, wide, high)
            self._button.setGeometry(self._mirror(at))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, or the hairline below."""
        tokens, painter = self._theme.tokens, QPainter(self)
        colour, space = tokens.colour, tokens.space
        if self._plain:
            rect = QRectF(0, self.height() - space.border, self.width(), space.border)
            paint.rounded(painter, rect, 0, colour.hair)
            return
        fill, edge, ink = colour.card, colour.hair, colour.ink
        if self._alarm:
            fill, edge, ink = colour.alarm_ground, colour.alarm, colour.alarm
        elif self._done:
            fill, edge = colour.tints[0], colour.teal
        paint.rounded(painter, QRectF(self.rect()), space.radius, fill, edge, space.border)
        if self._alarm or self._done:
            name = "flag" if self._alarm else "check"
            side = round(tokens.type.chrome * _ICON_EMS)
            at = self._mirror(QRect(self._side(), (self.height() - side) // 2, side, side))
            painter.drawPixmap(at.topLeft(), self._theme.icon(name, ink, side))

    def _heights(self, width: int) -> tuple[int, int]:
        room = self._room(width)
        words = sum(text.height_for(room) for text in self._texts)
        button = self._button.height_for(self._button.natural_width()) if self._button else 0
        return words, button

    def _room(self, width: int) -> int:
        width -= 2 * self._side() + self._icon()
        if self._button is None:
            return width
        return width - self._button.natural_width() - self._theme.tokens.space.m

    def _icon(self) -> int:
        """Return the room at the start for the sign of an alarm, or of something done."""
        tokens = self._theme.tokens
        signed = self._alarm or self._done
        return round(tokens.type.chrome * _ICON_EMS) + tokens.space.m if signed else 0

    def _side(self) -> int:
        return 0 if self._plain else self._theme.tokens.space.m

    def _pad(self) -> int:
        return self._theme.tokens.space.s

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)
