"""Does content bring the program down? Starts that did not end well are counted on the disk.

Three within five minutes, and the next start leaves one pack out: the clinic's own changes first,
then the newest pack, and so on to the built-in one. That one came with the program, and ends it
hardly ever by itself: it is left out, for a plain page, after many more starts alone, or a program
that something else kills would leave patients without any content. A run that
ends by itself or because somebody asked it to, or lasts a good while, clears the count. So does the
computer's own end: a power cut says nothing about content.
"""

from pathlib import Path

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file

MANY, WITHIN = 3, 300.0
"""So many starts in so many seconds are a loop."""
MANY_OF_THE_LAST, WITHIN_OF_THE_LAST = 30, 1200.0
"""So many are one that only the plain page ends."""
GOOD_WHILE = 600.0
"""Seconds after which a run counts as a good one."""
REST = 1800.0
"""Seconds that the plain page stays before everything is tried again."""
_MOST_BYTES = 4096
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class Starts(msgspec.Struct, frozen=True):
    """`at` are monotonic seconds of starts of which no good end is known; `skip` is how many packs
    are left out as long as `of` is what would show otherwise. `boot` is the run of the computer
    that they are of, where that is known."""

    at: tuple[float, ...] = ()
    skip: int = 0
    of: str = ""
    boot: str = ""


def begun(known: Starts, of: str, now: float, boot: str = "", packs: int = 1) -> Starts:
    """Return the count with a start at `now`, which would show the content `of`; there are so many
    packs. With as many left out as there are none is left."""
    if known.of != of:
        return Starts((now,), 0, of, boot)
    # a later time is from before the machine was switched off
    same = known.boot == boot
    is_last = known.skip == packs - 1
    many, within = (MANY_OF_THE_LAST, WITHIN_OF_THE_LAST) if is_last else (MANY, WITHIN)
    recent = tuple(at for at in known.at if same and now - within <= at <= now)
    if len(recent) >= many:
        return Starts((now,), min(known.skip + 1, packs), of, boot)
    return Starts((*recent, now), known.skip, of, boot)


def ended_well(known: Starts) -> Starts:
    """Return the count after a good run: the next start tries the newest content again."""
    return Starts((), 0, known.of, known.boot)


def this_boot(path: Path = _BOOT) -> str:
    """Return what tells one run of the computer from another; nothing where it is not told."""
    try:
        return small_files.read(path, _MOST_BYTES).decode("ascii", "replace").strip()
    except OSError:
        return ""


def read_starts(path: Path) -> Starts:
    """Return what was counted; nothing if the file is missing or damaged."""
    try:
        return msgspec.json.decode(small_files.read(path, _MOST_BYTES), type=Starts)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return Starts()


def write_starts(path: Path, disk: Disk, starts: Starts) -> None:
    """Keep the count; a disk that cannot be written never keeps the kiosk from starting."""
    try:
        make_folders(disk, path.parent)
        replace_file(disk, path, msgspec.json.encode(starts))
    except OSError:
        return
