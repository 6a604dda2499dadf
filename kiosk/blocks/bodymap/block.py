"""What an author writes: `::: bodymap`."""

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from kiosk.content.model.blocks import Action, Block, Passage, Place, Runs

MuscleName = Literal["neck", "back", "hamstring", "calf", "abdomen", "hand", "quadriceps", "foot"]


class BodySpot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A muscle on the body: what people call it, why it cramps and what eases it."""

    title: str
    muscle: MuscleName
    runs: Runs
    actions: tuple[Action, ...] = ()


class BodyMap(Block, frozen=True):
    """A body whose muscles can be touched: `::: bodymap`."""

    place: ClassVar[Place] = "picture"

    items: tuple[BodySpot, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)


BLOCK = BodyMap
