"""Something to choose by its picture: the picture above its words, or beside them.

Beside words a picture is seen whole, however tall they are, and is never tiny. Where it would leave
the words too narrow a column it is left out: the words say it as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.base.marks import paint_icon
from ui.widgets.base.touch_card import TouchCard
from ui.widgets.text.text_layout import balanced
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import TextLook, set_words

if TYPE_CHECKING:  # imported when the first picture moves
    from ui.widgets.media.figure_view import Drawing, FigureOver

USUAL_SHARE = 0.525
"""Height of a picture above its words, in widths of the tile."""
_TALLEST_MM, _BESIDE_MM, _BESIDE_PLAIN_MM, _CHECK_MM = 58, 24, 20, 10
"""In mm: the tallest picture of the usual share, the sides of those beside words, the mark."""
SMALLEST_MM = 12.0
"""The least side of a picture beside words, in real millimetres: a smaller one shows nothing."""
_FILLING = 1.35
"""How many times as wide as high a picture beside words is that fills its place."""
_WORDS_EMS = 6.0
"""The narrowest words that may have a picture beside them, in ems of their own size."""

_ICON = 0.64
"""An icon's side, of the mark."""
_HEADROOM = 0.2
"""The share of what a low picture loses that it loses above: faces stay in it."""


class TileLook(TypedDict, total=False):
    """How a tile stands. `beside`: the picture stands beside the words, not above them, there so
    high a `share` of the tile's width, and `whole` there too, however wide the tile is. `side`: the
    height of a picture beside words, in pixels, which then fills its place; 0 for the usual one.
    `plain` words are whole sentences, in the size of a page's text.
    """

    beside: bool
    share: float
    whole: bool
    side: int
    plain: bool


