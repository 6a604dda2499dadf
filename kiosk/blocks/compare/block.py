"""What an author writes: `::: compare`."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from kiosk.content.model.blocks import Block, Passage, Place, StoryPart


class Bar(StoryPart, frozen=True):
    """One bar of a before and after: `filled` of `whole` equal parts."""

    filled: int
    whole: int


class Case(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody's way through it: bars before and after, and the story in labelled parts.

    `beside` takes the place of the page's picture while the case is open, with `caption` below it.
    """

    title: str
    parts: tuple[StoryPart, ...]
    bars: tuple[Bar, ...] = ()
    picture: str = ""
    beside: str = ""
    caption: str = ""


class Compare(Block, frozen=True):
    """People before and after, one at a time: `::: compare`."""

    place: ClassVar[Place] = "page"

    items: tuple[Case, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title)
            for part in (*item.parts, *item.bars):
                yield Passage(part.label, part.runs, style="label")


BLOCK = Compare
