"""What an author writes: `::: redflag-check`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Action, Block, Passage, Place


class RedFlagCheck(Block, frozen=True):
    """The check: touch the warning signs that you have: `::: redflag-check`.

    `actions` are the links for visitors whose signs, if any, can wait.
    """

    place: ClassVar[Place] = "page"
    shows_signs: ClassVar[bool] = True

    actions: tuple[Action, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Yield nothing: its words are those of the warning signs, in a file of their own."""
        return iter(())


BLOCK = RedFlagCheck
