"""Reads small files written by people or by this program: settings, counts, keys, text.

Anything may lie at a path: a pipe would block the start for ever, a device never ends, a file may
be larger than the memory. So only a plain file is read, whole, and only up to a size.
"""

import errno
import os
import stat
from pathlib import Path
from typing import IO

TEXT = 1_000_000
"""Largest size in bytes of a file that people write; the longest in use is a fiftieth of it."""

_KINDS = {
    stat.S_IFDIR: "it is a folder",
    stat.S_IFIFO: "it is a pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


class NotAFileError(OSError):
    """There is something else at the path than a plain file; `strerror` says what."""


def is_there(path: Path) -> bool:
    """Return whether anything is at a path; True also where looking is not permitted."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def opened(path: Path) -> IO[bytes]:
    """Open a plain file to read; NotAFileError if it is not one, another OSError if that fails."""
    # checked before it is opened: opening a device can have an effect
    _refuse_special(path, path.stat().st_mode)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(path, flags), "rb")
    try:
        _refuse_special(path, os.fstat(file.fileno()).st_mode)
    except OSError:
        file.close()
        raise
    return file


def read(path: Path, most: int = TEXT) -> bytes:
    """Return the bytes of a file.

    FileNotFoundError if there is none; another OSError, whose `strerror` fits into a sentence, if
    it is not a plain file, is larger than `most` bytes or cannot be read.
    """
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
    return data


def read_text(path: Path, most: int = TEXT) -> str:
    """Return the text of a UTF-8 file, without a byte order mark; UnicodeDecodeError if it is not
    UTF-8, otherwise as `read`."""
    return read(path, most).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _refuse_special(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "it is something else")
        raise NotAFileError(errno.EINVAL, f"{kind}, not a file", str(path))
