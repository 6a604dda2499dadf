"""The `choose` block: a row of pictures, and below it what the chosen one shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.choose.view import ChooseProps
from ui.blocks.interactive import InteractiveBlock
from ui.blocks.tiles import picture_tiles
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.picture_tile import USUAL_SHARE
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_ALONE, _WITH_WORDS = 0.9, 0.36
"""The pictures' height as a share of their width: large to choose by, low above the words."""


def build(props: ChooseProps, builder: Builder) -> InteractiveBlock:
    """Return the pictures to choose by, and what the chosen one shows."""
    tokens = builder.theme.tokens
    share = USUAL_SHARE if tokens.low else _ALONE if not props.title else _WITH_WORDS
    items = picture_tiles(props.options, builder, share)
    if not props.title:
        return InteractiveBlock(tuple(items))
    heading = RichText(builder.theme, props.title, size=tokens.type.h3, bold=True, heading=True)
    items.append(FlowItem(heading, tokens.space.m, keep_with_next=True))
    return InteractiveBlock((*items, *builder.items(props.blocks)), reveal=heading)
