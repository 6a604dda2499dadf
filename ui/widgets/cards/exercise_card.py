"""An exercise to touch: a sign that it plays, its name, and how much of it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.marks import paint_icon
from ui.widgets.base.touch_card import TouchCard
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import text_style

_ICON = 0.52


class ExerciseCard(TouchCard):
    """A card with a play sign at its leading side; `note` stands below the name."""

    def __init__(self, theme: Theme, name: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, f"{name}: {note}", parent)
        self._name, self._note = name, note

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the sign and the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, rect = tokens.colour, QRectF(self.rect())
        paint.touch_card(painter, rect, tokens, pressed=self.pressed, lit=self.hasFocus())
        side, pad, rtl = self._side(), self._pad(), self._theme.right_to_left
        disc = QRectF(self.width() - pad - side if rtl else pad, 0, side, side)
        disc.moveTop(rect.center().y() - side / 2)
        paint.rounded(painter, disc, side / 2, colour.action)
        paint_icon(painter, self._theme, disc, "play", colour.on_action, _ICON)
        self._paint_words(painter, pad if rtl else pad + side + tokens.space.m)

    def _words(self, width: int) -> TextStack:
        theme, tokens = self._theme, self._theme.tokens
        room, size = width - 2 * self._pad() - self._side() - tokens.space.m, tokens.type.body
        name = text_style(theme, size=size, bold=True)
        note = text_style(theme, size=size, colour=tokens.colour.ink_soft)
        said = ((self._name, name), (self._note, note))
        return TextStack.of(said, room, tokens.space.xs)

    def _content(self, width: int) -> int:
        return max(super()._content(width), self._side())

    def _side(self) -> int:
        return round(self._theme.tokens.type.body * 1.8)
