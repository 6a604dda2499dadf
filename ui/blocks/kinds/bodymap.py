"""The body beside the words: touch a muscle, read why it cramps and what eases it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

from kiosk.blocks.bodymap.view import BodyMapProps
from kiosk.blocks.page import BlockProps
from kiosk.figure.bodymap.body import draw
from kiosk.figure.bodymap.muscles import MUSCLES, VIEWS
from ui.blocks.interactive import InteractiveBlock, PartPanel
from ui.blocks.text_blocks import buttons
from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem
from ui.widgets.layout.changing import Changing
from ui.widgets.layout.panel import Shape
from ui.widgets.media.body_view import BodyPlace, BodyView, outer_half
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder


_MOST_SHARE = 0.5
"""The largest share of the width: the rest is the words'."""


class BodyPanel(PartPanel):
    """The body, front and back."""

    def __init__(self, theme: Theme, props: BodyMapProps, ground: str) -> None:
        super().__init__()
        self._theme = theme
        sizes, colour = theme.tokens.type, theme.tokens.colour
        hint = RichText(theme, props.hint, size=sizes.small, colour=colour.ink_soft, centred=True)
        self._view = BodyView(theme, ground, _places(props), hint)
        self._view.setParent(self)
        self._view.touched.connect(self.intent)
        self.show_props(props)

    def show_props(self, props: BlockProps) -> None:
        """Let another muscle glow; of a limb's, the one that its word's line leads to."""
        assert isinstance(props, BodyMapProps)
        chosen = props.spots[props.chosen].muscle
        colour = self._theme.tokens.colour
        drawings = [
            draw(view, chosen, colour.heat, colour.floor, outer_half(self._theme, index))
            for index, view in enumerate(VIEWS)
        ]
        self._view.set_drawings(drawings)
        self._view.set_places(_places(props))
        self._view.setAccessibleName(props.alt)

    def wanted_share(self) -> float:
        """Return the share in which the bodies between their words stand as tall as the panel."""
        screen, margin = self._theme.tokens.screen, self._theme.tokens.space.margin
        wide = self._view.wanted_width(screen.height)
        return min(_MOST_SHARE, wide / (screen.width - 2 * margin))

    def least_height(self) -> int:
        """Return the height in which every word fits."""
        return self._view.least_height()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the panel."""
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())


def _places(props: BodyMapProps) -> list[BodyPlace]:
    return [
        BodyPlace(
            VIEWS.index(MUSCLES[spot.muscle].view),
            MUSCLES[spot.muscle].spot,
            spot.title,
            spot.event,
            spot.chosen,
        )
        for spot in props.spots
    ]


def build(props: BodyMapProps, builder: Builder) -> InteractiveBlock:
    """Return the text on the chosen muscle, and its links; they have the room of the longest."""
    colour, space = builder.theme.tokens.colour, builder.theme.tokens.space
    shape = Shape(fill=colour.card, border=colour.hair)
    words = Changing(
        [builder.panel([spot.runs], title=spot.title, shape=shape) for spot in props.spots],
        most=builder.theme.tokens.tallest_box,
    )
    links = Changing([buttons(builder, spot.actions) for spot in props.spots])
    leads_on = any(spot.actions for spot in props.spots)
    items = [FlowItem(words, space.l, keep_with_next=leads_on)]
    if leads_on:
        items.append(FlowItem(links, space.m))

    def update(after: BlockProps) -> bool:
        if not isinstance(after, BodyMapProps):
            return False
        for changing in (words, links):
            changing.show_one(after.chosen)
        return True

    update(props)
    return InteractiveBlock(items, update, reveal=words, steady=words.steady(builder.width))


PANEL = BodyPanel