class PictureTile(TouchCard):
    """A touchable card; the chosen one has a strong edge and a check mark.

    `spoken` is its accessible name: what it is, and that it is chosen.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        spoken: str,
        picture: str,
        ground: str,
        chosen: bool,
        parent: QWidget | None = None,
        **look: Unpack[TileLook],
    ) -> None:
        super().__init__(theme, spoken, parent)
        self._text, self._picture, self._ground = text, picture, ground
        self._chosen = chosen
        self._beside, self._plain = look.get("beside", False), look.get("plain", False)
        self._share, self._whole = look.get("share", USUAL_SHARE), look.get("whole", False)
        self._side = look.get("side", 0)
        self._figure: FigureOver | None = None
        self.main = True

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        area, words = self._arranged(width)
        foot = words.top() + self._words(width).height + self._pad()
        return max(self._theme.tokens.touch.main, area.bottom() + 1, foot)

    def picture_rect(self) -> QRect:
        """Return where the picture is seen, reading from the left; empty if it is left out."""
        area, _ = self._arranged(self.width())
        if area.isEmpty() or not self._beside or self._side:
            return area
        whole = self._shown(area).size()
        return QRect(QPoint(0, (self.height() - whole.height()) // 2), whole)

    @property
    def pictured(self) -> bool:
        """Whether a picture is seen."""
        return not self.picture_rect().isEmpty()

    def show_moment(self, moment: Drawing | None) -> None:
        """Show the picture's figure at another moment, in the place of the picture; None: the
        picture."""
        if moment is not None and self._figure is not None:
            self.update(self._figure.show(moment))
        elif moment is not None:
            self._figure = self._new_figure(moment)
            self.update()
        elif self._figure is not None:
            self._figure = None
            self.update()

    def _new_figure(self, moment: Drawing) -> FigureOver:
        from ui.widgets.media.figure_view import FigureOver

        ratio = self.devicePixelRatioF()
        back = QPixmap(self.size() * ratio)
        back.setDevicePixelRatio(ratio)
        back.fill(Qt.GlobalColor.transparent)
        painter = QPainter(back)
        self._paint(painter, pictured=False)
        painter.end()
        place = self._picture_place(self._mirror(self._arranged(self.width())[0]))
        return FigureOver(back, moment, QRectF(place), self._theme.palette.colours)

    def clipped(self) -> bool:
        """Tell whether the words have less room than they need; the picture gives way to them."""
        _, place = self._arranged(self.width())
        words = self._words(self.width())
        return words.overflows() or place.top() + words.height > self.height()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture stand still at another size."""
        self._figure = None
        super().resizeEvent(event)

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, or what of it moves."""
        painter = QPainter(self)
        if self._figure is None:
            self._paint(painter)
        else:
            self._figure.paint(painter, event.rect())

    def _paint(self, painter: QPainter, *, pictured: bool = True) -> None:
        """Paint the card, the picture on its ground, the words, the check mark."""
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        lit, edges = self._chosen or self.hasFocus(), 3 if self._chosen else 1
        paint.touch_card(painter, rect, tokens, pressed=self.pressed, lit=lit, edges=edges)
        area, words = (self._mirror(r) for r in self._arranged(self.width()))
        if not area.isEmpty():
            self._paint_picture(painter, area, edges * tokens.space.border, pictured=pictured)
        text = self._words(self.width())
        y = (self.height() - text.height) / 2
        if not self._beside:
            room = self.height() - words.top() - self._pad()
            y = words.top() + max(0.0, (room - text.height) / 2)
        text.paint(painter, QPointF(words.left(), y))
        if self._chosen:
            self._paint_check(painter)

    def _paint_picture(self, painter: QPainter, area: QRect, edge: int, *, pictured: bool) -> None:
        painter.save()
        painter.setClipPath(paint.inside(QRectF(self.rect()), edge, self._theme.tokens))
        seen = self._ground_of(area)
        paint.rounded(painter, QRectF(seen), 0, self._ground)
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        if pictured:
            painter.drawPixmap(self._picture_place(area).topLeft(), self._shown(area))
        painter.restore()

    def _picture_place(self, area: QRect) -> QRect:
        """Return where the picture lies on its ground, some of it perhaps unseen."""
        seen, size = self._ground_of(area), self._shown(area).size()
        left = QRectF(seen).center().x() - size.width() / 2
        cut = _HEADROOM if self._share < USUAL_SHARE else 0.5
        top = seen.top() - (size.height() - seen.height()) * (0.5 if self._beside else cut)
        return QRect(QPointF(left, top).toPoint(), size)

    def _ground_of(self, area: QRect) -> QRect:
        """Return the ground that the picture stands on: beside words it is as high as the tile."""
        return area.adjusted(0, 0, 0, self.height() - area.height()) if self._beside else area

    def _shown(self, area: QRect) -> QPixmap:
        """Return the picture: whole, or as large as its place."""
        if (self._beside and not self._side) or self._whole:
            return self._theme.picture(self._picture, area.width(), area.height())
        return self._covering(area.width(), area.height())

    def _covering(self, wide: int, tall: int) -> QPixmap:
        """Return the picture just large enough to leave none of its place empty."""
        whole = self._theme.picture(self._picture, wide, tall)
        larger = max(wide / max(1, whole.width()), tall / max(1, whole.height()))
        return self._theme.picture(
            self._picture, round(whole.width() * larger) + 1, round(whole.height() * larger) + 1
        )

    def _paint_check(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        side = tokens.mm(_CHECK_MM)
        inset = tokens.space.s
        left = inset if self._theme.right_to_left else self.width() - inset - side
        disc = QRectF(left, inset, side, side)
        paint.rounded(painter, disc, side, tokens.colour.action)
        paint_icon(painter, self._theme, disc, "check", tokens.colour.on_action, _ICON)

    def _arranged(self, width: int) -> tuple[QRect, QRect]:
        """Return the picture's place and the words' (its height says nothing)."""
        pad = self._pad()
        if not self._picture:
            side = max(pad, self._theme.tokens.space.m)
            return QRect(), QRect(side, pad, width - 2 * side, 0)
        if self._beside:
            return self._arranged_beside(width)
        tallest = _TALLEST_MM * self._share / USUAL_SHARE
        tall = min(round(width * self._share), self._theme.tokens.mm(tallest))
        return QRect(0, 0, width, tall), QRect(pad, tall + pad, width - 2 * pad, 0)

    def _arranged_beside(self, width: int) -> tuple[QRect, QRect]:
        tokens, pad = self._theme.tokens, self._pad()
        usual = tokens.mm(_BESIDE_PLAIN_MM if self._plain else _BESIDE_MM)
        side = max(usual, self._side, round(SMALLEST_MM * tokens.screen.px_per_mm))
        mark = tokens.mm(_CHECK_MM) if self._chosen else 0
        wide = max(side, round(self._side * _FILLING))
        left = wide + tokens.space.m
        if width - left - pad < _WORDS_EMS * self._em():
            return QRect(), QRect(pad, pad, width - 2 * pad - mark, 0)
        after = max(pad + mark, tokens.space.m)  # as much air behind the words as before them
        return QRect(0, 0, wide, side), QRect(left, pad, width - left - after, 0)

    def _mirror(self, rect: QRect) -> QRect:
        return mirrored(rect, self.width(), self._theme.right_to_left)

    def _words(self, width: int) -> TextStack:
        room = self._arranged(width)[1].width()
        look = TextLook(size=self._em(), bold=not self._plain, line_height=1.16)
        return TextStack([set_words(self._theme, balanced, self._text, room, **look)])

    def _em(self) -> int:
        sizes = self._theme.tokens.type
        return sizes.body if self._plain else sizes.h3

    def _pad(self) -> int:
        space = self._theme.tokens.space
        return space.s if self._plain else space.m
