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
from ui.widgets.layout.row import Column, Row
from ui.widgets.text.rich_text import RichText

if TYPE_CHECKING:
    from ui.blocks.page_blocks import Builder

_SHARES = (0.8, 0.7, 0.6, 0.5, 0.36)
"""Heights of a picture as shares of its width: the first that leaves room for what it shows."""
_TOGETHER = 0.66
"""The share of the screen's height that pictures and what one of them shows may take together."""
_MOST = 0.42
"""The share of the screen's height that is kept at most while nothing is chosen."""
_HAND_EMS = 1.5
"""The side of the hand before the words that invite, in ems of theirs."""


class Invitation(Arranged):
    """Says what to touch, in the room of what shows then; below each picture what it speaks of."""

    def __init__(
        self, theme: Theme, words: str, below: Sequence[Column], fill: str, high: int
    ) -> None:
        super().__init__(theme)
        self._fill, self._high = fill, high
        size = theme.tokens.type.h3
        self._words = RichText(theme, words, size=size, bold=True, centred=True, heading=True)
        self._hold(self._words, *([Row(theme, below)] if below else []))

    def needs(self, width: int) -> int:
        """Return the height in pixels of the words, at `width`."""
        return super().height_for(width)

    def height_for(self, width: int) -> int:
        """Return the room that is kept, or the words' own."""
        return max(self._high, self.needs(width))

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, with a hand before the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.colour.line if tokens.high_contrast else None
        paint.card(painter, QRectF(self.rect()), tokens, fill=self._fill, edge=edge)
        *_, hand = self._arranged(self.width())
        paint_icon(painter, self._theme, QRectF(self._mirror(hand)), "hand", tokens.colour.ink)

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return the places of the words, of the subjects, and of the hand that is painted."""
        tokens = self._theme.tokens
        space, side = tokens.space, round(_HAND_EMS * tokens.type.h3)
        wide = min(self._words.natural_width(), width - 2 * space.l - side - space.s)
        row = max(self._words.height_for(wide), side)
        inner = width - 2 * space.m
        parts = [part.height_for(inner) for part in self._parts[1:] if isinstance(part, Row)]
        high = row + sum(space.m + part for part in parts)
        top, left = max(space.l, (self._high - high) // 2), (width - wide - side - space.s) // 2
        middle = top + row // 2
        words = self._words.height_for(wide)
        return [
            QRect(left + side + space.s, middle - words // 2, wide, words),
            *(QRect(space.m, top + row + space.m, inner, part) for part in parts),
            QRect(left, middle - side // 2, side, side),
        ]

    def _air_below(self) -> int:
        return self._theme.tokens.space.l


def _subjects_of(theme: Theme, titles: Sequence[str], size: int) -> Column:
    """Return what one picture speaks of, a subject a line."""
    lines = [RichText(theme, title, size=size, centred=True) for title in titles]
    return Column(theme, [FlowItem(line, theme.tokens.space.xs) for line in lines])


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
    kept = _invitation(props, builder, high, aligned=len(items) == 1)
    return InteractiveBlock((*items, FlowItem(kept, tokens.space.m)), reveal=kept)


def _invitation(props: ChooseProps, builder: Builder, high: int, *, aligned: bool) -> Invitation:
    """Return what invites to touch, with what each picture speaks of where that fits below it."""
    theme, type_ = builder.theme, builder.theme.tokens.type
    for size in (type_.body, type_.small) if aligned else ():
        below = [_subjects_of(theme, titles, size) for titles in props.subjects]
        kept = Invitation(theme, props.hint, below, builder.tint, high)
        if kept.fits(builder.width) and kept.needs(builder.width) <= high:
            return kept
        kept.deleteLater()
    return Invitation(theme, props.hint, (), builder.tint, high)


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
