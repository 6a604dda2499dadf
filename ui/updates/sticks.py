"""Finds sticks with signed content, only while staff mode is open."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, Signal

from kiosk.updates.fetch import sticks
from ui.shared.ticker import Ticker
from ui.shared.worker import Worker

_log = logging.getLogger(__name__)
_EVERY = 2.0
"""Seconds between two checks."""

Volumes = Callable[[], Iterable[Path]]


def mounted() -> list[Path]:
    """Return the mount points of disks other than the machine's own."""
    try:
        text = sticks.MOUNTS.read_text(encoding="latin-1")
    except OSError:  # not Linux
        found = [v for v in QStorageInfo.mountedVolumes() if v.isValid() and v.isReady()]
        return [Path(v.rootPath()) for v in found if not v.isRoot()]
    return sticks.disks(text)


def repositories(volumes: Iterable[Path]) -> tuple[str, ...]:
    """Return the folders with a publisher's repository, found in one check."""
    return sticks.StickLook(_log.warning).repositories(volumes)


class Sticks(QObject):
    """`changed`: `folders` has changed."""

    changed = Signal()

    def __init__(self, volumes: Volumes = mounted, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.volumes = volumes
        self._worker = Worker(self)
        self._look = sticks.StickLook(_log.warning)
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.look)
        self._looking = False
        self._on = False
        self.folders: tuple[str, ...] = ()

    def begin(self) -> None:
        """Check now, and then regularly."""
        self._on = True
        self.look()

    def look(self) -> None:
        """Check once more, in another thread."""
        if not self._looking:
            self._looking = True
            self._worker.run(lambda: self._look.repositories(self.volumes()), self._found)

    def end(self) -> None:
        """Stop checking."""
        self._on = False
        self._ticker.wake_in(None)

    @property
    def busy(self) -> bool:
        """Whether a check is under way."""
        return self._worker.busy

    def settle(self) -> None:
        """Wait for the check to end; for tests."""
        self._worker.wait()

    def _found(self, outcome: object) -> None:
        self._looking = False
        if self._on:
            self._ticker.wake_in(_EVERY)
        if isinstance(outcome, tuple) and outcome != self.folders:
            self.folders = outcome
            self.changed.emit()
