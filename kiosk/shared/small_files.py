"""How a small file is read that people or this program wrote: settings, counts, keys, text.

At its place there may be anything: a pipe would block the start for ever, a device never ends, a
file may be larger than the memory. So only a plain file is read, whole, and up to a size.
"""

import errno
import os
import stat
from pathlib import Path
from typing import IO

TEXT = 1_000_000
"""Bytes of a file that people write; the longest in use is a fiftieth of it."""

_KINDS = {
    stat.S_IFDIR: "it is a folder",
    stat.S_IFIFO: "it is a pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


class NotAFileError(OSError):
    """At the file's place there is something else; `strerror` says what."""


def is_there(path: Path) -> bool:
    """Tell whether anything is at a place, also if nobody may look at it: then it is not free."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def opened(path: Path) -> IO[bytes]:
    """Open a plain file to read; NotAFileError if it is none, another OSError if it cannot be."""
    # asked before it is opened: to open a device can do something
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
    """Return what is in a file.

    FileNotFoundError if there is none; another OSError, whose `strerror` is a part of a sentence,
    if it is no plain file, is larger than `most` bytes or cannot be read.
    """
    with opened(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
    return data


def read_text(path: Path, most: int = TEXT) -> str:
    """Return the text of a file in UTF-8, with or without a mark at its start; UnicodeDecodeError
    if it is not, otherwise as `read`."""
    return read(path, most).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _refuse_special(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "it is something else")
        raise NotAFileError(errno.EINVAL, f"{kind}, not a file", str(path))
