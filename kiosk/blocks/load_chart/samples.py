"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.load_chart.block import LoadChart
from kiosk.blocks.sample import Sample, chosen


def samples(_block: LoadChart, key: str) -> Iterator[Sample]:
    """Yield a jump from the longest numbers."""
    yield chosen((f"{key}/jump", "on"), (f"{key}/unit", "reps"), (f"{key}/now-reps", "1000"))
