"""What a touch does to a widget: it shows at once, and counts only if it starts and ends inside."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard

_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Touchable(QWidget):
    """A widget that can be touched. Subclasses paint themselves by `self.pressed`.

    `repeats`: made for quick repetition, as a digit is; elsewhere a second touch at once is the
    same one, from a finger that trembles.
    """

    touched = Signal()
    repeats = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pressed = False
        self._armed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def stands_out(self) -> bool:
        """Whether it stands out as what to do now: then nothing else does."""
        return False

    def cancel_touch(self) -> None:
        """Forget the touch that is under way: the finger has begun to swipe."""
        self._armed = False
        self._show_pressed(False)

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Arm on the first finger; other buttons of a mouse do nothing."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._armed = True
            self._show_pressed(True)

    @guard.event
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show whether letting go here would count."""
        if self._armed:
            self._show_pressed(self._inside(event.position()))

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count the touch if it ends inside."""
        counts = self._armed and self._inside(event.position())
        self.cancel_touch()
        if counts and event.button() == Qt.MouseButton.LeftButton:
            self.touched.emit()

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a keyboard or a switch do what a finger does."""
        claims = getattr(self.window(), "claims_key", None)
        if event.key() not in _KEYS or (claims is not None and claims(event)):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # a key held down presses once, and does nothing else
            self.touched.emit()

    @guard.event
    def changeEvent(self, event: QEvent) -> None:
        """Drop a touch when the widget is switched off under the finger."""
        if event.type() == QEvent.Type.EnabledChange:
            self.cancel_touch()
        super().changeEvent(event)

    def _inside(self, point: QPointF) -> bool:
        return self.rect().contains(point.toPoint())

    def _show_pressed(self, pressed: bool) -> None:
        if pressed != self.pressed:
            self.pressed = pressed
            self.update()


def touchables_in(widgets: Iterable[QWidget]) -> list[Touchable]:
    """Return everything that can be touched in some widgets, in order, themselves among it."""
    found: list[Touchable] = []
    for widget in widgets:
        found += [widget] if isinstance(widget, Touchable) else []
        found += widget.findChildren(Touchable)
    return found
