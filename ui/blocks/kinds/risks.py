"""Cards that turn, in a grid; each turns in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.blocks.page import BlockProps
from kiosk.blocks.risks.view import RiskProps, RisksProps
from ui.blocks.interactive import InteractiveBlock
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.flip_card import FlipCard, FlipWords
from ui.widgets.layout.row import Row

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_CARD_EMS = 11.5
"""The narrowest card, in ems of body text: below it, cards stand one below the other."""


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


def _columns(cards: Sequence[_Card], builder: Builder) -> int:
    """Return how many stand side by side: two, unless a narrow card were too tall."""
    tokens = builder.theme.tokens
    if builder.width / 2 <= _CARD_EMS * tokens.type.body:
        return 1
    half = (builder.width - tokens.space.gutter) // 2
    fits = max(card.height_for(half) for card in cards) <= tokens.tallest_box
    return 2 if fits or not tokens.low else 1


def build(props: RisksProps, builder: Builder) -> InteractiveBlock:
    """Return the grid of cards."""
    tokens = builder.theme.tokens
    cards = [_Card(card, props, builder) for card in props.cards]
    columns = _columns(cards, builder)
    rows: list[QWidget] = [
        Row(builder.theme, cards[i : i + columns], columns) for i in range(0, len(cards), columns)
    ]
    gap = max(tokens.space.m, tokens.touch.gap)
    items = [FlowItem(row, gap if index else tokens.space.l) for index, row in enumerate(rows)]

    def update(new: BlockProps) -> bool:
        if not isinstance(new, RisksProps) or len(new.cards) != len(cards):
            return False
        for card, shown in zip(cards, new.cards, strict=True):
            card.show_props(shown)
        return True

    return InteractiveBlock(tuple(items), update=update, steady=True)
