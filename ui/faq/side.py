"""The side of the questions screen: every topic, or beside a keyboard what was searched for."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.topic_list import TopicList
from ui.widgets.text.rich_text import RichText

_SHARE = 0.3
"""The side's share of the width between the margins."""


class QuestionsSide:
    """What stands below the field; `topics` belong to `screen`."""

    def __init__(self, theme: Theme, topics: TopicList, screen: QWidget) -> None:
        self._theme, self._topics, self._screen = theme, topics, screen
        self._heading: RichText | None = None

    @property
    def width(self) -> int:
        """The side's width in pixels."""
        return round((self._screen.width() - 2 * self._theme.tokens.space.margin) * _SHARE)

    @property
    def has_heading(self) -> bool:
        """Whether the heading of the list stands here, instead of the topics."""
        return self._heading is not None

    def stands(self, typing: bool, height: int) -> bool:
        """Tell whether there is a side: every topic fits in `height`, or a keyboard is there."""
        if self._theme.tokens.screen.portrait:
            return False
        wide, high = self._topics.needs()
        return typing or (wide <= self.width and high <= height)

    def hide(self) -> None:
        """Show nothing at the side."""
        self._drop_heading()
        self._topics.hide()

    def lay_out(self, room: QRect, heading: str) -> None:
        """Show every topic, or if they do not fit, `heading` if that does."""
        self._drop_heading()
        fits = self._topics.needs()[1] <= room.height()
        self._topics.setVisible(fits)
        self._topics.setGeometry(self._mirrored(room))
        self._topics.lay_out()
        if not fits:
            self._show_heading(heading, room)

    def _show_heading(self, words: str, room: QRect) -> None:
        made = RichText(
            self._theme,
            words,
            size=self._theme.tokens.type.h3,
            bold=True,
            heading=True,
            breaks_words=True,
            parent=self._screen,
        )
        high = made.height_for(room.width())
        if high > room.height():
            made.deleteLater()
            return
        made.setGeometry(self._mirrored(QRect(room.left(), room.top(), room.width(), high)))
        made.show()
        self._heading = made

    def _drop_heading(self) -> None:
        if self._heading is not None:
            self._heading.hide()
            self._heading.deleteLater()
            self._heading = None

    def _mirrored(self, rect: QRect) -> QRect:
        return mirrored(rect, self._screen.width(), self._theme.right_to_left)
