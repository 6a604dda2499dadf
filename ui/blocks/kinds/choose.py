"""The `choose` block: a row of pictures, and below it what the chosen one shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.blocks.choose.view import ChooseProps
from kiosk.content.model.blocks import Blocks
from ui.blocks.interactive import InteractiveBlock
from ui.blocks.tiles import picture_tiles
from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import FlowItem, flowing
from ui.widgets.base.marks import paint_icon
from ui.widgets.layout.row import Column
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_SHARES = (0.8, 0.7, 0.6, 0.5, 0.36)
"""Heights of a picture as shares of its width: the first that leaves room for what it shows."""
_TOGETHER = 0.66
"""The share of the screen's height that pictures and what one of them shows may take together."""
_MOST = 0.42
"""The share of the screen's height that is kept at most while nothing is chosen."""


class Invitation(Arranged):
    """Says what to touch, in the room of what shows then."""

    def __init__(self, theme: Theme, words: str, fill: str, high: int) -> None:
        super().__init__(theme)
        self._fill, self._high = fill, high
        size = theme.tokens.type.h3
        self._words = RichText(theme, words, size=size, centred=True, heading=True)
        self._hold(self._words)

    def height_for(self, width: int) -> int:
        """Return the room that is kept, or the words' own."""
        return max(self._high, super().height_for(width))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, with a hand above the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.colour.line if tokens.high_contrast else None
        paint.card(painter, QRectF(self.rect()), tokens, fill=self._fill, edge=edge)
        side = self._side()
        top = self._words.y() - side - tokens.space.s
        disc = QRectF((self.width() - side) / 2, top, side, side)
        paint_icon(painter, self._theme, disc, "hand", tokens.colour.ink)

    def _arranged(self, width: int) -> Sequence[QRect]:
        space = self._theme.tokens.space
        room = width - 2 * space.l
        high, above = self._words.height_for(room), self._side() + space.s
        top = max(space.l, (self._high - above - high) // 2) + above
        return [QRect(space.l, top, room, high)]

    def _air_below(self) -> int:
        return self._theme.tokens.space.l

    def _side(self) -> int:
        return 2 * self._theme.tokens.type.h3


def build(props: ChooseProps, builder: Builder) -> InteractiveBlock:
    """Return the pictures to choose by, and what the chosen one shows; its room is kept."""
    tokens = builder.theme.tokens
    needs = [_height(blocks, builder) for _, blocks in props.contents]
    items, together = _pictures(props, builder, max(needs))
    if props.title:
        size = tokens.type.h3
        heading = RichText(builder.theme, props.title, size=size, bold=True, heading=True)
        apart = len(items) > 1  # the last picture of a list is not what it belongs to
        items.append(FlowItem(heading, tokens.space.m, keep_with_next=True, begins=apart))
        return InteractiveBlock((*items, *builder.items(props.blocks)), reveal=heading)
    if not together or tokens.largest_text:  # the pictures take all the room
        return InteractiveBlock(tuple(items))
    high = min(*needs, round(tokens.screen.height * _MOST))
    kept = Invitation(builder.theme, props.hint, builder.tint, high)
    return InteractiveBlock((*items, FlowItem(kept, tokens.space.m)), reveal=kept)


def _pictures(props: ChooseProps, builder: Builder, below: int) -> tuple[list[FlowItem], bool]:
    """Return the pictures, as tall as what shows below them lets them be, the same whatever is
    chosen; and whether both fit one screenful: if not, the pictures have one of their own."""
    tokens = builder.theme.tokens
    if builder.dense and tokens.low:
        items = picture_tiles(props.options, builder, low=True)
        return items, len(items) == 1
    room = tokens.screen.height * _TOGETHER - below - tokens.type.h3 - 2 * tokens.space.m
    for share in _SHARES:
        items = picture_tiles(props.options, builder, share)
        highs = [flowing(item.widget).height_for(builder.width) for item in items]
        if len(items) == 1 and sum(highs) <= room:
            return items, True
        for item in items:
            item.widget.deleteLater()
    return picture_tiles(props.options, builder, _SHARES[0]), False


def _height(blocks: Blocks, builder: Builder) -> int:
    """Return the height of what a choice shows, without its heading."""
    shown = Column(builder.theme, builder.items(blocks))
    high = shown.height_for(builder.width)
    shown.deleteLater()
    return high
