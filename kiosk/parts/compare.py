"""People before and after, one at a time."""

from dataclasses import dataclass

from kiosk.content.blocks import Bar, Compare, StoryPart
from kiosk.parts.choices import Choices
from kiosk.parts.choose import OptionProps
from kiosk.parts.opened import spoken
from kiosk.wording import Words


@dataclass(frozen=True, slots=True)
class CompareProps:
    """Whom one can choose; of the chosen one (the first, at first) the bars and the story."""

    people: tuple[OptionProps, ...]
    bars: tuple[Bar, ...]
    parts: tuple[StoryPart, ...]


def derive_compare(block: Compare, choices: Choices, words: Words) -> CompareProps:
    """Return the people, and the way of the one that was touched."""
    at = choices.index(len(block.items)) or 0
    people = tuple(
        OptionProps(
            case.title,
            spoken(case.title, index == at, words),
            case.picture,
            choices.link(str(index)),
            index == at,
        )
        for index, case in enumerate(block.items)
    )
    return CompareProps(people, block.items[at].bars, block.items[at].parts)
