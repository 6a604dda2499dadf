"""A chapter's tile on home: what it is about, in words and a picture, on its own tint."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.touch import Touchable
from ui.widgets.text.text_layout import SetText
from ui.widgets.text.text_style import text_style

_LEAST_PICTURE = 0.2
"""A picture below this share of the tile's height says nothing: none is shown."""


class TileWords(NamedTuple):
    """What stands on a chapter's tile."""

    kicker: str
    title: str
    blurb: str
    pages: str


class Tile(Touchable):
    """A large touchable surface: kicker, title, blurb, picture, number of pages."""

    def __init__(
        self,
        theme: Theme,
        words: TileWords,
        *,
        picture: str,
        tint: str,
        ground: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._picture, self._tint, self._ground = picture, tint, ground
        self._brief = False
        self.setAccessibleName(f"{words.title}. {words.blurb}. {words.pages}")

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need."""
        placed = self._arranged()[0]
        last, at = placed[-1]
        too_tall = at.y() + last.height > self.height() - self._pad() + 1
        return too_tall or any(text.overflows() for text, _ in placed)

    def be_brief(self, brief: bool) -> None:
        """Leave out all but the words that say where the tile leads."""
        self._brief = brief
        self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the picture at its foot, the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        paint.shrink_when_pressed(painter, rect, self.pressed)
        fill = paint.pressed_shade(self._tint).name() if self.pressed else self._tint
        outlined = tokens.high_contrast or self.hasFocus()
        edge = tokens.colour.line if outlined else None
        paint.card(painter, rect, tokens, fill=fill, edge=edge, edges=2)
        texts, area = self._arranged()
        if area.height() > 0:
            self._paint_picture(painter, area)
        for text, at in texts:
            text.paint(painter, at)

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        pixmap = self._theme.picture(self._picture, area.width(), area.height())
        at = QPointF(area.right() + 1 - pixmap.width(), area.bottom() + 1 - pixmap.height())
        if self._theme.right_to_left:
            at.setX(area.left())
        painter.save()
        edge = self._theme.tokens.space.border * 2 if self._theme.tokens.high_contrast else 0
        painter.setClipPath(paint.inside(QRectF(self.rect()), edge, self._theme.tokens))
        if self._ground != self._tint:
            painter.fillRect(QRectF(at, pixmap.deviceIndependentSize()), QColor(self._ground))
        painter.drawPixmap(at, pixmap)
        painter.restore()

    def _arranged(self) -> tuple[list[tuple[SetText, QPointF]], QRect]:
        """Return each text with its place, and the picture's place (empty: no room for it).

        The picture stands in the trailing corner at the foot. Where it would lie under the blurb,
        the blurb goes beside it; where that is too tall, the picture shrinks.
        """
        pad = self._pad()
        room = self.width() - 2 * pad
        if self._brief:
            whole = self._texts(room)
            fits = self._foot(whole) <= self.height() - pad
            return whole if fits else self._texts(room, cramped=True), QRect()
        picture = self._picture_rect(round(self.width() * self._picture_share() * 0.75))
        wide = self._texts(room)
        if self._foot(wide) > self.height() - pad:
            return self._texts(room, cramped=True), QRect()
        if self._foot(wide) <= picture.top():
            return wide, picture
        beside = self._texts(room - picture.width() + pad // 2)
        if self._foot(beside) <= self.height() - pad and not beside[-1][0].overflows():
            return beside, picture
        left = round(self.height() - self._foot(wide))
        return wide, self._picture_rect(left if left > self.height() * _LEAST_PICTURE else 0)

    def _picture_rect(self, high: int) -> QRect:
        high = min(high, round(self.height() * 0.64))
        wide = round(high / 0.75)
        rect = QRect(self.width() - wide, self.height() - high, wide, high)
        return mirrored(rect, self.width(), self._theme.right_to_left)

    def _picture_share(self) -> float:
        """Return the picture's share of the width: more where the tile is tall."""
        text = self._theme.tokens.text
        return text.tile_tall if self.height() > self.width() * 0.75 else text.tile_wide

    def _foot(self, texts: list[tuple[SetText, QPointF]]) -> float:
        text, at = texts[-1]
        return at.y() + text.height

    def _texts(self, blurb_room: int, cramped: bool = False) -> list[tuple[SetText, QPointF]]:
        """Return kicker, title and blurb, and where each starts. `cramped`: a smaller title."""
        tokens, words, pad = self._theme.tokens, self._words, self._pad()
        room, soft = self.width() - 2 * pad, tokens.colour.ink_soft
        small = text_style(self._theme, size=tokens.type.small, colour=soft)
        kicker = text_style(self._theme, size=tokens.type.small, colour=soft, bold=True)
        title = text_style(
            self._theme, size=tokens.type.h3 if cramped else tokens.type.h2, bold=True
        )
        said = words.kicker if self._brief else f"{words.kicker} · {words.pages}"
        lines = [(SetText(said, kicker, room), tokens.space.xs)]
        lines.append((SetText(words.title, title, room), tokens.space.s))
        if not self._brief:
            lines.append((SetText(words.blurb, small, blurb_room), 0))
        placed = []
        y = float(pad)
        for text, gap in lines:
            x = self.width() - pad - text.width if self._theme.right_to_left else pad
            placed.append((text, QPointF(x, y)))
            y += text.height + gap
        return placed

    def _pad(self) -> int:
        return self._theme.tokens.space.l
