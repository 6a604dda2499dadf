"""Logging to one small file and to stderr. Nothing about a visitor is ever logged."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

_MOST_BYTES = 500_000
_KEPT_FILES = 4


def keep_private(path: Path) -> None:
    """Make a file readable only for its owner; earlier versions left it readable for all."""
    try:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError:
        return


class _LogFile(RotatingFileHandler):
    """A log file that reports a failing disk once and then goes on."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:
        """Report why messages cannot be written."""
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
                raise OSError(f"{path} is no file")  # opening a pipe would block for ever
            to_file = _LogFile(
                path, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
            )
        except OSError as error:
            print(f"kiosk: no log file ({error}); messages go here only.", file=sys.stderr)
        else:
            to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            handlers.append(to_file)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
