"""The clinic's name as a place that a finger may rest on: staff know what it opens."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import guard
from ui.theme.theme import Theme

_WHOLE = 360 * 16
"""A full turn in Qt's sixteenths of a degree."""
_TOP = 90 * 16


class NameSpot(QWidget):
    """Lies over mark and name, and shows nothing of itself until `show_share` is above 0.

    `down` and `up` tell of the finger; `touched` of a touch that ended inside.
    """

    down = Signal()
    up = Signal()
    touched = Signal()
    stays = True
    """The name stands on every screen: no touch on it is one on something new."""

    def __init__(self, theme: Theme, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._share = 0.0
        self._ring = QRectF()
        self._resting = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_ring(self, mark: QRectF) -> None:
        """Say where the ring goes round, in the widget's own pixels: the clinic's mark."""
        self._ring = mark

    def show_share(self, share: float) -> None:
        """Show how much of the hold is done, 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the finger."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._resting = True
            self.down.emit()

    @guard.event
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A finger that leaves the name lets go of it."""
        if self._resting and not self.rect().contains(event.position().toPoint()):
            self._let_go()

    @guard.event
    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go, and say that it was a touch."""
        if self._resting:
            self._let_go()
            self.touched.emit()

    def cancel_touch(self) -> None:
        """Forget the touch that is under way."""
        if self._resting:
            self._let_go()

    @guard.event
    def hideEvent(self, _event: QHideEvent) -> None:
        """Forget the finger: what opened has taken the name's place."""
        self._resting = False

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring as far as the hold has come."""
        if self._share <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.tokens.space.border * 4
        painter.setPen(QPen(QColor(self._colour), width, c=Qt.PenCapStyle.RoundCap))
        edge = width / 2
        rect = self._ring.adjusted(edge, edge, -edge, -edge)
        painter.drawArc(rect, _TOP, -round(_WHOLE * self._share))

    def _let_go(self) -> None:
        self._resting = False
        self.up.emit()
