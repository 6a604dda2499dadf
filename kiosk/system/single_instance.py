"""Only one kiosk runs at a time: a second would compete for files and the screen."""

import os
from pathlib import Path

from kiosk.updates.model.lock import locked

_ours: set[Path] = set()


def take(path: Path) -> bool:
    """Take the lock of the one running kiosk until this process ends; False if another has it.

    If the disk cannot be written, the kiosk starts without a lock.
    """
    if path in _ours:
        return True
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return True
    if locked(handle):
        _ours.add(path)
        return True  # never closed: the lock lasts as long as the file is open
    os.close(handle)
    return False
