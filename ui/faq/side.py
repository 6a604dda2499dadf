"""The side of the questions screen: questions to touch at once, or every topic, and beside a
keyboard what was searched for."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from kiosk.faq.list_view import QuestionGroup
from ui.faq.question_column import QuestionColumn
from ui.theme.theme import Theme
from ui.widgets.base.item import mirrored
from ui.widgets.input.topic_list import TopicList
from ui.widgets.text.rich_text import RichText

_SHARE, _SMALL_SHARE = 0.32, 0.38
"""The side's share of the width between the margins; the second is for a low screen."""
_LEAST = 2
"""Fewer questions than these do not stand at the side."""


class QuestionsSide:
    """What stands below the field; `topics` belong to `screen`."""

    def __init__(self, theme: Theme, topics: TopicList, screen: QWidget) -> None:
        self._theme, self._topics, self._screen = theme, topics, screen
        # made now: what Qt gets within a first resize inherits that it is not to be painted
        self._holder = QWidget(screen)
        self._made: QWidget | None = None

    @property
    def width(self) -> int:
        """The side's width in pixels."""
        share = _SMALL_SHARE if self._theme.tokens.low else _SHARE
        return round((self._screen.width() - 2 * self._theme.tokens.space.margin) * share)

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

    def holds(self, group: QuestionGroup, height: int, ems: float) -> bool:
        """Tell whether some of these questions fit in `height`, with so many `ems` beside them."""
        tokens = self._theme.tokens
        beside = self._screen.width() - self.width - 3 * tokens.space.margin
        if tokens.screen.portrait or beside < ems * tokens.type.body:
            return False
        column = QuestionColumn(self._theme, group, QSize(self.width, height))
        fits = column.count >= min(_LEAST, len(group.rows))
        column.deleteLater()
        return fits

    def hide(self) -> None:
        """Show nothing at the side."""
        self._drop()
        self._topics.hide()

    def show_questions(
        self, room: QRect, group: QuestionGroup, chosen: Callable[[str], None]
    ) -> None:
        """Show questions instead of the topics; `chosen` hears the id of the touched one."""
        self.hide()
        column = QuestionColumn(self._theme, group, room.size())
        column.chosen.connect(chosen)
        self._show(column, room)

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
