"""Crash-loop guard: leaves out content that crashes the program. Failed starts are counted on disk.

After three in five minutes the next start leaves out one pack: first the clinic's own changes, then
the newest pack, and so on down to the built-in one. The built-in pack is rarely the cause, so it is
left out (for a plain page) only after many more failed starts: otherwise a program that something
else kills would leave patients without any content. A clean end, or a run that has lasted a good
while, clears the count. So does a restart of the computer: a power cut says nothing about content.
"""

from pathlib import Path

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file

MANY, WITHIN = 3, 300.0
"""So many failed starts within so many seconds are a crash loop."""
MANY_OF_THE_LAST, WITHIN_OF_THE_LAST = 30, 1200.0
"""The same for the built-in pack: after these, the plain page shows."""
GOOD_WHILE = 600.0
"""Seconds after which a run counts as a good one."""
REST = 1800.0
"""Seconds that the plain page shows before everything is tried again."""
_MOST_BYTES = 4096
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class Starts(msgspec.Struct, frozen=True):
    """Failed starts. `at`: monotonic seconds of each start without a known clean end. `skip`: how
    many packs are left out, as long as `of` is the pack that would show otherwise. `boot`
    identifies the run of the computer that the seconds belong to, where that is known."""

    at: tuple[float, ...] = ()
    skip: int = 0
    of: str = ""
    boot: str = ""


def begun(known: Starts, of: str, now: float, boot: str = "", packs: int = 1) -> Starts:
    """Return the count with one more start at `now`, which would show the content `of`. `packs` is
    how many packs there are; if as many are left out, none is left."""
    if known.of != of:
        return Starts((now,), 0, of, boot)
    # a later time dates from before the computer was restarted
    same = known.boot == boot
    is_last = known.skip == packs - 1
    many, within = (MANY_OF_THE_LAST, WITHIN_OF_THE_LAST) if is_last else (MANY, WITHIN)
    recent = tuple(at for at in known.at if same and now - within <= at <= now)
    if len(recent) >= many:
        return Starts((now,), min(known.skip + 1, packs), of, boot)
    return Starts((*recent, now), known.skip, of, boot)


def ended_well(known: Starts) -> Starts:
    """Return the count after a clean run: the next start tries the newest content again."""
    return Starts((), 0, known.of, known.boot)


def this_boot(path: Path = _BOOT) -> str:
    """Return an id of this run of the computer; empty where there is none."""
    try:
        return small_files.read(path, _MOST_BYTES).decode("ascii", "replace").strip()
    except OSError:
        return ""


def read_starts(path: Path) -> Starts:
    """Return the count; an empty one if the file is missing or damaged."""
    try:
        return msgspec.json.decode(small_files.read(path, _MOST_BYTES), type=Starts)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return Starts()


def write_starts(path: Path, disk: Disk, starts: Starts) -> None:
    """Store the count; a disk that cannot be written does not stop the start."""
    try:
        make_folders(disk, path.parent)
        replace_file(disk, path, msgspec.json.encode(starts))
    except OSError:
        return
