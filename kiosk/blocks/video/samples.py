"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.sample import Sample
from kiosk.blocks.video.block import VideoBox
from kiosk.blocks.video.view import READING
from kiosk.video.events import VideoAction
from kiosk.visit.events import Choose


def samples(block: VideoBox, key: str) -> Iterator[Sample]:
    """Yield the film while it is watched, its end, and its words beside the poster."""
    opened, closed = VideoAction(block.video, "open"), (VideoAction(block.video, "close"),)
    yield Sample((opened,), closed)
    yield Sample((opened, VideoAction(block.video, "ended")), closed)
    yield Sample((Choose(key, READING),), (Choose(key, ""),))
