"""An exercise of the plan: its picture, and beside it the words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.figure.drawing.display_list import Drawing
from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.base.item import flowing
from ui.widgets.layout.beside import Beside
from ui.widgets.layout.panel import Panel
from ui.widgets.media.figure_view import FigureView

_WIDE_EMS, _HIGH_EMS = 6.0, 4.6
"""The picture's size in ems of body text: as high as a name and a dose of two lines."""
_NARROWEST_EMS = 20
"""The narrowest words, in ems of body text, that may have a picture beside them."""


def has_room(theme: Theme, width: int) -> bool:
    """Tell whether a row of this width, in pixels, has room for a picture."""
    return _beside(theme, width) >= _NARROWEST_EMS * theme.tokens.type.body


def _beside(theme: Theme, width: int) -> int:
    return width - round(_WIDE_EMS * theme.tokens.type.body) - theme.tokens.space.m


class PicturedRow(Arranged):
    """A picture where reading starts, the words beside it. Only where it `has_room`."""

    def __init__(
        self,
        theme: Theme,
        drawing: Drawing,
        tint: str,
        words: Panel | Beside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        tokens = theme.tokens
        self._figure = FigureView(
            tint, tokens.colour.floor, tokens.space.card_radius, palette=theme.palette
        )
        self._figure.set_drawing(drawing)
        self._words = words
        self._hold(self._figure, words)

    def _arranged(self, width: int) -> Sequence[QRect]:
        body, room = self._theme.tokens.type.body, _beside(self._theme, width)
        picture = QRect(0, 0, round(_WIDE_EMS * body), round(_HIGH_EMS * body))
        high = flowing(self._words).height_for(room)
        words = QRect(width - room, 0, room, high)
        tall = max(picture.height(), high)
        picture.moveTop((tall - picture.height()) // 2)
        words.moveTop((tall - high) // 2)
        return picture, words
