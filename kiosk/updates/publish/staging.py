"""A publisher's changes: gathered in memory, then on the disk as a whole or not at all.

`metadata.new/` is filled and synced, and takes the name `metadata.ready/` in one step: from then on
it counts. Its files are moved into `metadata/` one by one, the timestamp last; if that stops
half-way, the next command that signs goes on with it.
"""

from collections.abc import Iterable
from pathlib import Path

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders
from kiosk.updates.model.files import copy_plain

_NEW, _READY = "metadata.new", "metadata.ready"
_ORDER = ("root.json", "targets.json", "snapshot.json", "timestamp.json")
_FILE_CAP = 1024 * 1024 * 1024
_MOST_BYTES = 8 * 1024 * 1024


class Staging:
    """The metadata of a repository as they will be; names are those of files in `metadata/`."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder, self._disk = folder, disk
        self._place = folder / "metadata"
        self._data: dict[str, bytes] = {}
        self._files: dict[str, Path] = {}
        self._anew = False

    def names(self) -> set[str]:
        """Return the names of all files."""
        self._finish()
        there = set() if self._anew else {path.name for path in self._place.glob("*.json")}
        return there | set(self._data)

    def read(self, name: str) -> bytes:
        """Return a file's bytes; OSError if it is not there."""
        return (
            self._data[name]
            if name in self._data
            else small_files.read(self._place / name, _MOST_BYTES)
        )

    def put(self, name: str, data: bytes) -> None:
        """Change a file, in memory."""
        self._data[name] = data

    def add_file(self, path: str, source: Path) -> None:
        """Let a file come along, below the repository's folder; its name must say its sum."""
        self._files[path] = source

    def begin_anew(self) -> None:
        """Take nothing of what is there into account."""
        self._anew = True

    def commit(self) -> None:
        """Write everything."""
        make_folders(self._disk, self._folder)
        for path, source in self._files.items():
            self._bring(self._folder / path, source)
        fresh = self._folder / _NEW
        if fresh.exists():
            self._disk.remove(fresh)
        self._disk.make_folder(fresh)
        for name, data in self._data.items():
            self._disk.write(fresh / name, [data])
            self._disk.sync_file(fresh / name)
        self._disk.sync_folder(fresh)
        self._disk.rename(fresh, self._folder / _READY)
        self._disk.sync_folder(self._folder)
        self._finish()

    def forget(self) -> None:
        """Forget what is in memory."""
        self._data, self._files, self._anew = {}, {}, False

    def _finish(self) -> None:
        """Move what is ready to where it belongs."""
        ready = self._folder / _READY
        if not ready.is_dir():
            return
        make_folders(self._disk, self._place)
        for path in _in_order(ready.iterdir()):
            self._disk.rename(path, self._place / path.name)
            self._disk.sync_folder(self._place)
        self._disk.remove(ready)
        self._disk.sync_folder(self._folder)

    def _bring(self, place: Path, source: Path) -> None:
        make_folders(self._disk, place.parent)
        fresh = place.with_name(place.name + ".new")
        try:
            copy_plain(source, fresh, _FILE_CAP)
            self._disk.sync_file(fresh)
            self._disk.rename(fresh, place)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        self._disk.sync_folder(place.parent)


def _in_order(paths: Iterable[Path]) -> list[Path]:
    """Roots first, the timestamp last: a reader in between sees the old state or the new one."""

    def rank(path: Path) -> tuple[int, str]:
        ends = [n for n, end in enumerate(_ORDER) if path.name.endswith(end)]
        return (ends[-1] if ends else 1, path.name)

    return sorted(paths, key=rank)
