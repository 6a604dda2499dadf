"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.program.block import ProgramPath
from kiosk.blocks.sample import Sample, chosen


def samples(_block: ProgramPath, key: str) -> Iterator[Sample]:
    """Yield the stages after the first."""
    yield from (chosen((key, str(stage))) for stage in range(1, 4))
