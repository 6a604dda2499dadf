"""Converts positions in a text: Qt counts UTF-16 units, Python code points, and an emoji is two of
the first and one of the second. Every position given to Qt, or taken from Qt, is converted here."""

from collections.abc import Iterable
from typing import NamedTuple


class Stretch(NamedTuple):
    """A part of a text in UTF-16 units: the first, and the one after the last."""

    start: int
    end: int


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def stretches(texts: Iterable[str], between: int = 0) -> list[Stretch]:
    """Return the stretch of each of several texts set one after the other, with `between` units
    from one to the next."""
    found = []
    start = 0
    for text in texts:
        end = start + units(text)
        found.append(Stretch(start, end))
        start = end + between
    return found
