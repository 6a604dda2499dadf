"""Warning signs as care cards: one action, a few signs, what to do at home.

Three levels, told apart by words and icon first and by colour as well. Nothing on a card leads
elsewhere: whoever reads one has something to do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.content.model.blocks import Run, Runs
from kiosk.pages.page import TextProps
from kiosk.warning_signs.book import CardProps, SignBook
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, joined
from ui.widgets.layout.card_strip import card_strips
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


class Builder(Protocol):
    """What builds the pieces of a page, as `page_blocks.py` does."""

    @property
    def theme(self) -> Theme:
        """Measures and colours."""

    @property
    def text(self) -> TextProps:
        """Labels and numbers of sources."""

    @property
    def width(self) -> int:
        """Pixels from side to side."""

    @property
    def link(self) -> Callable[[str], None]:
        """Where links go."""

    def spans(self, runs: Runs) -> list[Span]:
        """Return runs as spans."""

    def panel(
        self, lines: Sequence[Runs], *, title: str, badge: Badge | None, shape: Shape
    ) -> Panel:
        """Return words on a card."""


_ICONS = {"now": "help", "today": "clock", "visit": "calendar"}


def listed(book: SignBook, ids: tuple[str, ...], builder: Builder) -> list[FlowItem]:
    """Return the cards of a box, and below them where they come from."""
    space = builder.theme.tokens.space
    atoms = [atom for card in book.cards(ids) for atom in care_card(card, builder)]
    references = book.references(ids)
    if references:
        runs = (Run(builder.text.labels.sources), *(Run("", target=f"ref:{r}") for r in references))
        small = builder.theme.tokens.type.small
        words = RichText(builder.theme, builder.spans(runs), size=small)
        words.link_touched.connect(builder.link)
        return [*atoms[:-1], *joined([*atoms[-1:], FlowItem(words, space.s)])]
    return atoms


def care_card(card: CardProps, builder: Builder) -> list[FlowItem]:
    """Return one card, line by line: where a screenful ends in it, the next one says its heading.

    What to do stands with the last sign.
    """
    signs: list[Runs] = [(Run(f"•\u00a0{sign}"),) for sign in card.signs]
    lines: list[Runs] = [(Run(line),) for line in card.lines]
    ink = _ink(card, builder)
    shape, gap = _shape(card, builder), builder.theme.tokens.space.m
    words = Shape(ink=ink, hang=True)

    def heading() -> Panel:
        return builder.panel(
            [], title=card.heading, badge=Badge(icon=_ICONS[card.level], ink=ink), shape=words
        )

    bodies = [builder.panel([line], title="", badge=None, shape=words) for line in (*signs, *lines)]
    return card_strips(builder.theme, bodies, heading, shape, gap, len(signs))


def _shape(card: CardProps, builder: Builder) -> Shape:
    colour = builder.theme.tokens.colour
    fill = {
        "now": colour.alarm_ground,
        "today": colour.tints[1],
        "visit": colour.tints[0],
    }[card.level]
    edge = colour.alarm if card.level == "now" else colour.line
    return Shape(fill, edge, strong_border=card.level == "now")


def _ink(card: CardProps, builder: Builder) -> str:
    colour = builder.theme.tokens.colour
    return colour.alarm if card.level == "now" else colour.ink
