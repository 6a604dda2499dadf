"""Checks for new content from time to time, in a child process; the screen never waits for it."""

import logging
from collections.abc import Callable, Sequence
from random import Random

from PySide6.QtCore import QObject, Signal

from kiosk.updates.model import policy
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.progress import Progress, after_line, begun, ended
from kiosk.updates.model.settings import UpdateSettings
from kiosk.updates.model.state import read_state
from ui.shared.child_process import ChildProcess
from ui.shared.ticker import Ticker

_log = logging.getLogger(__name__)
_LEAVING = 3.0
"""Seconds that a process has to stop by itself; then it is killed, which does no harm."""
_AT_LATEST = 86_400.0
"""Seconds after which the next check comes, even if this one never ends properly."""


class Updating(QObject):
    """`changed`: `progress` has changed. `arrived`: content waits to be taken over."""

    changed = Signal()
    arrived = Signal()

    def __init__(
        self,
        home: UpdatePaths,
        settings: Callable[[], UpdateSettings],
        command: Sequence[str],
        rnd: Random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._settings = settings
        self._command = tuple(command)
        self._rnd = rnd
        self._process: ChildProcess | None = None
        self._next = ""
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.look)
        self.progress = Progress()

    @property
    def due(self) -> float | None:
        """Seconds until the next check; None: there is none, because no server is set."""
        return self._ticker.left

    def begin(self) -> None:
        """Check the server in some minutes, and then regularly."""
        self._ticker.wake_in(policy.first_check(self._settings().server, self._rnd))

    def look(self, place: str = "") -> None:
        """Check now: a place, or the server.

        While a check is under way, no second one of the server starts; a stick stops it and is
        checked next.
        """
        if self._process is not None and place and not self.progress.place:
            self._next = place
            self.cancel()
            return
        if self._process is not None or not (place or self._settings().server):
            return
        self._ticker.wake_in(_AT_LATEST)
        self.progress = begun(place)
        process = self._process = ChildProcess(self)
        process.said.connect(self._read)
        process.ended.connect(self._ended)
        process.start([*self._command, *(["--from", place] if place else [])])
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what was fetched is kept, and the next check continues there."""
        if self._process is not None:
            self._process.close_input()

    def close(self) -> None:
        """Stop everything."""
        self._next = ""
        self._ticker.wake_in(None)
        process, self._process = self._process, None
        if process is not None:
            process.end(_LEAVING)

    def _read(self, line: bytes) -> None:
        self.progress = after_line(self.progress, line.decode("utf-8", "replace").strip())
        self.changed.emit()

    def _ended(self) -> None:
        self._ticker.wake_in(_AT_LATEST)  # even if what follows raises, there is a next check
        self._process = None
        self.progress = ended(self.progress)
        if self._next and self.progress.end != "new":
            place, self._next = self._next, ""
            self.look(place)
            return
        self._next = ""
        level = logging.WARNING if self.progress.end == "failed" else logging.INFO
        _log.log(level, "Update: %s", self.progress.text)
        settings, failures = self._settings(), read_state(self._home).failures
        wait = policy.next_check(settings.server, settings.hours, failures, self._rnd)
        self._ticker.wake_in(wait)
        self.changed.emit()
        if self.progress.end == "new":
            self.arrived.emit()
