"""Words with buttons behind them, or below where a line is too short for both."""

from ui.theme.theme import Theme
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.layout.pair import Columns, Pair
from ui.widgets.text.rich_text import RichText

_BESIDE = 0.5
"""The words take at most this share of the line where buttons stand behind them."""


class LabelRow(Pair):
    """A label and a row of buttons, which may be empty."""

    def __init__(self, theme: Theme, label: RichText, buttons: ButtonRow) -> None:
        super().__init__(theme, label, buttons)
        self._label, self._buttons = label, buttons

    def _columns(self, width: int) -> Columns | None:
        wide = self._label.natural_width()
        left = wide + self._theme.tokens.space.m
        one_line = left + self._buttons.natural_width() <= width
        return Columns(wide, left, width) if one_line and wide <= width * _BESIDE else None
