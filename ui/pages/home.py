"""Home: the chapters as tiles."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.pages.home import HomeProps, TileProps
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.cards.notice_board import notice_board
from ui.widgets.cards.tile import Tile, TileWords
from ui.widgets.text.rich_text import RichText


class HomeScreen(LaidOut):
    """`intent` sends the event of the touched tile."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: HomeProps, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        title = theme.tokens.type.h2 if theme.tokens.low else theme.tokens.type.h1
        self._title = RichText(theme, props.title, size=title, bold=True, heading=True, parent=self)
        self._notices = notice_board(theme, props.notices, self)
        self._tiles = [self._tile(tile) for tile in props.tiles]

    def lay_out(self) -> None:
        """Lay out the tiles in a grid that fills the space below the title."""
        space = self._theme.tokens.space
        room = self.width() - 2 * space.margin
        high = self._lay_out_head(room)
        columns = 2 if self._theme.tokens.screen.portrait else 3
        rows = -(-len(self._tiles) // columns)
        top = high + space.m
        wide = (room - space.gutter * (columns - 1)) // columns
        tall = (self.height() - top - space.gutter * (rows - 1)) // max(1, rows)
        for index, tile in enumerate(self._tiles):
            tile.be_brief(False)
            row, column = divmod(index, columns)
            x = space.margin + column * (wide + space.gutter)
            rect = QRect(x, top + row * (tall + space.gutter), wide, tall)
            tile.setGeometry(self._mirror(rect))
        if any(tile.clipped() for tile in self._tiles):  # all the same, so that none looks cut off
            for tile in self._tiles:
                tile.be_brief(True)

    def _lay_out_head(self, room: int) -> int:
        """Place the question and, beside or below it, the notices; return their bottom."""
        space = self._theme.tokens.space
        high = self._title.height_for(room)
        rect = QRect(space.margin, 0, room, high)
        if self._notices is not None and not self._theme.tokens.screen.portrait:
            wide = min(room // 2, self._title.natural_width())
            beside = room - wide - space.l
            tall = self._notices.height_for(beside)
            high = max(self._title.height_for(wide), tall)
            rect = QRect(space.margin, (high - self._title.height_for(wide)) // 2, wide, high)
            at = QRect(space.margin + wide + space.l, (high - tall) // 2, beside, tall)
            self._notices.setGeometry(self._mirror(at))
        elif self._notices is not None:
            tall = self._notices.height_for(room)
            self._notices.setGeometry(space.margin, high + space.s, room, tall)
            high += space.s + tall
        rect.setHeight(self._title.height_for(rect.width()))
        self._title.setGeometry(self._mirror(rect))
        return high

    def _tile(self, props: TileProps) -> Tile:
        colour = self._theme.tokens.colour
        tile = Tile(
            self._theme,
            TileWords(props.kicker, props.title, props.blurb, props.pages),
            picture=props.picture,
            tint=colour.tints[props.tint - 1],
            ground=colour.grounds[props.tint - 1],
            parent=self,
        )
        tile.touched.connect(lambda: self.intent.emit(props.event))
        return tile
