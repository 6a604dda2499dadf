"""A piece of a page with a button of its own: beside it, or below where there is no room."""

from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.input.button import Button
from ui.widgets.layout.pair import Columns, Pair
from ui.widgets.layout.panel import Panel

_NARROWEST_EMS = 13
"""The narrowest piece, in ems of body text, that may have a button beside it."""


class Beside(Pair):
    """The piece at the side where reading starts, the button at the other, in its middle."""

    def __init__(
        self, theme: Theme, piece: Panel, button: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, piece, button, parent)
        self._piece, self._button = piece, button

    def _columns(self, width: int) -> Columns | None:
        left = width - self._width_below(width)
        room = left - self._theme.tokens.space.gutter
        roomy = room >= _NARROWEST_EMS * self._theme.tokens.type.body
        return Columns(room, left, width) if roomy and self._piece.fits(room) else None

    def _width_below(self, width: int) -> int:
        return min(width, self._button.natural_width())
