"""What stands above a topic's questions: its name and what to do, its picture beside them."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged, foot_of
from ui.widgets.base.item import FlowItem, flowing, stacked
from ui.widgets.media.picture import Picture
from ui.widgets.text.rich_text import RichText


class TopicHead(Arranged):
    """A picture as high as the words beside it: in one line if they fit it, so that no question
    gives way, else one below the other."""

    def __init__(self, theme: Theme, items: Sequence[FlowItem], picture: Picture) -> None:
        super().__init__(theme)
        self._items, self._picture = tuple(items), picture
        self._hold(picture, *(item.widget for item in items))

    def _arranged(self, width: int) -> Sequence[QRect]:
        tall, words = 0, self._words(width, 0)
        for _ in range(2):  # a taller picture is wider, and leaves the words less
            tall = max(tall, foot_of(words))
            words = self._words(width, tall + self._theme.tokens.space.m)
        tall = foot_of(words)
        return [QRect(0, 0, tall, tall), *words]

    def _words(self, width: int, left: int) -> list[QRect]:
        texts = [item.widget for item in self._items]
        wides = [text.natural_width() for text in texts if isinstance(text, RichText)]
        gap = self._theme.tokens.space.l
        if left + sum(wides) + gap * len(wides[1:]) > width:
            return stacked(self._items, width - left, left)
        highs = [flowing(text).height_for(wide) for text, wide in zip(texts, wides, strict=True)]
        lefts = accumulate((wide + gap for wide in wides), initial=left)
        return [
            QRect(x, (max(highs) - high) // 2, wide, high)
            for x, wide, high in zip(lefts, wides, highs, strict=False)
        ]
