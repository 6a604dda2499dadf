"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.sample import Sample, longest
from kiosk.blocks.timeline.block import Timeline


def samples(block: Timeline, key: str) -> Iterator[Sample]:
    """Yield the longest of several."""
    yield longest(block.items, key)
