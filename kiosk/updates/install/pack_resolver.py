"""What to show at a start: the current pack, else the previous one, else the built-in one.

Imported at every start, so nothing heavy is imported here.
"""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.model import limits
from kiosk.shared import small_files
from kiosk.updates.install import manifest
from kiosk.updates.install.pointer import PointerEntry, read_pointer
from kiosk.updates.model.paths import UpdatePaths

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class InstalledPack:
    """A whole pack on the disk; `details` is the file of the clinic's details, or None."""

    entry: PointerEntry
    folder: Path
    details: Path | None


def whole_packs(
    home: UpdatePaths, skip: int = 0, budget: int | None = manifest.AT_START
) -> Iterator[InstalledPack]:
    """Yield the packs to try, best first; what is damaged goes to the log.

    `skip` leaves out the first ones, after crashes that the content may have caused. When nothing
    is left, the built-in pack is the one to show. `budget`: see `manifest.is_whole`.
    """
    pointer = read_pointer(home)
    for entry in (pointer.current, pointer.previous)[skip:]:
        if entry is None:
            continue
        found = look_up(home, entry, budget)
        if found is not None:
            yield found
        else:
            _log.error("The installed content %s %s is damaged.", entry.pack, entry.version)


def look_up(
    home: UpdatePaths, entry: PointerEntry, budget: int | None = manifest.AT_START
) -> InstalledPack | None:
    """Return an installed pack if it is whole; see `manifest.is_whole` for `budget`."""
    folder = home.installed(entry.sha)
    if not manifest.is_whole(folder, entry.manifest, budget):
        return None
    details = home.details(entry.details) if entry.details else None
    if details is not None and not _has_sum(details, entry.details):
        _log.error("The clinic's details in %s are damaged and left out.", details)
        details = None
    return InstalledPack(entry, folder / manifest.PACK, details)


def details_text(home: UpdatePaths) -> str:
    """Return the clinic's details that came with the content, or nothing.

    They hold whichever pack shows: a damaged pack must not take the clinic's number with it.
    """
    pointer = read_pointer(home)
    for entry in (pointer.current, pointer.previous):
        if entry is None or not entry.details:
            return ""
        path = home.details(entry.details)
        if _has_sum(path, entry.details):
            return small_files.read(path).decode("utf-8", "replace")
        _log.error("The clinic's details in %s are damaged; older ones hold.", path)
    return ""


def _has_sum(path: Path, sha: str) -> bool:
    try:
        data = small_files.read(path, limits.MAX_TEXT_BYTES)
    except OSError:
        return False
    return hashlib.sha256(data).hexdigest() == sha
