"""The files of a pack: found without following links, read with a cap, summed up for the cache."""

import hashlib
import os
import stat
import sys
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath

import msgspec

from kiosk.content.files import names
from kiosk.content.files.leftovers import is_leftover
from kiosk.content.model import limits
from kiosk.shared import slow_places


class FileEntry(msgspec.Struct, frozen=True):
    """A file of a pack: its path relative to the pack with forward slashes, and its state.

    `size` is in bytes, `mtime_ns` in nanoseconds.
    """

    path: str
    size: int
    mtime_ns: int


class OddFile(msgspec.Struct, frozen=True):
    """Something in the folder that is not a plain file within the limits."""

    path: str
    kind: str  # link, special, deep, many, endless, unreadable


class Tree(msgspec.Struct, frozen=True):
    """What a scan found, sorted by path."""

    files: tuple[FileEntry, ...]
    oddities: tuple[OddFile, ...]

    @property
    def is_endless(self) -> bool:
        """Whether it was given up for its mere number; then there is no file."""
        return any(oddity.kind == "endless" for oddity in self.oddities)


def scan(folder: Path) -> Tree:
    """List the files of a pack; OSError if `folder` itself cannot be read, or does not answer.

    Links are reported, never followed, and a folder with too many files is not read to its end.
    What editors and systems leave behind is passed over (`leftovers.py`). What is no pack by its
    mere number is told as one oddity without any file: a whole disk, or a tree without an end.
    """
    return slow_places.within(folder, lambda: _scanned(folder))


def _scanned(folder: Path) -> Tree:
    found: list[FileEntry | OddFile] = []
    items = _Items(limits.MAX_ENTRIES)
    try:
        for item in items.sorted_of(folder):
            if _is_folder(item):
                found += _capped(item, items)
            else:
                found.append(_entry(item, item.name))
    except _EndlessError:
        return Tree((), (OddFile("pack.toml", "endless"),))
    files = [f for f in found if isinstance(f, FileEntry)]
    small = names.in_small_letters(entry.path for entry in files)
    files = [msgspec.structs.replace(f, path=small.get(f.path, f.path)) for f in files]
    return Tree(
        tuple(sorted(files, key=lambda entry: entry.path)),
        tuple(f for f in found if isinstance(f, OddFile)),
    )


class _EndlessError(Exception):
    """There is more than any pack has."""


class _Items:
    """Reads folders until so many names were seen, leftovers and folders among them."""

    def __init__(self, left: int) -> None:
        self._left = left

    def sorted_of(self, folder: Path) -> list[os.DirEntry[str]]:
        """Return what lies in a folder and is no leftover; _EndlessError if that is too much."""
        with os.scandir(folder) as items:
            seen = list(islice(items, self._left + 1))
        self._left -= len(seen)
        if self._left < 0:
            raise _EndlessError
        kept = (item for item in seen if not is_leftover(item.name))
        return sorted(kept, key=lambda item: item.name)


def _is_folder(item: os.DirEntry[str]) -> bool:
    return item.is_dir(follow_symlinks=False) and not _is_junction(item)


def _capped(top: os.DirEntry[str], items: _Items) -> list[FileEntry | OddFile]:
    """List a top-level folder, but no further than the number of files it may hold."""
    found = list(islice(_walk(Path(top.path), top.name, 1, items), limits.MAX_FILES_A_FOLDER + 1))
    if len(found) > limits.MAX_FILES_A_FOLDER:
        found.append(OddFile(top.name, "many"))
    return found


def _entry(item: os.DirEntry[str], path: str) -> FileEntry | OddFile:
    """Return a file by its name as pages write it, whichever way its letters lie on the disk."""
    path = path if path.isascii() else unicodedata.normalize("NFC", path)
    if item.is_symlink() or _is_junction(item):
        return OddFile(path, "link")
    try:
        state = item.stat(follow_symlinks=False)
    except OSError:
        return OddFile(path, "unreadable")
    if not stat.S_ISREG(state.st_mode):
        return OddFile(path, "special")
    return FileEntry(path, state.st_size, state.st_mtime_ns)


def _is_junction(item: os.DirEntry[str]) -> bool:
    """Tell a Windows junction, which is a link that `is_symlink` does not see."""
    check = getattr(item, "is_junction", None)  # Python 3.12 and later
    return bool(check()) if check else False


