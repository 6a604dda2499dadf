"""The pictures of a transition, and how they stand at each share of it, 0 to 1."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QRegion

from ui.theme.tokens import Curve

_CARD_AHEAD = 2.0
"""How much sooner a sheet's card is opaque than it is in its place."""

_FACE_LEAVES = 2.5
"""How much sooner the face of a tile is gone than its page is all there."""


class Scene(Protocol):
    """Paints any moment of a transition: at 0 what was there before, at 1 what comes."""

    @property
    def curve(self) -> Curve:
        """How it is spread over its time."""

    def area(self, share: float) -> QRect:
        """Return where anything may differ from the moment before."""

    def paint(self, painter: QPainter, share: float) -> None:
        """Paint that area."""


@dataclass(frozen=True, slots=True)
class Dissolve:
    """One picture gives way to another of the same size."""

    before: QImage
    after: QImage
    curve: ClassVar[Curve] = Curve.BLEND

    def area(self, _share: float) -> QRect:
        """Return the whole picture."""
        return self.before.rect()

    def paint(self, painter: QPainter, share: float) -> None:
        """Paint the one through the other."""
        _mix(painter, self.before, self.after, share)


@dataclass(frozen=True, slots=True)
class Rise:
    """A sheet's card comes up to its place `at` while the ground below it is dimmed.

    `before` and `after` are the ground; `way` is where the card begins, in pixels below its place.
    Where it is `leaving` it goes down the same way.
    """

    before: QImage
    after: QImage
    card: QImage
    at: QPoint
    way: int
    leaving: bool = False
    curve: ClassVar[Curve] = Curve.ARRIVE

    def area(self, _share: float) -> QRect:
        """Return the whole picture: all of it is dimmed."""
        return self.before.rect()

    def paint(self, painter: QPainter, share: float) -> None:
        """Paint the ground, and the card above its way."""
        _mix(painter, self.before, self.after, share)
        there = 1.0 - share if self.leaving else share
        painter.setOpacity(min(1.0, there * _CARD_AHEAD))  # words through words cannot be read
        painter.drawImage(self.at + QPoint(0, round((1.0 - there) * self.way)), self.card)


@dataclass(frozen=True, slots=True)
class Grow:
    """What stands at `start` on the picture `before` opens, and becomes all of `after`.

    `radius` and `edge`, a colour, are those of its corners and its border, `width` pixels wide.
    """

    before: QImage
    after: QImage
    start: QRect
    radius: float
    edge: str
    width: float
    curve: ClassVar[Curve] = Curve.ARRIVE

    def area(self, share: float) -> QRect:
        """Return where it is: it only grows."""
        return self._window(share).toAlignedRect().adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, share: float) -> None:
        """Paint the page as wide as the window in which it opens, and what it was over it."""
        window = self._window(share).toAlignedRect()
        around = QRegion(self.before.rect()).subtracted(QRegion(window))
        painter.save()
        painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
        painter.drawImage(0, 0, self.before)
        painter.restore()
        if share >= 1.0:
            painter.drawImage(0, 0, self.after)
            return
        painter.drawImage(window, self.after, _covering(self.after.rect(), window))
        if share * _FACE_LEAVES < 1.0:
            painter.setOpacity(1.0 - share * _FACE_LEAVES)
            painter.drawImage(window, self.before, _covering(self.start, window))
            painter.setOpacity(1.0)
        self._paint_edge(painter, QRectF(window), 1.0 - share)

    def _paint_edge(self, painter: QPainter, window: QRectF, left: float) -> None:
        """Paint round corners, by what was there before, and the border, as far as it is left."""
        radius, inset = self.radius * left, self.width / 2
        inside, outside = QPainterPath(), QPainterPath()
        inside.addRoundedRect(window, radius, radius)
        outside.addRect(window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(inside), QBrush(self.before))
        painter.setPen(QPen(QColor(self.edge), self.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(left)
        painter.drawRoundedRect(window.adjusted(inset, inset, -inset, -inset), radius, radius)

    def _window(self, share: float) -> QRectF:
        start, end = QRectF(self.start), QRectF(self.before.rect())
        return QRectF(
            start.x() + (end.x() - start.x()) * share,
            start.y() + (end.y() - start.y()) * share,
            start.width() + (end.width() - start.width()) * share,
            start.height() + (end.height() - start.height()) * share,
        )


def _covering(picture: QRect, window: QRect) -> QRect:
    """Return the part of a picture, from its top on, that has the shape of a window."""
    wide, high = picture.width(), round(picture.width() * window.height() / window.width())
    if high > picture.height():
        wide, high = round(picture.height() * window.width() / window.height()), picture.height()
    part = QRect(0, 0, wide, high)
    part.moveTopLeft(QPoint(picture.center().x() - wide // 2, picture.top()))
    return part


def _mix(painter: QPainter, before: QImage, after: QImage, share: float) -> None:
    """Paint one opaque picture, and another one of the same size over it as far as `share`."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    if share < 1.0:
        painter.drawImage(0, 0, before)
    painter.setOpacity(share)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if share > 0.0 and after is not before:
        painter.drawImage(0, 0, after)
    painter.restore()
