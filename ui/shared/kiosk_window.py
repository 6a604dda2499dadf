"""What every window of the kiosk is: it fills its screen, and no visitor can close or leave it."""

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
"""Seconds of quiet after the window lost its place: a window manager moves it in several steps."""


class KioskWindow(QWidget):
    """A window without a frame, a menu or a pointer. `closable` is one on a desk, to try things.

    Give it its place with `fill` (a screen) or `resize` (a desk), then `show`.
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
        """Cover `screen`, and stay there. The geometry is set as well: without a window manager
        `showFullScreen` alone leaves a small window."""
        if not self.windowFlags() & Qt.WindowType.FramelessWindowHint:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setCursor(Qt.CursorShape.BlankCursor)
        self._area = screen.geometry()
        if self.windowHandle() is not None:
            self.windowHandle().setScreen(screen)
        self._occupy(self._area)

    def release(self) -> None:
        """Hide for good; nothing brings the window back."""
        self._area = None
        self._settling.wake_in(None)
        self.hide()

    @guard.event
    def changeEvent(self, event: QEvent) -> None:
        """Come back soon when a window manager made the window small or hid it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def moveEvent(self, _event: QEvent) -> None:
        """Come back soon when a window manager moved the window."""
        if self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it, and come back soon when it was not the kiosk that did it."""
        super().resizeEvent(event)
        self.resized.emit()
        if self._is_lost():
            self._settling.wake_in(_SETTLE)

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Swallow every key: none is a way out."""
        event.accept()

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow what nobody else wanted."""
        event.accept()

    @guard.event
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless this is a window on a desk."""
        if self._closable:
            event.accept()
        else:
            event.ignore()

    def _is_lost(self) -> bool:
        if self._area is None or not self.isVisible():
            return False
        if not self.isFullScreen() or self.isMinimized():
            return True
        # on Wayland no window knows where it is
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
