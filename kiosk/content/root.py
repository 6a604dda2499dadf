"""Where in a folder or a zip file the pack lies: at its top, or a folder or two below.

What a file manager compresses, a server's download and a stick all have a folder around the pack.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.content.leftovers import is_leftover

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
    inside = root_of(_near(folder, "", 0))
    return folder / inside if inside else folder


def _near(folder: Path, prefix: str, depth: int) -> Iterator[str]:
    """Yield the files of a folder and of those just below; links are not followed."""
    try:
        with os.scandir(folder) as items:
            found = sorted((i for i in items if not is_leftover(i.name)), key=lambda i: i.name)
    except OSError:
        return
    folders = [item for item in found if item.is_dir(follow_symlinks=False)]
    files = [f"{prefix}{item.name}" for item in found if item not in folders]
    yield from files
    if depth < _DEEPEST and not roots(name.rpartition("/")[2] for name in files):
        for item in folders[:_MOST_FOLDERS]:
            yield from _near(Path(item.path), f"{prefix}{item.name}/", depth + 1)
