"""Files that somebody names: read and copied under a cap, never a pipe, a device or a folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kiosk.content.model.limits import MIB
from kiosk.shared import small_files
from kiosk.updates.model.errors import RefusedError, UpdateError, unreadable

_CHUNK = 1 * MIB


@contextmanager
def reading(place: Path) -> Iterator[None]:
    """Raise `UpdateError` that names `place` if the system cannot read what lies there."""
    try:
        yield
    except OSError as error:
        raise unreadable(place, error) from error


@contextmanager
def plain(path: Path) -> Iterator[IO[bytes]]:
    """Open a plain file to read; RefusedError for anything else, UpdateError if it cannot be."""
    try:
        opened = small_files.opened(path)
    except FileNotFoundError as error:
        raise UpdateError(f"{path} is not there.", "Look at the name.") from error
    except small_files.NotAFileError as error:
        says = f"{path} is a folder, a pipe or a device."
        raise RefusedError(says, "Name a plain file.") from error
    except OSError as error:
        raise UpdateError(
            f"{path} cannot be read ({error.strerror}).", "Look at the file and at its rights."
        ) from error
    with opened as file:
        yield file


def read_plain(path: Path, most: int) -> bytes:
    """Return the bytes of a plain file; RefusedError if they are more than `most`."""
    with plain(path) as file, reading(path):
        data = file.read(most + 1)
    if len(data) > most:
        raise _too_large(path, most)
    return data


def copy_plain(source: Path, target: Path, most: int) -> None:
    """Copy a plain file; RefusedError if it is, or grows, larger than `most`.

    Its size is looked at first, so that a file of holes is not written out. OSError if `target`
    cannot be written; what was written until then is removed.
    """
    with plain(source) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise _too_large(source, most)
        try:
            _copy(file, source, target, most)
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def _copy(file: IO[bytes], source: Path, target: Path, most: int) -> None:
    done = 0
    with target.open("wb") as out:
        while chunk := _next(file, source):
            done += len(chunk)
            if done > most:
                raise _too_large(source, most)
            out.write(chunk)


def _next(file: IO[bytes], source: Path) -> bytes:
    with reading(source):
        return file.read(_CHUNK)


def _too_large(path: Path, most: int) -> RefusedError:
    size = f"{most // MIB} MB" if most >= MIB else f"{most // 1024} kB"
    return RefusedError(f"{path} is larger than {size}.", "Make it smaller, or name another file.")
