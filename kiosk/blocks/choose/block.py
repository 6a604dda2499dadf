"""What an author writes: `::: choose`."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from kiosk.content.model.blocks import Action, Block, Card, Passage, Place, Runs


class Option(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of several to choose from: a picture, and what shows once it is chosen.

    `beside` then takes the place of the page's picture, with `caption` below it.
    """

    title: str
    runs: Runs
    picture: str = ""
    cards: tuple[Card, ...] = ()
    actions: tuple[Action, ...] = ()
    beside: str = ""
    caption: str = ""


class Choose(Block, frozen=True):
    """Choose what fits you, and see what is for you: `::: choose`."""

    place: ClassVar[Place] = "page"

    items: tuple[Option, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)
            yield from (Passage(card.title, card.runs) for card in item.cards)
            yield from (Passage(action.text, style="button") for action in item.actions)


BLOCK = Choose
