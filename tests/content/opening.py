"""Opens a pack that has to be right, and finds what was compiled of it."""

from pathlib import Path

from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.shared.issue import terminal_line
from tests.support.packs import open_pack


def opened(folder: Path, cache: Path) -> Library:
    library = open_pack(folder, cache)
    assert not isinstance(library, Report), [terminal_line(p) for p in library.issues]
    return library


def compiled(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file
