"""The card: a surface with the same air all round what stands on it, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.text.rich_text import RichText


class Card(Arranged):
    """Pieces on one card, never cut; what they hold has to be little."""

    def __init__(
        self, theme: Theme, items: Sequence[FlowItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._items = tuple(items)
        self._hold(*(atom.widget for atom in items))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        paint.card(QPainter(self), QRectF(self.rect()), self._theme.tokens)

    def _arranged(self, width: int) -> Sequence[QRect]:
        pad = self._air_below()
        return stacked(self._items, width - 2 * pad, pad, pad)

    def _air_below(self) -> int:
        return self._theme.tokens.space.m


def fact_card(theme: Theme, kicker: str, title: str, note: str, *, size: int = 0) -> Card:
    """Return a figure on a card: what it is, its value in larger letters, a note below.

    `size` is that of the value, in pixels; 0 for a heading's.
    """
    sizes, soft = theme.tokens.type, theme.tokens.colour.ink_soft
    texts = [
        RichText(theme, kicker, size=sizes.chrome_small, bold=True, colour=soft),
        RichText(theme, title, size=size or sizes.h3, bold=True, heading=True),
    ]
    if note:
        texts.append(RichText(theme, note, size=sizes.chrome_small, colour=soft))
    card = Card(theme, [FlowItem(text, theme.tokens.space.xs) for text in texts])
    card.setAccessibleName(kicker)
    return card
