"""What was chosen inside one block of a page, and the events that choose."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.visit.animation import Film
from kiosk.visit.events import Choose, Play

Made: TypeAlias = tuple[tuple[str, str], ...]
"""Every choice of a visit, as the state keeps it: (key, value)."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of one block. `name` sets it apart from all others: page and place in it.

    `running` is the film of the visit, of this block or another; `still`: nothing may move.
    """

    name: str
    made: Made = ()
    running: Film | None = None
    still: bool = False

    def chosen(self, what: str = "") -> str:
        """Return what was chosen of `what`; empty if nothing was."""
        return dict(self.made).get(self._key(what), "")

    def index(self, count: int, what: str = "") -> int | None:
        """Return which of `count` things was chosen; None if none of them was."""
        said = self.chosen(what)
        number = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else count
        return number if number < count else None

    def choose(self, value: str, what: str = "") -> Choose:
        """Return the event that chooses `value`; an empty value takes the choice back."""
        return Choose(self._key(what), value)

    def toggle(self, value: str, what: str = "") -> Choose:
        """Return the event that chooses `value`, or takes it back where it is chosen already."""
        return self.choose("" if self.chosen(what) == value else value, what)

    def play(self, value: str, seconds: float, what: str = "") -> Choose | Play:
        """Return the event that chooses `value` and moves the picture; or only chooses it, where
        nothing may move.
        """
        if self.still:
            return self.choose(value, what)
        return Play(self._key(what), value, seconds)

    def film(self, what: str = "") -> Film | None:
        """Return the film of `what` while it runs."""
        running = self.running
        return running if running is not None and running.key == self._key(what) else None

    def _key(self, what: str) -> str:
        return f"{self.name}/{what}" if what else self.name
