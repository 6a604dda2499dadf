"""PNG and JPEG by their headers: the right kind, whole, and no larger than the screen needs."""

import struct
from collections.abc import Callable

from kiosk.content import limits
from kiosk.content.picture_kinds import PNG, kind_of
from kiosk.content.problems import Log

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length behind them


def check_raster(path: str, data: bytes, log: Log) -> None:
    """Name in `log` what is wrong with a .png or .jpg file. Never raises."""
    is_png = kind_of(path) == PNG
    if not data.startswith(_PNG if is_png else _JPEG):
        kind = "PNG" if is_png else "JPEG"
        log.error(
            path,
            1,
            f"The file's name says {kind}, but it is something else.",
            f"Save the picture as {kind}; renaming is not enough.",
        )
        return
    read: Callable[[bytes], tuple[int, int] | None] = _png_size if is_png else _jpeg_size
    size = read(data)
    if size is None or min(size) < 1:
        log.error(path, 1, "The picture is damaged.", "Save or copy it anew.")
        return
    if is_png and data[24] > 8:
        log.error(path, 1, "The picture has 16 bits a colour.", "Save it with 8 bits a colour.")
    _check_size(path, *size, log)


def _check_size(path: str, width: int, height: int, log: Log) -> None:
    if max(width, height) > limits.MAX_RASTER_SIDE:
        log.error(
            path,
            1,
            f"The picture has {width} × {height} pixels.",
            f"Save it with at most {limits.MAX_RASTER_SIDE} pixels a side.",
        )
    elif width < limits.MIN_RASTER_WIDTH:
        log.warning(
            path,
            1,
            f"The picture is {width} pixels wide and will look blurred.",
            f"Use one of at least {limits.MIN_RASTER_WIDTH} pixels.",
        )


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None if the file is damaged or cut off."""
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-64:]:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None if the file is damaged or cut off."""
    if b"\xff\xd9" not in data[-64:]:
        return None
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF or marker in _BARE:
            position += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        if marker in _FRAMES and position + 9 <= len(data):
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + max(length, 2)
    return None
