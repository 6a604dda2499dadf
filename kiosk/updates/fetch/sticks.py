"""Which disks are in, and which of them carry a publisher's repository.

Every disk is looked at by itself, in a thread of its own: one that cannot be read, hangs or is
pulled out in the middle hides no other one, and is told once.
"""

import os
import queue
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from kiosk.updates.model.errors import unreadable

MOUNTS = Path("/proc/self/mountinfo")
PATIENCE = 3.0
"""Seconds that a disk may take before the others go on without it."""
_MOST_FOLDERS, _MOST_ITEMS, _MOST_DISKS = 2_000, 200_000, 64
_SIGN = "metadata/timestamp.json"
_OWN = ("/", "/boot", "/boot/efi", "/usr", "/var", "/tmp", "/opt")
_ESCAPED = re.compile(r"\\([0-7]{3})")

Tell = Callable[[str], None]
Answer = tuple[tuple[str, ...], str]
"""The folders with a repository, and why the disk cannot be read, or nothing."""


def disks(mountinfo: str) -> list[Path]:
    """Return where disks other than the machine's own are, from Linux's list of what is mounted.

    The list alone is read: to ask a dead disk for anything may take for ever.
    """
    found: dict[str, None] = {}
    for line in mountinfo.splitlines():
        left, sign, right = line.partition(" - ")
        before, after = left.split(" "), right.split(" ")
        if not sign or len(before) < 5 or len(after) < 2 or not after[1].startswith("/dev/"):
            continue
        place = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), before[4])
        place = place.encode("latin-1", "replace").decode("utf-8", "surrogateescape")
        if place not in _OWN:
            found[place] = None
    return [Path(place) for place in found]


class StickLook:
    """Repeated checks; remembers which disks hang, and what was reported."""

    def __init__(self, tell: Tell, patience: float = PATIENCE) -> None:
        self._tell, self._patience = tell, patience
        self._hanging: dict[Path, queue.SimpleQueue[Answer]] = {}
        self._told: dict[Path, str] = {}

    def repositories(self, volumes: Iterable[Path]) -> tuple[str, ...]:
        """Return the folders with a publisher's repository: a disk's own, or one folder down."""
        places = list(dict.fromkeys(volumes))[:_MOST_DISKS]
        self._told = {place: why for place, why in self._told.items() if place in places}
        hanging, self._hanging = self._hanging, {}  # one that is gone may come back as another
        asked = {place: hanging.get(place) or _begin(place) for place in places}
        patience, found = self._patience, list[str]()
        for place, answer in asked.items():
            try:
                folders, why = answer.get(timeout=patience)
            except queue.Empty:
                patience = 0.05  # the others began at the same time
                self._hanging[place] = answer
                folders, why = (), "it does not answer"
            found += folders
            self._note(place, why)
        return tuple(found)

    def _note(self, place: Path, why: str) -> None:
        if why and self._told.get(place) != why:
            self._tell(f"The disk at {place} cannot be read: {why}. Other disks are looked at.")
        if why:
            self._told[place] = why


def repository_in(place: Path) -> Path:
    """Return the folder with a repository: `place`, or the one folder in it; else `place`.

    `UpdateError` if nobody can tell, for the place cannot be read.
    """
    try:
        found = list(_found(place))
    except (FileNotFoundError, NotADirectoryError):
        return place
    except OSError as error:
        raise unreadable(place, error) from error
    return Path(found[0]) if found and (len(found) == 1 or found[0] == str(place)) else place


def _begin(place: Path) -> "queue.SimpleQueue[Answer]":
    answer: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    threading.Thread(target=lambda: answer.put(_look_at(place)), daemon=True).start()
    return answer


def _look_at(place: Path) -> Answer:
    try:
        if not place.is_dir():  # a file that is mounted over another one
            return (), ""
        found = list(_found(place))  # in Python 3.13 a tuple that grows breaks when gc lists it
        return tuple(found), ""
    except FileNotFoundError:
        return (), ""  # pulled out
    except OSError as error:
        return (), error.strerror or "it is damaged"


def _found(place: Path) -> Iterator[str]:
    # what is in a disk's folders is its own matter: lost+found is for root alone
    below: list[Path] = []
    with os.scandir(place) as items:  # tells folders from files without asking for each
        for item in islice(items, _MOST_ITEMS):
            with suppress(OSError):
                if item.is_dir(follow_symlinks=False):
                    below.append(Path(item.path))
    for path in (place, *sorted(below)[:_MOST_FOLDERS]):
        with suppress(OSError):
            if (path / _SIGN).is_file():
                yield str(path)
