"""Work that is done ahead of need, or after a visit, while nothing waits."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from ui.shared.ticker import IdleQueue

_DELAY = 1500
"""Milliseconds after the first screen before anything heavy is loaded ahead of need."""


class Background(QObject):
    """Jobs in the order in which they were added; a touch never waits for more than one step."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = IdleQueue(self, delay=_DELAY)
        self._steps = IdleQueue(self)

    def add(self, job: Callable[[], None]) -> None:
        """Run `job` once the first screen has long been painted."""
        self._jobs.add(job)

    def add_steps(self, steps: Callable[[], Iterator[None]]) -> None:
        """Do a longer work once the first screen has long been painted, step by step."""
        self.add(lambda: self._work_on(steps()))

    def close(self) -> None:
        """Forget what has not been done."""
        self._jobs.clear()
        self._steps.clear()

    def _work_on(self, steps: Iterator[None]) -> None:
        """Do one step of a longer work, and the next one when nothing else waits."""
        for _ in steps:
            self._steps.add(lambda: self._work_on(steps))
            return
