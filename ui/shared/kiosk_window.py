"""The kiosk's window: it fills its screen, and no visitor can close or leave it."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from ui.shared.ticker import Ticker
from ui.theme import guard

_SETTLE = 0.2
"""Seconds of quiet before the window returns: a window manager moves it in several steps."""


class KioskWindow(QWidget):
    """A window without frame, menu or pointer. `closable`: an ordinary window, for trying things.

    Place it with `fill` (a screen) or `resize` (in a window), then `show`.
    """

    resized = Signal()

    def __init__(self, *, closable: bool) -> None:
        super().__init__()
        self._closable = closable
        self._area: QRect | None = None
        self._settling = Ticker(self)
        self._settling.ticked.connect(self._return)
        self.setWindowTitle("Pure Physio Kiosk")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def fill(self, screen: QScreen) -> None:
        """Cover `screen`, and stay there. The geometry is set too: without a window manager
        `showFullScreen` alone leaves a small window."""
        if not self.windowFlags() & Qt.WindowType.FramelessWindowHint:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setCursor(Qt.CursorShape.BlankCursor)
        self._area = screen.geometry()
        if self.windowHandle() is not None:
            self.windowHandle().setScreen(screen)
        self._occupy(self._area)

    def release(self) -> None:
        """Hide for good, and do not come back."""
        self._area = None
        self._settling.wake_in(None)
        self.hide()

    @guard.event
    def changeEvent(self, event: QEvent) -> None:
        """Come back if a window manager has minimised or hidden the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def moveEvent(self, _event: QEvent) -> None:
        """Come back if a window manager has moved the window."""
        if self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Report the new size, and come back if the kiosk did not ask for it."""
        super().resizeEvent(event)
        self.resized.emit()
        if self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept every key, so that none is a way out."""
        event.accept()

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accept presses that no widget handled."""
        event.accept()

    @guard.event
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay open, unless the window is `closable`."""
        if self._closable:
            event.accept()
        else:
            event.ignore()

    def _is_lost(self) -> bool:
        if self._area is None or not self.isVisible():
            return False
        if not self.isFullScreen() or self.isMinimized():
            return True
        # on Wayland a window does not know its position
        knows_place = not QGuiApplication.platformName().startswith("wayland")
        return self.size() != self._area.size() or (
            knows_place and self.pos() != self._area.topLeft()
        )

    def _return(self) -> None:
        if self._area is not None and self._is_lost():
            self._occupy(self._area)

    def _occupy(self, area: QRect) -> None:
        self.setGeometry(area)
        self.showFullScreen()
        self.setGeometry(area)
