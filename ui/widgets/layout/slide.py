"""Two pictures of pages that slide past: plain copies of pixels, nothing is laid out meanwhile."""

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard


def snapshot(widget: QWidget) -> QImage:
    """Return what `widget` looks like, in the format that is copied to the screen unconverted."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(widget.palette().window().color())
    widget.render(image, QPoint(0, 0))
    return image


class Slide(QWidget):
    """Covers its parent's pages while they move. `offset` is the way in pixels, + to the right."""

    finished = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._from = QImage()
        self._to = QImage()
        self._side = 1
        self._offset = 0
        self._completes = True
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self._end)
        self.hide()

    @property
    def offset(self) -> int:
        """How far the pages have moved, in pixels."""
        return self._offset

    @property
    def running(self) -> bool:
        """Whether the pages move by themselves at the moment."""
        return self._animation.state() == QVariantAnimation.State.Running

    def begin(self, before: QImage, after: QImage, side: int) -> None:
        """Show `before`; `after` waits at the right (`side` 1) or at the left (−1)."""
        self._animation.stop()
        self._from, self._to, self._side, self._offset = before, after, side, 0
        self.show()
        self.raise_()

    def follow(self, offset: int) -> None:
        """Move with the finger; only the waiting page's side gives way."""
        far = self.width()
        self._offset = max(-far, min(0, offset)) if self._side > 0 else min(far, max(0, offset))
        self.update()

    def settle(self, completes: bool, milliseconds: int) -> None:
        """Slide the rest of the way, or back."""
        self._completes = completes
        target = -self._side * self.width() if completes else 0
        if milliseconds <= 0 or target == self._offset:
            self._offset = target
            self._end()
            return
        share = abs(target - self._offset) / max(1, self.width())
        self._animation.setDuration(max(60, round(milliseconds * share)))
        self._animation.setStartValue(self._offset)
        self._animation.setEndValue(target)
        self._animation.start()

    def stop(self) -> None:
        """Go away at once."""
        self._animation.stop()
        self._release()

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the two pictures side by side."""
        painter = QPainter(self)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        wide, high = self.width(), self.height()
        split = self._offset
        for image, left in ((self._from, split), (self._to, split + self._side * wide)):
            seen = QRect(left, 0, wide, high) & event.rect()
            if not seen.isEmpty():
                painter.drawImage(seen.topLeft(), image, seen.translated(-left, 0))

    def _move(self, value: object) -> None:
        if isinstance(value, int):
            self._offset = value
            self.update()

    def _end(self) -> None:
        completes = self._completes
        self._release()
        self.finished.emit(completes)

    def _release(self) -> None:
        """Hide and give the pictures back: at 4K they are 60 MB."""
        self.hide()
        self._from = self._to = QImage()
        self._offset = 0
