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


def _outside(text: str, kind: str, least: float, most: float) -> argparse.ArgumentTypeError:
    shown = text if len(text) <= 20 else f"{text[:20]}…"
    return argparse.ArgumentTypeError(f"“{shown}” is not {kind} from {least:g} to {most:g}")
