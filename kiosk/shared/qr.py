"""QR codes as plain modules: error correction by length, the mask by the standard's own scores.

segno encodes; of the eight masks it tries, the trial alone takes most of its time. Here a symbol is
one long integer, a bit a module, so that a mask is scored in a few dozen operations on whole
symbols (ISO/IEC 18004:2015, 7.8; docs/adr/0011-qr-codes.md).
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

Modules: TypeAlias = tuple[int, ...]
"""Rows of a square code from the top, without the quiet zone: the highest of as many bits as there
are rows is the leftmost module, 1 is dark."""

QUIET = 4
"""Light modules around a code (ISO/IEC 18004:2015, 6.3.8)."""

LARGEST_VERSION = 25
"""117 modules a side; more of them become too fine for phones at arm's length."""

LARGEST_SIDE = 17 + 4 * LARGEST_VERSION

_ROOM = (
    *(17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425),
    *(458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273),
)
"""Bytes that each version holds at the lowest level of correction (ISO/IEC 18004:2015, table 7)."""

_LEVELS = ((60, "q"), (120, "m"))
"""Up to so many bytes a level of error correction; longer contents get the lowest."""

_MASKS = 8
_PERIOD = 6
"""Every mask repeats itself after six columns, and after twelve rows."""

_GAP = 4
"""Light modules between two rows of the long integer: a finder's light side is as long."""

_FORMAT_BITS = {"L": 0b01, "M": 0b00, "Q": 0b11, "H": 0b10}
_FORMAT_GENERATOR, _FORMAT_MASK = 0b10100110111, 0b101010000010010
_FINDER = (0, 2, 3, 4, 6)
"""Where the dark modules of 1 : 1 : 3 : 1 : 1 are; 1 and 5 are light."""


@lru_cache(maxsize=32)
def modules(content: str) -> Modules:
    """Return the code of `content`. ValueError if it needs more than version 25."""
    import segno  # 40 ms that the first screen need not wait for

    try:
        made = segno.make(
            content,
            error=_level(content),
            mask=0,
            micro=False,
            **({} if content.isascii() else _UTF_8),
        )
    except segno.DataOverflowError as error:
        raise ValueError(str(error)) from error
    if int(made.version) > LARGEST_VERSION:
        raise ValueError(f"{len(content)} characters need a code of version {made.version}")
    rows = [int("".join("1" if bit else "0" for bit in row), 2) for row in made.matrix]
    return min(_masked(rows, made.error), key=penalty)


_UTF_8: dict[str, Any] = {"mode": "byte", "encoding": "utf-8", "eci": True}
_SAYING_UTF_8 = 2
"""Bytes that it takes to say so: what is not ASCII is in UTF-8 (ISO/IEC 18004:2015, 7.4.3)."""


