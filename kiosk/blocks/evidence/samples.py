"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.evidence.block import Evidence
from kiosk.blocks.sample import Sample, longest


def samples(block: Evidence, key: str) -> Iterator[Sample]:
    """Yield the longest of several."""
    yield longest(block.items, key)
