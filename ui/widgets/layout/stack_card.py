"""A card with a heading and what belongs to it, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, flowing


class StackCard(QWidget):
    """Atoms on one card, never cut; what they hold has to be little."""

    def __init__(self, theme: Theme, atoms: Sequence[FlowItem]) -> None:
        super().__init__()
        self._theme = theme
        self._atoms = tuple(atoms)
        for atom in self._atoms:
            atom.widget.setParent(self)

    def height_for(self, width: int) -> int:
        """Return the height in pixels at `width`."""
        inner = width - 2 * self._pad()
        heights = sum(flowing(a.widget).height_for(inner) for a in self._atoms)
        return 2 * self._pad() + heights + sum(a.gap for a in self._atoms[1:])

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what is on the card."""
        super().resizeEvent(event)
        y, inner = self._pad(), self.width() - 2 * self._pad()
        for number, atom in enumerate(self._atoms):
            y += atom.gap if number else 0
            high = flowing(atom.widget).height_for(inner)
            atom.widget.setGeometry(self._pad(), y, inner, high)
            y += high

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        colour, space = self._theme.tokens.colour, self._theme.tokens.space
        rect = QRectF(self.rect())
        paint.rounded(
            QPainter(self), rect, space.card_radius, colour.card, colour.hair, space.border
        )

    def _pad(self) -> int:
        return self._theme.tokens.space.m
