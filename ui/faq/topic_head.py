"""What stands above a topic's questions: its name and what to do, its picture beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged, foot_of
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.media.picture import Picture

_LEAST_MM = 22
"""The picture's height, in millimetres that shrink with a small screen; on a low one, where room
is the questions', the words'."""
_WIDE = 0.9
"""The picture's width, as a share of its height."""


class TopicHead(Arranged):
    """A picture, and words half-way up beside it."""

    def __init__(self, theme: Theme, items: Sequence[FlowItem], picture: Picture) -> None:
        super().__init__(theme)
        self._items, self._picture = tuple(items), picture
        self._hold(picture, *(item.widget for item in items))

    def _arranged(self, width: int) -> Sequence[QRect]:
        tokens = self._theme.tokens
        tall = 0 if tokens.low else tokens.mm(_LEAST_MM)
        for _ in range(2):  # a taller picture is wider, and leaves the words less
            wide = round(tall * _WIDE)
            left = wide + tokens.space.m
            words = stacked(self._items, width - left, left)
            tall = max(tall, foot_of(words))
        down = (tall - foot_of(words)) // 2
        return [QRect(0, 0, wide, tall), *(word.translated(0, down) for word in words)]
