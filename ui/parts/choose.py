"""Choose what fits you: a row of pictures, and below it what is for the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.parts.choose import ChooseProps
from ui.parts.part import Part
from ui.widgets.flow import Atom, Row
from ui.widgets.picture_tile import PictureTile
from ui.widgets.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks import Builder

_TILE_EMS = 7.5
"""The narrowest tile with its picture above the words, in ems of body text."""


def build_choose(props: ChooseProps, builder: Builder) -> Part:
    """Return the pictures to choose by, and what is for whoever chose."""
    look = builder.look
    sizes, space = look.tokens.type, look.tokens.space
    wide = builder.width / len(props.options) > _TILE_EMS * sizes.body
    tiles: list[QWidget] = []
    for option in props.options:
        tile = PictureTile(
            look,
            option.title,
            spoken=option.spoken,
            picture=option.picture,
            ground=builder.ground,
            chosen=option.chosen,
            beside=not wide,
        )
        tile.touched.connect(lambda link=option.link: builder.link(link))
        tiles.append(tile)
    rows: list[QWidget] = [Row(look, tiles)] if wide else tiles
    atoms = [Atom(row, space.s if index else space.l) for index, row in enumerate(rows)]
    if not props.title:
        return Part(tuple(atoms))
    heading = RichText(look, props.title, size=sizes.h3, bold=True, heading=True)
    atoms.append(Atom(heading, space.m, keep_with_next=True))
    return Part((*atoms, *builder.atoms(props.blocks)), reveal=heading)
