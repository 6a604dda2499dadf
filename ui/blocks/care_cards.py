"""Warning signs as care cards: one action, a few signs, what to do at home.

Three levels, told apart by words and icon first and by colour as well. Nothing on a card leads
elsewhere: its reader has something to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kiosk.content.model.blocks import Run
from kiosk.content.model.pack import SignLevel
from kiosk.warning_signs.book import CardProps, SignBook
from ui.blocks.context import PageContext
from ui.theme.tokens import Tokens
from ui.widgets.base.item import FlowItem, joined
from ui.widgets.layout.card_strip import card_strips
from ui.widgets.layout.panel import Badge, Panel, Shape
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span

_FEW = 2
LEVEL_ICONS = {"now": "help", "today": "clock", "visit": "calendar"}
"""What tells the levels apart besides words and colour."""


def listed(book: SignBook, ids: tuple[str, ...], page: PageContext) -> list[FlowItem]:
    """Return the cards of a box, and their sources below them."""
    page = page.of_cards()
    space = page.theme.tokens.space
    items = [atom for card in book.cards(ids) for atom in care_card(card, page)]
    references = book.references(ids)
    if references:
        spans = [Span(page.text.labels.sources), *page.source_marks(references)]
        words = RichText(page.theme, spans, size=page.theme.tokens.type.small)
        words.link_touched.connect(page.say)
        return [*items[:-1], *joined([*items[-1:], FlowItem(words, space.s)])]
    return items


def care_card(card: CardProps, page: PageContext) -> list[FlowItem]:
    """Return one card, line by line: if a screenful ends inside it, the next repeats its heading.

    What to do stands with the last sign of each screenful.
    """
    shape = warning_shape(page.theme.tokens, card.level, tight=page.dense)
    ink, gap = shape.ink, page.theme.tokens.space.m
    words, plain = Shape(ink=ink, hang=True), Shape(ink=ink)

    def headed(title: str, said: Sequence[str] = ()) -> Panel:
        badge = Badge(icon=LEVEL_ICONS[card.level], ink=ink)
        return page.panel([(Run(line),) for line in said], title=title, badge=badge, shape=words)

    def told() -> list[Panel]:
        return [page.panel([line], shape=plain) for line in card.lines]

    dot = Badge(ink=ink)
    signs = [page.panel([(Run(sign),)], badge=dot, shape=words) for sign in card.signs]
    return card_strips(
        page.theme,
        [*signs, *told()],
        partial(headed, card.heading),
        shape,
        gap,
        len(signs),
        closing=told,
        # whom it is for is said again, unless they are so many that nothing else had room
        going_on=partial(headed, card.action, card.signs if len(card.signs) <= _FEW else ()),
    )


def warning_shape(tokens: Tokens, level: SignLevel, *, tight: bool = False) -> Shape:
    """Return the card of a level: each is told by its form too, where colours say nothing.

    What cannot wait is filled, what has to be said today has a double edge.
    """
    colour = tokens.colour
    if level == "now":
        return Shape(
            colour.alarm_ground, colour.alarm, colour.on_alarm, strong_border=True, tight=tight
        )
    fill = colour.today if level == "today" else colour.tints[0]
    twice = level == "today" and tokens.high_contrast
    return Shape(fill, colour.line, colour.ink, tight=tight, double=twice)
