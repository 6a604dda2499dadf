"""Slow work beside the screen: one job after another, its outcome back where the screen is."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

_log = logging.getLogger(__name__)
_PATIENCE = 15_000
"""Milliseconds that the end of the program waits for a job that writes."""

Job = Callable[[], object]
Done = Callable[[object], None]


class _Task(QRunnable):
    def __init__(self, job: Job, done: Done, tell: Callable[[Done, object], None]) -> None:
        super().__init__()
        self._job = job
        self._done = done
        self._tell = tell

    def run(self) -> None:
        """Do the job; what it raises is its outcome."""
        try:
            outcome = self._job()
        except Exception as error:
            _log.exception("Something broke beside the screen.")
            outcome = error
        self._tell(self._done, outcome)


class Worker(QObject):
    """Runs jobs in a thread of its own, in the order given."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._deliver)

    def run(self, job: Job, done: Done) -> None:
        """Do `job` beside the screen, then call `done` with what it returned, or its exception."""
        self._pool.start(_Task(job, done, self._tell))

    def wait(self) -> None:
        """Wait until every job is done; its outcome is delivered by the event loop."""
        self._pool.waitForDone(_PATIENCE)

    def _tell(self, done: Done, outcome: object) -> None:
        try:
            self._finished.emit(done, outcome)
        except RuntimeError:
            return  # the screen is gone, and with it whoever waited

    @Slot(object, object)
    def _deliver(self, done: Done, outcome: object) -> None:
        done(outcome)
