"""People before and after, one at a time."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.compare.block import Bar, Compare
from kiosk.blocks.opened import spoken
from kiosk.blocks.options import OptionProps
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model.blocks import StoryPart
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices


@dataclass(frozen=True, slots=True)
class CompareProps(BlockProps):
    """Whom one can choose; of the chosen one (the first, at first) the bars and the story."""

    kind: ClassVar[str] = "compare"

    people: tuple[OptionProps, ...]
    bars: tuple[Bar, ...]
    parts: tuple[StoryPart, ...]
    picture: str = ""
    caption: str = ""


def build_view(block: Compare, context: BlockContext) -> CompareProps:
    """Return what the block shows on this page of this visit."""
    return build_compare_view(block, context.choices, context.words)


def build_compare_view(block: Compare, choices: Choices, words: Words) -> CompareProps:
    """Return the people, and the way of the one that was touched."""
    at = choices.index(len(block.items)) or 0
    people = tuple(
        OptionProps(
            case.title,
            spoken(case.title, index == at, words),
            case.picture,
            choices.choose(str(index)),
            index == at,
        )
        for index, case in enumerate(block.items)
    )
    shown = block.items[at]
    return CompareProps(people, shown.bars, shown.parts, shown.beside, shown.caption)
