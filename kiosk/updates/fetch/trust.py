"""The signed metadata a kiosk has seen, kept so that a power cut cannot make it forget.

python-tuf writes without syncing: after a power cut its files can be empty, and it would then
believe an older offer. It therefore works on a copy; what it has verified is put back file by
file, each replaced whole and synced, whether the refresh succeeded or not.
"""

import shutil
from pathlib import Path

from kiosk.shared import small_files
from kiosk.shared.disk import TEMPORARY, Disk, make_folders, replace_files
from kiosk.updates.model.paths import UpdatePaths

_HISTORY = "root_history"
_ORDER = ("timestamp.json", "snapshot.json", "targets.json")
_MOST_BYTES = 8 * 1024 * 1024


def borrow(home: UpdatePaths) -> Path:
    """Return a fresh working copy of the metadata; OSError if the disk does not allow it."""
    if home.trust_work.exists():
        shutil.rmtree(home.trust_work)
    (home.trust_work / _HISTORY).mkdir(parents=True)
    for path in _kept(home.trust):
        shutil.copyfile(path, home.trust_work / path.relative_to(home.trust))
    return home.trust_work


def put_back(home: UpdatePaths, disk: Disk) -> None:
    """Put what the working copy has gained back onto the disk; afterwards it is there for good."""
    make_folders(disk, home.trust / _HISTORY)
    gained: dict[Path, bytes] = {}
    for path in _kept(home.trust_work):
        data = small_files.read(path, _MOST_BYTES)
        target = home.trust / path.relative_to(home.trust_work)
        if not target.is_file() or target.read_bytes() != data:
            gained[target] = data
    replace_files(disk, gained)


def _kept(folder: Path) -> list[Path]:
    """Return the files that count, in the order in which they vouch for each other.

    `root.json` is python-tuf's link to the newest root; a trusted root is always given to it.
    """
    roots = sorted((folder / _HISTORY).glob("*.root.json"), key=_version)
    others = [p for p in folder.glob("*.json") if p.name != "root.json"]
    others.sort(key=lambda p: (_ORDER.index(p.name) if p.name in _ORDER else 9, p.name))
    found = [p for p in [*roots, *others] if p.is_file() and p.suffix != TEMPORARY]
    return [p for p in found if p.stat().st_size <= _MOST_BYTES]


def _version(path: Path) -> int:
    number = path.name.split(".")[0]
    return int(number) if number.isdecimal() else 0
