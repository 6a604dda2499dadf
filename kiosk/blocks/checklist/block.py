"""What an author writes: `::: checklist`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Block, Passage, Place


class Checklist(Block, frozen=True):
    """Things to tick, a few words each: `::: checklist`.

    `ask_here`: they matter before a treatment here and not at home, so that paper has only those
    that were ticked: `::: checklist ask-here`.
    """

    place: ClassVar[Place] = "page"
    named: ClassVar[bool] = True

    items: tuple[str, ...]
    ask_here: bool = False

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        return (Passage(item) for item in self.items)

    def to_tell(self) -> tuple[str, ...]:
        """Return what can be ticked, in order."""
        return self.items

    def on_paper(self) -> tuple[str, ...]:
        """Return the lines that also stand on paper to be ticked at home."""
        return () if self.ask_here else self.items


BLOCK = Checklist
"""The box `::: checklist`."""
