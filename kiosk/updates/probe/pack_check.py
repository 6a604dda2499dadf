"""Checks a pack in a child process, so that a hostile or huge one cannot stop the screen."""

from datetime import date
from pathlib import Path

import msgspec

from kiosk.shared import child_process
from kiosk.shared.issue import Issue
from kiosk.updates.model.errors import RefusedError
from kiosk.updates.probe import limited_process
from kiosk.updates.probe.validator import CHECK_WALL


def problems_of(folder: Path, today: date, file: str = "") -> tuple[Issue, ...]:
    """Return every error of a pack, and the warnings about one file."""
    return _asked(folder, "--file", file, today=today)


def compiled(folder: Path, cache: Path, today: date) -> tuple[Issue, ...]:
    """Compile a pack into the cache, so that it opens at once; return its errors."""
    return _asked(folder, "--cache", str(cache.absolute()), today=today)


def _asked(folder: Path, *more: str, today: date) -> tuple[Issue, ...]:
    command = child_process.itself(
        "content", "report", str(folder.absolute()), today.isoformat(), *more
    )
    try:
        code, said = limited_process.run(command, CHECK_WALL)
        return msgspec.json.decode(said, type=tuple[Issue, ...])
    except RefusedError as error:
        return (error.issue.at("pack.toml", 1),)
    except (msgspec.MsgspecError, RecursionError):
        message = f"The content ended the check ({code})."
        return (Issue(message, "Make its pages simpler.", "pack.toml", 1),)
