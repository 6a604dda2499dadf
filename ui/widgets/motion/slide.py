"""Two pictures of pages that slide past: plain copies of pixels, nothing is laid out meanwhile."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.tokens import Curve
from ui.widgets.motion.layer import MotionLayer

_SHORTEST = 60
"""Milliseconds that a slide takes at least, however little of its way is left."""


class Slide(MotionLayer):
    """Covers its parent's pages while they move. `offset` is the way in pixels, + to the right."""

    finished = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._from = QImage()
        self._to = QImage()
        self._side = 1
        self._offset = 0
        self._completes = True

    @property
    def offset(self) -> int:
        """How far the pages have moved, in pixels."""
        return self._offset

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
        duration = max(_SHORTEST, round(milliseconds * share))
        self._run(self._offset, target, duration, Curve.ARRIVE)

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

    def _move(self, value: float) -> None:
        self._offset = round(value)
        self.update()

    def _end(self) -> None:
        completes = self._completes
        self._release()
        self.finished.emit(completes)

    def _release(self) -> None:
        super()._release()
        self._from = self._to = QImage()
        self._offset = 0
