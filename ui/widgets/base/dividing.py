"""What a flow would be like divided in another way, and the card behind some of its pieces."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import paint
from ui.theme.tokens import Tokens
from ui.widgets.base.item import FlowItem
from ui.widgets.base.paging import Fill, FlowPiece, paginate, torn, used

_WORTH_A_SCREENFUL = 0.4
"""How full the last screenful is that a picture may cost."""


class Division(NamedTuple):
    """So many `screenfuls`, the last one `full` to that share, the `fullest` to that without wider
    gaps; how often pieces are `torn` that belong together, and how many of these are `parted` that
    must not be."""

    screenfuls: int
    torn: int
    full: float
    parted: int = 0
    fullest: float = 0.0

    def worth_a_picture(self, plain: "Division") -> bool:
        """Tell whether the picture is worth the room that it takes from the words, which alone
        would be divided `plain`."""
        further = self.screenfuls - plain.screenfuls
        whole = self.parted <= plain.parted and self.torn <= plain.torn
        return whole and (further <= 0 or (further == 1 and self.full >= _WORTH_A_SCREENFUL))


def division(
    pieces: Sequence[FlowPiece], room: int, picture: int, lead: int, fill: Fill
) -> Division:
    """Return how pieces would be divided with a picture of this height, and its gap.

    `lead` is the height that the second screenful and those after it begin with.
    """
    views = paginate(pieces, room, fill, pictured_room=room - picture, resumed=lead)
    over = 0
    for view in views:
        pictured = any(pieces[i].pictured for i in view)
        over += used(pieces, view) > room - lead * (view.start > 0) - picture * pictured
    last = (used(pieces, views[-1]) + lead * (len(views) > 1)) / max(1, room)
    tears = torn(pieces, views)
    parted = sum(pieces[index].keep_with_next for index in tears)
    fullest = max((used(pieces, v) + lead * (v.start > 0) for v in views), default=0)
    return Division(len(views), len(tears) + over, last, parted, fullest / max(1, room))


def paint_card(flow: QWidget, items: Sequence[FlowItem], pad: int, tokens: Tokens) -> None:
    """Paint the card behind the framed pieces that show, `pad` pixels beyond those inset."""
    framed = [item for item in items if item.framed and not item.widget.isHidden()]
    if not framed:
        return
    top = framed[0].widget.y() - (pad if framed[0].inset else 0)
    foot = framed[-1].widget.geometry().bottom() + 1 + (pad if framed[-1].inset else 0)
    frame = QRectF(0, top, flow.width(), foot - top)
    paint.card(QPainter(flow), frame, tokens, edge=tokens.colour.teal, edges=2)
