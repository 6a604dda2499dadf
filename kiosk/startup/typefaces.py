"""Which fonts a kiosk loads: its own, and those of the pack that a child has drawn without harm.

A font is a program of a kind, and a broken one can end the process that loads it. So no font of a
pack reaches the screen's process before another process has drawn with those very bytes.
"""

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.model.pack import Library
from kiosk.shared import paths
from kiosk.shared.issue import Issue
from kiosk.startup.loaded_pack import asset

PROGRAM = (
    "fonts/atkinson-hyperlegible-next-400-normal.woff2",
    "fonts/atkinson-hyperlegible-next-400-italic.woff2",
    "fonts/atkinson-hyperlegible-next-700-normal.woff2",
)
"""The program's own typeface; a pack may bring other files under these names."""
_FOLDER = "typefaces"
_FINE, _BAD = b"fine", b"bad"
_WALL = 15.0
"""Seconds that a font may take to be tried."""


@dataclass(frozen=True)
class Typefaces:
    """The bytes of the fonts to load, the program's own first; `problems` name those left out."""

    files: tuple[bytes, ...]
    problems: tuple[Issue, ...] = ()


NO_TYPEFACES = Typefaces(())


def own() -> tuple[bytes, ...]:
    """Return the program's own typeface; files that are gone are left out."""
    return tuple(data for path in PROGRAM if (data := _built_in(path)))


def typefaces(library: Library, cache: Path) -> Typefaces:
    """Return the fonts for a pack. Fonts that were never tried are tried now, in a child."""
    files: list[bytes] = []
    problems: list[Issue] = []
    toc = library.toc(library.languages[0])
    for path in (*PROGRAM, *(name for name in toc.fonts if name not in PROGRAM)):
        data, usual = _read(library, path), _built_in(path)
        if data and data != usual and not _is_fine(path, data, cache):
            remedy = "Save it anew as .woff2, .ttf or .otf; the kiosk's own typeface shows."
            problems.append(Issue(f"The font {path} cannot be drawn.", remedy))
            data = usual
        if data:
            files.append(data)
    return Typefaces(tuple(files), tuple(problems))


def _read(library: Library, path: str) -> bytes:
    try:
        return asset(library, path)
    except KeyError:
        return b""


def _built_in(path: str) -> bytes:
    try:
        return (paths.built_in_pack() / path).read_bytes() if path in PROGRAM else b""
    except OSError:
        return b""


def _is_fine(path: str, data: bytes, cache: Path) -> bool:
    """Tell whether these bytes were drawn without harm: now, or at an earlier start."""
    note = cache / _FOLDER / hashlib.sha256(data).hexdigest()
    try:
        known = note.read_bytes()
    except OSError:
        known = b""
    if known in (_FINE, _BAD):
        return known == _FINE
    told = _draws(Path(path).suffix, data)
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_bytes(_FINE if told else _BAD)
    except OSError:
        pass  # it is tried again at the next start
    return told


def _draws(suffix: str, data: bytes) -> bool:
    # only a pack with a font of its own needs them
    from kiosk.shared import child_process

    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"font{suffix}")
            file.write_bytes(data)
            return child_process.run(child_process.itself("try-font", str(file)), _WALL).code == 0
    except OSError:
        return False
