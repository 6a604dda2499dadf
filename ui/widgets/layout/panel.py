"""A piece of a page with its own shape: card, step, tip, warning sign, finding, list item."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.theme.tokens import Tokens
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.base.marks import paint_centred, paint_icon
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import ENDLESS, Span, set_line
from ui.widgets.text.text_style import TextLook, text_style

_NUMBER, _DOT = 0.52, 0.36
"""A number's em and a bare dot, of the room for a badge."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark beside the words: an icon or a short text in a disc, or a bare dot."""

    icon: str = ""
    text: str = ""
    fill: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A panel's surface. Without a fill and a border there is none, and no padding.

    `hang`: the words stand beside the badge, else only the title does. `strong_border` is for
    what must not be missed; `double` is a second edge inside of it.
    """

    fill: str = ""
    border: str = ""
    ink: str = ""
    hang: bool = False
    strong_border: bool = False
    tight: bool = False
    double: bool = False

    def paint(self, painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
        """Paint the surface."""
        paint.card(
            painter,
            rect,
            tokens,
            fill=self.fill or None,
            edge=self.border or None,
            edges=2 if self.strong_border else 1,
            double=self.double,
        )


class Panel(Arranged):
    """A badge, a title and paragraphs on a surface."""

    link_touched = Signal(object)

    def __init__(
        self,
        theme: Theme,
        paragraphs: Sequence[Sequence[Span]],
        *,
        title: str = "",
        badge: Badge | None = None,
        shape: Shape = Shape(),
        small: bool = False,
        title_size: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._badge, self._shape = badge, shape
        sizes = theme.tokens.type
        look = TextLook(size=title_size or sizes.h3, bold=True, colour=shape.ink)
        self._title = RichText(theme, title, heading=True, **look) if title else None
        body = sizes.small if small else sizes.body
        self._body = [RichText(theme, spans, size=body, colour=shape.ink) for spans in paragraphs]
        self._texts = [*([self._title] if self._title else []), *self._body]
        self._hold(*self._texts)
        for text in self._body:
            text.link_touched.connect(self.link_touched)
        self.setAccessibleName(title)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        pad = self._padding()
        return max(super().height_for(width), pad + self._badge_side() + pad)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and badge; the words paint themselves."""
        painter = QPainter(self)
        if self._has_surface():
            self._shape.paint(painter, QRectF(self.rect()), self._theme.tokens)
        if self._badge:
            self._paint_badge(painter, self._badge)

    def indent(self) -> int:
        """Return how far the words stand from the edge where they hang beside the badge."""
        return self._badge_side() + self._theme.tokens.space.m if self._badge else 0

    def _arranged(self, width: int) -> Sequence[QRect]:
        pad, side, gap = self._padding(), self._badge_side(), self._theme.tokens.space.s
        hang, title, indent = self._shape.hang, self._title, self.indent()
        places, y = [], pad
        if title:
            room = width - 2 * pad - indent
            high = title.height_for(room)
            top = pad + max(0, (side - high) // 2)
            places.append(QRect(pad + indent, top, room, high))
            y = max(pad if hang else pad + side, top + high) + gap
        elif hang and self._body:  # a first line stands level with its badge
            y += max(0, (side - self._one_line(self._body[0])) // 2)
        x = pad + indent if hang else pad
        body = [FlowItem(text, gap) for text in self._body]
        end = QRect(x, y, 0, 0)
        return [*places, *(stacked(body, width - pad - x, x, y) or [end])]

    def _one_line(self, text: RichText) -> int:
        return text.height_for(ENDLESS)

    def _air_below(self) -> int:
        return self._padding()

    def _has_surface(self) -> bool:
        return bool(self._shape.fill or self._shape.border)

    def _padding(self) -> int:
        if not self._has_surface():
            return 0
        space = self._theme.tokens.space
        return space.m if self._shape.tight else space.l

    def _badge_side(self) -> int:
        if not self._badge:
            return 0
        body = self._theme.tokens.type.body
        return round(body * (1.7 if self._badge.icon or self._badge.text else 0.9))

    def _paint_badge(self, painter: QPainter, badge: Badge) -> None:
        pad, side = self._padding(), self._badge_side()
        rect = QRectF(self._mirror(QRect(pad, pad, side, side)))
        ink = badge.ink or self._theme.tokens.colour.ink
        if not badge.icon and not badge.text:
            self._paint_dot(painter, rect, badge.fill or ink)
            return
        edge = ink if self._theme.tokens.high_contrast else None
        border = self._theme.tokens.space.border
        paint.rounded(painter, rect, side, badge.fill or None, edge, border)
        if badge.icon:
            paint_icon(painter, self._theme, rect, badge.icon, ink)
        else:
            size = round(side * _NUMBER)
            style = text_style(self._theme, size=size, bold=True, tabular=True, colour=ink)
            paint_centred(painter, set_line(badge.text, style), rect.center())

    def _paint_dot(self, painter: QPainter, room: QRectF, colour: str) -> None:
        """Paint a bare dot level with the first line of the words."""
        side, y = room.width() * _DOT, room.top()
        if self._body:
            y = self._body[0].y() + self._one_line(self._body[0]) / 2
        dot = QRectF(0, 0, side, side)
        dot.moveCenter(QPointF(room.center().x(), y))
        paint.rounded(painter, dot, side, colour)
