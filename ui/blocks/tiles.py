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
_LISTED, _LARGEST_MM, _CLOSE_MM = 0.4, 40.0, 24.0
"""Pictures of a list share so much of the screen's height; the height of the largest one, and of
one on a page whose cards stand close."""


def picture_tiles(
    options: Sequence[OptionProps],
    builder: Builder,
    share: float = USUAL_SHARE,
    *,
    low: bool = False,
) -> list[FlowItem]:
    """Return the pictures, `share` of their width tall; if all are to be `low`, beside their words.
    A touch says the option's event."""
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
            beside=low or not wide,
            share=share,
            side=0 if wide else _listed(builder, len(options)),
        )
        tile.touched.connect(lambda event=option.event: builder.say(event))
        tiles.append(tile)
    rows: list[QWidget] = [Row(theme, tiles)] if wide else tiles
    gap = max(space.s, theme.tokens.touch.gap)
    return [FlowItem(row, gap if index else space.l) for index, row in enumerate(rows)]


def _listed(builder: Builder, count: int) -> int:
    """Return the sides in pixels of the pictures of a list: as large as its screenful lets them."""
    tokens = builder.theme.tokens
    share = round(tokens.screen.height * _LISTED / count)
    return min(share, tokens.mm(_CLOSE_MM if builder.dense else _LARGEST_MM))
