"""Every change that an update makes to the disk, so that tests can cut the power between them.

A file is safe once it and the folder that names it were synced, and not before.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

TEMPORARY = ".new"


class Disk(Protocol):
    """The changes that a disk can make. All raise OSError."""

    def make_folder(self, path: Path) -> None:
        """Make a folder in an existing one."""

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a whole new file; it is on the disk only after `sync_file`."""

    def sync_file(self, path: Path) -> None:
        """Wait until a file's bytes are on the disk."""

    def sync_folder(self, path: Path) -> None:
        """Wait until a folder's names are on the disk."""

    def rename(self, old: Path, new: Path) -> None:
        """Rename within a folder, atomically; an existing file is replaced."""

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with everything in it."""


class RealDisk:
    """The machine's own disk."""

    def make_folder(self, path: Path) -> None:
        """Make a folder."""
        path.mkdir()

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a whole new file."""
        with path.open("wb") as out:
            for chunk in chunks:
                out.write(chunk)

    def sync_file(self, path: Path) -> None:
        """Wait until a file's bytes are on the disk."""
        with path.open("r+b") as file:  # Windows syncs only what is open for writing
            os.fsync(file.fileno())

    def sync_folder(self, path: Path) -> None:
        """Wait until a folder's names are on the disk; Windows has no call for it."""
        if os.name != "posix":
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Rename within a folder, atomically."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with everything in it."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def make_folders(disk: Disk, path: Path) -> None:
    """Make a folder and its missing parents, and sync the name of each."""
    if path.is_dir():
        return
    make_folders(disk, path.parent)
    disk.make_folder(path)
    disk.sync_folder(path.parent)


def replace_file(disk: Disk, path: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is the old one or the new one, whole."""
    replace_files(disk, {path: data})


def replace_files(disk: Disk, files: Mapping[Path, bytes]) -> None:
    """Write files, each so that after a power cut it is the old one or the new one, whole.

    Afterwards all are on the disk; a cut in between may leave any of them old.
    """
    for path, data in files.items():
        fresh = path.with_name(path.name + TEMPORARY)
        disk.write(fresh, [data])
        disk.sync_file(fresh)
        disk.rename(fresh, path)
    for folder in dict.fromkeys(path.parent for path in files):
        disk.sync_folder(folder)


@contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Yield a path to write to; it is renamed to `out` once all of it is on the disk.

    Otherwise a full disk, or a stick that is pulled out, would leave a truncated file under the
    name that somebody asked for, and nobody would notice.

    OSError, with `out` as its file name, if that fails; an existing file stays as it was.
    """
    special = out.exists() and not out.is_file()  # a pipe or a device: written directly
    part = out if special else out.with_name(f".{out.name}.part")
    try:
        yield part
        if not special:
            _sync(part)
            part.replace(out)
    except OSError as error:
        if error.filename not in (None, str(part), part):
            raise
        raise type(error)(error.errno, error.strerror or str(error), str(out)) from error
    finally:
        if not special:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _sync(file: Path) -> None:
    """Wait until the bytes are on the disk: some disks report only then that they are full."""
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())
