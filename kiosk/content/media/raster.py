"""PNG and JPEG by their headers: the right kind, whole, and no larger than the screen needs.

Whether all of a photo can be drawn is for a process of its own to find out
(`kiosk/updates/probe/pictures.py`).
"""

import struct
from dataclasses import dataclass
from typing import assert_never

from kiosk.content.files.picture_kinds import KINDS, PictureKind, kind_of
from kiosk.content.media import exif
from kiosk.content.model import limits
from kiosk.content.model.report import Log

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length behind them
_PAGE, _OTHER = "a web page", "something else"
_POINTER = "a note of Git LFS that stands for the picture"
_REMEDIES = {
    _PAGE: "Save the picture itself, not the page that shows it.",
    _POINTER: "Fetch the picture itself: git lfs pull.",
}
_KNOWN = (
    *((facts.signature, facts.called) for facts in KINDS.values() if facts.signature),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"8BPS", "a Photoshop file"),
    (b"%PDF", "a PDF file"),
    (b"<svg", "an SVG picture"),
    (b"<!doctype svg", "an SVG picture"),
    (b"<?xml", "an SVG picture"),
    (b"<!--", "an SVG picture"),
    (b"<!doctype", _PAGE),
    (b"<html", _PAGE),
    (b"\0\0\1\0", "an icon of Windows"),
    (b"\xff\x0a", "a JPEG XL photo"),
    (b"\0\0\0\x0cjxl ", "a JPEG XL photo"),
    (b"\0\0\0\x0cjp  ", "a JPEG 2000 photo"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 photo"),
    (b"gimp xcf", "a file of GIMP"),
    (b"\x1f\x8b", "a packed drawing (SVGZ)"),
    (b"%!ps", "a PostScript file"),
    (b"\xd7\xcd\xc6\x9a", "a Windows drawing (WMF)"),
    (b"\1\0\0\0", "a Windows drawing (EMF)"),
    (b"pk\3\4", "a zip file or an office document"),
    (b"version https://git-lfs", _POINTER),
)
"""How files begin; words count in small and capital letters."""
_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), "an AVIF photo"),
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"mif1", b"msf1"), "a HEIC photo (of an iPhone)"),
}


@dataclass(frozen=True)
class _Found:
    """A picture's size in pixels, as it stands upright, and whether it moves."""

    width: int
    height: int
    moves: bool = False


def check_raster(path: str, data: bytes, log: Log) -> None:
    """Name in `log` what is wrong with a photo's file. Never raises."""
    kind = kind_of(path)
    if kind is None or not data.startswith(KINDS[kind].signature):
        _note_other(path, kind, data, log)
        return
    found = _read(kind, data)
    if found is None or min(found.width, found.height) < 1:
        log.error(
            path, 1, "The picture is damaged, or its end is missing.", "Copy it anew, or save it."
        )
        return
    if found.moves:
        log.warning(
            path, 1, "The picture moves in a browser; here it stands still.", "Use a film instead."
        )
    _check_size(path, found, log)


def _read(kind: PictureKind, data: bytes) -> _Found | None:
    """Return what a photo's headers say; None if it is damaged, or no photo."""
    match kind:
        case PictureKind.PNG:
            return _png(data)
        case PictureKind.JPEG:
            return _jpeg(data)
        case PictureKind.SVG:
            return None
        case _:
            assert_never(kind)


def _note_other(path: str, kind: PictureKind | None, data: bytes, log: Log) -> None:
    ours = KINDS[kind or PictureKind.PNG]
    what = _named(data)
    others = (facts for facts in KINDS.values() if facts.signature)
    if other := next((facts for facts in others if data.startswith(facts.signature)), None):
        better = other.endings[0]
        remedy = f"Rename it: its name has to end in {better}, here and where it is used."
    elif not data.strip(b"\0"):
        what, remedy = "an empty file", "Copy the picture anew."
    elif what in _REMEDIES:
        remedy = _REMEDIES[what]
    else:
        ending = ours.endings[0]
        remedy = f"Open it in a picture program and save it as {ending}; renaming is not enough."
    log.error(path, 1, f"The file's name says {ours.name}, but it is {what}.", remedy)


def _named(data: bytes) -> str:
    """Return what a file is by its first bytes."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "a WebP picture"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "a film")
    head = data[:999].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((name for start, name in _KNOWN if head.startswith(start.lower())), _OTHER)


def _check_size(path: str, found: _Found, log: Log) -> None:
    if max(found.width, found.height) > limits.MAX_RASTER_SIDE:
        log.error(
            path,
            1,
            f"The picture has {found.width} × {found.height} pixels.",
            f"Save it with at most {limits.MAX_RASTER_SIDE} pixels a side.",
        )
    elif found.width < limits.MIN_RASTER_WIDTH:
        log.warning(
            path,
            1,
            f"The picture is {found.width} pixels wide and will look blurred.",
            f"Use one of at least {limits.MIN_RASTER_WIDTH} pixels.",
        )


def _png(data: bytes) -> _Found | None:
    """Read a PNG's pieces up to its end; what lies behind that is none of its business."""
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    position, moves = 8, False
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name = data[position + 4 : position + 8]
        if name == b"IEND":
            turned = exif.of_png(data) in exif.TURNED
            return _Found(height, width, moves) if turned else _Found(width, height, moves)
        moves = moves or name == b"acTL"
        position += 12 + length
    return None


def _jpeg(data: bytes) -> _Found | None:
    """Read a JPEG's pieces up to its end: phones put films and depths behind it."""
    size: tuple[int, int] | None = None
    turned = False
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            position = data.find(b"\xff", position)  # between pieces, or the pixels themselves
            if position < 0:
                return None
            continue
        marker = data[position + 1]
        if marker == 0xD9:
            return _upright(size, turned)
        if marker in (0x00, 0xFF) or marker in _BARE:
            position += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        if marker in _FRAMES and position + 9 <= len(data) and size is None:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            size = width, height
        piece = data[position + 4 : position + 2 + length] if marker == 0xE1 else b""
        if piece.startswith(b"Exif\0\0"):
            turned = turned or exif.orientation(piece[6:]) in exif.TURNED
        position += 2 + max(length, 2)
    # the last two bytes may be the end
    return _upright(size, turned) if data[-2:] == b"\xff\xd9" else None


def _upright(size: tuple[int, int] | None, turned: bool) -> _Found | None:
    if size is None:
        return None
    width, height = size
    return _Found(height, width) if turned else _Found(width, height)
