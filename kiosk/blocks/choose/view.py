"""Choose what fits you, and see what is for you."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.blocks.choose import block as written
from kiosk.blocks.opened import opened, spoken
from kiosk.blocks.options import OptionProps
from kiosk.blocks.page import BlockContext, BlockProps
from kiosk.content.model import blocks as b
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices


@dataclass(frozen=True, slots=True)
class ChooseProps(BlockProps):
    """The choices; of the chosen one, its title and what stands under it. Nothing at first.

    `contents` are the title and the blocks of each choice: what shows has the room of the longest.
    `hint` stands there at first, above what each choice speaks of: the titles of its cards.
    """

    kind: ClassVar[str] = "choose"

    options: tuple[OptionProps, ...]
    title: str = ""
    blocks: b.Blocks = ()
    picture: str = ""
    contents: tuple[tuple[str, b.Blocks], ...] = ()
    hint: str = ""
    subjects: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


def build_view(block: written.Choose, context: BlockContext) -> ChooseProps:
    """Return what the block shows on this page of this visit."""
    return build_choose_view(block, context.choices, context.words)


def build_choose_view(block: written.Choose, choices: Choices, words: Words) -> ChooseProps:
    """Return the choices, and what the chosen one shows."""
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
    _ = words.gettext
    contents = tuple((option.title, opened(option)) for option in block.items)
    hint = _("Touch a picture to see what helps you.")
    if at is None:
        subjects = tuple(tuple(card.title for card in option.cards) for option in block.items)
        return ChooseProps(options, contents=contents, hint=hint, subjects=subjects)
    chosen = block.items[at]
    return ChooseProps(
        options,
        chosen.title,
        opened(chosen),
        chosen.beside,
        contents,
        hint,
        caption=chosen.caption,
    )
