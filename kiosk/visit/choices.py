"""The choices made in one block of a page, and the events that make them."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.visit.animation import Film
from kiosk.visit.events import Choose, Play

Made: TypeAlias = tuple[tuple[str, str], ...]
"""All choices of a visit, as stored in the state: (key, value), the latest last."""

TICKED = "ticked"
"""Begins the keys of what was ticked for the clinic to know: `ticked/PAGE/BLOCK/LINE`."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of one block. `name` identifies the block by its page and its place there.

    `running` is the visit's animation, of this block or another; `still`: nothing may move.
    """

    name: str
    made: Made = ()
    running: Film | None = None
    still: bool = False

    def chosen(self, what: str = "") -> str:
        """Return the choice for `what`; empty if there is none."""
        return dict(self.made).get(self._key(what), "")

    def index(self, count: int, what: str = "") -> int | None:
        """Return the index of the choice among `count` things; None if there is none."""
        said = self.chosen(what)
        number = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else count
        return number if number < count else None

    def latest(self, count: int) -> int | None:
        """Return which of `count` things a choice was made for last; None if there is none."""
        keys = {self._key(str(index)): index for index in range(count)}
        return next((keys[key] for key, _value in reversed(self.made) if key in keys), None)

    def choose(self, value: str, what: str = "") -> Choose:
        """Return the event that chooses `value`; an empty value clears the choice."""
        return Choose(self._key(what), value)

    def toggle(self, value: str, what: str = "") -> Choose:
        """Return the event that chooses `value`, or clears it if it is chosen already."""
        return self.choose("" if self.chosen(what) == value else value, what)

    def play(self, value: str, seconds: float, what: str = "") -> Choose | Play:
        """Return the event that chooses `value` and starts the animation; without motion, the event
        that only chooses.
        """
        if self.still:
            return self.choose(value, what)
        return Play(self._key(what), value, seconds)

    def film(self, what: str = "") -> Film | None:
        """Return the animation of `what` while it runs."""
        running = self.running
        return running if running is not None and running.key == self._key(what) else None

    def _key(self, what: str) -> str:
        return f"{self.name}/{what}" if what else self.name
