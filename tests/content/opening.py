"""Opens a pack that has to be right, and finds what was compiled of it."""

from pathlib import Path

from kiosk.content.model.pack import Library
from kiosk.content.model.problems import Report
from kiosk.content.store.store import open_pack


def opened(folder: Path, cache: Path) -> Library:
    library = open_pack(folder, cache)
    assert not isinstance(library, Report), [p.text() for p in library.problems]
    return library


def compiled(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file
