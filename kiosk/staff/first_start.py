"""Whether the device is new: nobody has used it yet, so that whoever sets it up chooses the PIN.

With the first visit this ends for good, or any visitor could choose a PIN where staff forgot to.
"""

import logging
from pathlib import Path

_log = logging.getLogger(__name__)


class FirstStart:
    """`mark` is an empty file that the first visit leaves."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark
        self.now = not mark.exists()

    def end(self) -> None:
        """Somebody uses the device."""
        if not self.now:
            return
        self.now = False
        try:
            self._mark.parent.mkdir(parents=True, exist_ok=True)
            self._mark.touch()
        except OSError as error:
            _log.warning("The first visit cannot be noted (%s).", error)
