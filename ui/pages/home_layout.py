"""Where home's pieces stand: a few compositions, of which the one that shows most is taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect

from ui.theme.theme import Theme
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.text.rich_text import RichText
from ui.widgets.tiles.grid import Setting, best_setting, cells
from ui.widgets.tiles.link_row import LinkRow
from ui.widgets.tiles.now_card import NowCard
from ui.widgets.tiles.tile import CHAPTER_WORDINGS, Tile

_BESIDE = (0.38, 0.44)
"""Shares of the width that the first card takes beside the tiles."""
_PICTURE_MM = 16.0
"""The least side of a chapter's picture."""
_ABOVE = (0.3, 0.36, 0.42)
"""Shares of the height that it takes above them."""


@dataclass(frozen=True, slots=True)
class HomePieces:
    """What home shows; None for what the pack or the clinic does not have."""

    title: RichText
    notices: NoticeBoard | None
    now: NowCard | None
    tiles: list[Tile]
    often: LinkRow | None


class HomePlan(NamedTuple):
    """The place of each piece, None for one that is left out, and how the tiles are set."""

    title: QRect | None
    notices: QRect | None
    now: QRect | None
    often: QRect | None
    cells: list[QRect]
    setting: Setting
    choices: Setting | None

    @property
    def worth(self) -> tuple[object, ...]:
        """Return how good the plan is, the weightiest first: whole, linked, pictured, told."""
        parts = [part for part in (self.choices, self.setting) if part is not None]
        return (
            all(part.whole for part in parts),
            self.often is not None,
            all(part.pictured for part in parts),
            sum(part.told for part in parts),
            sum(part.large for part in parts),
            self.title is not None,
            min(part.area for part in parts),
        )

    @property
    def good(self) -> bool:
        """Whether nothing is gained by leaving something out."""
        parts = [part for part in (self.choices, self.setting) if part is not None]
        return all(part.whole and part.pictured and part.told and part.large for part in parts)


def best_plan(theme: Theme, pieces: HomePieces, room: QRect) -> HomePlan:
    """Return where everything stands in `room`, reading from the left."""
    return max(_plans(theme, pieces, room), key=lambda plan: plan.worth)


def _plans(theme: Theme, pieces: HomePieces, room: QRect) -> Iterator[HomePlan]:
    """Yield the compositions: the card beside the tiles, or above them."""
    upright = room.height() > room.width()
    for title, often in ((True, True), (False, True), (False, False)):
        good = False
        for plan in _Composing(theme, pieces, title, often).plans(room, upright):
            good = good or plan.good
            yield plan
        if good:
            return


@dataclass(frozen=True, slots=True)
class _Composing:
    """Composes pages with or without the title, and with or without the links."""

    theme: Theme
    pieces: HomePieces
    with_title: bool
    with_often: bool

    def plans(self, room: QRect, upright: bool) -> Iterator[HomePlan]:
        """Yield the compositions for a room that lies or stands upright."""
        columns = (2, 3) if upright else (3, 2)
        if self.pieces.now is None:
            yield from (self._tiled(room, None, c) for c in columns)
            return
        whole = False
        for plan in () if upright else self._beside(room, columns):
            whole = whole or all(plan.worth[:2])
            yield plan
        if not whole:
            yield from self._above(room, columns)

    def _beside(self, room: QRect, columns: tuple[int, ...]) -> Iterator[HomePlan]:
        """Yield the compositions with the first card beside the tiles."""
        for share in _BESIDE:
            wide = round(room.width() * share)
            card = QRect(room.left(), room.top(), wide, room.height())
            rest = room.adjusted(wide + self.theme.tokens.space.gutter, 0, 0, 0)
            yield from (self._tiled(rest, card, across) for across in columns)

    def _above(self, room: QRect, columns: tuple[int, ...]) -> Iterator[HomePlan]:
        """Yield the compositions with the first card above the tiles."""
        notices, begins = self._notices(room, room.top())
        for share in _ABOVE:
            tall = round(room.height() * share)
            card = QRect(room.left(), begins, room.width(), tall)
            below = begins + tall + self.theme.tokens.space.gutter
            title, top = self._title(room, below)  # it heads the tiles
            rest = QRect(room.left(), top, room.width(), room.bottom() + 1 - top)
            head = (title, notices, top)
            yield from (self._tiled(rest, card, across, head) for across in columns)

    def _tiled(
        self,
        room: QRect,
        card: QRect | None,
        columns: int,
        head: tuple[QRect | None, QRect | None, int] | None = None,
    ) -> HomePlan:
        """Return the plan with the tiles in `room`; the title is in it if it has no place yet."""
        space, pieces = self.theme.tokens.space, self.pieces
        top = room.top()
        if head is None:
            head = self._head(room)
            top = head[2]
        foot = room.bottom() + 1
        often = None
        if pieces.often is not None and self.with_often:
            tall = pieces.often.height_for(room.width())
            often = QRect(room.left(), foot - tall, room.width(), tall)
            foot = often.top() - max(space.m, self.theme.tokens.touch.gap)
        grid = QRect(room.left(), top, room.width(), max(1, foot - top))
        places = cells(grid, len(pieces.tiles), columns, space.gutter)
        sizes = [place.size() for place in places]
        setting = best_setting(self.theme, pieces.tiles, sizes, CHAPTER_WORDINGS, _PICTURE_MM)
        choices = pieces.now.setting_in(card.size()) if pieces.now and card else None
        return HomePlan(head[0], head[1], card, often, places, setting, choices)

    def _head(self, room: QRect) -> tuple[QRect | None, QRect | None, int]:
        """Return the places of the question and of the notices, and where what follows begins.

        The question goes where room is scarce: the tiles say it as well.
        """
        title, top = self._title(room, room.top())
        notices, top = self._notices(room, top)
        return title, notices, top

    def _title(self, room: QRect, top: int) -> tuple[QRect | None, int]:
        """Return the place of the question from `top` on, and where what follows begins."""
        if not self.with_title:
            return None, top
        high = self.pieces.title.height_for(room.width())
        place = QRect(room.left(), top, room.width(), high)
        return place, top + high + self.theme.tokens.space.m

    def _notices(self, room: QRect, top: int) -> tuple[QRect | None, int]:
        """Return the place of the notices from `top` on, and where what follows begins."""
        if self.pieces.notices is None:
            return None, top
        high = self.pieces.notices.height_for(room.width())
        place = QRect(room.left(), top, room.width(), high)
        return place, top + high + self.theme.tokens.space.m
