"""The `timeline` block: the path of its phases, and the content of the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.timeline.view import TimelineProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.step_road import RoadStop, StepRoad
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder


def build(props: TimelineProps, builder: Builder) -> InteractiveBlock:
    """Return the path, and the open phase."""
    theme = builder.theme
    sizes, space, colour = theme.tokens.type, theme.tokens.space, theme.tokens.colour
    ask = RichText(theme, props.ask, size=sizes.body, bold=True, heading=True)
    stops = [
        RoadStop(phase.title, phase.spoken, phase.icon, phase.event, phase.chosen)
        for phase in props.phases
    ]
    way = StepRoad(theme, stops, builder.width, colour.floor, colour.line)
    way.chosen.connect(builder.say)
    items = [FlowItem(ask, space.l, keep_with_next=True), FlowItem(way, space.s)]
    opened = builder.items(props.blocks)
    return InteractiveBlock((*items, *opened), reveal=opened[0].widget)
