"""Which screenfuls the place that shows has, as its layout found."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self


class Part(NamedTuple):
    """Which screenful of its page one is, from 1, and of how many."""

    number: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Paging:
    """The screenfuls of a place, in order, and which of them shows, from 0.

    `names` are those of their pages, for the button that leads there; empty without a short one.
    `parts` say which part of its page each is.
    """

    names: tuple[str, ...] = ("",)
    view: int = 0
    parts: tuple[Part, ...] = (Part(),)

    @classmethod
    def of(cls, pages: Iterable[tuple[str, int]], view: int) -> Self:
        """Return the paging of pages, each with its name and how many screenfuls it has."""
        found = [(name, Part(n, count)) for name, count in pages for n in range(1, count + 1)]
        return cls(tuple(name for name, _ in found), view, tuple(part for _, part in found))

    def name_after(self, by: int = 1) -> str | None:
        """Return the name of the screenful `by` further on; None where there is none."""
        at = self.view + by
        return self.names[at] if 0 <= at < len(self.names) else None

    def part_after(self, by: int = 1) -> Part:
        """Return which part of its page the screenful `by` further on is."""
        at = self.view + by
        return self.parts[at] if 0 <= at < len(self.parts) else Part()


NO_PAGING = Paging()
"""A place of one screenful."""
