"""Links to what many look for, behind a word that is left out where a line is too short for it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged
from ui.widgets.input.button import Button
from ui.widgets.layout.button_row import ButtonRow
from ui.widgets.text.rich_text import RichText


class LinkRow(Arranged):
    """A word and links; `chosen` says the value of the one that was touched."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._label = RichText(theme, label, size=theme.tokens.type.chrome, bold=True)
        self._buttons = ButtonRow(theme)
        self._buttons.chosen.connect(self.chosen)
        self._hold(self._label, self._buttons)

    def add(self, text: str, value: object) -> None:
        """Append a link that stands for `value`."""
        button = Button(self._theme, text, icon="next", icon_last=True, main=False)
        self._buttons.add(button, value)

    def lay_out(self) -> None:
        """Place the links, and the word if a line has room for all of it."""
        super().lay_out()
        self._label.setVisible(self._lead(self.width()) > 0)

    def _lead(self, width: int) -> int:
        """Return the room that the word takes; 0 if it is left out."""
        lead = self._label.natural_width() + self._theme.tokens.space.m
        return lead if lead + self._buttons.natural_width() <= width else 0

    def _arranged(self, width: int) -> Sequence[QRect]:
        self._buttons.save_a_line(width)
        lead = self._lead(width)
        high = self._buttons.height_for(width - lead)
        word = self._label.height_for(self._label.natural_width())
        return [
            QRect(0, (high - word) // 2, self._label.natural_width(), word),
            QRect(lead, 0, width - lead, high),
        ]
