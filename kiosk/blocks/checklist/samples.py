"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.checklist.block import Checklist
from kiosk.blocks.sample import Sample, chosen
from kiosk.visit.choices import TICKED


def samples(block: Checklist, key: str) -> Iterator[Sample]:
    """Yield all of it ticked."""
    yield chosen(*((f"{TICKED}/{key}/{n}", "ticked") for n in range(len(block.items))))
