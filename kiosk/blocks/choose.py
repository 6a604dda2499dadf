"""Choose what fits you, and see what is for you."""

from dataclasses import dataclass

from kiosk.blocks.opened import opened, spoken
from kiosk.content.model import blocks as b
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from kiosk.visit.events import Choose


@dataclass(frozen=True, slots=True)
class OptionProps:
    """One of the choices: `event` chooses it, `spoken` says whether it is chosen."""

    title: str
    spoken: str
    picture: str
    event: Choose
    chosen: bool


@dataclass(frozen=True, slots=True)
class ChooseProps:
    """The choices; of the chosen one, its title and what stands under it. Nothing at first."""

    options: tuple[OptionProps, ...]
    title: str = ""
    blocks: b.Blocks = ()


def build_choose_view(block: b.Choose, choices: Choices, words: Words) -> ChooseProps:
    """Return the choices, and what is for whoever touched one."""
    at = choices.index(len(block.items))
    options = tuple(
        OptionProps(
            option.title,
            spoken(option.title, index == at, words),
            option.picture,
            choices.choose(str(index)),
            index == at,
        )
        for index, option in enumerate(block.items)
    )
    if at is None:
        return ChooseProps(options)
    return ChooseProps(options, block.items[at].title, opened(block.items[at]))
