"""The `compare` block: people to choose from, the bars of before and after, a story on cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.blocks.compare.view import CompareProps
from ui.blocks.interactive import InteractiveBlock
from ui.blocks.tiles import picture_tiles
from ui.widgets.base.item import FlowItem
from ui.widgets.cards.bars import BarOf, Bars
from ui.widgets.layout.panel import Panel, Shape
from ui.widgets.layout.row import Row
from ui.widgets.text.text_layout import Span

if TYPE_CHECKING:
    from kiosk.blocks.compare.block import Bar
    from ui.blocks.page_blocks import Builder

_LOW = 0.34
"""The pictures' height as a share of their width: the story below them is what is read."""
_CARD_EMS = 9.5
"""The narrowest card of a story, in ems of body text."""


def build(props: CompareProps, builder: Builder) -> InteractiveBlock:
    """Return the people to choose from, and the chosen one's bars and story."""
    theme = builder.theme
    space = theme.tokens.space
    low = builder.dense and theme.tokens.low
    items = picture_tiles(props.people, builder, _LOW, low=low)
    opened: list[QWidget] = []
    if props.bars:
        bars = Bars(theme, [_bar(bar, builder) for bar in props.bars])
        for text in bars.texts:
            text.link_touched.connect(builder.say)
        opened.append(bars)
    opened += _story(props, builder)
    items += [FlowItem(widget, space.m) for widget in opened]
    return InteractiveBlock(tuple(items), reveal=opened[0] if opened else None)


def _bar(bar: Bar, builder: Builder) -> BarOf:
    spans = [Span(f"{bar.label}: ", strong=True), *builder.spans(bar.runs)]
    return BarOf(spans, bar.filled, bar.whole)


def _story(props: CompareProps, builder: Builder) -> list[QWidget]:
    tokens = builder.theme.tokens
    shape = Shape(fill=tokens.colour.card, border=tokens.colour.hair, tight=True)
    cards: list[Panel] = [
        builder.panel([part.runs], title=part.label, shape=shape) for part in props.parts
    ]
    if not cards:
        return []
    wide = builder.width / len(cards) > _CARD_EMS * tokens.type.body
    return [Row(builder.theme, cards)] if wide else list(cards)
