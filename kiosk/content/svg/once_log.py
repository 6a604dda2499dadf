"""What is wrong with a drawing: each issue once, where it first shows."""

from collections.abc import Callable

from kiosk.content.model.report import Log
from kiosk.shared.issue import quote

PLAIN = "Open it in Inkscape or another drawing program and save it as plain SVG."


class OnceLog:
    """Notes issues in a log; `line` tells where the reader is. Drawings repeat them by the hundred.

    `path` is the file.
    """

    def __init__(self, path: str, log: Log, line: Callable[[], int]) -> None:
        self._path, self._log, self._line = path, log, line
        self._told: set[str] = set()

    def error(self, message: str, remedy: str) -> None:
        """Note what must not be drawn."""
        if self._is_new(message):
            self._log.error(self._path, max(1, self._line()), message, remedy)

    def warning(self, message: str, remedy: str) -> None:
        """Note what is drawn otherwise than its maker saw it."""
        if self._is_new(message):
            self._log.warning(self._path, max(1, self._line()), message, remedy)

    def outside(self, what: str, address: str) -> None:
        """Note that something points out of the file."""
        self.error(
            f"{what} points outside of the file: {quote(address[:80])}.",
            f"{PLAIN} What it points at has to be in the file.",
        )

    def _is_new(self, message: str) -> bool:
        if message in self._told:
            return False
        self._told.add(message)
        return True
