"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.compare.block import Compare
from kiosk.blocks.sample import Sample, longest


def samples(block: Compare, key: str) -> Iterator[Sample]:
    """Yield the longest of several."""
    yield longest(block.items, key)
