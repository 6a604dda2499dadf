"""The `exercises` block: tiles with a picture each, as many beside one another as have room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.exercises.view import ExercisesProps, OfferProps
from kiosk.blocks.page import BlockProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.picture_tile import PictureTile
from ui.widgets.layout.row import Row

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_TILE_EMS, _MOST = 8.5, 3
"""The narrowest tile with its picture above the words, in ems of body text; most in a row."""
_SHARE, _LOW_SHARE = 0.62, 0.45
"""Heights of a picture as shares of its width; the second is for a page with little room."""


def build(props: ExercisesProps, builder: Builder) -> InteractiveBlock:
    """Return rows of tiles; the last row is as wide as the others."""
    theme = builder.theme
    room = int(builder.width / (_TILE_EMS * theme.tokens.type.body))
    columns = max(1, min(_MOST, room, len(props.offers)))
    tiles = [_tile(offer, builder, beside=columns == 1) for offer in props.offers]
    rows = [Row(theme, tiles[i : i + columns]) for i in range(0, len(tiles), columns)]
    space = theme.tokens.space
    gap = max(space.s, theme.tokens.touch.gap)
    items = [FlowItem(row, gap if index else space.l) for index, row in enumerate(rows)]
    shown = zip(props.offers, tiles, strict=True)
    pictures = {offer.moves: tile for offer, tile in shown if offer.moves}

    def update(new: BlockProps) -> bool:
        assert isinstance(new, ExercisesProps), "a page gives a block its own Props"
        for tile, offer in zip(tiles, new.offers, strict=True):
            tile.show_moment(offer.drawing)
        return True

    return InteractiveBlock(tuple(items), update, steady=True, pictures=pictures)


def _tile(offer: OfferProps, builder: Builder, *, beside: bool) -> PictureTile:
    tile = PictureTile(
        builder.theme,
        offer.title,
        spoken=offer.title,
        picture=offer.picture,
        ground=builder.ground,
        chosen=False,
        beside=beside,
        share=_LOW_SHARE if builder.dense else _SHARE,
        whole=True,
    )
    tile.touched.connect(lambda: builder.say(offer.event))
    return tile
