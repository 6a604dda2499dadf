"""One thing replaces another in place: what was there fades out over what has come."""

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from ui.theme import guard


class CrossFade(QWidget):
    """Lies over the widget `below` while something there changes; touches go through it."""

    def __init__(self, below: QWidget) -> None:
        super().__init__(below)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._below = below
        self._patches: list[tuple[QPoint, QImage]] = []
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._animation.valueChanged.connect(self._fade)
        self._animation.finished.connect(self.finish_motion)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether something fades at the moment."""
        return self._animation.state() == QVariantAnimation.State.Running

    def keep(self, places: Iterable[QRect]) -> None:
        """Keep what these places look like, before they change; an earlier change ends now."""
        self.finish_motion()
        self._patches = [
            (place.topLeft(), _picture(self._below, place))
            for place in places
            if not (place & self._below.rect()).isEmpty()
        ]

    def begin(self, milliseconds: int) -> None:
        """Let what was kept fade out; the places have changed."""
        if not self._patches or milliseconds <= 0 or not self._below.isVisible():
            self.finish_motion()
            return
        self.setGeometry(self._below.rect())
        self.show()
        self.raise_()
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def finish_motion(self) -> None:
        """Show what has come, at once."""
        self._animation.stop()
        self._patches = []
        self.hide()

    @guard.event
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop with the screen: nothing moves that nobody sees."""
        super().hideEvent(event)
        self._animation.stop()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what was there, as far as it has not faded."""
        painter = QPainter(self)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        for at, picture in self._patches:
            painter.drawImage(at, picture)

    def _fade(self, _share: object) -> None:
        for at, picture in self._patches:
            self.update(QRect(at, picture.deviceIndependentSize().toSize()))


def _picture(widget: QWidget, place: QRect) -> QImage:
    """Return what a part of a widget looks like, on the ground that the widget stands on."""
    ratio = widget.devicePixelRatioF()
    image = QImage(place.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(widget.palette().window().color())
    widget.render(image, QPoint(0, 0), QRegion(place))
    return image
