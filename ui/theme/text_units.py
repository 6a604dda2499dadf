"""Qt counts a text in UTF-16 units, Python in code points: an emoji is two of the one, one of the
other. Whatever tells Qt where in a text something stands, or is told so by Qt, counts here."""

from collections.abc import Iterable
from typing import NamedTuple


class Stretch(NamedTuple):
    """A part of a text as Qt counts it: the first unit, and the one after the last."""

    start: int
    end: int


def units(text: str) -> int:
    """Return how long Qt takes a text to be."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def stretches(texts: Iterable[str], between: int = 0) -> list[Stretch]:
    """Return where each of several texts stands that are set one after the other, with `between`
    units from one to the next."""
    found = []
    start = 0
    for text in texts:
        end = start + units(text)
        found.append(Stretch(start, end))
        start = end + between
    return found
