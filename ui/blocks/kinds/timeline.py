"""The `timeline` block: the path of its phases, and the content of the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.timeline.view import TimelineProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.step_road import RoadStop, StepRoad

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder


def build(props: TimelineProps, builder: Builder) -> InteractiveBlock:
    """Return the path, and the open phase."""
    theme = builder.theme
    space, colour = theme.tokens.space, theme.tokens.colour
    stops = [
        RoadStop(phase.title, phase.spoken, phase.icon, phase.event, phase.chosen)
        for phase in props.phases
    ]
    way = StepRoad(theme, stops, builder.width, colour.floor, colour.line)
    way.chosen.connect(builder.say)
    opened = builder.items(props.blocks)
    return InteractiveBlock((FlowItem(way, space.m), *opened), reveal=opened[0].widget)
