"""Work done in advance, or after a visit, while the event loop is idle."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from ui.shared.ticker import IdleQueue

_DELAY = 1500
"""Milliseconds after the first screen before anything large is loaded in advance."""


class Background(QObject):
    """Runs jobs in the order in which they were added; a touch waits for one step at most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = IdleQueue(self, delay=_DELAY)
        self._steps = IdleQueue(self)

    def add(self, job: Callable[[], None]) -> None:
        """Run `job` well after the first screen was painted."""
        self._jobs.add(job)

    def add_steps(self, steps: Callable[[], Iterator[None]]) -> None:
        """Run a longer job step by step, well after the first screen was painted."""
        self.add(lambda: self._work_on(steps()))

    def close(self) -> None:
        """Drop the jobs that have not run."""
        self._jobs.clear()
        self._steps.clear()

    def _work_on(self, steps: Iterator[None]) -> None:
        """Run one step of a longer job, and the next one when the event loop is idle."""
        for _ in steps:
            self._steps.add(lambda: self._work_on(steps))
            return
