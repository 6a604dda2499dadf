"""The first paragraphs and steps of an answer with its picture beside them."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged, foot_of
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.media.picture import Picture

_SHARE, _LEAST_MM = 0.3, 36
"""The picture's width: a share of the line, at most, and at least, in millimetres that shrink with
a small screen."""
_TALLEST, _LOWEST = 1.12, 0.8
"""A picture is at most, and at least, so many times as high as wide."""
_EMS = 15
"""The narrowest words that may have a picture beside them, in ems."""
_CAPTION_EMS = 5.5
"""The narrowest caption, in its own ems: below that each word would have a line."""


class Form(Enum):
    """How an answer is pictured; the value is the picture's greatest width in millimetres."""

    CAPTIONED = 64
    SMALLER = 46
    """Without its caption too."""
    NONE = 0


class Pictured(Arranged):
    """Paragraphs and steps, and a picture at the end of their lines, with its caption below it;
    where `has_room` tells that it fits."""

    def __init__(
        self, theme: Theme, items: Sequence[FlowItem], picture: Picture, form: Form
    ) -> None:
        super().__init__(theme)
        self._items, self._picture, self._form = tuple(items), picture, form
        self._hold(*(item.widget for item in items), picture)

    def _arranged(self, width: int) -> Sequence[QRect]:
        side, gap = _side(self._theme, width, self._form), self._theme.tokens.space.l
        words = stacked(self._items, width - side - gap)
        caption = self._picture.caption_height(side)
        least, most = (round(side * share) + caption for share in (_LOWEST, _TALLEST))
        tall = max(least, min(foot_of(words), most))
        return [*words, QRect(width - side, 0, side, tall)]


def has_room(theme: Theme, width: int, form: Form) -> bool:
    """Tell whether lines of `width` pixels have room for a picture; on a low screen none has."""
    tokens, side = theme.tokens, _side(theme, width, form)
    roomy = width - side - tokens.space.l >= _EMS * tokens.type.body
    return roomy and side >= tokens.mm(_LEAST_MM) and not tokens.low


def has_room_for_caption(theme: Theme, width: int, form: Form) -> bool:
    """Tell whether a caption below the picture beside lines of `width` pixels reads as one."""
    wide = _side(theme, width, form) >= _CAPTION_EMS * theme.tokens.type.small
    return wide and form is Form.CAPTIONED


def count_beside(
    theme: Theme, width: int, items: Sequence[FlowItem], picture: Picture, form: Form
) -> int:
    """Return how many of these pieces stand beside the picture: at least one, and no more than
    reach its foot, so that what is long can go on below it and on the next screenful."""
    side = _side(theme, width, form)
    lines = width - side - theme.tokens.space.l
    foot = round(side * _LOWEST) + picture.caption_height(side)
    for count in range(1, len(items)):
        if foot_of(stacked(items[:count], lines)) >= foot:
            return count
    return len(items)


def _side(theme: Theme, width: int, form: Form) -> int:
    """Return the picture's width beside lines of `width` pixels in all."""
    return min(round(width * _SHARE), theme.tokens.mm(form.value))
