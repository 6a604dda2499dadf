"""What every motion over a screen has in common: it is a picture, and never in the way."""

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.tokens import Curve


class MotionLayer(QWidget):
    """Covers something while it moves from one picture to another.

    What lies below is the final screen from the beginning, and touches go through to it: the window
    ends the motion first (`end_layers`), so that a finger meets what it sees.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._take_value)
        self._animation.finished.connect(self._end)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether something moves by itself at the moment."""
        return self._animation.state() == QVariantAnimation.State.Running

    def finish_motion(self) -> None:
        """Be at the end of a motion that is under way, at once."""
        if self.running:
            self._animation.stop()
            self._end()

    def stop(self) -> None:
        """Go away at once, and say nothing."""
        self._animation.stop()
        self._release()

    @guard.event
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop with the screen: nothing moves that nobody sees."""
        super().hideEvent(event)
        self.stop()

    def _run(self, start: float, end: float, milliseconds: int, curve: Curve) -> None:
        """Move from one value to another."""
        self._animation.stop()  # one that runs would not start again
        self._animation.setStartValue(float(start))
        self._animation.setEndValue(float(end))
        self._animation.setDuration(milliseconds)
        self._animation.setEasingCurve(QEasingCurve.Type[curve.value])
        self._animation.start()

    def _take_value(self, value: object) -> None:
        if isinstance(value, float):
            self._move(value)

    def _move(self, value: float) -> None:
        """Show this moment."""
        raise NotImplementedError

    def _end(self) -> None:
        """Go away: the motion is over."""
        self._release()

    def _release(self) -> None:
        """Hide, and give the pictures back: at 4K they are 60 MB."""
        self.hide()


def end_layers(window: QWidget) -> None:
    """End what moves over any screen of a window."""
    for layer in window.findChildren(MotionLayer):
        layer.finish_motion()
