"""States to look at."""

from collections.abc import Iterator

from kiosk.blocks.redflag_check.block import RedFlagCheck
from kiosk.blocks.sample import Sample, chosen
from kiosk.warning_signs.choice import CHECK, at_the_end

SIGNS_TOUCHED = (
    "0.chest",
    "5.clot",
    at_the_end("statin", "clot", "ill", "weakness", "keeps-coming"),
    at_the_end("keeps-coming"),
)
"""Of the built-in pack: one that cannot wait, one that is marked; at the end, many and one."""
_STEPS = 11


def samples(_block: RedFlagCheck, _key: str) -> Iterator[Sample]:
    """Yield every step, and each kind of result."""
    yield from (chosen((CHECK, str(step))) for step in range(1, _STEPS))
    yield from (chosen((CHECK, word)) for word in SIGNS_TOUCHED)
