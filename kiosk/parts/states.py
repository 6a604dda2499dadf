"""What a page shows behind touches, for whoever looks at every screen: a few states a block."""

from collections.abc import Iterator
from typing import TypeAlias

from kiosk.content import blocks as b

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
            case b.RedFlagCheck(items=signs) if signs:
                count = len(signs)
                for answers in ("n", "y", "n" + "y" * (count - 1), "n" * count):
                    yield ((key, answers),)
