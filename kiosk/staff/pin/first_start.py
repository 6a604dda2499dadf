"""Whether the device is new, so that the person who sets it up may choose the first PIN.

At the device's first start anybody there may choose it for `SET_UP` seconds, even after touches to
try the screen. After that the first visit ends this for good, or any visitor could choose a PIN
that staff forgot to set. Later starts of an unused device ask again, and there the first visit ends
it at once, since it is not known who started the device.
"""

import logging
from pathlib import Path

from kiosk.shared import small_files

SET_UP = 15 * 60.0
"""Seconds of the first start in which no visit counts."""
_log = logging.getLogger(__name__)


class FirstStart:
    """`begun` is an empty file that the first start leaves, `used` one that the first visit leaves.

    `started` are monotonic seconds.
    """

    def __init__(self, begun: Path, used: Path, started: float) -> None:
        self._used = used
        # if the files cannot be read, no PIN may be chosen
        self.now = not small_files.is_there(used)
        self._until = started
        if self.now and not small_files.is_there(begun):
            self._until += SET_UP
            _leave(begun)

    def visited(self, now: float) -> None:
        """Take note of a visit."""
        if self.now and now >= self._until:
            self.now = False
            _leave(self._used)


def _leave(mark: Path) -> None:
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError as error:
        _log.warning("%s cannot be written (%s).", mark, error.strerror or error)
