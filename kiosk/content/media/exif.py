"""How a camera was held, as EXIF tells it, in a JPEG or a PNG."""

import struct

_ORIENTATION = 0x0112
_UPRIGHT = 1
TURNED = frozenset(range(5, 9))
"""Orientations in which what stands upright lies in the file."""


def orientation(tiff: bytes) -> int:
    """Return the orientation from 1 to 8 that a block of EXIF names; 1 if it names none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:
        return _UPRIGHT
    start = struct.unpack(order + "I", tiff[4:8])[0]
    count = struct.unpack(order + "H", tiff[start : start + 2].ljust(2, b"\0"))[0]
    for number in range(min(count, 100)):
        entry = tiff[start + 2 + 12 * number : start + 14 + 12 * number]
        if len(entry) == 12 and struct.unpack(order + "H", entry[:2])[0] == _ORIENTATION:
            found = int(struct.unpack(order + "H", entry[8:10])[0])
            return found if 1 <= found <= 8 else _UPRIGHT
    return _UPRIGHT


def of_png(data: bytes) -> int:
    """Return the orientation that a PNG names in its piece eXIf; 1 if it names none."""
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name = data[position + 4 : position + 8]
        if name == b"eXIf":
            return orientation(data[position + 8 : position + 8 + length].removeprefix(_MARK))
        if name == b"IEND":
            break
        position += 12 + length
    return _UPRIGHT


_MARK = b"Exif\0\0"  # belongs to JPEG alone, but some programs copy it along
