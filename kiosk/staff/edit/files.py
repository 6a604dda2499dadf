"""The files that staff change: where they are, their text, and how they are written."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.clinic import text_file
from kiosk.clinic.file_names import CLINIC, NOTICES
from kiosk.content.store.overlay import OverlayBase, PackOverlay
from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file


@dataclass(frozen=True)
class ShownPack:
    """The pack that shows: its folder, which one it is, the language and topic to begin with."""

    folder: Path
    base: OverlayBase
    language: str
    topic: str


@dataclass(frozen=True)
class EditPaths:
    """Where the files are; `clinic` and `notices` are files."""

    clinic: Path
    notices: Path


@dataclass(frozen=True)
class EditedFiles:
    """The clinic's two files by their names, those of the pack by their paths in it.

    A pack's file is changed in the clinic's own copy (`overlay`), never in the pack itself.
    """

    paths: EditPaths
    overlay: PackOverlay
    disk: Disk
    running: Callable[[], ShownPack]

    def text(self, file: str) -> str | None:
        """Return a file's text as it stands; None if there is none, or it cannot be read."""
        try:
            return self.present(file)
        except OSError:
            return None

    def present(self, file: str) -> str | None:
        """Return a file's text, whatever its encoding; None if there is none. OSError if unread:
        what cannot be read is never written over."""
        try:
            return text_file.as_edited(small_files.read(self._path(file)))
        except FileNotFoundError:
            return None

    def begin(self, file: str) -> None:
        """See that there is a copy of the pack, if the file is one of its own."""
        if file not in (CLINIC, NOTICES):
            running = self.running()
            self.overlay.begin(running.folder, running.base)

    def write(self, file: str, text: str | None) -> None:
        """Write a file whole, or not at all; None removes it."""
        path = self._path(file)
        if text is None:
            self.disk.remove(path)
            self.disk.sync_folder(path.parent)
            return
        make_folders(self.disk, path.parent)
        replace_file(self.disk, path, text.encode("utf-8"))

    def _path(self, file: str) -> Path:
        if file == CLINIC:
            return self.paths.clinic
        if file == NOTICES:
            return self.paths.notices
        folder = self.overlay.folder if self.overlay.there else self.running().folder
        return folder / file
