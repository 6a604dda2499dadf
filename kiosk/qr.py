"""QR codes as plain modules: error correction by length, the mask by the standard's own scores.

segno encodes; of the eight masks it tries, the trial alone takes 6 of its 8 ms. Here a symbol is
one long integer, a bit a module, so that a mask is scored in a few dozen operations on whole
symbols (ISO/IEC 18004:2015, 7.8.3; docs/adr/0011-qr-codes.md).
"""

from functools import lru_cache
from typing import TypeAlias

Modules: TypeAlias = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark is True, without the quiet zone."""

_LEVELS = ((60, "q"), (120, "m"))
"""Up to so many bytes a level of error correction; longer contents get the lowest."""
_MASKS = 8
_QUIET = 4
_FINDER = (0b1011101, 7)
"""Dark and light as 1 : 1 : 3 : 1 : 1, and how long it is."""


@lru_cache(maxsize=64)
def modules(content: str) -> Modules:
    """Return the code of `content`. ValueError if no code is large enough for it."""
    import segno  # 40 ms that the first screen need not wait for

    made = segno.make(content, error=_level(content), mask=0, micro=False)
    rows = [int("".join(map(str, row)), 2) for row in made.matrix]
    best = min(_masked(rows), key=penalty)
    side = len(rows)
    return tuple(tuple(row >> (side - 1 - x) & 1 == 1 for x in range(side)) for row in best)
