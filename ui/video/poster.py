"""A film before it plays: its poster with a large badge, and what it is called."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.video.view import PosterProps
from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.video.controls import Overlay, button
from ui.widgets.base.item import mirrored
from ui.widgets.base.marks import paint_icon
from ui.widgets.base.touch import Touchable
from ui.widgets.media.film import ASPECT, FOOT, shade
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import SetText
from ui.widgets.text.text_style import text_style

_BADGE, _LEAST_MM = 0.24, 22.0
"""The badge's side: a share of the poster's height, and at least so many millimetres."""
_DEPTH = 150
"""How dark a still poster is on a dark screen: its badge is what is bright there."""


class PosterNote(Overlay):
    """The film's title, its length, and the way to its words: on the dark at the poster's foot or
    below it; upright on the page below."""

    def __init__(self, theme: Theme, props: PosterProps, parent: QWidget) -> None:
        super().__init__(theme, parent)
        sizes, colour = theme.tokens.type, theme.tokens.colour
        ink = colour.ink if theme.tokens.screen.portrait else colour.on_night
        self._title = RichText(
            theme, props.title, size=sizes.h3, bold=True, heading=True, colour=ink, parent=self
        )
        self._about = RichText(theme, props.about, size=sizes.small, colour=ink, parent=self)
        self._read = None
        if props.read is not None and not theme.tokens.screen.portrait:  # upright: it is below
            event = props.read.event
            self._read = button(theme, props.read, "plain", False)
            self._read.setParent(self)
            self._read.touched.connect(lambda: self.intent.emit(event))

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max((r.bottom() + 1 for _, r in self._places(width)), default=0) + self._pad()

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be a part of the poster, unless something else stands here."""
        event.setAccepted(self._read is not None)

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be a part of the poster, unless something else stands here."""
        event.setAccepted(self._read is not None)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything its place: half-way up, upright at the top, close to the poster."""
        super().resizeEvent(event)
        spare = max(0, self.height() - self.height_for(self.width()))
        down = 0 if self._theme.tokens.screen.portrait else spare // 2
        for widget, rect in self._places(self.width()):
            place = rect.translated(0, down)
            widget.setGeometry(mirrored(place, self.width(), self._theme.right_to_left))

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground over a poster; upright the page is ground enough."""
        if not self._theme.tokens.screen.portrait:
            super().paintEvent(event)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        pad, gap = self._pad(), self._theme.tokens.space.m
        room = width - 2 * pad
        read = self._read
        wide = read.natural_width() if read is not None else 0
        beside = read is not None and wide + gap + self._title.natural_width() <= room
        words = room - wide - gap if beside else room
        title, about = self._title.height_for(words), self._about.height_for(words)
        places: list[tuple[QWidget, QRect]] = []
        high = title + about
        tall = read.height_for(wide) if read is not None else 0
        top = pad + (max(0, tall - high) // 2 if beside else 0)
        places.append((self._title, QRect(pad, top, words, title)))
        places.append((self._about, QRect(pad, top + title, words, about)))
        if read is not None:
            y = pad + max(0, high - tall) // 2 if beside else pad + high + gap
            x = pad + room - wide if beside else pad
            places.append((read, QRect(x, y, min(wide, room), tall)))
        return places

    def _pad(self) -> int:
        return self._theme.tokens.space.m


class Poster(Touchable):
    """The poster where the film will be, with a badge and a note at its foot or below.

    A touch anywhere plays. `intent` sends touches.
    """

    main = True
    intent = Signal(object)

    def __init__(self, theme: Theme, props: PosterProps, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._props = props
        self._place = QRect()
        self._note = PosterNote(theme, props, self)
        self._note.intent.connect(self.intent)
        self.touched.connect(lambda: self.intent.emit(self._props.open.event))
        self.setAccessibleName(props.open.words)
        self.setAccessibleDescription(props.alt)

    @property
    def stands_out(self) -> bool:
        """Its badge stands out."""
        return True

    def height_for(self, width: int) -> int:
        """Return the height in pixels at which nothing covers the poster."""
        return round(width / ASPECT) + self._note.height_for(width)

    @property
    def props(self) -> PosterProps:
        """What shows."""
        return self._props

    def shown(self) -> QPixmap:
        """Return the poster at the size at which it shows."""
        place = self._place
        return self._theme.picture(
            self._props.picture, max(1, place.width()), max(1, place.height())
        )

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the poster as large as it goes; the note over its foot, or below it."""
        super().resizeEvent(event)
        wide, high = self.width(), self.height()
        note = self._note.height_for(wide)
        upright = self._theme.tokens.screen.portrait
        tall = min(round(wide / ASPECT), high - note if upright else high)
        if not upright and note > FOOT * tall:
            tall = min(tall, max(round((high - note) / (1 - FOOT)), high // 2))
        self._place = QRect(0, 0, wide, tall)
        top = min(tall, high - note)
        self._note.setGeometry(0, top, wide, high - top)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage, on it the poster with round corners, on that the badge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour = tokens.colour
        stage = QRectF(self._place if tokens.screen.portrait else self.rect())
        pixmap = self.shown()
        whole = QRectF(0, 0, pixmap.width(), pixmap.height())
        whole.moveCenter(QRectF(self._place).center())
        ground = QRectF(stage)
        if whole.width() > stage.width() - 2:  # no dark fringe round the poster's own corners
            ground.setTop(whole.center().y())
        if not tokens.screen.portrait:
            paint.card(painter, ground, tokens, fill=colour.night, edge=None)
        painter.save()
        painter.setClipPath(paint.inside(whole, 0, tokens))
        painter.drawPixmap(whole.topLeft(), pixmap)
        shade(painter, whole, self._theme, _DEPTH)
        painter.restore()
        if tokens.high_contrast:
            paint.card(painter, whole, tokens, fill=None, edge=colour.line)
        if self.hasFocus():
            paint.card(painter, stage, tokens, fill=None, edge=colour.sun, edges=3)
        elif tokens.high_contrast:
            paint.card(painter, stage, tokens, fill=None, edge=colour.line)
        self._paint_badge(painter, whole)

    def _paint_badge(self, painter: QPainter, whole: QRectF) -> None:
        tokens = self._theme.tokens
        colour, space = tokens.colour, tokens.space
        words = self._set(round(whole.width() - 4 * space.m))
        free, least = whole.height() * (1 - FOOT), float(tokens.finger_mm(_LEAST_MM))
        both = free - words.height - 4 * space.s
        labelled = both >= least  # on a low poster the badge says it alone
        side = max(1.0, min(max(whole.height() * _BADGE, least), both if labelled else free))
        label = QRectF(0, 0, words.widest() + 2 * space.m, words.height + 2 * space.xs)
        disc = QRectF(0, 0, side, side)
        below = space.s + label.height() if labelled else 0.0
        top = whole.top() + (free - side - below) / 2
        disc.moveTo(whole.center().x() - side / 2, top)
        label.moveTo(whole.center().x() - label.width() / 2, top + side + space.s)
        badge = disc.united(label) if labelled else disc
        paint.shrink_when_pressed(painter, badge, self.pressed)
        fill = paint.pressed_shade(colour.sun) if self.pressed else QColor(colour.sun)
        ring = colour.card if not tokens.high_contrast else colour.paper
        paint.rounded(painter, disc, side, fill, ring, 3 * space.border)
        paint_icon(painter, self._theme, disc, self._props.open.icon, colour.on_sun, share=0.5)
        if not labelled:
            return
        edge = colour.line if tokens.high_contrast else None
        paint.rounded(painter, label, label.height(), colour.night, edge, space.border)
        at = label.center() - QPointF(words.width / 2, words.height / 2)
        words.paint(painter, at)

    def _set(self, width: int) -> SetText:
        tokens = self._theme.tokens
        style = text_style(
            self._theme,
            size=tokens.type.h3,
            bold=True,
            colour=tokens.colour.on_night,
            centred=True,
        )
        return SetText(self._props.open.words, style, max(1, width))
