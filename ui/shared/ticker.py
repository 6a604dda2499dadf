"""The only timers: one for the next tick, one for work while the event loop is idle."""

from collections import deque
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Ticker(QObject):
    """Sends `ticked` once, at the requested time. If nothing is due, no timer runs."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ticked)

    @property
    def left(self) -> float | None:
        """Seconds until the next tick; None: there is none."""
        return self._timer.remainingTime() / 1000 if self._timer.isActive() else None

    def wake_in(self, seconds: float | None) -> None:
        """Tick after `seconds`, instead of any earlier request; None: never."""
        if seconds is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, ceil(seconds * 1000)))


class IdleQueue(QObject):
    """Runs small jobs one by one while the event loop is idle, so that none delays a touch.

    Each job waits `delay` milliseconds after the one before.
    """

    def __init__(self, parent: QObject | None = None, delay: int = 0) -> None:
        super().__init__(parent)
        self._jobs: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._next)

    def add(self, job: Callable[[], None]) -> None:
        """Run `job` later."""
        self._jobs.append(job)
        self._timer.start()

    def clear(self) -> None:
        """Drop the jobs that have not run yet."""
        self._jobs.clear()
        self._timer.stop()

    def _next(self) -> None:
        try:
            if self._jobs:
                self._jobs.popleft()()
        finally:  # a job that raises must not stop the others
            if self._jobs:
                self._timer.start()
