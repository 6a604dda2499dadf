"""A pack as a zip file: made the same way every time, unpacked under caps.

Zip files can hold names that leave the folder, links, two names that are one on Windows, and
little bombs; `extractall` stops none of them.
"""

import errno
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from kiosk.content.files import names as file_names
from kiosk.content.files import tree
from kiosk.content.files.leftovers import lies_in_leftovers
from kiosk.content.files.root import root_of
from kiosk.content.model import limits
from kiosk.shared.disk import Disk
from kiosk.shared.issue import quote
from kiosk.updates.install.zip_names import plain_names
from kiosk.updates.model.errors import RefusedError, unreadable
from kiosk.updates.model.files import reading

MAX_FILES = 2000
MAX_RATIO = 100
_LENIENT = 1 * limits.MIB  # an even picture of this size shrinks further, and harms nobody
_MAX_DIRECTORY = 2 * limits.MIB
_CHUNK = 256 * limits.KIB
_EPOCH = (1980, 1, 1, 0, 0, 0)
_END = struct.Struct("<4s4H2IH")
_METHODS = frozenset([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
_ENCRYPTED = 0x1
_BY_KIOSK = "Make the file with: kiosk content build"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)

_MOST_COMMENT = 0xFFFF
_KNOWN = (
    (b"Rar!", "a RAR file"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"\x1f\x8b", "a .tar.gz file"),
    (b"BZh", "a .tar.bz2 file"),
    (b"\xfd7zXZ", "a .tar.xz file"),
    (b"<", "a web page: the download asked for something first"),
    (b"%PDF", "a PDF file"),
)
_AS_ZIP = "Save the folder as a .zip file, in the usual way."

Step = Callable[[int, int], None]
"""Called with the bytes done and the total; it may raise `CancelledError`."""


def pack_up(folder: Path, out: Path) -> None:
    """Write a pack's folder into a zip file: same files, same bytes; OSError if not possible.

    What a pack has no place for stays behind: it was never meant to leave the house. RefusedError,
    before anything is written, for more than a pack can be.
    """
    # the reader brings all parsers along, which a kiosk that only unpacks does not need
    from kiosk.content.parse.reader import files_of

    files = files_of(folder)
    if not files:
        says = f"{folder} holds no content pack."
        raise RefusedError(says, "Name the folder that pack.toml lies in; kiosk check says more.")
    _check_amount(len(files), sum(entry.size for entry in files))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for entry in files:
            info = zipfile.ZipInfo(entry.path, _EPOCH)
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.create_system = 3
            info.compress_type = zipfile.ZIP_DEFLATED
            with reading(folder / entry.path):
                data = tree.read_unchanged(folder, entry)
            target.writestr(info, data)


def unpack(archive: Path, folder: Path, disk: Disk, step: Step) -> None:
    """Unpack into `folder`, which is there and empty, and sync every file and folder.

    A folder around the pack is left out, with what lies beside it. No file manager asks whether to
    put one there.
    RefusedError for anything that is not a plain, modest zip file; what was written until then
    stays for the caller to remove.
    """
    try:
        with reading(archive):
            raw = archive.open("rb")
        with raw:
            with _reading(archive):
                _check_end(raw)
                source = zipfile.ZipFile(raw)
            with source:
                items = _checked(source.infolist(), raw.seek(0, 2))
                _write(source, items, folder, disk, step)
    except _BROKEN as error:
        raise _damaged() from error


@contextmanager
def _reading(archive: Path) -> Iterator[None]:
    """A damaged file sends its reader to places before its start; other errors are the disk's."""
    try:
        yield
    except OSError as error:
        if error.errno in (None, errno.EINVAL):
            raise _damaged() from error
        raise unreadable(archive, error) from error


def _damaged() -> RefusedError:
    return RefusedError("The file is damaged, or not a zip file.", _BY_KIOSK)


def _check_end(raw: IO[bytes]) -> None:
    """Refuse a table of contents that would fill the memory, before anything reads it."""
    size = raw.seek(0, 2)
    raw.seek(0)
    head = raw.read(16)
    raw.seek(max(0, size - _END.size - _MOST_COMMENT))
    tail = raw.read()
    end = tail[max(0, tail.rfind(b"PK\5\6")) :]  # a remark may follow: some servers write one
    if len(end) < _END.size or not end.startswith(b"PK\5\6"):
        raise _no_zip(head)
    _sign, _disk, _first, _here, count, length, _offset, remark = _END.unpack(end[: _END.size])
    if len(end) != _END.size + remark:
        raise _damaged()
    if count > MAX_FILES or length > _MAX_DIRECTORY:
        raise RefusedError(f"The file holds more than {MAX_FILES} files.", "Leave some out.")
    raw.seek(0)


def _no_zip(head: bytes) -> RefusedError:
    """Tell what a file without a zip file's end is, by its first bytes."""
    if not head.strip(b"\0"):
        return RefusedError("The file is empty, or damaged.", "Copy it anew.")
    if head.startswith(b"PK\3\4"):
        return RefusedError("The file is damaged: its end is missing.", "Copy it anew.")
    for start, name in _KNOWN:
        if head.lstrip(b"\xef\xbb\xbf\r\n ").startswith(start):
            return RefusedError(f"The file is not a zip file, but {name}.", _AS_ZIP)
    return _damaged()


@dataclass(frozen=True)
class _Item:
    """A file of a zip file, and its path in the pack."""

    info: zipfile.ZipInfo
    path: str


def _checked(infos: list[zipfile.ZipInfo], size: int) -> list[_Item]:
    """Return the files among the items, all of them harmless; leftovers are not unpacked."""
    _check_amount(len(infos), sum(info.file_size for info in infos))
    if sum(i.compress_size for i in infos) > size:
        raise RefusedError("Files in the zip file overlap.", _BY_KIOSK)
    named = zip(infos, plain_names(infos), strict=True)
    kept = [(info, name) for info, name in named if not lies_in_leftovers(name)]
    for info, name in kept:
        _check_kind(info, quote(name))
        _check_way(info, name)
    root = root_of([name for info, name in kept if not name.endswith("/")])
    top = f"{root}/" if root else ""
    inside = [(i, n.removeprefix(top)) for i, n in kept if n.startswith(top) and n[-1] != "/"]
    small = file_names.in_small_letters(path for _, path in inside)
    files = [_Item(info, small.get(path, path)) for info, path in inside]
    for item in files:
        _check_name(item)
    _check_found([item.path for item in files])
    _check_unique([item.path for item in files])
    return files


def _check_found(paths: list[str]) -> None:
    if not paths:
        raise RefusedError("The zip file holds no files.", "Make it anew from the pack's folder.")
    inner = [path for path in paths if path.lower().endswith(".zip")]
    if inner and len(inner) == len(paths):
        says = f"The zip file holds another zip file, {quote(inner[0])}."
        raise RefusedError(says, "Unpack it, and name the one inside.")


def _check_amount(count: int, size: int) -> None:
    if count > MAX_FILES:
        raise RefusedError(f"The content has more than {MAX_FILES} files.", "Leave some out.")
    if size > limits.MAX_PACK_BYTES:
        most = limits.MAX_PACK_BYTES // limits.MIB
        raise RefusedError(f"The content is larger than {most} MB.", "Use shorter videos.")


def _check_kind(info: zipfile.ZipInfo, name: str) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16) if info.create_system == 3 else 0
    allowed = (0, stat.S_IFDIR) if info.is_dir() else (0, stat.S_IFREG)
    if kind not in allowed:
        raise RefusedError(f"{name} is a link or a device.", "Put the file itself there.")
    if info.is_dir() and info.file_size:
        raise RefusedError(f"{name} is a folder with bytes in it.", _BY_KIOSK)
    if info.flag_bits & _ENCRYPTED:
        raise RefusedError(f"{name} is encrypted.", "Save the zip file without a password.")
    if info.compress_type not in _METHODS:
        says = f"{name} is compressed in an unusual way."
        raise RefusedError(says, "Choose “Deflate” in the program that makes the zip file.")
    if info.file_size > max(_LENIENT, MAX_RATIO * info.compress_size):
        raise RefusedError(f"{name} swells more than {MAX_RATIO} times when unpacked.", _BY_KIOSK)


