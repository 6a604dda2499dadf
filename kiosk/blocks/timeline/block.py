"""What an author writes: `::: timeline`."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from kiosk.content.model.blocks import Action, Block, Card, Passage, Place, Runs


class Phase(msgspec.Struct, frozen=True, omit_defaults=True):
    """One phase of a way: its name, when one is in it, and what happens there.

    `picture` takes the place of the page's while the phase is open, with `caption` below it.
    """

    title: str
    runs: Runs
    icon: str = ""
    cards: tuple[Card, ...] = ()
    actions: tuple[Action, ...] = ()
    picture: str = ""
    caption: str = ""


class Timeline(Block, frozen=True):
    """A way in phases, one open at a time: `::: timeline`."""

    place: ClassVar[Place] = "page"

    items: tuple[Phase, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)
            yield from (Passage(card.title, card.runs) for card in item.cards)
            yield from (Passage(action.text, style="button") for action in item.actions)


BLOCK = Timeline
