"""What works at a glance: a band a verdict, and the open approach below its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.blocks.evidence.view import BandProps, EvidenceProps, OpenedProps
from kiosk.content.model.blocks import Run
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.band import Band
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.panel import Shape
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_SIGNS = {
    "helps": "check",
    "mixed": "scale",
    "mixed-not-routine": "scale",
    "not-routine": "close",
    "advice": "chat",
}
_TINTS = {"helps": 0, "mixed": 3, "mixed-not-routine": 3, "advice": 4}
"""Of those that no alarm has; what has none is on a card's ground."""


def build(props: EvidenceProps, builder: Builder) -> InteractiveBlock:
    """Return the overview; what is known of the open approach stands below its band."""
    space = builder.theme.tokens.space
    items: list[FlowItem] = []
    reveal = opener = None
    for band in props.bands:
        items.append(FlowItem(_band(band, builder), space.s if items else space.m))
        if props.opened is not None and any(approach.open for approach in band.approaches):
            opener, opened = items[-1].widget, _opened(props.opened, builder)
            items += opened
            reveal = opened[0].widget
    return InteractiveBlock(tuple(items), reveal=reveal or items[0].widget, opener=opener)


def _band(band: BandProps, builder: Builder) -> Band:
    theme = builder.theme
    row = ButtonRow(theme)
    for approach in band.approaches:
        kind, icon = ("chosen", "minus") if approach.open else ("plain", "plus")
        button = Button(theme, approach.title, kind=kind, icon=icon, icon_last=True, main=False)
        button.setAccessibleName(approach.spoken)
        row.add(button, approach.event)
    row.chosen.connect(builder.say)
    colour = theme.tokens.colour
    fill = colour.tints[_TINTS[band.verdict]] if band.verdict in _TINTS else colour.card
    return Band(theme, band.word, _SIGNS[band.verdict], fill, row)


def _opened(opened: OpenedProps, builder: Builder) -> list[FlowItem]:
    theme = builder.theme
    colour, space = theme.tokens.colour, theme.tokens.space
    said = (Run(opened.word, strong=True), Run(". "), *opened.runs)
    shape = Shape(fill=colour.card, border=colour.hair)
    panel = builder.panel([said], title=opened.title, shape=shape)
    if not opened.sources:
        return [FlowItem(panel, space.m)]
    label = RichText(theme, opened.rests_on, size=theme.tokens.type.body, bold=True, heading=True)
    row = ButtonRow(theme)
    for source in opened.sources:
        row.add(Button(theme, source.text, icon="book", main=False), source.event)
    row.chosen.connect(builder.say)
    return [
        FlowItem(panel, space.m, keep_with_next=True, joins_next=True),  # rather than from its row
        FlowItem(label, space.m, keep_with_next=True),
        FlowItem(row, space.s),
    ]
