"""Finds sticks with signed content, while staff mode is open and not otherwise."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, Signal

from ui.ticker import Ticker
from ui.worker import Worker

_EVERY = 2.0
"""Seconds between two looks."""
_MOST_FOLDERS = 50

Volumes = Callable[[], Iterable[Path]]


def mounted() -> list[Path]:
    """Return where other disks than the machine's own are mounted."""
    found = [v for v in QStorageInfo.mountedVolumes() if v.isValid() and v.isReady()]
    return [Path(v.rootPath()) for v in found if not v.isRoot()]


def repositories(volumes: Iterable[Path]) -> tuple[str, ...]:
    """Return the folders with a publisher's repository: a stick's own, or one folder down."""
    found: list[str] = []
    for volume in volumes:
        try:
            below = sorted(p for p in volume.iterdir() if p.is_dir())[:_MOST_FOLDERS]
        except OSError:
            continue
        found += [str(p) for p in (volume, *below) if (p / "metadata/timestamp.json").is_file()]
    return tuple(found)


class Sticks(QObject):
    """`changed` says that `folders` did."""

    changed = Signal()

    def __init__(self, volumes: Volumes = mounted, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.volumes = volumes
        self._worker = Worker(self)  # of its own: a broken stick may keep it for minutes
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.look)
        self._looking = False
        self._on = False
        self.folders: tuple[str, ...] = ()

    def begin(self) -> None:
        """Look now, and again and again."""
        self._on = True
        self.look()

    def look(self) -> None:
        """Look once more, beside the screen."""
        if not self._looking:
            self._looking = True
            self._worker.run(lambda: repositories(self.volumes()), self._found)

    def end(self) -> None:
        """Look no more."""
        self._on = False
        self._ticker.wake_in(None)

    def settle(self) -> None:
        """Wait for a look, for whoever must see its outcome."""
        self._worker.wait()

    def _found(self, outcome: object) -> None:
        self._looking = False
        if self._on:
            self._ticker.wake_in(_EVERY)
        if isinstance(outcome, tuple) and outcome != self.folders:
            self.folders = outcome
            self.changed.emit()
