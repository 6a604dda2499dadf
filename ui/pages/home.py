"""Home: help at once, the chapters as tiles, what many look for, and the clinic's notices."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.pages.home import HomeProps, NowProps, TileProps
from ui.pages.home_layout import HomePieces, HomePlan, best_plan
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.cards.notice_board import notice_board
from ui.widgets.text.rich_text import RichText
from ui.widgets.tiles.link_row import LinkRow
from ui.widgets.tiles.now_card import Choice, NowCard
from ui.widgets.tiles.tile import Tile, TileLook, TileWords


class HomeScreen(LaidOut):
    """`intent` sends the event of what was touched."""

    intent = Signal(object)

    def __init__(self, theme: Theme, props: HomeProps, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        title = theme.tokens.type.h3 if theme.tokens.low else theme.tokens.type.h2
        self._pieces = HomePieces(
            title=RichText(theme, props.title, size=title, bold=True, heading=True, parent=self),
            notices=notice_board(theme, props.notices, self),
            now=self._now(props.now) if props.now else None,
            tiles=[self._tile(tile) for tile in props.tiles],
            often=self._often(props) if props.often else None,
        )

    def lay_out(self) -> None:
        """Choose the best composition for the room, and put everything into its place."""
        margin = self._theme.tokens.space.margin
        room = QRect(margin, 0, self.width() - 2 * margin, self.height())
        if room.width() > 0 and room.height() > 0:
            self._place(best_plan(self._theme, self._pieces, room))

    def _place(self, plan: HomePlan) -> None:
        pieces = self._pieces
        widgets = (pieces.title, pieces.notices, pieces.now, pieces.often)
        places = (plan.title, plan.notices, plan.now, plan.often)
        for widget, place in zip(widgets, places, strict=True):
            if widget is not None:
                widget.setVisible(place is not None)
            if widget is not None and place is not None:
                widget.setGeometry(self._mirror(place))
        for tile, cell in zip(pieces.tiles, plan.cells, strict=True):
            tile.set_form(plan.setting.form)
            tile.setGeometry(self._mirror(cell))

    def _now(self, props: NowProps) -> NowCard:
        choices = [Choice(c.text, c.spoken, c.picture) for c in props.choices]
        card = NowCard(self._theme, props.title, props.lead, choices, self)
        card.chosen.connect(lambda number: self.intent.emit(props.choices[number].event))
        return card

    def _tile(self, props: TileProps) -> Tile:
        colour = self._theme.tokens.colour
        look = TileLook(colour.tints[props.tint - 1], colour.grounds[props.tint - 1])
        words = TileWords(props.title, props.kicker, props.blurb, props.pages)
        tile = Tile(self._theme, words, picture=props.picture, look=look, parent=self)
        tile.touched.connect(lambda: self.intent.emit(props.event))
        return tile

    def _often(self, props: HomeProps) -> LinkRow:
        row = LinkRow(self._theme, props.often_title, self)
        for link in props.often:
            row.add(link.text, link.event)
        row.chosen.connect(self.intent)
        return row
