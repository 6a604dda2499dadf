"""Rays that fly from a ring, once."""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme

_RAYS = 16
_REACH = 0.16
"""How far the rays fly, as a share of the ring's side."""


class Burst(QWidget):
    """Lies over the ring's surroundings while it bursts; touches go through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._side = 0
        self._share = 0.0
        self.hide()

    def surround(self, middle: QPointF, side: int) -> None:
        """Lie around a ring of `side` pixels at the parent's `middle`."""
        self._side = side
        wide = round(side * (1 + 2 * _REACH))
        area = QRect(0, 0, wide, wide)
        area.moveCenter(middle.toPoint())
        self.setGeometry(area)
        self.raise_()

    def show_share(self, share: float) -> None:
        """Show how far the rays have flown, 0 to 1; at both ends there are none."""
        self._share = share
        self.setVisible(0.0 < share < 1.0)
        self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rays: they leave the ring's edge, and thin out."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, left = self._theme.tokens.colour, 1.0 - self._share
        near = self._side / 2 + self._side * _REACH * self._share * 0.85
        far = near + self._side * _REACH * 0.5 * left
        middle = QPointF(self.rect().center())
        for ray in range(_RAYS):
            ink = QColor(colour.teal if ray % 2 else colour.sun)
            pen = QPen(ink, max(1.0, self._side * 0.02 * left))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            turn = radians(360.0 * ray / _RAYS)
            way = QPointF(cos(turn), sin(turn))
            painter.drawLine(middle + way * near, middle + way * far)
