"""What an author writes: `::: risks`."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from kiosk.content.model.blocks import Block, Passage, Place, Runs


class Risk(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that adds to a risk: `runs` say what it is, `advice` what one can do.

    `picture` shows what to do: once the card is turned, it takes the place of the page's, with
    `caption` below it.
    """

    title: str
    runs: Runs
    advice: Runs
    icon: str = ""
    picture: str = ""
    caption: str = ""


class Risks(Block, frozen=True):
    """Cards that turn: in front what adds to a risk, behind what to do: `::: risks`."""

    place: ClassVar[Place] = "page"

    items: tuple[Risk, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)
            yield Passage("", item.advice)


BLOCK = Risks
