"""A card over a dimmed page. Touching beside it closes it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.base.item import FlowItem, flowing
from ui.widgets.motion.snapshot import cut_out

_DIM = 150
"""How much of the page the dimming hides, of 255."""


class _Fitting(NamedTuple):
    """A card's size and padding in pixels, and the share of each gap that is kept."""

    wide: int
    high: int
    pad: int
    share: float

    def gap(self, atom: FlowItem) -> int:
        """Return the gap above a piece."""
        return round(atom.gap * self.share)


class Sheet(QWidget):
    """Pieces one below the other on a card in the middle; the last one is its button."""

    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        items: Sequence[FlowItem],
        *,
        width_mm: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[FlowItem, ...] = ()
        self._width_mm = width_mm
        self._beside = False
        self._dims = True
        self.set_items(items)

    def set_items(self, items: Sequence[FlowItem]) -> None:
        """Put these pieces in place of the present ones."""
        for atom in self._items:
            atom.widget.hide()
            atom.widget.deleteLater()
        self._items = tuple(items)
        for atom in self._items:
            atom.widget.setParent(self)
            atom.widget.show()
        if self.width():
            self._lay_out()
            self.update()

    def cancel_touch(self) -> None:
        """Forget the touch that is under way."""
        self._beside = False

    def dismisses(self, at: QPoint) -> bool:
        """Tell whether a touch at a place closes the sheet: beside the card."""
        return not self.card().contains(at)

    def card(self) -> QRect:
        """Return where the card is."""
        fitting = self._fitting()
        return QRect(
            (self.width() - fitting.wide) // 2,
            (self.height() - fitting.high) // 2,
            fitting.wide,
            fitting.high,
        )

    def likeness(self) -> QImage:
        """Return the card alone, as `card` has it, on nothing."""
        self._dims = False
        try:
            return cut_out(self, self.card())
        finally:
            self._dims = True

    def dim(self, painter: QPainter) -> None:
        """Paint what lies between the card and the page."""
        scrim = QColor(self._theme.tokens.colour.scrim)
        scrim.setAlpha(_DIM)
        painter.fillRect(self.rect(), scrim)

    def overfull(self) -> bool:
        """Tell whether the card is taller than the screen."""
        return self.card().height() > self.height()

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the pieces on the card."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        card, fitting = self.card(), self._fitting()
        inner = card.width() - 2 * fitting.pad
        y = card.top() + fitting.pad
        for index, atom in enumerate(self._items):
            high = flowing(atom.widget).height_for(inner)
            y += fitting.gap(atom) if index else 0
            atom.widget.setGeometry(card.left() + fitting.pad, y, inner, high)
            y += high

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the page, paint the card."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self._dims:
            self.dim(painter)
        paint.card(painter, QRectF(self.card()), tokens, edge=tokens.colour.line)

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches from the page below."""
        self._beside = self.dismisses(event.position().toPoint())
        event.accept()

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close when the touch began and ended beside the card."""
        beside, self._beside = self._beside, False
        if beside and self.dismisses(event.position().toPoint()):
            self.dismissed.emit()

    @guard.event
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()

    def _fitting(self) -> _Fitting:
        """Return the first way to set the card that fits: as it should be, wider, then closer."""
        space, most = self._theme.tokens.space, self.width() - 2 * self._margin()
        wanted = min(self._theme.tokens.mm(self._width_mm), most)
        ways = (
            (wanted, space.xl, 1.0),
            (most, space.xl, 1.0),
            (most, space.m, 0.4),
            (most, space.xs, 0.4),
        )
        for wide, pad, share in ways:
            fitting = _Fitting(wide, 0, pad, share)
            inner = wide - 2 * pad
            high = 2 * pad + sum(
                flowing(a.widget).height_for(inner) + (fitting.gap(a) if i else 0)
                for i, a in enumerate(self._items)
            )
            fitting = _Fitting(wide, high, pad, share)
            if high <= self.height():
                break
        return fitting

    def _margin(self) -> int:
        return self._theme.tokens.space.margin
