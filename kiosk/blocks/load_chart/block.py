"""What an author writes: `::: load-chart`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Block, Passage, Place


class LoadChart(Block, frozen=True):
    """How a program's load grows from week to week: `::: load-chart ID`."""

    place: ClassVar[Place] = "page"
    named: ClassVar[bool] = True

    program: str

    def passages(self) -> Iterator[Passage]:
        """Yield nothing: its words are those of the program, in a file of their own."""
        return iter(())


BLOCK = LoadChart
