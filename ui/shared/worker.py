"""A worker thread for slow jobs."""

import logging
import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

_log = logging.getLogger(__name__)
AT_THE_END = 4.0
"""Seconds that the program's end waits for a job that writes; each file is replaced whole."""
_PATIENCE = 15.0

Job = Callable[[], object]
Done = Callable[[object], None]


class Worker(QObject):
    """Runs jobs in one thread, in the order given.

    The thread ends with the process, while Qt's thread pools would wait for ever for a job on a
    disk that does not answer.
    """

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[tuple[Job, Done]] = queue.SimpleQueue()
        self._busy = threading.Condition()
        self._open = 0
        self._runs = False
        self._finished.connect(self._deliver)

    def run(self, job: Job, done: Done) -> None:
        """Run `job` in the thread, then call `done` with its result or its exception."""
        with self._busy:
            self._open += 1
            self._jobs.put((job, done))
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._work, name="worker", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether a job is not done yet."""
        with self._busy:
            return self._open > 0

    def wait(self, seconds: float = _PATIENCE) -> None:
        """Wait until all jobs are done, at most so long; the event loop delivers the outcomes."""
        with self._busy:
            self._busy.wait_for(lambda: self._open == 0, seconds)

    def _work(self) -> None:
        while True:
            with self._busy:
                if self._jobs.empty():
                    self._runs = False
                    return
                job, done = self._jobs.get()
            self._tell(done, _outcome_of(job))
            with self._busy:
                self._open -= 1
                self._busy.notify_all()

    def _tell(self, done: Done, outcome: object) -> None:
        try:
            self._finished.emit(done, outcome)
        except RuntimeError:
            return  # the screen and its callbacks are gone

    @Slot(object, object)
    def _deliver(self, done: Done, outcome: object) -> None:
        done(outcome)


def _outcome_of(job: Job) -> object:
    """Run a job; an exception is its outcome."""
    try:
        return job()
    except Exception as error:
        _log.exception("Something broke beside the screen.")
        return error
