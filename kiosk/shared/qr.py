"""QR codes as plain modules, made by a library: docs/adr/0011-qr-codes.md."""

from functools import lru_cache
from typing import Any, TypeAlias

Modules: TypeAlias = tuple[int, ...]
"""Rows of a square code, top first, without the quiet zone. Each is a number with as many bits as
there are rows; its highest bit is the leftmost module, 1 is dark."""

QUIET = 4
"""Light modules around a code (ISO/IEC 18004:2015, 6.3.8)."""

LARGEST_VERSION = 25
"""117 modules a side; more would be too fine for a phone at arm's length."""

LARGEST_SIDE = 17 + 4 * LARGEST_VERSION

_ROOM = (
    *(17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425),
    *(458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273),
)
"""Bytes that each version holds at the lowest level of correction (ISO/IEC 18004:2015, table 7)."""

_LEVELS = "HQML"
"""The levels of error correction, the highest first."""
_AT_LEAST = ((60, "Q"), (120, "M"))
"""The least level of error correction up to so many bytes; longer contents get the lowest."""

_UTF_8 = 26
"""The ECI number for UTF-8: without it readers guess, and some guess Big5."""
_SAYING_UTF_8 = 2
"""Bytes that the ECI takes, for contents that are not ASCII (ISO/IEC 18004:2015, 7.4.3)."""


@lru_cache(maxsize=32)
def modules(content: str) -> Modules:
    """Return the code of `content`. ValueError if it needs more than version 25.

    Space left in the smallest possible size goes to a higher level of error correction.
    """
    size = len(content.encode())
    wanted = next((level for most, level in _AT_LEAST if size <= most), "L")
    made = _made(content, wanted)
    if len(made) > LARGEST_SIDE:
        raise ValueError(f"{len(content)} characters need a code of {len(made)} modules a side")
    for level in reversed(_LEVELS[: _LEVELS.index(wanted)]):
        higher = _made(content, level)
        if len(higher) > len(made):
            break
        made = higher
    return made


def room(side: int) -> int:
    """Return how many bytes of text a code of at most `side` modules a side holds; 0 for none.

    Counted at the lowest level of error correction.
    """
    version = min((side - 17) // 4, LARGEST_VERSION)
    return _ROOM[version - 1] - _SAYING_UTF_8 if version >= 1 else 0


def _made(content: str, level: str) -> Modules:
    import zxingcpp  # the first screen need not wait for it

    encoding = {} if content.isascii() else {"eci": _UTF_8}
    kind = zxingcpp.BarcodeFormat.QRCode
    code = zxingcpp.create_barcode(content, kind, ec_level=level, **encoding)
    # its type says nothing of the buffer that Python 3.12 and later ask for by name
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()  # typed as if it had one dimension
    return tuple(int("".join("0" if light else "1" for light in row), 2) for row in rows)
