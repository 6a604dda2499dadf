"""Which films of a folder were tried, and what came of it, from one start to the next.

A pack that is published or installed was judged as a whole. A folder that people edit was not: its
films are tried beside the first screen, each once, as long as it stays as it is.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import msgspec

from kiosk.content.files import tree
from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file
from kiosk.shared.issue import Issue
from kiosk.updates.probe import films

_FILE = "films.json"
_MOST = 500  # most films whose result is remembered
_MOST_BYTES = 1024 * 1024

Never = Callable[[], bool]
Tried: TypeAlias = dict[str, Issue | None]
"""Results by a key for each version of a film; None: the film is fine."""


@dataclass(frozen=True)
class FilmMemory:
    """Remembers in a folder, which may be lost at any time: then films are tried once more."""

    cache: Path
    disk: Disk

    def known(self, folder: Path) -> tuple[Issue, ...]:
        """Return what failed before and is still the same; no film is opened."""
        found = self._read()
        return tuple(
            issue.at(entry.path)
            for entry in _films(folder)
            if (issue := found.get(_name(folder, entry)))
        )

    def tried(self, folder: Path, cancelled: Never = lambda: False) -> tuple[Issue, ...]:
        """Try what was never tried, and return all that fails. Slow: each film is played."""
        found = self._read()
        for entry in _films(folder):
            name = _name(folder, entry)
            if name not in found:
                film = tree.place_of(folder, entry.path)
                # twice: on a busy machine a good one may come too late
                found[name] = films.issue_of(film, cancelled) and films.issue_of(film, cancelled)
                self._write(found)
        return self.known(folder)

    def _read(self) -> Tried:
        try:
            data = small_files.read(self.cache / _FILE, _MOST_BYTES)
            return msgspec.json.decode(data, type=Tried)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return {}

    def _write(self, found: Tried) -> None:
        kept = dict(list(found.items())[-_MOST:])
        try:
            make_folders(self.disk, self.cache)
            replace_file(self.disk, self.cache / _FILE, msgspec.json.encode(kept))
        except OSError:
            return  # they are tried again at the next start


def _films(folder: Path) -> Iterator[tree.FileEntry]:
    try:
        yield from (entry for entry in tree.scan(folder).files if films.is_film(entry.path))
    except OSError:
        return


def _name(folder: Path, entry: tree.FileEntry) -> str:
    said = f"{folder.absolute()}\0{entry.path}\0{entry.size}\0{entry.mtime_ns}"
    return hashlib.blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
