"""Reads the giant digits of a guided exercise off a screen's pixels."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.widgets.media.ring import DIGITS, LIFT, Ring

_SMALL = QSize(48, 26)
_UNLIKE = 25
"""So many grey levels a point away from every numeral, a picture shows none."""


class Numerals:
    """Knows numbers by what the same widget paints offscreen.

    `area` is where the digits stand, inside the ring, in pixels of the window.
    """

    def __init__(self, window: QWidget) -> None:
        ring = next(ring for ring in window.findChildren(Ring) if ring.isVisible())
        side = min(ring.width(), ring.height())
        centre = QRect(ring.mapTo(window, QPoint(0, 0)), ring.size()).center()
        self.area = QRect(0, 0, round(side * DIGITS * 1.3), round(side * DIGITS * 0.72))
        self.area.moveCenter(centre - QPoint(0, round(side * LIFT)))
        self._known = {}
        for number in map(str, range(31)):
            ring.show_share(0.5, number, "seconds")
            self._known[number] = _grey(window.grab().toImage().copy(self.area))

    def read(self, seen: QImage) -> str:
        """Return the number that a picture of `area` shows; empty for none."""
        levels = _grey(seen)
        apart = {number: _distance(levels, known) for number, known in self._known.items()}
        best = min(apart, key=lambda number: apart[number])
        return best if apart[best] < _UNLIKE * len(levels) else ""


def _grey(image: QImage) -> bytes:
    """Return the grey levels of a small copy: enough to tell numbers apart."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(_SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def _distance(one: bytes, other: bytes) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
