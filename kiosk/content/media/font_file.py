"""Checks by its own table of contents whether a font file is complete; drawing is tried
elsewhere."""

import struct

from kiosk.content.model.report import Log

ENDINGS = (".woff2", ".ttf", ".otf")
_SFNT = (b"\0\1\0\0", b"OTTO", b"true")
_WOFF2 = b"wOF2"
_HEAD = struct.Struct(">4sHHHH")
_TABLE = struct.Struct(">4sIII")
_WOFF2_HEAD = struct.Struct(">4s4sIHHII")
_NEEDED = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp"})
_MOST_UNPACKED = 64 * 1024 * 1024
_KINDS = {
    b"wOFF": "WOFF, an older kind",
    b"ttcf": "a collection of fonts",
    b"PK\3\4": "a zip file",
    b"<htm": "a web page",
    b"<!DO": "a web page",
}
_ANEW = "Save or load the font anew, as .woff2, .ttf or .otf."


def is_font(path: str) -> bool:
    """Tell whether a path of a pack is that of a font."""
    return path.startswith("fonts/") and path.endswith(ENDINGS)


def check_font(path: str, data: bytes, log: Log) -> None:
    """Note in `log` a font file that is none, or of which a part is missing."""
    if says := _fault(path, data):
        log.error(path, 1, says, _ANEW)


def _fault(path: str, data: bytes) -> str:
    if not data:
        return "The file is empty."
    sign = data[:4]
    if sign == _WOFF2:
        wrong = not path.endswith(".woff2")
        return _odd_name("WOFF2") if wrong else _woff2_fault(data)
    if sign in _SFNT:
        return _odd_name("TrueType or OpenType") if path.endswith(".woff2") else _sfnt_fault(data)
    kind = _KINDS.get(sign, "something else")
    return f"The file's name says that it is a font, but it is {kind}."


def _odd_name(kind: str) -> str:
    return f"The font is of the kind {kind}, which its name does not say."


def _woff2_fault(data: bytes) -> str:
    if len(data) < _WOFF2_HEAD.size:
        return "The font file is cut off."
    _, _, length, tables, _, unpacked, packed = _WOFF2_HEAD.unpack_from(data)
    if length > len(data) or packed > len(data):
        return "The font file is cut off."
    if not tables or unpacked > _MOST_UNPACKED:
        return "The font file is damaged."
    return ""


def _sfnt_fault(data: bytes) -> str:
    if len(data) < _HEAD.size:
        return "The font file is cut off."
    count = _HEAD.unpack_from(data)[1]
    if len(data) < _HEAD.size + count * _TABLE.size:
        return "The font file is cut off."
    rows = [_TABLE.unpack_from(data, _HEAD.size + i * _TABLE.size) for i in range(count)]
    if any(start + length > len(data) for _, _, start, length in rows):
        return "The font file is cut off."
    return "" if {name for name, *_ in rows} >= _NEEDED else "The font lacks parts of a font."
