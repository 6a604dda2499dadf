"""A QR code with words beside it, or below it where there is no room beside."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, flowing, mirrored
from ui.widgets.media.qr import QrCode

_CODE_MM = 60
_WORDS_EMS = 7.5
"""The narrowest words beside the code, in ems of body text."""


class BesideCode(QWidget):
    """`atoms` are the words, one below the other."""

    def __init__(self, theme: Theme, code: QrCode, atoms: Sequence[FlowItem]) -> None:
        super().__init__()
        self._theme, self._code, self._atoms = theme, code, tuple(atoms)
        for widget in (code, *(atom.widget for atom in atoms)):
            widget.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        return max(rect.bottom() + 1 for rect in self._arranged(width))

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the code and the words where they belong."""
        super().resizeEvent(event)
        code, *words = (
            mirrored(rect, self.width(), self._theme.right_to_left)
            for rect in self._arranged(self.width())
        )
        self._code.setGeometry(code)
        for atom, rect in zip(self._atoms, words, strict=True):
            atom.widget.setGeometry(rect)

    def _arranged(self, width: int) -> list[QRect]:
        """Return where the code and each of the words go, reading from the left."""
        tokens = self._theme.tokens
        side = min(tokens.mm(_CODE_MM), width)
        left = side + tokens.space.l
        beside = width - left > _WORDS_EMS * tokens.type.body
        x, room = (left, width - left) if beside else (0, width)
        y = 0 if beside else side + tokens.space.m
        words = []
        for index, atom in enumerate(self._atoms):
            y += atom.gap if index else 0
            words.append(QRect(x, y, room, flowing(atom.widget).height_for(room)))
            y = words[-1].bottom() + 1
        spare = (side - y) // 2 if beside and y < side else 0
        words = [rect.translated(0, spare) for rect in words]
        top = max(0, (y - side) // 2) if beside else 0
        return [QRect(0 if beside else (width - side) // 2, top, side, side), *words]
