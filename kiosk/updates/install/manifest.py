"""What an installed pack consists of, so that a start can see that all of it is there.

Sizes are compared for every file and contents up to `AT_START`: whatever the compiled pack keeps
has a sum of its own, and pictures and videos that have changed since the check are not served
(kiosk/content/store/store.py), so that a start need not read a gigabyte of video again.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.content.files import tree
from kiosk.shared import small_files
from kiosk.shared.disk import Disk, replace_file

FILE, PACK = "manifest.json", "pack"
AT_START = 16 * 1024 * 1024
"""Bytes whose sum is taken at a start: about 15 ms a megabyte on slow machines, so a quarter s."""
_MOST_BYTES = 4 * 1024 * 1024
_CHUNK = 1024 * 1024


class ManifestFile(msgspec.Struct, frozen=True):
    """A file of the pack: path with forward slashes, size in bytes, SHA-256."""

    path: str
    size: int
    sha: str


class Manifest(msgspec.Struct, frozen=True):
    """All files, sorted by path."""

    pack: str
    version: str
    files: tuple[ManifestFile, ...]


def make_manifest(folder: Path, pack: str, version: str) -> Manifest:
    """Return the manifest of a pack's folder; OSError if it cannot be read."""
    entries = tree.scan(folder).files
    items = (ManifestFile(e.path, e.size, _sum(folder / e.path)) for e in entries)
    return Manifest(pack, version, tuple(items))


def write_manifest(disk: Disk, folder: Path, manifest: Manifest) -> str:
    """Write it into an installed pack's folder and return its sum."""
    data = msgspec.json.encode(manifest)
    replace_file(disk, folder / FILE, data)
    return hashlib.sha256(data).hexdigest()


def is_whole(folder: Path, sha: str, budget: int | None = AT_START) -> bool:
    """Tell whether an installed pack is what its manifest, with the sum `sha`, says.

    At most `budget` bytes of contents are read, small files first; None reads everything.
    """
    try:
        manifest = _read(folder / FILE, sha)
        return manifest is not None and _fits(folder / PACK, manifest, budget)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return False


def _read(path: Path, sha: str) -> Manifest | None:
    data = small_files.read(path, _MOST_BYTES)
    if hashlib.sha256(data).hexdigest() != sha:
        return None
    return msgspec.json.decode(data, type=Manifest)


def _fits(folder: Path, manifest: Manifest, budget: int | None) -> bool:
    found = tree.scan(folder)
    sizes = {item.path: item.size for item in manifest.files}
    if found.oddities or {e.path: e.size for e in found.files} != sizes:
        return False
    return all(_sum(folder / item.path) == item.sha for item in _within(manifest, budget))


def _within(manifest: Manifest, budget: int | None) -> Iterator[ManifestFile]:
    left = budget
    for item in sorted(manifest.files, key=lambda item: item.size):
        if left is not None:
            left -= item.size
            if left < 0:
                return
        yield item


def _sum(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            total.update(chunk)
    return total.hexdigest()
