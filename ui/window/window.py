"""The kiosk's window: shows one frame at a time, and handles fingers and keys before any widget."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.shared.clock import Clock
from ui.shared.keys import Asked, KeyPurpose, meaning
from ui.shared.kiosk_window import KioskWindow
from ui.theme import guard
from ui.widgets.motion.layer import end_layers
from ui.window.touch_router import Gestures, TouchRouter

_BY_TAB = Qt.FocusPolicy.TabFocus.value


class Window(KioskWindow):
    """Holds one frame at a time. `active`: somebody is there. `seen`: whether the window is visible
    at all. `touch` routes the fingers."""

    active = Signal()
    seen = Signal(bool)
    key_pressed = Signal(object)

    def __init__(self, clock: Clock, *, closable: bool) -> None:
        super().__init__(closable=closable)
        self.touch = TouchRouter(self, clock)
        # a finger meets what is there, not a picture on its way
        self.touch.came.connect(lambda: end_layers(self))
        self.touch.came.connect(self.active)
        self._frame: QWidget | None = None
        self._cover: QWidget | None = None
        self._gestures: Gestures | None = None
        # if the window itself cannot have the focus, activating it gives the focus to some button
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.take_focus()

    def set_frame(self, frame: QWidget, gestures: Gestures | None) -> None:
        """Replace the frame; the old one is deleted. `gestures` sees every finger."""
        old, self._frame = self._frame, frame
        self._gestures = gestures
        frame.setParent(self)
        frame.setGeometry(self.rect())
        if self._cover is None:
            self.take_focus()
        frame.setVisible(self._cover is None)
        self._rearrange()
        if old is not None:
            old.hide()
            old.deleteLater()

    def set_cover(self, cover: QWidget | None) -> None:
        """Show `cover` instead of the frame, or the frame again; the old cover is deleted."""
        if cover is self._cover:
            return
        old, self._cover = self._cover, cover
        self.take_focus()
        if cover is not None:
            cover.setParent(self)
            cover.setGeometry(self.rect())
            cover.show()
            cover.setFocus()
        if self._frame is not None:
            self._frame.setVisible(cover is None)
        self._rearrange()
        if old is not None:
            old.hide()
            old.deleteLater()

    @property
    def shown(self) -> QWidget | None:
        """The widget that fills the window: the cover, else the frame."""
        return self._cover or self._frame

    def watch(self) -> None:
        """Start handling touches and keys before any widget does.

        The filter sits on the native window, not on the application: a Python filter that sees
        every event of every object also sees objects that are being destroyed, and Qt crashes.
        """
        self.windowHandle().installEventFilter(self)

    @guard.guarded(False)
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Route fingers, report keys, and notice when the window cannot be seen.

        An auto-repeated key is no sign of a person: something may lie on it.
        """
        if self.touch.take(event):
            return True
        if event.type() == QEvent.Type.Wheel or _is_new_key(event):
            self.active.emit()
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
        """Send the meaning of a key that no widget handled: `ui/shared/keys.py`."""
        if self._cover is not None:
            return
        asked = meaning(event, right_to_left=self._reads_from_right())
        if asked is None:
            event.ignore()
            return
        if asked.kind is KeyPurpose.TYPE:  # from here on Enter belongs to the typed text
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.key_pressed.emit(asked)

    @guard.event
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take letters composed from several keys, such as those with accents."""
        event.accept()
        if self._cover is not None:
            return
        for character in event.commitString():
            self.key_pressed.emit(Asked(KeyPurpose.TYPE, character))

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Let Tab reach the topmost layer only."""
        room = getattr(self.shown, "key_room", self.shown)
        if room is None:
            return False
        reached = [w for w in _in_order(self) if room is w or room.isAncestorOf(w)]
        if reached:
            now = self.focusWidget()
            at = reached.index(now) if now in reached else (-1 if onwards else 0)
            step = reached[(at + (1 if onwards else -1)) % len(reached)]
            reason = Qt.FocusReason
            step.setFocus(reason.TabFocusReason if onwards else reason.BacktabFocusReason)
        return True

    def claims_key(self, event: QKeyEvent) -> bool:
        """Return whether a key belongs to the typed text, whatever has the focus."""
        types = self._cover is None and getattr(self._frame, "types", False)
        return bool(types) and event.key() == Qt.Key.Key_Space

    def take_focus(self) -> None:
        """Take the focus from all widgets: nobody has reached one by a key."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rearrange(self) -> None:
        self.touch.follow(self._gestures if self._cover is None else None)
        self.touch.arrived()

    def _reads_from_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _is_new_key(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and not event.isAutoRepeat()
    )


def _in_order(window: QWidget) -> list[QWidget]:
    """Return the widgets that Tab reaches, in order."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & _BY_TAB:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
