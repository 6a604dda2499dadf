"""Some places of a screen change: what was there fades out over what has come.

For a screen on which other things go on moving; one that is still takes a `Dissolve`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.tokens import Curve
from ui.widgets.motion.layer import MotionLayer


class CrossFade(MotionLayer):
    """Lies over the widget `below` while something there changes."""

    def __init__(self, below: QWidget) -> None:
        super().__init__(below)
        self._below = below
        self._left = 1.0
        self._patches: list[tuple[QPoint, QImage]] = []

    def keep(self, places: Iterable[QRect]) -> None:
        """Keep what these places look like, before they change; an earlier change ends now."""
        self.stop()
        self._patches = [
            (place.topLeft(), _picture(self._below, place))
            for place in places
            if not (place & self._below.rect()).isEmpty()
        ]

    def begin(self, milliseconds: int) -> None:
        """Let what was kept fade out; the places have changed."""
        if not self._patches or milliseconds <= 0 or not self._below.isVisible():
            self.stop()
            return
        self._left = 1.0
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        self._run(1.0, 0.0, milliseconds, Curve.BLEND)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what was there, as far as it has not faded."""
        painter = QPainter(self)
        painter.setOpacity(self._left)
        for at, picture in self._patches:
            painter.drawImage(at, picture)

    def _move(self, value: float) -> None:
        self._left = value
        for at, picture in self._patches:
            self.update(QRect(at, picture.deviceIndependentSize().toSize()))

    def _release(self) -> None:
        super()._release()
        self._patches = []


def _picture(widget: QWidget, place: QRect) -> QImage:
    """Return what a part of a widget looks like, on the ground that the widget stands on."""
    ratio = widget.devicePixelRatioF()
    image = QImage(place.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(widget.palette().window().color())
    widget.render(image, QPoint(0, 0), QRegion(place))
    return image
