"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.muscle.block import Muscle
from kiosk.blocks.sample import Sample


def samples(_block: Muscle, _key: str) -> Iterator[Sample]:
    """Yield nothing: each state looks like the first, with other words."""
    return iter(())
