"""How to scan the code: the steps, and beside them a picture of somebody who does it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged, foot_of
from ui.widgets.layout.panel import Panel
from ui.widgets.media.picture import Picture

_WIDEST_EMS, _LEAST_EMS, _ASPECT = 13.0, 9.0, 0.9
"""How wide the picture may be in ems of body text, and its height as a share of that."""
_WORDS_EMS, _LINE_EMS = 15, 22
"""The narrowest steps, in ems of body text, that may have a picture beside them: on two lines each,
and on one."""


def has_room(theme: Theme, width: int, tall: bool) -> bool:
    """Tell whether steps of this width, in pixels, have room for a picture; `tall`: they may become
    taller for it."""
    least = round(_LEAST_EMS * theme.tokens.type.body)
    return not theme.tokens.low and _picture_width(theme, width, tall) >= least


def _picture_width(theme: Theme, width: int, tall: bool) -> int:
    body = theme.tokens.type.body
    room = width - (_WORDS_EMS if tall else _LINE_EMS) * body - theme.tokens.space.gutter
    return min(room, round(_WIDEST_EMS * body))


class ScanSteps(Arranged):
    """The steps where reading starts, one below the other; the picture beside all of them, as high
    as they are, or higher if they may become `tall`."""

    def __init__(
        self,
        theme: Theme,
        steps: Sequence[Panel],
        picture: Picture,
        tall: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._steps, self._tall = steps, tall
        self._hold(*steps, picture)

    def _arranged(self, width: int) -> Sequence[QRect]:
        space, wide = self._theme.tokens.space, _picture_width(self._theme, width, self._tall)
        room = width - wide - space.gutter
        places: list[QRect] = []
        for step in self._steps:
            top = foot_of(places) + space.m if places else 0
            places.append(QRect(0, top, room, step.height_for(room)))
        high = foot_of(places)
        tall = max(high, round(wide * _ASPECT)) if self._tall else high
        for place in places:
            place.translate(0, (tall - high) // 2)
        return *places, QRect(width - wide, 0, wide, tall)
