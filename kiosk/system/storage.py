"""Checks whether the program's folders can be written, without writing to them."""

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.shared import paths, slow_places
from kiosk.shared.issue import Issue, log_line

_log = logging.getLogger(__name__)

LEAST_FREE = 256 * 1024
"""Bytes below which a disk counts as full: a save writes the new file beside the old one."""
_ROOM = "Make room on this disk."
_MOUNT = "Mount the disk so that it can be written."
_RIGHTS = "Let the account that the kiosk runs under write there."


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder, and a sentence that says what does not work if it cannot be written."""

    folder: Path
    loss: str


def shelves(clinic_file: Path) -> tuple[Shelf, ...]:
    """Return the folders that the kiosk writes into."""
    data = paths.data_folder()
    return (
        Shelf(clinic_file.parent, "The clinic’s details and notices cannot be changed here."),
        Shelf(data, "Changed pages, new content and counts are not kept."),
        Shelf(paths.pin_file().parent, "A new PIN and wrong tries are not kept."),
        Shelf(data / "updates", "New content is not kept."),
        Shelf(paths.cache_folder(), "Each start takes longer; pictures of your own may not show."),
        Shelf(paths.log_file().parent, "The log is not kept."),
    )


def log_issues(wanted: Iterable[Shelf]) -> None:
    """Log why the program cannot write."""
    for issue in storage_issues(wanted):
        _log.warning("%s", log_line(issue))


def storage_issues(wanted: Iterable[Shelf]) -> Iterator[Issue]:
    """Yield why the program cannot write, once for each place."""
    told: set[Path] = set()
    for shelf in wanted:
        folder = _nearest(shelf.folder)
        if folder in told:
            continue
        why, remedy = _fault(folder)
        if why:
            told.add(folder)
            yield Issue(f"The folder {folder} {why}. {shelf.loss}", remedy)


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest parent that exists."""
    for place in (folder, *folder.parents):
        try:
            slow_places.within(place, place.stat)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            return place
        return place
    return folder


def _fault(folder: Path) -> tuple[str, str]:
    try:
        return slow_places.within(folder, lambda: _asked(folder))
    except OSError as error:
        return f"cannot be read ({error.strerror or error})", _RIGHTS


def _asked(folder: Path) -> tuple[str, str]:
    if not folder.is_dir():
        return "is a file", "Give it another name: the kiosk makes a folder there."
    if hasattr(os, "statvfs"):
        state = os.statvfs(folder)
        if state.f_flag & os.ST_RDONLY:
            return "is on a disk that is write-protected", _MOUNT
        if state.f_files and not state.f_favail:
            return "is on a disk that takes no more files", _ROOM
        free = state.f_bavail * state.f_frsize
        if free < LEAST_FREE:
            return f"is on a disk that is full ({free // 1024} kB are free)", _ROOM
    if not os.access(folder, os.W_OK | os.X_OK):
        return "cannot be written", _RIGHTS
    return "", ""
