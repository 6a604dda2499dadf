"""Which PINs may be chosen: six digits or more that nobody guesses in five tries."""

from enum import StrEnum

LEAST, MOST = 6, 12
"""Digits of a PIN."""

_ROWS = ("0123456789", "9876543210")
_COLUMNS = ("147258369", "369258147", "741852963", "963852741", "159357", "357159")


class PinFault(StrEnum):
    """Why a PIN cannot be chosen."""

    DIGITS = "digits"
    SHORT = "short"
    LONG = "long"
    SAME = "same"
    ROW = "row"
    REPEATED = "repeated"


def fault_of(pin: str) -> PinFault | None:
    """Return what is wrong with a new PIN, or None."""
    if not (pin.isascii() and pin.isdigit()):
        return PinFault.DIGITS
    if len(pin) < LEAST:
        return PinFault.SHORT
    if len(pin) > MOST:
        return PinFault.LONG
    if len(set(pin)) == 1:
        return PinFault.SAME
    if any(pin in row * 3 for row in _ROWS) or any(pin in column for column in _COLUMNS):
        return PinFault.ROW
    if _repeats(pin) or len(set(pin)) == 2:
        return PinFault.REPEATED
    return None


def _repeats(pin: str) -> bool:
    """Tell whether a part of the PIN stands in it again and again: 121212, 123123, 112233."""
    sizes = range(1, len(pin) // 2 + 1)
    whole = any(pin == (pin[:size] * len(pin))[: len(pin)] for size in sizes)
    pairs = (
        len(pin) % 2 == 0 and pin[::2] == pin[1::2] and any(pin[::2] in row * 2 for row in _ROWS)
    )
    return whole or pairs