def _walk(folder: Path, prefix: str, depth: int, items: _Items) -> Iterator[FileEntry | OddFile]:
    if depth >= limits.MAX_FOLDER_DEPTH:
        yield OddFile(prefix, "deep")
        return
    try:
        here = items.sorted_of(folder)
    except OSError:
        yield OddFile(prefix, "unreadable")
        return
    for item in here:
        path = f"{prefix}/{item.name}"
        if _is_folder(item):
            yield from _walk(Path(item.path), path, depth + 1, items)
        else:
            yield _entry(item, path)


def read(folder: Path, path: str, cap: int) -> bytes:
    """Read a file of the pack.

    OSError if it cannot be read, has become a link or something other than a plain file, or
    leads out of the pack; ValueError if it is larger than `cap` bytes or `path` is not a
    pack-relative path.
    """
    return _read(folder, path, cap)[0]


def read_head(folder: Path, path: str, count: int) -> bytes:
    """Read the first bytes of a file of the pack, `count` at most; errors as in `read`."""
    return _read(folder, path, count, whole=False)[0]


def unchanged(folder: Path, entry: FileEntry) -> Path:
    """Return where a file is, for who reads it bit by bit; OSError unless it is as in `entry`."""
    _, state = _read(folder, entry.path, 0, whole=False)
    if (state.st_size, state.st_mtime_ns) != (entry.size, entry.mtime_ns):
        raise OSError(f"{entry.path} has changed")
    return place_of(folder, entry.path)


def place_of(folder: Path, path: str) -> Path:
    """Return where a file of a scan lies.

    macOS writes “é” as two signs, and others keep that; some disks know capitals alone.
    """
    place = folder / path
    if place.exists():
        return place
    others = (folder / unicodedata.normalize("NFD", path), folder / path.upper())
    return next((other for other in others if other.exists()), place)


def read_unchanged(folder: Path, entry: FileEntry) -> bytes:
    """Read a file that must still have the size and time of `entry`; OSError if it has not."""
    data, state = _read(folder, entry.path, entry.size)
    if (state.st_size, state.st_mtime_ns) != (entry.size, entry.mtime_ns):
        raise OSError(f"{entry.path} has changed")
    return data


def _read(folder: Path, path: str, cap: int, whole: bool = True) -> tuple[bytes, os.stat_result]:
    if not is_inside(path):
        raise ValueError(path)
    target = place_of(folder, path)
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise OSError(f"{path} leaves the pack")
    # a pipe would block for ever when opened, and a link could lead anywhere
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(target, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(f"{path} is not a plain file")
        data = file.read(cap + whole)
    if len(data) > cap:
        raise ValueError(path)
    return data, state


def is_inside(path: str) -> bool:
    """Tell whether `path` is a plain pack-relative path: no root, drive, backslash or `..`."""
    parts = PurePosixPath(path).parts
    plain = bool(parts) and not path.startswith("/") and "\\" not in path and ":" not in path
    return plain and ".." not in parts and "\0" not in path and str(PurePosixPath(path)) == path


def fingerprint(tree: Tree, version: int) -> bytes:
    """Sum up a pack's files and the program that reads them, in 32 bytes.

    Any other size, time, path, reader or `version` gives another sum.
    """
    total = hashlib.blake2b(digest_size=32)
    total.update(f"{version} {sys.version_info[:2]}\n".encode())
    for stamp in _program():
        total.update(f"{stamp.path}\0{stamp.size}\0{stamp.mtime_ns}\n".encode())
    total.update(b"\n")
    for entry in tree.files:
        name = entry.path.encode("utf-8", "surrogateescape")
        total.update(name + f"\0{entry.size}\0{entry.mtime_ns}\n".encode())
    for oddity in tree.oddities:
        total.update(f"{oddity.kind}\0".encode() + oddity.path.encode("utf-8", "surrogateescape"))
    return total.digest()


def _program() -> Iterator[FileEntry]:
    """Name the reader's own files: a new reader must not serve what an old one compiled.

    The boxes that answer to touch are read in folders of their own.
    """
    content = Path(__file__).parents[1]
    try:
        found = [p for top in (content, content.parent / "blocks") for p in top.rglob("*.py")]
        sources = sorted(found) or [Path(sys.executable)]
        for source in sources:
            state = source.stat()
            yield FileEntry(source.name, state.st_size, state.st_mtime_ns)
    except OSError:
        return
