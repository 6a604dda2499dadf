"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.redflag_check.block import RedFlagCheck
from kiosk.blocks.sample import Sample, chosen
from kiosk.warning_signs.choice import CHECK

SIGNS_TOUCHED = ("0.chest", "2.clot", "8.statin.clot.ill.weakness.keeps-coming", "8.keeps-coming")
"""Of the built-in pack: one that cannot wait, one that is marked; at the end, many and one."""


def samples(_block: RedFlagCheck, _key: str) -> Iterator[Sample]:
    """Yield every step, and each kind of result."""
    yield from (chosen((CHECK, str(step))) for step in range(1, 9))
    yield from (chosen((CHECK, word)) for word in SIGNS_TOUCHED)
