"""What an author writes: `::: program`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Block, Passage, Place


class ProgramPath(Block, frozen=True):
    """A program's stages, one open at a time: `::: program ID`."""

    place: ClassVar[Place] = "page"
    named: ClassVar[bool] = True

    program: str

    def passages(self) -> Iterator[Passage]:
        """Yield nothing: its words are those of the program, in a file of their own."""
        return iter(())


BLOCK = ProgramPath
