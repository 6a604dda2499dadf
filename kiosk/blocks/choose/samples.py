"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.choose.block import Choose
from kiosk.blocks.sample import Sample, longest


def samples(block: Choose, key: str) -> Iterator[Sample]:
    """Yield the longest of several."""
    yield longest(block.items, key)
