"""The side of the questions screen: a picture at first, then every topic, and beside a keyboard
what was searched for."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.topic_list import TopicList
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText

_LEAST_MM = 40
"""A picture with less room is left out, in millimetres that shrink with a small screen."""
_SHARE = 0.3
"""The side's share of the width between the margins."""


class QuestionsSide:
    """What stands below the field; `topics` belong to `screen`."""

    def __init__(self, theme: Theme, topics: TopicList, screen: QWidget, ground: str = "") -> None:
        self._theme, self._topics, self._screen = theme, topics, screen
        self._ground = ground
        # made now: what Qt gets within a first resize inherits that it is not to be painted
        self._holder = QWidget(screen)
        self._made: QWidget | None = None

    @property
    def width(self) -> int:
        """The side's width in pixels."""
        return round((self._screen.width() - 2 * self._theme.tokens.space.margin) * _SHARE)

    @property
    def has_heading(self) -> bool:
        """Whether the heading of the list stands here, instead of the topics."""
        return isinstance(self._made, RichText)

    def stands(self, typing: bool, height: int) -> bool:
        """Tell whether there is a side: every topic fits in `height`, or a keyboard is there."""
        if self._theme.tokens.screen.portrait:
            return False
        wide, high = self._topics.needs()
        return typing or (wide <= self.width and high <= height)

    def hide(self) -> None:
        """Show nothing at the side."""
        self._drop()
        self._topics.hide()

    def show_picture(self, room: QRect, path: str, alt: str) -> None:
        """Show a picture instead of the topics, which stand as tiles beside it."""
        self.hide()
        if path and min(room.width(), room.height()) >= self._theme.tokens.mm(_LEAST_MM):
            self._show(Picture(self._theme, path, alt, ground=self._ground), room)

    def lay_out(self, room: QRect, heading: str) -> None:
        """Show every topic, or if they do not fit, `heading` if that does."""
        self._drop()
        fits = self._topics.needs()[1] <= room.height()
        self._topics.setVisible(fits)
        self._topics.setGeometry(self._mirrored(room))
        self._topics.lay_out()
        if not fits:
            self._show_heading(heading, room)

    def _show_heading(self, words: str, room: QRect) -> None:
        size = self._theme.tokens.type.h3
        made = RichText(self._theme, words, size=size, bold=True, heading=True, breaks_words=True)
        high = made.height_for(room.width())
        if high > room.height():
            made.deleteLater()
            return
        self._show(made, QRect(room.left(), room.top(), room.width(), high))

    def _show(self, made: QWidget, room: QRect) -> None:
        made.setParent(self._holder)
        self._holder.setGeometry(self._mirrored(room))
        made.setGeometry(self._holder.rect())
        made.show()
        self._holder.show()
        self._made = made

    def _drop(self) -> None:
        self._holder.hide()
        if self._made is not None:
            self._made.hide()
            self._made.deleteLater()
            self._made = None

    def _mirrored(self, rect: QRect) -> QRect:
        return mirrored(rect, self._screen.width(), self._theme.right_to_left)
