"""A keyboard on the desk, or a switch that sends keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.drivers.screen import ScreenDriver


class KeyboardDriver:
    """Keys, and what they have reached."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key of a keyboard, perhaps with another one held down."""
        QTest.keyClick(self._screen.built.window, key, held)
        self._screen.settle()

    def type(self, text: str) -> None:
        """Type on a keyboard that stands before the kiosk."""
        QTest.keyClicks(self._screen.built.window, text)
        self._screen.settle()

    def press_focused(self) -> None:
        """Press the one key of a switch on what it has reached."""
        QTest.keyClick(QApplication.focusWidget() or self._screen.built.window, Qt.Key.Key_Space)
        self._screen.settle()

    def send(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key as the system does: it goes to whatever has the focus."""
        text = " " if key == Qt.Key.Key_Space else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._screen.native_window, QKeyEvent(kind, key, held, text))
        self._screen.settle()

    def send_character(self, character: str) -> None:
        """Type one character as the system does: it goes to whatever has the focus."""
        none = Qt.KeyboardModifier.NoModifier
        key = Qt.Key(ord(character.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                self._screen.native_window, QKeyEvent(kind, key, none, character)
            )
        self._screen.settle()

    def hold(self, key: Qt.Key, times: int, text: str = "") -> None:
        """Hold a key down until it has come so many times."""
        none = Qt.KeyboardModifier.NoModifier
        for time in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, time > 0)
            QApplication.sendEvent(self._screen.native_window, event)
        self._screen.settle()

    def keep_holding(self, key: Qt.Key, times: int, text: str = "") -> None:
        """Let a key that is held down come again and again."""
        none = Qt.KeyboardModifier.NoModifier
        for _ in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, none, text, True)
            QApplication.sendEvent(self._screen.native_window, event)
        self._screen.settle()

    def reach(self, name: str) -> None:
        """Press Tab until `name` has the focus."""
        for _ in range(60):
            self.send(Qt.Key.Key_Tab)
            if self.focus == name:
                return
        raise AssertionError(f"Tab never reached “{name}”")

    @property
    def focus(self) -> str:
        """What a keyboard or a switch has reached."""
        focused = self._screen.built.window.focusWidget()
        return focused.accessibleName() if focused and focused.isVisible() else ""