def room(side: int) -> int:
    """Return how many bytes of text a code of at most `side` modules a side holds; 0 for none.

    Of a text that is long enough for the lowest level of correction.
    """
    version = min((side - 17) // 4, LARGEST_VERSION)
    return _ROOM[version - 1] - _SAYING_UTF_8 if version >= 1 else 0


def penalty(rows: Modules) -> int:
    """Return how hard a symbol is to read: the four scores of ISO/IEC 18004:2015, 7.8.3.1."""
    side = len(rows)
    step = side + _GAP
    dark = _joined(rows)
    light = _joined([~row & (1 << side) - 1 for row in rows])
    score = _imbalance(dark.bit_count(), side)
    for colour in (dark, light):
        pairs = colour & colour >> 1
        score += 3 * (pairs & pairs >> step).bit_count()
        score += _long_runs(colour, 1) + _long_runs(colour, step)
    return score + 40 * (_finders(dark, 1) + _finders(dark, step))


def _level(content: str) -> str:
    size = len(content.encode())
    return next((level for most, level in _LEVELS if size <= most), "l")


def _masked(rows: list[int], level: str) -> Iterator[Modules]:
    """Yield the symbol, given with mask 0, with each of the masks."""
    side = len(rows)
    masks = _masks(side)
    for number in range(_MASKS):
        made = [
            row ^ first ^ other
            for row, first, other in zip(rows, masks[0], masks[number], strict=True)
        ]
        yield _with_format(made, level, number)


def _with_format(rows: list[int], level: str, mask: int) -> Modules:
    """Return the symbol with both copies of what its level and mask are (7.9.1)."""
    side = len(rows)
    data = _FORMAT_BITS[level] << 3 | mask
    rest = data << 10
    for bit in range(14, 9, -1):
        if rest >> bit & 1:
            rest ^= _FORMAT_GENERATOR << bit - 10
    word = (data << 10 | rest) ^ _FORMAT_MASK
    for bit, places in enumerate(_format_places(side)):
        for x, y in places:
            place = 1 << side - 1 - x
            rows[y] = rows[y] | place if word >> bit & 1 else rows[y] & ~place
    return tuple(rows)


def _format_places(side: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return both places, column and row, of each bit of the format, the lowest first."""
    down = [*range(6), 7, 8]
    across = [7, *range(5, -1, -1)]
    first = [(8, y) for y in down] + [(x, 8) for x in across]
    second = [(side - 1 - bit, 8) for bit in range(8)]
    second += [(8, side - 15 + bit) for bit in range(8, 15)]
    return list(zip(first, second, strict=True))


@lru_cache(maxsize=8)
def _masks(side: int) -> tuple[tuple[int, ...], ...]:
    """Return each mask's rows, with nothing where a symbol of this size holds no data."""
    free = _data_region(side)
    return tuple(
        tuple(_mask_row(mask, y, side) & free[y] for y in range(side)) for mask in range(_MASKS)
    )


@lru_cache(maxsize=_MASKS * 12)
def _mask_piece(mask: int, y: int) -> int:
    """Return six columns of a mask's row, the leftmost as the highest bit (table 10)."""
    bits = 0
    for x in range(_PERIOD):
        conditions = (
            (x + y) % 2,
            y % 2,
            x % 3,
            (x + y) % 3,
            (y // 2 + x // 3) % 2,
            x * y % 2 + x * y % 3,
            (x * y % 2 + x * y % 3) % 2,
            ((x + y) % 2 + x * y % 3) % 2,
        )
        bits = bits << 1 | (conditions[mask] == 0)
    return bits


def _mask_row(mask: int, y: int, side: int) -> int:
    piece, row, width = _mask_piece(mask, y % 12), 0, 0
    while width < side:
        row, width = row << _PERIOD | piece, width + _PERIOD
    return row >> width - side


def _data_region(side: int) -> list[int]:
    """Return rows with 1 where data are: not under finders, timing, alignment, format, version."""
    rows = [(1 << side) - 1] * side

    def clear(x: int, y: int, wide: int, high: int) -> None:
        bits = (1 << wide) - 1 << side - x - wide
        for row in range(y, y + high):
            rows[row] &= ~bits

    clear(0, 0, 9, 9)
    clear(side - 8, 0, 8, 9)
    clear(0, side - 8, 9, 8)
    clear(6, 0, 1, side)
    clear(0, 6, side, 1)
    if side >= 45:  # from version 7 on a symbol says which it is
        clear(side - 11, 0, 3, 6)
        clear(0, side - 11, 6, 3)
    for x, y in _alignment(side):
        clear(x - 2, y - 2, 5, 5)
    return rows


def _alignment(side: int) -> list[tuple[int, int]]:
    """Return the middles of the alignment patterns (annex E, as a formula)."""
    version = (side - 17) // 4
    if version == 1:
        return []
    count = version // 7 + 2
    step = (version * 4 + count * 2 + 1) // (2 * count - 2) * 2
    ends = [6, *sorted(side - 7 - step * i for i in range(count - 1))]
    finders = {(ends[0], ends[0]), (ends[-1], ends[0]), (ends[0], ends[-1])}
    return [(x, y) for x in ends for y in ends if (x, y) not in finders]


def _joined(rows: Modules | list[int]) -> int:
    """Return rows as one integer, with a gap of zeros below each."""
    step = len(rows) + _GAP
    whole = 0
    for row in rows:
        whole = whole << step | row << _GAP
    return whole


def _long_runs(colour: int, step: int) -> int:
    """Return the score of runs of five and more: their length less two."""
    two = colour & colour >> step
    five = two & two >> 2 * step & colour >> 4 * step
    return five.bit_count() + 2 * (five & ~(five >> step)).bit_count()


def _finders(dark: int, step: int) -> int:
    """Return how many look like a finder: its ratio, and four light modules before or after it."""
    found = ~(dark >> step | dark >> 5 * step)
    for place in _FINDER:
        found &= dark >> place * step
    after = before = 0
    for place in range(1, 5):
        before |= dark >> (6 + place) * step
        after |= dark << place * step
    return (found & ~(before & after)).bit_count()


def _imbalance(dark: int, side: int) -> int:
    return 10 * (abs(20 * dark - 10 * side * side) // (side * side))
