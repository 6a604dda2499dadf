"""Cards that turn, in a grid; each turns in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.blocks.page import BlockProps
from kiosk.blocks.risks.view import RiskProps, RisksProps
from ui.blocks.grids import card_rows
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.cards.flip_card import FlipCard, FlipWords

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_CARD_EMS = 11.5
"""The narrowest card, in ems of body text: below it, cards stand one below the other."""
_LEAST = 1


class _Card(FlipCard):
    """A card whose touch says the event of the side that is seen."""

    def __init__(self, props: RiskProps, whole: RisksProps, builder: Builder) -> None:
        self._event, self._builder = props.event, builder
        super().__init__(
            builder.theme,
            FlipWords(
                props.title,
                builder.spans(props.front),
                builder.spans(props.back),
                whole.kicker,
                whole.turn_back,
            ),
            icon=props.icon,
            tint=builder.tint,
            turned=props.turned,
        )
        self.link_touched.connect(builder.say)
        self.touched.connect(self._say)
        self.name(props.spoken)

    def show_props(self, props: RiskProps) -> None:
        """Turn, if the other side is to be seen."""
        self._event = props.event
        self.name(props.spoken)
        self.turn(props.turned)

    def _say(self) -> None:
        self._builder.say(self._event)


def _too_tall(cards: Sequence[_Card], builder: Builder) -> bool:
    """Tell whether cards side by side were too tall for a low screen."""
    tokens = builder.theme.tokens
    half = (builder.width - tokens.space.gutter) // 2
    return tokens.low and max(card.height_for(half) for card in cards) > tokens.tallest_box


def build(props: RisksProps, builder: Builder) -> InteractiveBlock:
    """Return the grid of cards."""
    tokens = builder.theme.tokens
    cards = [_Card(card, props, builder) for card in props.cards]
    gap = max(tokens.space.m, tokens.touch.gap)
    items = card_rows(builder, cards, _CARD_EMS, gap, _LEAST if _too_tall(cards, builder) else 0)

    def update(new: BlockProps) -> bool:
        if not isinstance(new, RisksProps) or len(new.cards) != len(cards):
            return False
        for card, shown in zip(cards, new.cards, strict=True):
            card.show_props(shown)
        return True

    return InteractiveBlock(tuple(items), update=update, steady=True)
