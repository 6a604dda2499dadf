"""What was chosen inside one block of a page, and the links that choose."""

from dataclasses import dataclass
from typing import TypeAlias

Made: TypeAlias = tuple[tuple[str, str], ...]
"""Every choice of a visit, as the state keeps it: (key, value)."""

SCHEME = "choose"


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of one block. `name` sets it apart from all others: page and place in it."""

    name: str
    made: Made = ()

    def chosen(self, what: str = "") -> str:
        """Return what was chosen of `what`; empty if nothing was."""
        return dict(self.made).get(self._key(what), "")

    def link(self, value: str, what: str = "") -> str:
        """Return the link that chooses `value`; an empty value takes the choice back."""
        return f"{SCHEME}:{self._key(what)}={value}"

    def toggle(self, value: str, what: str = "") -> str:
        """Return the link that chooses `value`, or takes it back where it is chosen already."""
        return self.link("" if self.chosen(what) == value else value, what)

    def _key(self, what: str) -> str:
        return f"{self.name}/{what}" if what else self.name
