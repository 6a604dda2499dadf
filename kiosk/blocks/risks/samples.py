"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.risks.block import Risks
from kiosk.blocks.sample import Sample, chosen


def samples(block: Risks, key: str) -> Iterator[Sample]:
    """Yield all cards turned."""
    yield chosen(*((f"{key}/{number}", "turned") for number in range(len(block.items))))
