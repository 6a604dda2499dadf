"""The pictures of a transition, and how they stand at each share of it, 0 to 1."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from ui.theme.tokens import Curve

_CARD_AHEAD = 2.0
"""How much sooner a sheet's card is opaque than it is in its place."""


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
