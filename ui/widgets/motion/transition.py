"""The layer for every transition that runs by itself from one picture to another."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.widgets.motion.layer import MotionLayer
from ui.widgets.motion.scenes import Scene


class Transition(MotionLayer):
    """Covers its parent, and shows one scene at a time. `finished`: the last one is over."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scene: Scene | None = None
        self._share = 0.0

    def begin(self, scene: Scene, milliseconds: int, area: QRect | None = None) -> None:
        """Show a scene from its beginning, in a part of the parent if `area` says so; it replaces
        one that is under way."""
        parent = self.parentWidget()
        if parent is None or milliseconds <= 0 or not parent.isVisible():
            self.stop()
            return
        self._scene, self._share = scene, 0.0
        self.setGeometry(area or parent.rect())
        self.show()
        self.raise_()
        self.update()
        self._run(0.0, 1.0, milliseconds, scene.curve)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the present moment."""
        if self._scene is not None:
            self._scene.paint(QPainter(self), self._share)

    def _move(self, value: float) -> None:
        self._share = value
        if self._scene is not None:
            self.update(self._scene.area(value))

    def _end(self) -> None:
        self._release()
        self.finished.emit()

    def _release(self) -> None:
        super()._release()
        self._scene = None
