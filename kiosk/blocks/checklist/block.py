"""What an author writes: `::: checklist`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Block, Passage, Place


class Checklist(Block, frozen=True):
    """Things to tick, a few words each: `::: checklist`."""

    place: ClassVar[Place] = "page"

    items: tuple[str, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        return (Passage(item) for item in self.items)

    def to_tell(self) -> tuple[str, ...]:
        """Return what can be ticked, in order."""
        return self.items


BLOCK = Checklist
"""The box `::: checklist`."""
