"""Does content bring the program down? Starts that did not end well are counted on the disk.

Three within five minutes, and the next start leaves one pack out: the clinic's own changes first,
then the newest pack, and so on to the built-in one, then a plain page without content. A run that
ends by itself, or lasts a good while, clears the count.
"""

from pathlib import Path

import msgspec

from kiosk.updates.disk import Disk, make_folders, replace_file

MANY, WITHIN = 3, 300.0
"""So many starts in so many seconds are a loop."""
GOOD_WHILE = 600.0
"""Seconds after which a run counts as a good one."""
REST = 1800.0
"""Seconds that the plain page stays before everything is tried again."""
_MOST_BYTES = 4096


class Starts(msgspec.Struct, frozen=True):
    """`at` are monotonic seconds of starts of which no good end is known; `skip` is how many packs
    are left out as long as `of` is what would show otherwise."""

    at: tuple[float, ...] = ()
    skip: int = 0
    of: str = ""


def begun(known: Starts, of: str, now: float) -> Starts:
    """Return the count with a start at `now`, which would show the content `of`."""
    if known.of != of:
        return Starts((now,), 0, of)
    # a later time is from before the machine was switched off
    recent = tuple(at for at in known.at if now - WITHIN <= at <= now)
    if len(recent) >= MANY:
        return Starts((now,), known.skip + 1, of)
    return Starts((*recent, now), known.skip, of)


def ended_well(known: Starts) -> Starts:
    """Return the count after a good run: the next start tries the newest content again."""
    return Starts((), 0, known.of)


def read_starts(path: Path) -> Starts:
    """Return what was counted; nothing if the file is missing or damaged."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES), type=Starts)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return Starts()


def write_starts(path: Path, disk: Disk, starts: Starts) -> None:
    """Keep the count; a disk that cannot be written never keeps the kiosk from starting."""
    try:
        make_folders(disk, path.parent)
        replace_file(disk, path, msgspec.json.encode(starts))
    except OSError:
        return
