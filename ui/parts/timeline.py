"""A way in phases: the road with its stations, and what happens at the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.parts.timeline import TimelineProps
from ui.parts.part import Part
from ui.widgets.flow import Atom
from ui.widgets.rich_text import RichText
from ui.widgets.way import Stop, Way

if TYPE_CHECKING:
    from ui.blocks import Builder


def build_timeline(props: TimelineProps, builder: Builder) -> Part:
    """Return the road, and the open phase."""
    look = builder.look
    sizes, space, colour = look.tokens.type, look.tokens.space, look.tokens.colour
    ask = RichText(look, props.ask, size=sizes.body, bold=True, heading=True)
    stops = [
        Stop(phase.title, phase.spoken, phase.icon, phase.link, phase.chosen)
        for phase in props.phases
    ]
    way = Way(look, stops, builder.width, colour.floor, colour.line)
    way.chosen.connect(builder.link)
    atoms = [Atom(ask, space.l, keep_with_next=True), Atom(way, space.s)]
    opened = builder.atoms(props.blocks)
    return Part((*atoms, *opened), reveal=opened[0].widget)
