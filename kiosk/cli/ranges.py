"""Numbers on the command line: a range for each, and one way to say that another was given."""

import argparse
import math
from collections.abc import Callable


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number of a range."""

    def read(text: str) -> int:
        found = (
            int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
        )
        if not least <= found <= most:
            raise _outside(text, "a whole number", least, most)
        return found

    return read


def number(least: float, most: float) -> Callable[[str], float]:
    """Return what reads a number of a range."""

    def read(text: str) -> float:
        try:
            found = float(text)
        except ValueError:
            found = math.nan
        if not least <= found <= most:
            raise _outside(text, "a number", least, most)
        return found

    return read


def size(text: str) -> tuple[int, int]:
    """Return width and height of `1920x1080`."""
    wide, _, high = text.lower().partition("x")
    if not all(part.isascii() and part.isdigit() and len(part) < 6 for part in (wide, high)):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size; write it like 1920x1080")
    found = int(wide), int(high)
    if not all(480 <= side <= 8192 for side in found):
        raise argparse.ArgumentTypeError(f"“{text}”: each side must be from 480 to 8192 pixels")
    return found


def diagonal(text: str) -> float:
    """Return inches of a screen's diagonal."""
    try:
        inches = float(text)
    except ValueError:
        inches = 0.0
    if not 7.0 <= inches <= 100.0:
        raise argparse.ArgumentTypeError(f"“{text}” is not a diagonal; write inches, 7 to 100")
    return inches


def _outside(text: str, kind: str, least: float, most: float) -> argparse.ArgumentTypeError:
    shown = text if len(text) <= 20 else f"{text[:20]}…"
    return argparse.ArgumentTypeError(f"“{shown}” is not {kind} from {least:g} to {most:g}")
