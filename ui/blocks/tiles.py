"""Shared by interactive blocks: pictures to choose by, in a row or one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.blocks.options import OptionProps
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.picture_tile import USUAL_SHARE, PictureTile
from ui.widgets.layout.row import Row

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_TILE_EMS = 7.5
"""The narrowest tile with its picture above the words, in ems of body text."""


def picture_tiles(
    options: Sequence[OptionProps],
    builder: Builder,
    share: float = USUAL_SHARE,
    *,
    whole: bool = False,
) -> list[FlowItem]:
    """Return the pictures, `share` of their width tall, and `whole` however low; a touch says the
    option's event."""
    theme = builder.theme
    space = theme.tokens.space
    wide = builder.width / len(options) > _TILE_EMS * theme.tokens.type.body
    tiles: list[QWidget] = []
    for option in options:
        tile = PictureTile(
            theme,
            option.title,
            spoken=option.spoken,
            picture=option.picture,
            ground=builder.ground,
            chosen=option.chosen,
            beside=not wide,
            share=share,
            whole=whole,
        )
        tile.touched.connect(lambda event=option.event: builder.say(event))
        tiles.append(tile)
    rows: list[QWidget] = [Row(theme, tiles)] if wide else tiles
    gap = max(space.s, theme.tokens.touch.gap)
    return [FlowItem(row, gap if index else space.l) for index, row in enumerate(rows)]
