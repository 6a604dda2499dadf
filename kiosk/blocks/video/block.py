"""What an author writes: `::: video`."""

from collections.abc import Iterator
from typing import ClassVar

from kiosk.content.model.blocks import Block, Passage, Place


class VideoBox(Block, frozen=True):
    """A video with its controls: `::: video ID`."""

    place: ClassVar[Place] = "picture"
    named: ClassVar[bool] = True
    spoken: ClassVar[bool] = True

    video: str

    def passages(self) -> Iterator[Passage]:
        """Yield nothing: its words are those of the video, in a file of their own."""
        return iter(())


BLOCK = VideoBox
