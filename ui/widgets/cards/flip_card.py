"""A card with two sides: in front a picture and what it is, behind what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import foot_of
from ui.widgets.base.item import FlowItem, mirrored, stacked
from ui.widgets.base.marks import paint_icon
from ui.widgets.base.touch import Touchable
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_DISC_EMS, _ICON = 2.6, 0.6
"""The disc in ems of body text, and its icon's share of it."""


@dataclass(frozen=True, slots=True)
class FlipWords:
    """Both sides. `kicker` says at the foot of the front what is behind, and stands above it there;
    `turn_back` is the foot of the back.
    """

    title: str
    front: Sequence[Span]
    back: Sequence[Span]
    kicker: str
    turn_back: str


class FlipCard(Touchable):
    """`turn` shows the other side; both take the same room, so nothing around it moves."""

    link_touched = Signal(object)

    def __init__(
        self,
        theme: Theme,
        words: FlipWords,
        *,
        icon: str,
        tint: str,
        turned: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tint = theme, icon, tint
        self._turned = turned
        self.main = True
        sizes = theme.tokens.type
        self._front = (
            RichText(theme, words.title, size=sizes.h3, bold=True, heading=True, parent=self),
            RichText(theme, words.front, size=sizes.body, parent=self),
            self._foot(words.kicker),
        )
        head = f"{words.title}: {words.kicker}"
        self._back = (
            RichText(theme, head, size=sizes.small, bold=True, heading=True, parent=self),
            RichText(theme, words.back, size=sizes.body, parent=self),
            self._foot(words.turn_back),
        )
        for text in (*self._front, *self._back):
            text.link_touched.connect(self.link_touched)
        self._show_side()

    def name(self, spoken: str) -> None:
        """Say to screen readers what a touch does."""
        self.setAccessibleName(spoken)

    def turn(self, turned: bool) -> None:
        """Show the other side."""
        self._turned = turned
        self._show_side()

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`: that of the taller side."""
        front, back = self._arranged(width)
        return foot_of([*front, *back]) + self._pad()

    def fits(self, width: int) -> bool:
        """Tell whether no word of either side is wider than its line in a card of `width`."""
        texts, sides = (*self._front, *self._back), self._arranged(width)
        places = [place for side in sides for place in side]
        return all(text.fits(at.width()) for text, at in zip(texts, places, strict=True))

    def clipped(self) -> bool:
        """Tell whether either side has less room than it needs."""
        return not self.fits(self.width()) or self.height_for(self.width()) > self.height()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words of both sides where they belong."""
        super().resizeEvent(event)
        front, back = self._arranged(self.width())
        for side in (front, back):
            side[-1].moveBottom(self.height() - 1 - self._pad())
        for text, rect in zip((*self._front, *self._back), (*front, *back), strict=True):
            text.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the side's surface; in front the picture, and the sign that it turns."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint.touch_card(
            painter,
            QRectF(self.rect()),
            tokens,
            pressed=self.pressed,
            lit=self._turned or self.hasFocus(),
            edges=2 if self._turned else 1,
            fill=self._tint if self._turned else "",
        )
        self._paint_sign(painter)
        if not self._turned:
            self._paint_disc(painter)

    def _paint_disc(self, painter: QPainter) -> None:
        tokens, colour = self._theme.tokens, self._theme.tokens.colour
        disc = QRectF(self._mirror(QRect(self._pad(), self._pad(), self._disc(), self._disc())))
        edge = colour.line if tokens.high_contrast else None
        paint.rounded(painter, disc, disc.width(), self._tint, edge, tokens.space.border)
        if self._icon:
            paint_icon(painter, self._theme, disc, self._icon, colour.ink, _ICON)

    def _paint_sign(self, painter: QPainter) -> None:
        words = (self._back if self._turned else self._front)[-1]
        foot = words.geometry()
        side = round(self._theme.tokens.type.small * 0.9)
        wide = min(words.natural_width(), foot.width()) + self._theme.tokens.space.xs
        rtl = self._theme.right_to_left
        left = foot.right() - wide - side if rtl else foot.left() + wide
        icon = self._theme.icon("next", self._theme.tokens.colour.link, side)
        painter.drawPixmap(QPointF(left, foot.center().y() - side / 2), icon)

    def _arranged(self, width: int) -> tuple[list[QRect], list[QRect]]:
        """Return where the words of each side go, reading from the left, in their least room."""
        pad, space, disc = self._pad(), self._theme.tokens.space, self._disc()
        title, words, foot = self._front
        left = pad + disc + space.m
        high = title.height_for(width - left - pad)
        first = QRect(left, pad + max(0, (disc - high) // 2), width - left - pad, high)
        y = max(pad + disc, first.bottom() + 1) + space.s
        return [first, *self._below((words, foot), y, width)], self._below(self._back, pad, width)

    def _below(self, texts: Sequence[RichText], top: int, width: int) -> list[QRect]:
        """Return where texts stand one below the other; beside the last one stands the sign."""
        *above, foot = (FlowItem(text, self._theme.tokens.space.s) for text in texts)
        pad = self._pad()
        places = stacked(above, width - 2 * pad, pad, top)
        y = foot_of(places) + foot.gap
        return [*places, *stacked([foot], self._foot_room(width), pad, y)]

    def _foot(self, words: str) -> RichText:
        size, colour = self._theme.tokens.type.small, self._theme.tokens.colour.link
        return RichText(self._theme, words, size=size, bold=True, colour=colour, parent=self)

    def _foot_room(self, width: int) -> int:
        return width - 2 * self._pad() - self._theme.tokens.type.small - self._theme.tokens.space.xs

    def _show_side(self) -> None:
        for text in self._front:
            text.setVisible(not self._turned)
        for text in self._back:
            text.setVisible(self._turned)
        self.update()

    def _disc(self) -> int:
        return round(self._theme.tokens.type.body * _DISC_EMS)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    def _pad(self) -> int:
        return self._theme.tokens.space.m
