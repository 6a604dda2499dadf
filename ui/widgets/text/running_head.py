"""What a page is called, on the screenfuls on which it goes on."""

from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import Span


class RunningHead(RichText):
    """The page's heading in a quiet form, with which of its screenfuls this is.

    `words` has places for `title`, `part` and `parts`. Without a title there is none.
    """

    def __init__(self, theme: Theme, words: str, title: str, parent: QWidget | None = None) -> None:
        tokens = theme.tokens
        size, soft = tokens.type.small, tokens.colour.ink_soft
        super().__init__(theme, "", size=size, bold=True, heading=True, colour=soft, parent=parent)
        self._words, self._title = words, title
        self._gap = tokens.space.s
        self.hide()

    def call(self, title: str) -> None:
        """Say that what goes on is called so, or has no name."""
        self._title = title
        self.say(())

    def room(self, width: int) -> int:
        """Return the height that it takes from a screenful, with the gap below it."""
        if not self._title:
            return 0
        if not self.text():
            self.say_part(2, 2)
        return self.height_for(width) + self._gap

    def say_part(self, part: int, parts: int) -> None:
        """Say which screenful of the page this is, from 1."""
        said = self._words.format(title=self._title, part=part, parts=parts)
        if said != self.text():
            self.say((Span(said),))

    def show_part(self, view: int, views: int, top: int, width: int) -> None:
        """Stand at the top of a screenful from the second on, `top` pixels down."""
        shown = view > 0 and bool(self._title)
        self.setVisible(shown)
        if shown:
            self.say_part(view + 1, views)
            self.setGeometry(0, top, width, self.height_for(width))
