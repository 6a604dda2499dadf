"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.bodymap.block import BodyMap
from kiosk.blocks.sample import Sample


def samples(_block: BodyMap, _key: str) -> Iterator[Sample]:
    """Yield nothing: each muscle looks like the first, with other words."""
    return iter(())
