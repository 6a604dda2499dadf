"""One update at a time: the kiosk's own and a command beside it must not meet."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.updates.errors import UpdateError
from kiosk.updates.home import Home


@contextmanager
def held(home: Home) -> Iterator[None]:
    """Hold the home's lock; UpdateError if another process has it. A crash gives it back."""
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(home.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise UpdateError(
            f"The folder for updates cannot be written ({error.strerror}).",
            f"Look at {home.folder}.",
        ) from error
    try:
        if not locked(handle):
            raise UpdateError("Another update is running.", "Try again in a minute.")
        yield
    finally:
        os.close(handle)


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
