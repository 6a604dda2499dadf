"""Watches files while the kiosk runs, for changes by staff mode and by any editor."""

import logging
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from kiosk.content.files.tree import FileEntry
from kiosk.shared.issue import log_line
from kiosk.startup.content_loader import ContentLoader, LoadedContent
from ui.shared.ticker import Ticker
from ui.shared.worker import Worker

_log = logging.getLogger(__name__)
_DEBOUNCE = 0.3
"""Seconds of quiet after a change: editors write a file in several steps."""
_MOST_WATCHED = 4000
"""Files; every system lets a program watch so many. Folders are watched first."""


class ContentWatcher(QObject):
    """`loaded` sends what should show now, if it differs from what was loaded before."""

    loaded = Signal(object)

    def __init__(
        self,
        loader: ContentLoader,
        first: LoadedContent,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = loader
        self._worker = worker
        self.present = first
        self._watcher: QFileSystemWatcher | None = None
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.look)

    def watch(self) -> None:
        """Begin to watch the clinic's files and the folder that people edit."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self.changed)
            self._watcher.directoryChanged.connect(self.changed)
            self.changed()  # nothing has noticed what was written since the start
        wanted = self._paths()
        known = self.watched
        gone, fresh = known - set(wanted), [path for path in wanted if path not in known]
        if gone:
            self._watcher.removePaths(list(gone))
        if fresh:
            self._watcher.addPaths(fresh)

    @property
    def watched(self) -> set[str]:
        """The files and folders that are watched."""
        if self._watcher is None:
            return set()
        return {*self._watcher.files(), *self._watcher.directories()}

    def changed(self) -> None:
        """Check soon: something was written."""
        self._ticker.wake_in(_DEBOUNCE)

    def look(self) -> None:
        """Check now, in another thread."""
        before = self.present
        self._worker.run(lambda: self._loader.again(before), self._take)

    def close(self) -> None:
        """Stop watching."""
        self._ticker.wake_in(None)
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _take(self, outcome: object) -> None:
        if not isinstance(outcome, LoadedContent):
            return
        before, self.present = self.present, outcome
        if self._watcher is not None:
            self.watch()
        if outcome.mark == before.mark:
            return
        for issue in outcome.shown.issues:
            if issue not in before.shown.issues:
                _log.error("%s", log_line(issue))
        for trouble in outcome.problems:
            if trouble not in before.problems:
                _log.warning("%s It is left out meanwhile.", log_line(trouble))
        self.loaded.emit(outcome)

    def _paths(self) -> list[str]:
        files = [self._loader.clinic_file, self._loader.notices_file]
        there = [path for path in {f.parent for f in files} if path.is_dir()]
        there += [path for path in files if path.is_file()]
        if self.present.folder is not None:
            there += _of_pack(self.present.folder, self.present.files)
        return [str(path) for path in there]


def _of_pack(folder: Path, files: Iterable[FileEntry]) -> list[Path]:
    paths = [folder / entry.path for entry in files]
    folders = sorted({folder, *(path.parent for path in paths)}) if paths else []
    return [*folders, *paths][:_MOST_WATCHED]
