"""A piece of a page with its own shape: card, step, tip, warning sign, finding, list item."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import fonts, guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import SetText, Span, Style


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
    what must not be missed.
    """

    fill: str = ""
    border: str = ""
    ink: str = ""
    hang: bool = False
    strong_border: bool = False
    tight: bool = False


class Panel(QWidget):
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
        super().__init__(parent)
        self._theme = theme
        self._badge = badge
        self._shape = shape
        sizes = theme.tokens.type
        self._title = (
            RichText(
                theme,
                title,
                size=title_size or sizes.h3,
                bold=True,
                heading=True,
                colour=shape.ink,
                parent=self,
            )
            if title
            else None
        )
        body = sizes.small if small else sizes.body
        self._body = [
            RichText(theme, spans, size=body, colour=shape.ink, parent=self) for spans in paragraphs
        ]
        for text in self._body:
            text.link_touched.connect(self.link_touched)
        self.setAccessibleName(title)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return self._arrange(width)[1]

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words where they belong."""
        super().resizeEvent(event)
        places, _ = self._arrange(self.width())
        for text, rect in zip(self._texts(), places, strict=True):
            text.setGeometry(mirrored(rect, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and badge; the words paint themselves."""
        painter = QPainter(self)
        shape, space = self._shape, self._theme.tokens.space
        if self._has_surface():
            width = space.border * (2 if shape.strong_border else 1) if shape.border else 0
            paint.rounded(
                painter,
                QRectF(self.rect()),
                space.card_radius,
                shape.fill or None,
                shape.border or None,
                width,
            )
        if self._badge:
            self._paint_badge(painter, self._badge)

    def fits(self, width: int) -> bool:
        """Tell whether no word is wider than its line at `width`."""
        places, _ = self._arrange(width)
        return all(t.fits(r.width()) for t, r in zip(self._texts(), places, strict=True))

    def indent(self) -> int:
        """Return how far the words stand from the edge where they hang beside the badge."""
        return self._badge_side() + self._theme.tokens.space.m if self._badge else 0

    def _arrange(self, width: int) -> tuple[list[QRect], int]:
        """Return where each text goes, reading from the left, and the height of it all."""
        pad = self._padding()
        side = self._badge_side()
        left, y = pad, pad
        places: list[QRect] = []
        indent = self.indent()
        if self._title:
            room = width - 2 * pad - indent
            high = self._title.height_for(room)
            top = y + max(0, (side - high) // 2)
            places.append(QRect(left + indent, top, room, high))
            y = (
                max(y + side if not self._shape.hang else 0, top + high)
                + self._theme.tokens.space.s
            )
        x = left + indent if self._shape.hang else left
        for number, text in enumerate(self._body):
            room = width - pad - x
            high = text.height_for(room)
            if number or self._title or not self._shape.hang:
                y += self._theme.tokens.space.s if number else 0
            else:
                y += max(0, (side - self._one_line(text)) // 2)
            places.append(QRect(x, y, room, high))
            y += high
        return places, max(y, pad + side) + pad

    def _one_line(self, text: RichText) -> int:
        return text.height_for(1_000_000)

    def _texts(self) -> list[RichText]:
        return ([self._title] if self._title else []) + self._body

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
        rect = QRectF(
            mirrored(QRect(pad, pad, side, side), self.width(), self._theme.right_to_left)
        )
        ink = badge.ink or self._theme.tokens.colour.ink
        if not badge.icon and not badge.text:
            dot = side * 0.36
            first = self._body[0].geometry() if self._body else rect.toRect()
            centre = QPointF(rect.center().x(), first.top() + self._one_line(self._body[0]) / 2)
            paint.rounded(painter, _square(centre, dot), dot, badge.fill or ink)
            return
        border = ink if self._theme.tokens.high_contrast else None
        paint.rounded(
            painter, rect, side, badge.fill or None, border, self._theme.tokens.space.border
        )
        if badge.icon:
            pixels = round(side * 0.62)
            at = rect.center() - QPointF(pixels / 2, pixels / 2)
            painter.drawPixmap(at, self._theme.icon(badge.icon, ink, pixels))
        else:
            style = Style(fonts.font(round(side * 0.52), bold=True, tabular=True), ink, 1.2)
            words = SetText((Span(badge.text),), style, 1000)
            words.paint(painter, rect.center() - QPointF(words.widest() / 2, words.height / 2))


def _square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
