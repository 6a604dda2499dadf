"""Prints: pictures that a process of their own has drawn, kept by what is in their files.

A screen shows prints alone. It opens no picture that came from elsewhere: what such a file can do
to the program that reads it is done to a process that may end.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.content.files import tree
from kiosk.content.files.picture_kinds import is_icon
from kiosk.shared import paths

FORMAT = 4  # raise it when pictures are drawn otherwise
_SUM = 16  # bytes of the sum behind a print
_ENDING = ".print"
_LIST = ".list"
_FAILED = ".failed"
_LONGEST = 400  # characters of a reason
_LISTS = 20  # packs whose lists are kept
_MOST_BYTES = 1024 * 1024 * 1024  # of all prints


class RenderedSize(msgspec.Struct, frozen=True):
    """A picture at one size in pixels: `paint` in its own colours, `ink` in that of the words
    around it. Either may be empty; both are PNG or JPEG."""

    width: int
    height: int
    paint: bytes
    ink: bytes


class Print(msgspec.Struct, frozen=True):
    """A drawn picture: its size in its own pixels, and itself in several sizes, largest first.

    One that leaves colours to the theme has its sizes by the names of the `themes`, too.
    """

    width: float
    height: float
    levels: tuple[RenderedSize, ...]
    themes: dict[str, tuple[RenderedSize, ...]] = {}

    def level(self, pixels: int, theme: str = "") -> RenderedSize:
        """Return the smallest level whose longer side has so many pixels, or the largest."""
        levels = self.themes.get(theme, self.levels)
        enough = [one for one in levels if max(one.width, one.height) >= pixels]
        return enough[-1] if enough else levels[0]


def is_ours(path: str, data: bytes) -> bool:
    """Tell whether a picture is one of the program's own, letter for letter."""
    try:
        own = paths.built_in_pack() / path
        return own.stat().st_size == len(data) and own.read_bytes() == data
    except (OSError, ValueError):
        return False


def name_of(path: str, data: bytes) -> str:
    """Return what the print of a picture is called."""
    role = b"icon" if is_icon(path) else b"picture"
    return hashlib.blake2b(role + b"\0" + data, digest_size=16).hexdigest() + f".{FORMAT}{_ENDING}"


def stamp_of(pictures: Iterable[tree.FileEntry]) -> str:
    """Return what tells one state of a pack's pictures, and of the program, from another."""
    built_in = tree.scan(paths.built_in_pack())
    total = hashlib.blake2b(tree.fingerprint(built_in, FORMAT), digest_size=16)
    total.update(tree.fingerprint(tree.Tree(tuple(pictures), ()), FORMAT))
    return total.hexdigest()


@dataclass(frozen=True)
class RenderStore:
    """The prints on the disk; `spare` takes the new ones while `folder` can take none."""

    folder: Path
    spare: Path | None = None

    def has(self, name: str) -> bool:
        """Tell whether a print is there."""
        return any((place / name).is_file() for place in self._places)

    def find(self, path: str, data: bytes) -> Print | None:
        """Return the print of a picture; None if it was never drawn, or its print is damaged."""
        name = name_of(path, data)
        for place in self._places:
            found = _read(place / name)
            if found is not None:
                return found
        return None

    def writable(self) -> Path | None:
        """Return the folder that takes new prints; None if no disk does."""
        return next((place for place in self._places if _takes(place)), None)

    def tidy(self, needed: Collection[str]) -> None:
        """Remove the oldest prints beyond what may be kept, but none that is `needed`."""
        with suppress(OSError):
            found = sorted(self.folder.glob(f"*{_ENDING}"), key=lambda p: p.stat().st_mtime_ns)
            total = sum(p.stat().st_size for p in found)
            for old in found:
                if total <= _MOST_BYTES:
                    return
                if old.name not in needed:
                    total -= old.stat().st_size
                    old.unlink()

    def failure(self, name: str) -> str:
        """Return why a picture could not be drawn when it was last tried, or nothing."""
        for place in self._places:
            with suppress(OSError, ValueError):
                return (place / f"{name}{_FAILED}").read_text("utf-8")[:_LONGEST]
        return ""

    def are_there(self, stamp: str) -> bool:
        """Tell whether a pack in this state has all its prints, without opening a picture."""
        for place in self._places:
            try:
                names = (place / f"{stamp}{_LIST}").read_text("ascii").split()
            except (OSError, ValueError):
                continue
            return all(self.has(name) for name in names)
        return False

    def note(self, stamp: str, names: Iterable[str]) -> None:
        """Remember which prints a pack in this state needs."""
        place = self.writable()
        if place is None:
            return
        with suppress(OSError):
            for old in sorted(place.glob(f"*{_LIST}"), key=lambda p: p.stat().st_mtime_ns)[
                :-_LISTS
            ]:
                old.unlink()
            (place / f"{stamp}{_LIST}").write_text("\n".join(names), "ascii")

    @property
    def _places(self) -> tuple[Path, ...]:
        return (self.folder,) if self.spare is None else (self.folder, self.spare)


def usual() -> RenderStore:
    """Return the prints that every part of the program shares."""
    return RenderStore(paths.prints_folder(), paths.spare_prints_folder())


def note_failure(folder: Path, name: str, why: str) -> None:
    """Remember why a picture could not be drawn; `why` is empty if it could."""
    file = folder / f"{name}{_FAILED}"
    with suppress(OSError):
        if why:
            file.write_text(why, "utf-8")
        else:
            file.unlink()


def keep(folder: Path, name: str, made: Print) -> None:
    """Write a print, so that after a power cut it is whole or not there; OSError if it cannot be
    written."""
    body = msgspec.msgpack.encode(made)
    handle, temporary = tempfile.mkstemp(prefix=".print-", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body + _sum(body))
            out.flush()
            os.fsync(out.fileno())
        os.replace(temporary, folder / name)  # noqa: PTH105
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _read(file: Path) -> Print | None:
    try:
        data = file.read_bytes()
        body = data[:-_SUM]
        if _sum(body) != data[-_SUM:]:
            file.unlink()
            return None
        found = msgspec.msgpack.decode(body, type=Print)
    except (OSError, msgspec.MsgspecError):
        return None
    return found if found.levels else None


def _sum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_SUM).digest()


def _takes(place: Path) -> bool:
    """Tell whether a folder takes a file of some size: a full disk takes a name, and no more."""
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place) as trial:
            trial.write(bytes(256 * 1024))
            trial.flush()
    except OSError:
        return False
    return True
