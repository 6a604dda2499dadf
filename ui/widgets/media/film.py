"""A film's picture on its dark stage: the newest frame, whole, with round corners.

It answers to touch anywhere. What lies over it may fade away with the next frames.
"""

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.touch import Touchable

ASPECT = 16 / 9
FOOT = 0.19
"""The share of a film's height, at its foot, that words may cover, as on television."""
_DARK, _SHADE = 128, 84
"""Below this lightness of the paper, of 255, so much black takes the glare from a bright film."""
_FADING_FRAMES = 5
"""A fifth of a second of a film with 25 frames a second."""


def shade(painter: QPainter, rect: QRectF, theme: Theme, depth: int = _SHADE) -> None:
    """Take the glare from a bright film on a dark screen, the more the larger `depth`, to 255."""
    if QColor(theme.tokens.colour.paper).lightness() < _DARK:
        painter.fillRect(rect, QColor(0, 0, 0, depth))


class FilmFrame(Protocol):
    """A picture of a film, turned into colours when it is painted."""

    def toImage(self) -> QImage:
        """Return the frame as a picture."""


class FilmView(Touchable):
    """Shows frames; before the first one, a still picture that is there already.

    A finger that wanders off is no touch, and turns no page.
    """

    keeps_fingers = True

    def __init__(self, theme: Theme, still: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._still = still
        self._frame: FilmFrame | None = None
        self._image: QImage | None = None
        self._place = QRect()
        self._leaving: list[tuple[QPoint, QPixmap]] = []
        self._left = 0
        self._down = QPointF()
        # nothing below it shows through, so that nothing below it is painted
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def place(self) -> QRect:
        """Where the film is on its stage."""
        return self._place

    def set_place(self, place: QRect) -> None:
        """Show the film in this part of the stage."""
        if place != self._place:
            self._place = place
            self.update()

    def set_frame(self, frame: FilmFrame | None) -> None:
        """Show a frame; None: the still picture."""
        self._frame, self._image = frame, None
        self.update(self._place)
        if self._left:
            self._left -= 1
            self.update(self._covered())
        if not self._left:
            self._leaving = []

    def fade_out(self, widgets: list[QWidget]) -> None:
        """Hide what lies over the film; its look fades with the next frames, if motion may be."""
        self.update(self._covered())
        self._leaving, self._left = [], 0
        if self._theme.tokens.motion.slide:
            self._leaving = [(widget.pos(), widget.grab()) for widget in widgets]
            self._left = _FADING_FRAMES
        for widget in widgets:
            widget.hide()

    def fade_in(self, widgets: list[QWidget]) -> None:
        """Show what lies over the film, at once: somebody wants it."""
        self.update(self._covered())
        self._leaving, self._left = [], 0
        for widget in widgets:
            widget.show()

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the finger came."""
        self._down = event.position()
        super().mousePressEvent(event)

    @guard.event
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drop a touch that becomes a swipe."""
        way = event.position() - self._down
        if max(abs(way.x()), abs(way.y())) > self._theme.tokens.touch.slop:
            self.cancel_touch()
        super().mouseMoveEvent(event)

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage, the frame as large as it fits, and what is fading away."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        colour, space = tokens.colour, tokens.space
        if not QRectF(self._place).contains(QRectF(event.rect())):
            painter.fillRect(event.rect(), QColor(colour.paper))
            paint.card(painter, QRectF(self.rect()), tokens, fill=colour.night, edge=None)
        self._paint_film(painter)
        if edge := self._edge():
            paint.card(painter, QRectF(self.rect()), tokens, fill=None, edge=edge)
        if self._left:
            painter.setOpacity(self._left / (_FADING_FRAMES + 1))
            for at, look in self._leaving:
                painter.drawPixmap(at, look)
            painter.setOpacity(1.0)
        if self.hasFocus():
            rect = QRectF(self.rect()).adjusted(*(s * 2 * space.border for s in (1, 1, -1, -1)))
            paint.rounded(painter, rect, space.card_radius, None, colour.sun, 2 * space.border)

    def _paint_film(self, painter: QPainter) -> None:
        picture = self._picture()
        if picture.isNull() or self._place.isEmpty():
            return
        size = picture.size().scaled(self._place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        rect = QRectF(0, 0, size.width(), size.height())
        rect.moveCenter(QRectF(self._place).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(picture, QPixmap):
            painter.drawPixmap(rect, picture, QRectF(picture.rect()))
        else:
            painter.drawImage(rect, picture)
        colour, space = self._theme.tokens.colour, self._theme.tokens.space
        shade(painter, rect, self._theme)
        # corners over the picture: to cut every frame to shape costs far more
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(rect.adjusted(-1, -1, 1, 1))
        inside.addRoundedRect(rect, space.card_radius, space.card_radius)
        fills_stage = self._place == self.rect()
        around = colour.paper if fills_stage else colour.night
        painter.fillPath(outside.subtracted(inside), QColor(around))
        edge = self._edge() or (colour.hair if fills_stage else None)
        if edge:
            paint.rounded(painter, rect, space.card_radius, None, edge, space.border)

    def _edge(self) -> str | None:
        tokens = self._theme.tokens
        return tokens.colour.line if tokens.high_contrast else None

    def _covered(self) -> QRect:
        """Return where something is fading."""
        area = QRect()
        for at, look in self._leaving:
            area = area.united(QRect(at, look.deviceIndependentSize().toSize()))
        return area

    def _picture(self) -> QImage | QPixmap:
        if self._frame is None:
            return self._still
        if self._image is None:  # turned into colours once, however often it is painted
            self._image = self._frame.toImage()
        return self._image
