"""One log file, small and kept short, and stderr. Nothing about a visitor is ever logged."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

_MOST_BYTES = 500_000
_KEPT_FILES = 4


def keep_private(path: Path) -> None:
    """Let nobody else read a file that an earlier version left open to all."""
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError:
        return


class _LogFile(RotatingFileHandler):
    """Says once that the disk takes nothing, and goes on: a full disk is no reason for more."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:
        """Tell what keeps messages from being written."""
        error = sys.exc_info()[1]
        if not self._told and isinstance(error, OSError) and sys.stderr is not None:
            self._told = True
            why = error.strerror or error
            print(f"kiosk: the log is not written ({why}); messages go here only.", file=sys.stderr)
        elif not isinstance(error, OSError):
            super().handleError(record)


def set_up(path: Path | None) -> None:
    """Log to stderr and, where it can be written, to `path`."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    handlers[0].setFormatter(logging.Formatter("kiosk: %(message)s"))
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and not path.is_file():
                raise OSError(f"{path} is no file")  # a pipe would wait for its reader for ever
            to_file = _LogFile(
                path, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
            )
        except OSError as error:
            print(f"kiosk: no log file ({error}); messages go here only.", file=sys.stderr)
        else:
            to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            handlers.append(to_file)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
