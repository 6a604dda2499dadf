"""A QR code with words beside it, or below it where there is no room beside."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from ui.theme.theme import Theme
from ui.widgets.base.arranged import Arranged, foot_of
from ui.widgets.base.item import FlowItem, stacked
from ui.widgets.media.qr import QrCode

_CODE_MM = 60
_WORDS_EMS = 7.5
"""The narrowest words beside the code, in ems of body text."""


class BesideCode(Arranged):
    """`items` are the words, one below the other."""

    def __init__(self, theme: Theme, code: QrCode, items: Sequence[FlowItem]) -> None:
        super().__init__(theme)
        self._items = tuple(items)
        self._hold(code, *(atom.widget for atom in items))

    def _arranged(self, width: int) -> Sequence[QRect]:
        """Return where the code and each of the words go."""
        tokens = self._theme.tokens
        side = min(tokens.mm(_CODE_MM), width)
        left = side + tokens.space.l
        if width - left <= _WORDS_EMS * tokens.type.body:
            words = stacked(self._items, width, 0, side + tokens.space.m)
            return [QRect((width - side) // 2, 0, side, side), *words]
        words = stacked(self._items, width - left, left)
        foot = foot_of(words)
        spare = (side - foot) // 2 if foot < side else 0
        code = QRect(0, max(0, (foot - side) // 2), side, side)
        return [code, *(rect.translated(0, spare) for rect in words)]
