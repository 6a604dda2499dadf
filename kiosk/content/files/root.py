"""Where in a folder or a zip file the pack lies: at its top, or a folder or two below.

What a file manager compresses, a server's download and a stick all have a folder around the pack.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from kiosk.content.files.leftovers import is_leftover
from kiosk.content.model import limits
from kiosk.shared import slow_places

_PACK = re.compile(r"pack\b.*\.toml(\.txt)?", re.IGNORECASE)  # also one whose name is nearly right
_DEEPEST = 2
_MOST_FOLDERS = 200


def roots(paths: Iterable[str]) -> list[str]:
    """Return the folders that packs lie in, those nearest to the top: "" is the top itself.

    `paths` are those of all files, with forward slashes; more than one root is somebody's choice.
    """
    found: dict[int, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        depth = folder.count("/") + 1 if folder else 0
        if depth <= _DEEPEST and _PACK.fullmatch(name):
            found.setdefault(depth, set()).add(folder)
    return sorted(found[min(found)]) if found else []


def root_of(paths: Iterable[str]) -> str:
    """Return the folder that the pack lies in; "" also if there is none, or more than one."""
    found = roots(paths)
    return found[0] if len(found) == 1 else ""


def pack_folder(named: Path | str) -> Path:
    """Return the folder that the pack lies in: the named one, or one inside; never an error."""
    folder = Path(named)
    try:
        inside = slow_places.within(folder, lambda: root_of(_near(folder, "", _Budget())))
    except OSError:
        return folder  # the code that opens it reports why it cannot be opened
    return folder / inside if inside else folder


class _Budget:
    """How many more folders may be looked into: somebody may name a whole disk."""

    def __init__(self) -> None:
        self.left = _MOST_FOLDERS


def _near(folder: Path, prefix: str, budget: _Budget) -> Iterator[str]:
    """Yield the files of a folder and of those just below; links are not followed."""
    budget.left -= 1
    try:
        with os.scandir(folder) as items:
            some = islice((i for i in items if not is_leftover(i.name)), limits.MAX_FILES_A_FOLDER)
            found = sorted(some, key=lambda item: item.name)
    except OSError:
        return
    folders = [item for item in found if item.is_dir(follow_symlinks=False)]
    files = [f"{prefix}{item.name}" for item in found if item not in folders]
    yield from files
    is_pack = any(_PACK.fullmatch(name.rpartition("/")[2]) for name in files)
    for item in folders if prefix.count("/") < _DEEPEST and not is_pack else ():
        if budget.left > 0:
            yield from _near(Path(item.path), f"{prefix}{item.name}/", budget)
