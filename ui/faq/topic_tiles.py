"""The topics as tiles with pictures: where nobody has chosen or typed anything yet."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Signal

from kiosk.faq.list_view import TopicLine
from ui.theme.theme import Theme
from ui.widgets.base.arranged import LaidOut
from ui.widgets.tiles.grid import Setting, best_setting, cells
from ui.widgets.tiles.tile import PictureFit, Tile, TileLook, TileWords, Wording

_COLUMNS = (2, 3, 1)
_WORDINGS = (
    Wording(False, "h3", False),
    Wording(False, "body", False),
    Wording(False, "chrome", False),
)


class TopicTiles(LaidOut):
    """A tile for each topic, all of them in `room` pixels of height; `chosen` says a topic."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, lines: Sequence[TopicLine], ground: str, room: int) -> None:
        super().__init__(theme)
        self._room = room
        look = TileLook(
            theme.tokens.colour.card, ground, PictureFit.WHOLE, theme.tokens.colour.line
        )
        self._tiles = [self._tile(line, look) for line in lines]

    def fits(self, width: int, *, told: bool) -> bool:
        """Tell whether every topic can be touched and read, if `told` in the size of the text."""
        setting, places = self._arranged(width)
        least = self._theme.tokens.touch.main
        large = all(min(p.width(), p.height()) >= least for p in places)
        return setting.whole and large and (setting.told or not told)

    def height_for(self, _width: int) -> int:
        """Return the height in pixels: all the room."""
        return self._room

    def lay_out(self) -> None:
        """Set all tiles alike, in the grid that gives them the largest pictures."""
        setting, places = self._arranged(self.width())
        for tile, place in zip(self._tiles, places, strict=True):
            tile.set_form(setting.form)
            tile.setGeometry(self._mirror(place))

    def _arranged(self, width: int) -> tuple[Setting, list[QRect]]:
        return max(self._candidates(width), key=lambda found: found[0].worth)

    def _candidates(self, width: int) -> Iterable[tuple[Setting, list[QRect]]]:
        room = QRect(0, 0, width, self._room)
        for columns in _COLUMNS:
            places = cells(room, len(self._tiles), columns, self._theme.tokens.space.gutter)
            sizes = [place.size() for place in places]
            yield best_setting(self._theme, self._tiles, sizes, _WORDINGS), places

    def _tile(self, line: TopicLine, look: TileLook) -> Tile:
        words = TileWords(line.title)
        tile = Tile(
            self._theme, words, picture=line.picture, look=look, spoken=line.spoken, parent=self
        )
        tile.touched.connect(lambda: self.chosen.emit(line.id))
        return tile


def topic_tiles(
    theme: Theme, lines: Sequence[TopicLine], ground: str, room: QSize, *, told: bool
) -> TopicTiles | None:
    """Return the topics as tiles; None where there is no room for all of them, if `told` in the
    size of the text."""
    made = TopicTiles(theme, lines, ground, room.height())
    if made.fits(room.width(), told=told):
        return made
    made.deleteLater()
    return None
