"""Whether the device is new, so that whoever sets it up chooses the PIN.

Whoever stands there chooses it at the device's own first start, for as long as setting up takes:
a touch to try the screen ends nothing. After that the first visit ends it for good, or any visitor
could choose a PIN where staff forgot to. Later starts of a device that nobody has used yet ask once
more, and the first visit ends it at once: nobody knows who started them.
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
        # whoever cannot look does not hand out a PIN
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
