"""One update at a time: the kiosk's own and a command beside it must not meet."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.updates.model.errors import UpdateError
from kiosk.updates.model.paths import UpdatePaths

_PATIENCE, _POLL = 20.0, 0.1
"""Seconds that the holder may take to give way when asked, and between two tries."""


def is_wanted(home: UpdatePaths) -> bool:
    """Tell whether somebody who goes first waits for the lock."""
    return _wanted(home).exists()


@contextmanager
def held(home: UpdatePaths, *, first: bool = False) -> Iterator[None]:
    """Hold the home's lock; UpdateError if another process has it. A crash gives it back.

    `first` is for what staff do at the kiosk: a look at the server that is under way gives way.
    """
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(home.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise UpdateError(
            f"The folder for updates cannot be written ({error.strerror}).",
            f"Look at {home.folder}.",
        ) from error
    try:
        if first:
            _wait(handle, home)
        elif not locked(handle):
            raise _busy()
        _wanted(home).unlink(missing_ok=True)  # also one that a crash left
        yield
    finally:
        os.close(handle)


def _wanted(home: UpdatePaths) -> Path:
    return home.folder / "lock.wanted"


def _wait(handle: int, home: UpdatePaths) -> None:
    for _ in range(round(_PATIENCE / _POLL)):
        if locked(handle):
            return
        _wanted(home).touch()
        threading.Event().wait(_POLL)
    _wanted(home).unlink(missing_ok=True)
    raise _busy()


def _busy() -> UpdateError:
    return UpdateError("Another update is running.", "Try again in a minute.")


def locked(handle: int) -> bool:
    """Lock an open file for this process until it is closed; False if another process has it."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