def _check_way(info: zipfile.ZipInfo, name: str) -> None:
    """Refuse a name that leads anywhere else, whatever becomes of the file."""
    # zipfile cuts a name at NUL and mends slashes; what the file really says must be plain
    path = name.removesuffix("/")
    if info.orig_filename != info.filename or not tree.is_inside(path):
        raise _impossible(info.orig_filename)


def _check_name(item: _Item) -> None:
    parts = item.path.split("/")
    if len(parts) > limits.MAX_FOLDER_DEPTH or file_names.fault_of(item.path):
        raise _impossible(item.path)


def _impossible(name: str) -> RefusedError:
    return RefusedError(
        f"{quote(name)} is not a possible name for a file of a pack.",
        "Use short names without special characters.",
    )


def _check_unique(names: list[str]) -> None:
    for name, twin in file_names.twins(names):
        if twin.endswith("/") and file_names.folded(name) == file_names.folded(twin[:-1]):
            raise RefusedError(f"{quote(name)} is a file and a folder.", "Rename one of them.")
        raise RefusedError(
            f"{quote(name)} is in the zip file twice, apart from capitals.", "Rename one of them."
        )


def _write(
    source: zipfile.ZipFile, items: list[_Item], folder: Path, disk: Disk, step: Step
) -> None:
    total = sum(item.info.file_size for item in items)
    done = 0
    made = {folder}
    for item in items:
        info, target = item.info, folder / item.path
        _make(disk, target.parent, made)
        named = Path(source.filename or "the zip file")
        with _reading(named):
            opened = source.open(info)
        with opened as data:
            disk.write(target, _chunks(data, info, done, total, step, named))
        disk.sync_file(target)
        done += info.file_size
    for path in sorted(made):
        disk.sync_folder(path)


def _make(disk: Disk, path: Path, made: set[Path]) -> None:
    """Make a folder and those above it; all are synced once, when their files are there."""
    if path not in made:
        _make(disk, path.parent, made)
        disk.make_folder(path)
        made.add(path)


def _next(data: IO[bytes], named: Path) -> bytes:
    with _reading(named):
        return data.read(_CHUNK)


def _chunks(
    data: IO[bytes], info: zipfile.ZipInfo, done: int, total: int, step: Step, named: Path
) -> Iterator[bytes]:
    read = 0
    while chunk := _next(data, named):
        read += len(chunk)
        if read > info.file_size:
            raise RefusedError(f"{quote(info.filename)} is larger than it says.", _BY_KIOSK)
        step(done + read, total)
        yield chunk
    if read != info.file_size:
        raise RefusedError(f"{quote(info.filename)} is shorter than it says.", _BY_KIOSK)
