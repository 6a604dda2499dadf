"""Choose what fits you: a row of pictures, and below it what is for the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.parts.choose import ChooseProps
from ui.parts.part import Part
from ui.parts.tiles import picture_tiles
from ui.widgets.flow import Atom
from ui.widgets.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks import Builder


def build_choose(props: ChooseProps, builder: Builder) -> Part:
    """Return the pictures to choose by, and what is for whoever chose."""
    tokens = builder.look.tokens
    atoms = picture_tiles(props.options, builder)
    if not props.title:
        return Part(tuple(atoms))
    heading = RichText(builder.look, props.title, size=tokens.type.h3, bold=True, heading=True)
    atoms.append(Atom(heading, tokens.space.m, keep_with_next=True))
    return Part((*atoms, *builder.atoms(props.blocks)), reveal=heading)
