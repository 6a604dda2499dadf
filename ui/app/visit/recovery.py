"""Recovery from errors: go home, or end the program if errors keep happening."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.shared.clock import Clock
from ui.shared.ticker import IdleQueue

_log = logging.getLogger(__name__)
_MOST_FAILURES = 3
_FAILURE_SPAN = 10.0
"""More failures than this within so many seconds end the program; systemd restarts it."""


class Recovery(QObject):
    """Calls `recover` when the event queue is empty; sends `gave_up` if errors keep happening."""

    gave_up = Signal()

    def __init__(self, clock: Clock, recover: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._recover = recover
        self._soon = IdleQueue(self)
        self._failures: list[float] = []
        self._under_way = False

    def failed(self) -> None:
        """Note an error; the caller has logged it."""
        if self._under_way:  # a page that cannot be painted fails once for each of its pieces
            return
        self._under_way = True
        now = self._clock.monotonic()
        self._failures = [t for t in self._failures if now - t < _FAILURE_SPAN] + [now]
        if len(self._failures) <= _MOST_FAILURES:
            self._soon.add(self._begin)
        else:
            _log.critical("It broke again and again; the program ends, to begin anew.")
            self.gave_up.emit()

    def close(self) -> None:
        """Stop recovering."""
        self._soon.clear()

    def _begin(self) -> None:
        self._under_way = False
        self._recover()
