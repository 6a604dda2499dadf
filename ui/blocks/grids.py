"""Cards in rows: as many side by side as read well, none alone in its row if that can be."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.blocks.context import PageContext
from ui.widgets.base.item import FlowItem, fits, flowing
from ui.widgets.layout.row import Row

_MOST, _USUAL = 3, 2
_DENSE = 0.7
"""How much narrower a card may be where every screenful counts."""


def card_rows(
    page: PageContext, cards: Sequence[QWidget], narrowest: float, gap: int, columns: int = 0
) -> list[FlowItem]:
    """Return rows of cards of at least `narrowest` ems of body text each, with `gap` between them.

    `columns`: so many side by side, whatever they are.
    """
    columns = columns or _columns(page, cards, narrowest)
    large = page.theme.tokens.space.l
    rows = [Row(page.theme, row) for row in balanced_rows(cards, columns)]
    return [FlowItem(row, gap if index else large) for index, row in enumerate(rows)]


def balanced_rows(cards: Sequence[QWidget], columns: int) -> list[Sequence[QWidget]]:
    """Return cards in as many rows as `columns` ask for, all of about as many."""
    count = -(-len(cards) // columns)
    least, more = divmod(len(cards), max(1, count))
    rows, start = [], 0
    for row in range(count):
        end = start + least + (row < more)
        rows.append(cards[start:end])
        start = end
    return rows


def _columns(page: PageContext, cards: Sequence[QWidget], narrowest: float) -> int:
    ems = page.width / page.theme.tokens.type.body
    if not page.dense:
        usual = min(_USUAL, len(cards))
        return usual if ems / _USUAL > narrowest and _fit(page, cards, usual) else 1
    ways = [
        n for n in range(1, min(_MOST, len(cards)) + 1) if n == 1 or ems / n > _DENSE * narrowest
    ]
    return min((way for way in ways if _fit(page, cards, way)), key=lambda n: _high(page, cards, n))


def _fit(page: PageContext, cards: Sequence[QWidget], columns: int) -> bool:
    """Tell whether every word has room in its card; one below the other they have what there is."""
    return columns == 1 or all(fits(card, _wide(page, columns)) for card in cards)


def _high(page: PageContext, cards: Sequence[QWidget], columns: int) -> int:
    rows = balanced_rows(cards, columns)
    highs = [max(flowing(c).height_for(_wide(page, len(row))) for c in row) for row in rows]
    return sum(highs) + page.theme.tokens.space.l * (len(rows) - 1)


def _wide(page: PageContext, columns: int) -> int:
    return (page.width - page.theme.tokens.space.gutter * (columns - 1)) // columns
