"""Which screenfuls the place that shows has, as its layout found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paging:
    """The names of a place's screenfuls, in order, and which of them shows, from 0.

    A name is for the button that leads there; it is empty where words go on.
    """

    names: tuple[str, ...] = ("",)
    view: int = 0

    def name_after(self, by: int = 1) -> str | None:
        """Return the name of the screenful `by` further on; None where there is none."""
        at = self.view + by
        return self.names[at] if 0 <= at < len(self.names) else None


NO_PAGING = Paging()
"""A place of one screenful."""
