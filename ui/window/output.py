"""The screen that the kiosk fills: which of several, its size, and changes while it runs."""

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from kiosk.clinic.settings import Clinic
from kiosk.system.monitor import Monitor, Size, SizeSource, chosen, measure, usual_diagonal
from ui.shared.kiosk_window import KioskWindow
from ui.shared.ticker import Ticker
from ui.theme.tokens import Screen

_log = logging.getLogger(__name__)

_SETTLE = 0.4
"""Seconds of quiet after a change: a new mode arrives as several changes."""


class Output(QObject):
    """Puts a window on its screen and knows the screen's size.

    `changed` is sent, after some quiet, when a screen came, went or changed, or the window has
    another size. `ordered_screen` and `ordered_diagonal` (inches) are from the command line and
    take precedence over the clinic's. A `windowed` kiosk stays where its owner puts the window.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        window: KioskWindow,
        *,
        ordered_screen: str = "",
        ordered_diagonal: float | None = None,
        windowed: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(window)
        self._application = application
        self._window = window
        self._ordered = ordered_screen
        self._diagonal = ordered_diagonal
        self._windowed = windowed
        self._told: tuple[object, ...] = ()
        self._settling = Ticker(self)
        self._settling.ticked.connect(self.changed)
        window.resized.connect(self._soon)
        application.screenAdded.connect(self._follow)
        application.screenRemoved.connect(self._soon)
        application.primaryScreenChanged.connect(self._soon)
        for screen in application.screens():
            self._follow(screen)

    @property
    def monitors(self) -> tuple[Monitor, ...]:
        """All screens, the system's main one first."""
        return tuple(_monitor(screen) for screen in self._screens())

    @property
    def shown(self) -> Monitor:
        """The screen that the window is on."""
        return _monitor(self._window.screen())

    def wish(self, clinic: Clinic) -> str:
        """Return the configured screen; empty for the system's main one."""
        return self._ordered or str(clinic.screen)

    def found(self, clinic: Clinic) -> bool:
        """Return whether the configured screen is connected."""
        return chosen(self.wish(clinic), self.monitors) is not None

    def place(self, clinic: Clinic) -> None:
        """Put the window on its screen. Without any screen it stays as it was."""
        if self._windowed is not None:
            return
        screens = self._screens()
        if not screens:
            return
        index = chosen(self.wish(clinic), self.monitors)
        screen = screens[index or 0]
        if screen is not self._window.screen() or screen.geometry() != self._window.geometry():
            self._window.fill(screen)
        self._tell(clinic, screen, index is not None)

    def size(self, clinic: Clinic) -> Size:
        """Return the size of the screen, and where it comes from. In a window the given size is
        used as it is: it simulates another screen."""
        if self._windowed is not None:
            told = self._diagonal or clinic.screen_diagonal
            inches = told or usual_diagonal(self._windowed)
            return Size(inches, SizeSource.ORDER if self._diagonal else SizeSource.STAFF)
        return measure(self.shown, ordered=self._diagonal, staff=clinic.screen_diagonal)

    def measured(self, clinic: Clinic) -> Screen:
        """Return the screen's measures, from which all others are computed."""
        window = self._window
        return Screen(window.width(), window.height(), self.size(clinic).inches)

    def close(self) -> None:
        """Stop following changes."""
        self._settling.wake_in(None)
        self._application.screenAdded.disconnect(self._follow)
        self._application.screenRemoved.disconnect(self._soon)
        self._application.primaryScreenChanged.disconnect(self._soon)
        for screen in self._application.screens():
            for signal in (
                screen.geometryChanged,
                screen.physicalSizeChanged,
                screen.physicalDotsPerInchChanged,
            ):
                signal.disconnect(self._soon)

    def _screens(self) -> list[QScreen]:
        """Return the real screens: without any output Qt invents one that has no pixels."""
        return [s for s in self._application.screens() if not s.geometry().isEmpty()]

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._soon)
        screen.physicalSizeChanged.connect(self._soon)
        screen.physicalDotsPerInchChanged.connect(self._soon)
        self._soon()

    def _soon(self, *_: object) -> None:
        self._settling.wake_in(_SETTLE)

    def _tell(self, clinic: Clinic, screen: QScreen, found: bool) -> None:
        """Log the screen in use, if it has changed."""
        monitor, size = _monitor(screen), self.size(clinic)
        told = (monitor, size, self.wish(clinic), found)
        if told == self._told:
            return
        self._told = told
        _log.info("Shows on %s: %s pixels, %s inches (%s).", monitor.name, *_words(monitor, size))
        if not found:
            known = ", ".join(m.name for m in self.monitors)
            _log.warning("There is no screen “%s”; there are: %s.", self.wish(clinic), known)


def _words(monitor: Monitor, size: Size) -> tuple[str, str, str]:
    why = size.source.value if size.doubt is None else f"{size.source.value}, {size.doubt.value}"
    return "×".join(map(str, monitor.pixels)), f"{size.inches:g}", why


def _monitor(screen: QScreen) -> Monitor:
    pixels, told = screen.geometry(), screen.physicalSize()
    maker = f"{screen.manufacturer()} {screen.model()}".strip()
    return Monitor(
        screen.name(),
        (pixels.width(), pixels.height()),
        (told.width(), told.height()),
        maker,
    )
