"""Beats for systemd's watchdog, the mark of a good run for the next start, and stop signals.

The beat comes from the drawing thread: from another thread it would never notice a hang.
"""

import signal
import socket
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from kiosk.system import systemd
from kiosk.system.crash_guard import GOOD_WHILE
from ui.shared.ticker import Ticker

STOPS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Signals that stop the program: from its console, from outside, by closing the console."""


class WatchdogBeats(QObject):
    """Tells systemd that the program is alive, as often as the unit asks for.

    `shows` returns whether the compositor still answers: without it nobody sees the kiosk.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        parent: QObject | None = None,
        shows: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._shows = shows
        self._every = systemd.beat_seconds(environment)
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self._beat)

    def begin(self) -> None:
        """Report that the first picture shows, and start beating."""
        systemd.tell(self._environment, systemd.READY)
        self._beat()

    def close(self) -> None:
        """Report that the program is ending."""
        self._ticker.wake_in(None)
        systemd.tell(self._environment, systemd.ENDING)

    def _beat(self) -> None:
        if self._every is not None:
            if self._shows():
                systemd.tell(self._environment, systemd.ALIVE)
            self._ticker.wake_in(self._every)


class GoodRun(QObject):
    """Sends `good` once, when the run ends cleanly or has lasted a good while."""

    def __init__(self, good: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._good: Callable[[], None] | None = good
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.done)

    def begin(self) -> None:
        """Start counting the time."""
        self._ticker.wake_in(GOOD_WHILE)

    def void(self) -> None:
        """Never report this run as good: errors kept happening."""
        self._good = None
        self._ticker.wake_in(None)

    def done(self) -> None:
        """Report a good run."""
        self._ticker.wake_in(None)
        good, self._good = self._good, None
        if good is not None:
            good()


class StopSignal(QObject):
    """`asked` is sent when a signal asks the process to end. A second signal ends it at once.

    `at_once` is called in the signal handler itself, even while the program is still starting.
    """

    asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at_once: Callable[[], None] = lambda: None
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in STOPS:
            signal.signal(number, self._heard)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Restore the default handling of signals."""
        self._notifier.setEnabled(False)
        for number in STOPS:
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(self._before)
        self._reader.close()
        self._writer.close()

    def _read(self) -> None:
        try:
            heard = self._reader.recv(64)
        except OSError:
            return
        # every signal that Python handles is written here, not only ours
        for number in heard:
            if number in STOPS:
                self.asked.emit(number)
                return

    def _heard(self, _number: int, _frame: object) -> None:
        """Restore the default for the next signal, so that it ends a program that hangs."""
        for stop in STOPS:
            signal.signal(stop, signal.SIG_DFL)
        self.at_once()
