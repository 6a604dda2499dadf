"""Which content shows, and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.content.model import Library


class Origin(StrEnum):
    """Where the content that shows comes from."""

    BUILT_IN = "built-in"
    SIGNED = "signed"
    EDITED = "edited"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Source:
    """A pack's folder. `key` tells it from every other: a copy remembers it."""

    folder: Path
    origin: Origin
    key: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows, and sentences on what should have shown and could not."""

    library: Library
    source: Source
    problems: tuple[str, ...] = ()
