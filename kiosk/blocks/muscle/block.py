"""What an author writes: `::: muscle`."""

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from kiosk.content.model.blocks import Block, Passage, Place, Runs

MuscleState = Literal["relaxed", "contracting", "cramped", "stretched"]


class MuscleWords(msgspec.Struct, frozen=True):
    """What is said of a muscle in one state."""

    title: str
    state: MuscleState
    runs: Runs


class Muscle(Block, frozen=True):
    """The muscle in motion, and words for its states: `::: muscle`."""

    place: ClassVar[Place] = "picture"

    items: tuple[MuscleWords, ...]

    def passages(self) -> Iterator[Passage]:
        """Yield what is read, in order."""
        for item in self.items:
            yield Passage(item.title, item.runs)


BLOCK = Muscle
