"""A way in phases: a row of them, and what happens in the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.parts.timeline import TimelineProps
from ui.parts.part import Part
from ui.widgets.button import Button
from ui.widgets.button_row import ButtonRow
from ui.widgets.flow import Atom
from ui.widgets.panel import Shape

if TYPE_CHECKING:
    from ui.blocks import Builder


def build_timeline(props: TimelineProps, builder: Builder) -> Part:
    """Return the row of phases and the open one."""
    look = builder.look
    row = ButtonRow(look)
    for phase in props.phases:
        button = Button(look, phase.title, kind="primary" if phase.chosen else "plain", main=False)
        row.add(button, phase.link)
    row.chosen.connect(builder.link)
    colour, space = look.tokens.colour, look.tokens.space
    shape = Shape(fill=colour.card, border=colour.hair)
    panel = builder.panel([props.runs], title=props.title, shape=shape)
    return Part((Atom(row, space.l, keep_with_next=True), Atom(panel, space.m)), reveal=panel)
