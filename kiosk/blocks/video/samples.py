"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.sample import Sample
from kiosk.blocks.video.block import VideoBox
from kiosk.video.events import VideoAction


def samples(block: VideoBox, _key: str) -> Iterator[Sample]:
    """Yield the film while it is watched."""
    show = (VideoAction(block.video, "open"),)
    yield Sample(show, (VideoAction(block.video, "close"),))
