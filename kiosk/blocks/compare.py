"""People before and after, one at a time."""

from dataclasses import dataclass

from kiosk.blocks.choose import OptionProps
from kiosk.blocks.opened import spoken
from kiosk.content.model.blocks import Bar, Compare, StoryPart
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices


@dataclass(frozen=True, slots=True)
class CompareProps:
    """Whom one can choose; of the chosen one (the first, at first) the bars and the story."""

    people: tuple[OptionProps, ...]
    bars: tuple[Bar, ...]
    parts: tuple[StoryPart, ...]


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
    return CompareProps(people, block.items[at].bars, block.items[at].parts)
