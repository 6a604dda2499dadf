"""The kiosk's window: one frame at a time, and what a finger or a key does before any widget."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kiosk_window import KioskWindow
from ui.theme import guard

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_SIGNS_OF_LIFE = _PRESSES | {QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel}
_FINGER = _PRESSES | {QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease}

Gestures = Callable[[QMouseEvent], None]
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Window(KioskWindow):
    """Holds one frame at a time. `active` says that somebody is there, `seen` whether the window
    can be seen at all."""

    active = Signal()
    seen = Signal(bool)
    turned = Signal(int)
    pulled = Signal(int)
    home_asked = Signal()
    key_pressed = Signal(str)

    def __init__(self, *, closable: bool) -> None:
        super().__init__(closable=closable)
        self._frame: QWidget | None = None
        self._cover: QWidget | None = None
        self._gestures: Gestures = lambda _event: None

    def set_frame(self, frame: QWidget, gestures: Gestures) -> None:
        """Replace what the window shows; the old frame is deleted. `gestures` sees every finger."""
        old, self._frame = self._frame, frame
        self._gestures = gestures
        frame.setParent(self)
        frame.setGeometry(self.rect())
        frame.setVisible(self._cover is None)
        if old is not None:
            old.hide()
            old.deleteLater()

    def set_cover(self, cover: QWidget | None) -> None:
        """Show `cover` instead of the frame, or the frame again; the old cover is deleted."""
        old, self._cover = self._cover, cover
        if cover is not None:
            cover.setParent(self)
            cover.setGeometry(self.rect())
            cover.show()
            cover.setFocus()
        if self._frame is not None:
            self._frame.setVisible(cover is None)
        if old is not None:
            old.hide()
            old.deleteLater()

    @property
    def shown(self) -> QWidget | None:
        """What fills the window: the cover, else the frame."""
        return self._cover or self._frame

    def watch(self) -> None:
        """Begin to notice touches and keys, before any widget does.

        The filter sits on the native window, not on the application: a Python filter that sees
        every event of every object also sees objects that are being destroyed, and Qt crashes.
        """
        self.windowHandle().installEventFilter(self)

    @guard.guarded(False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell that somebody is there, or that nobody can see; let the stage follow the finger.

        Stops nothing.
        """
        if event.type() in _SIGNS_OF_LIFE:
            self.active.emit()
        if self._cover is None and event.type() in _FINGER and isinstance(event, QMouseEvent):
            self._gestures(event)
        if event.type() == QEvent.Type.Expose:
            self.seen.emit(self.windowHandle().isExposed())
        return False

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frame as large as the window."""
        super().resizeEvent(event)
        for shown in (self._frame, self._cover):
            if shown is not None:
                shown.setGeometry(self.rect())

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page with the arrow keys, type with letters; every other key does nothing."""
        if self._cover is not None:
            return
        match event.key():
            case Qt.Key.Key_Right:
                self.turned.emit(self._reading(1))
            case Qt.Key.Key_Left:
                self.turned.emit(self._reading(-1))
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.pulled.emit(1)
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.pulled.emit(-1)
            case Qt.Key.Key_Home:
                self.home_asked.emit()
            case _:
                if key := _typed(event):
                    self.key_pressed.emit(key)
                else:
                    event.ignore()

    def _reading(self, by: int) -> int:
        return -by if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else by


def _typed(event: QKeyEvent) -> str:
    """Return what a key types: a character, `delete` or `done`; nothing for all other keys."""
    named = {
        Qt.Key.Key_Backspace: "delete",
        Qt.Key.Key_Return: "done",
        Qt.Key.Key_Enter: "done",
        Qt.Key.Key_Escape: "done",
    }
    if Qt.Key(event.key()) in named:
        return named[Qt.Key(event.key())]
    text = event.text()
    is_character = len(text) == 1 and text.isprintable()
    return text if is_character and not event.modifiers() & _COMMANDS else ""
