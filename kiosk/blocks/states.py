"""What a page shows behind touches, for whoever looks at every screen: a few states a block."""

from collections.abc import Iterator
from typing import TypeAlias

from kiosk.content.model import blocks as b
from kiosk.warning_signs.choice import CHECK

SIGNS_TOUCHED = ("0.chest", "2.clot", "8.statin.clot.ill.weakness.keeps-coming", "8.keeps-coming")
"""Of the built-in pack: one that cannot wait, one that is marked; at the end, many and one."""

State: TypeAlias = tuple[tuple[str, str], ...]
"""Choices, by key and value."""


def states(section: str, blocks: b.Blocks) -> Iterator[State]:
    """Yield the choices that show most: the longest of several, and each kind of result."""
    for index, block in enumerate(blocks):
        key = f"{section}/{index}"
        match block:
            case b.Timeline() | b.Choose() | b.Compare() | b.Evidence():
                lengths = [len(repr(item)) for item in block.items]
                yield ((key, str(lengths.index(max(lengths)))),)
            case b.Risks(items=cards):
                yield tuple((f"{key}/{number}", "turned") for number in range(len(cards)))
            case b.ProgramPath():
                yield from (((key, str(stage)),) for stage in range(1, 4))
            case b.LoadChart():
                yield ((f"{key}/jump", "on"), (f"{key}/unit", "reps"), (f"{key}/now-reps", "1000"))
            case b.RedFlagCheck():
                yield from (((CHECK, str(step)),) for step in range(1, 9))
                yield from (((CHECK, word),) for word in SIGNS_TOUCHED)
