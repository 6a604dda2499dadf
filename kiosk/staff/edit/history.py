"""What staff saved, the last twenty times: each with the file before and after, so that the last
one can be taken back in one touch.

An entry is on the disk before the file is changed. If the power goes in between, the file still is
as it was before: such an entry is dropped when it is met.
"""

from datetime import date
from pathlib import Path

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file

KEPT = 20
_MOST_BYTES = 4 * 1024 * 1024


class SavedChange(msgspec.Struct, frozen=True):
    """One save. `before` or `after` is None where the file was not there, or is not any more."""

    number: int
    day: date
    file: str
    key: str
    before: str | None
    after: str | None


class History:
    """The folder of saves, one small file each."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk

    def saves(self) -> tuple[SavedChange, ...]:
        """Return what was saved, the newest first; what cannot be read is left out."""
        found = (self._read(path) for path in self._paths())
        return tuple(save for save in found if save is not None)

    def add(
        self, day: date, file: str, key: str, before: str | None, after: str | None
    ) -> SavedChange:
        """Note a save, then forget the oldest beyond twenty. OSError if it cannot be noted."""
        paths = self._paths()
        number = int(paths[0].stem) + 1 if paths else 1
        save = SavedChange(number, day, file, key, before, after)
        make_folders(self._disk, self._folder)
        replace_file(self._disk, self._folder / f"{number:06}.json", msgspec.json.encode(save))
        for old in self._paths()[KEPT:]:
            self._disk.remove(old)
        return save

    def drop(self, save: SavedChange) -> None:
        """Forget one save. OSError if that cannot be done."""
        self._disk.remove(self._folder / f"{save.number:06}.json")
        self._disk.sync_folder(self._folder)

    def _paths(self) -> list[Path]:
        try:
            found = [p for p in self._folder.iterdir() if p.suffix == ".json" and p.stem.isdigit()]
        except OSError:
            return []
        return sorted(found, key=lambda path: int(path.stem), reverse=True)

    def _read(self, path: Path) -> SavedChange | None:
        try:
            return msgspec.json.decode(small_files.read(path, _MOST_BYTES), type=SavedChange)
        except (OSError, msgspec.MsgspecError, RecursionError):
            return None
