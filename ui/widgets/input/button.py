"""The button: a rounded surface with a word, mostly an icon, and sometimes a caption above."""

from dataclasses import replace
from typing import Unpack

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.input.button_text import ButtonLook, ButtonText

_FAINT = 0.4
"""How much of a button shows that does nothing now."""


class Button(Touchable):
    """A button in one of the theme's kinds: `plain`, `chosen`, `primary`, `alarm`, `sun`.

    `chosen` is one of several that is on: it is no call, so it has an edge and is not filled.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: str = "plain",
        parent: QWidget | None = None,
        **look: Unpack[ButtonLook],
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._words = ButtonText(theme, text, **look)
        self.setAccessibleName(f"{self._words.caption} {text}".strip())

    @property
    def main(self) -> bool:
        """Whether it is one of the main actions, which get a larger target."""
        return self._words.main

    @property
    def stands_out(self) -> bool:
        """Whether it is filled."""
        return self._kind in ("primary", "sun")

    def set_kind(self, kind: str) -> None:
        """Paint the button as another kind; its size stays."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def set_tight(self, tight: bool) -> None:
        """Leave less room beside the words, or the usual room."""
        self._words = replace(self._words, tight=tight)
        self.update()

    def set_size(self, size: int) -> None:
        """Set the words in another em, in pixels."""
        self._words = replace(self._words, size=size)
        self.update()

    def natural_width(self) -> int:
        """Return the width that sets everything on one line."""
        return self._words.natural_width()

    def narrow_width(self) -> int:
        """Return the narrowest width that sets the words on two lines at most."""
        return self._words.narrow_width()

    def height_for(self, width: int) -> int:
        """Return the height at `width`: a finger's size, or more if the words need it."""
        return self._words.height_for(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self.natural_width()
        return QSize(width, self.height_for(width))

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        return not self._words.fits(self.width(), self.height())

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, then icon and words in its middle."""
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        rect = QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        fill, ink, border = self._colours()
        shade = paint.pressed_shade(fill) if self.pressed else QColor(fill)
        width = self._theme.tokens.space.border * (2 if self._kind in ("alarm", "chosen") else 1)
        paint.rounded(painter, rect, self._radius(rect), shade, border, width if border else 0)
        if self._kind == "alarm" and self._theme.tokens.high_contrast:
            # there all that matters is filled; the ring inside tells what cannot wait from the rest
            inner = rect.adjusted(width, width, -width, -width)
            paint.rounded(painter, inner, self._radius(inner), None, ink, width / 2)
        if self.hasFocus():
            edge = 2 * width
            inner = rect.adjusted(edge, edge, -edge, -edge)
            paint.rounded(painter, inner, self._radius(inner), None, ink, width)
        self._words.paint(painter, rect, ink)

    def _radius(self, rect: QRectF) -> float:
        """Return the corners' radius: words that fill their button keep clear of round ends."""
        return self._theme.tokens.touch.other / 4 if self._words.tight else rect.height() / 2

    def _colours(self) -> tuple[str, str, str | None]:
        """Return the surface's colour, the words' and the border's."""
        colour = self._theme.tokens.colour
        return {
            "plain": (colour.card, colour.ink, colour.line),
            "chosen": (colour.chosen, colour.on_chosen, colour.action),
            "primary": (colour.action, colour.on_action, None),
            "alarm": (colour.alarm_ground, colour.on_alarm, colour.alarm),
            "sun": (colour.sun, colour.on_sun, None),
        }[self._kind]
