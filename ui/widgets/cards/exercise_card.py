"""An exercise to touch: a sign that it plays, its name, and how much of it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText, Span, Style


class ExerciseCard(Touchable):
    """A card with a play sign at its leading side; `note` stands below the name."""

    def __init__(self, theme: Theme, name: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._note = note
        self.setAccessibleName(f"{name}: {note}")

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`: a finger's size, or more for the words."""
        name, note = self._texts(width)
        words = name.height + note.height + self._theme.tokens.space.xs
        return max(self._theme.tokens.touch.main, max(words, self._side()) + 2 * self._pad())

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        crowded = any(text.overflows() for text in self._texts(self.width()))
        return crowded or self.height_for(self.width()) > self.height() + 1

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
        mark = round(side * 0.52)
        at = disc.center() - QPointF(mark / 2, mark / 2)
        painter.drawPixmap(at, self._theme.icon("play", colour.on_action, mark))
        self._paint_words(painter, pad if rtl else pad + side + tokens.space.m)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        name, note = self._texts(self.width())
        gap = self._theme.tokens.space.xs
        y = (self.height() - name.height - gap - note.height) / 2
        name.paint(painter, QPointF(x, y))
        note.paint(painter, QPointF(x, y + name.height + gap))

    def _texts(self, width: int) -> tuple[SetText, SetText]:
        tokens = self._theme.tokens
        room = width - 2 * self._pad() - self._side() - tokens.space.m
        return (
            self._set(self._name, tokens.type.body, True, tokens.colour.ink, room),
            self._set(self._note, tokens.type.body, False, tokens.colour.ink_soft, room),
        )

    def _set(self, words: str, size: int, bold: bool, colour: str, width: int) -> SetText:
        style = Style(
            fonts.font(size, bold=bold), colour, 1.2, right_to_left=self._theme.right_to_left
        )
        return SetText((Span(words),), style, width)

    def _side(self) -> int:
        return round(self._theme.tokens.type.body * 1.8)

    def _pad(self) -> int:
        return self._theme.tokens.space.m
