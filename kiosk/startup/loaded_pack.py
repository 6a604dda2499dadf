"""Which content shows, and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.content.model.pack import Library
from kiosk.shared import paths
from kiosk.shared.issue import Issue

_OF_THE_PROGRAM = ("fonts/", "images/icons/", "images/logo.svg")


class Origin(StrEnum):
    """Where the content that shows comes from."""

    BUILT_IN = "built-in"
    SIGNED = "signed"
    EDITED = "edited"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class PackSource:
    """A pack's folder. `key` tells it from every other: a copy remembers it."""

    folder: Path
    origin: Origin
    key: str


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """What shows, and why something else that should have shown could not.

    `films` are issues of those that no process could play.
    """

    library: Library
    source: PackSource
    issues: tuple[Issue, ...] = ()
    films: tuple[Issue, ...] = ()


def film_file(shown: LoadedPack, path: str) -> Path:
    """Return where a film is; KeyError as `Library.asset_file`, or if it could not be played."""
    if any(path == film.file for film in shown.films):
        raise KeyError(path)
    return shown.library.asset_file(path)


def asset(library: Library, path: str) -> bytes:
    """Return a file of a pack. What every screen needs comes from the built-in pack if this one has
    it not: a pack may leave out fonts, icons and the mark. KeyError as `Library.asset`."""
    try:
        return library.asset(path)
    except KeyError:
        if not path.startswith(_OF_THE_PROGRAM):
            raise
    try:
        return (paths.built_in_pack() / path).read_bytes()
    except OSError as error:
        raise KeyError(path) from error
