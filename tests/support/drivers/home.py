"""Home as a person meets it; what its widgets are is known here alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from tests.support.drivers.screen import ScreenDriver
from ui.widgets.base.touch import Touchable
from ui.widgets.cards.notice_board import NoticeBoard
from ui.widgets.tiles.link_row import LinkRow
from ui.widgets.tiles.now_card import NowCard
from ui.widgets.tiles.tile import Tile


@dataclass(frozen=True)
class SeenTile:
    """A tile: its name, its place, how many lines it says, and its picture's place."""

    name: str
    rect: QRect
    lines: int
    picture: QRect


class HomeDriver:
    """The home screen of a kiosk."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def enter(self) -> "HomeDriver":
        """Touch the attract screen."""
        self._screen.touch_at(self._screen.window_rect.center())
        return self

    @property
    def chapters(self) -> list[SeenTile]:
        """The chapters' tiles, from the top."""
        return [self._seen(tile) for tile in self._tiles() if not self._in_card(tile)]

    @property
    def choices(self) -> list[SeenTile]:
        """What somebody with a cramp can choose from."""
        return [self._seen(tile) for tile in self._tiles() if self._in_card(tile)]

    @property
    def card(self) -> QRect:
        """The place of the first card."""
        return self._screen.rect(self._screen.pieces(NowCard)[0])

    @property
    def links(self) -> list[str]:
        """What many look for."""
        rows = self._screen.pieces(LinkRow)
        return [t.accessibleName() for row in rows for t in row.findChildren(Touchable)]

    @property
    def notice(self) -> QRect:
        """The place of the clinic's notices."""
        return self._screen.rect(self._screen.pieces(NoticeBoard)[0])

    def _tiles(self) -> list[Tile]:
        return self._screen.pieces(Tile)

    def _in_card(self, tile: Tile) -> bool:
        return isinstance(tile.parentWidget(), NowCard)

    def _seen(self, tile: Tile) -> SeenTile:
        rect = self._screen.rect(tile)
        picture = tile.picture_rect().translated(rect.topLeft())
        return SeenTile(tile.accessibleName(), rect, tile.lines, picture)
