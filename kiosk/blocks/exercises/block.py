"""What an author writes: `::: exercises`."""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from kiosk.content.model.blocks import Block, Passage, Place


class Offer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One exercise: its name here, its link (`exercise:ID` or `routine:ID,ID`), its picture."""

    title: str
    target: str
    picture: str = ""


class Exercises(Block, frozen=True):
    """Guided exercises to begin, each with its picture: `::: exercises`."""

    place: ClassVar[Place] = "page"

    items: tuple[Offer, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, style="button")


BLOCK = Exercises
