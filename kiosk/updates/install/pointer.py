"""Which pack runs, which ran before and which waits: one small file, replaced whole."""

import hashlib

import msgspec

from kiosk.shared import small_files
from kiosk.shared.disk import Disk, make_folders, replace_file
from kiosk.updates.model.paths import SHA_LENGTH, UpdatePaths

_MOST_BYTES = 64 * 1024


class PointerEntry(msgspec.Struct, frozen=True):
    """An installed pack.

    `sha` is the sum of the file that it came in and the name of its folder, `manifest` the sum of
    its manifest, `details` the sum of the clinic's details that go with it, or empty.
    """

    sha: str
    manifest: str
    pack: str
    version: str
    details: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no sum: it becomes the name of a folder."""
        for value in (self.sha, self.manifest, self.details or self.sha):
            if len(value) != SHA_LENGTH or set(value) - set("0123456789abcdef"):
                raise ValueError("not a sum")


class Pointer(msgspec.Struct, frozen=True):
    """What runs; `refused` is the sum of a pack that staff went back from.

    `undecided`: what waits came from a stick, and staff have not said yet that it may show.
    """

    current: PointerEntry | None = None
    previous: PointerEntry | None = None
    pending: PointerEntry | None = None
    refused: str = ""
    undecided: bool = False

    @property
    def ready(self) -> bool:
        """Whether something waits that may be taken over."""
        return self.pending is not None and not self.undecided

    def named(self) -> set[str]:
        """Return the sums that must stay on the disk."""
        entries = (self.current, self.previous, self.pending)
        return {sum_ for e in entries if e for sum_ in (e.sha, e.details) if sum_}


class _File(msgspec.Struct, frozen=True):
    body: msgspec.Raw
    sum: str


def read_pointer(home: UpdatePaths) -> Pointer:
    """Return the pointer, or an empty one if there is none or it is damaged."""
    try:
        return _read(home)
    except (OSError, ValueError, RecursionError):
        return Pointer()


def fault_of_pointer(home: UpdatePaths) -> str:
    """Return why a pointer that is there cannot be read, as a part of a sentence, or nothing."""
    try:
        _read(home)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return str(error.strerror or error)
    except (ValueError, RecursionError):
        return "it is damaged"
    return ""


def _read(home: UpdatePaths) -> Pointer:
    found = msgspec.json.decode(small_files.read(home.pointer, _MOST_BYTES), type=_File)
    body = bytes(found.body)
    if _sum(body) != found.sum:
        raise ValueError("another sum")
    return msgspec.json.decode(body, type=Pointer)


def write_pointer(home: UpdatePaths, disk: Disk, pointer: Pointer) -> None:
    """Replace the pointer; afterwards it is on the disk."""
    body = msgspec.json.encode(pointer)
    make_folders(disk, home.content)
    data = msgspec.json.encode(_File(msgspec.Raw(body), _sum(body)))
    replace_file(disk, home.pointer, data)


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
