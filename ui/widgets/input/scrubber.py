"""A bar that shows how far something has come, and that a finger moves."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme


class Scrubber(QWidget):
    """`share` of the bar is filled. `sought` says where a finger is, and whether it still holds.

    It answers anywhere along its height, which is a finger's. A finger that leaves it sideways
    stays at the end.
    """

    sought = Signal(float, bool)
    keeps_fingers = True

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._held = False
        self.setAccessibleName(name)

    def show_share(self, share: float) -> None:
        """Show how far it has come, 0 to 1."""
        if share != self._share:
            old, self._share = self._share, share
            self._update_between(old, share)

    def ends(self) -> tuple[float, float]:
        """Return where nothing and everything is over, in pixels from the widget's left."""
        return self._x(0.0), self._x(1.0)

    @guard.event
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the finger is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._seek(event)

    @guard.event
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger."""
        if self._held:
            self._seek(event)

    @guard.event
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go where the finger is."""
        if self._held and event.button() == Qt.MouseButton.LeftButton:
            self._held = False
            self._seek(event)

    def cancel_touch(self) -> None:
        """Let go where the bar stands: the finger is none any more."""
        if self._held:
            self._held = False
            self.sought.emit(self._share, False)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, what is over of it, and the knob."""
        painter = QPainter(self)
        colour, border = self._theme.tokens.colour, self._theme.tokens.space.border
        track = self._track()
        paint.rounded(painter, track, track.height(), colour.card, colour.line, border)
        x = self._x(self._share)
        left, right = (x, track.right()) if self._theme.right_to_left else (track.left(), x)
        done = QRectF(track)
        done.setLeft(left)
        done.setRight(max(left, right))
        paint.rounded(painter, done, done.height(), colour.teal)
        side = self._knob()
        knob = QRectF(x - side / 2, track.center().y() - side / 2, side, side)
        paint.rounded(painter, knob, side, QColor(colour.action), colour.card, 2 * border)

    def _seek(self, event: QMouseEvent) -> None:
        track = self._track()
        share = (event.position().x() - track.left()) / max(1.0, track.width())
        share = min(max(share, 0.0), 1.0)
        self.sought.emit(1.0 - share if self._theme.right_to_left else share, self._held)

    def _track(self) -> QRectF:
        knob, high = self._knob(), self._theme.tokens.mm(3.2)
        return QRectF(
            knob / 2, (self.height() - high) / 2, max(1.0, self.width() - knob), float(high)
        )

    def _x(self, share: float) -> float:
        track = self._track()
        return track.left() + track.width() * (1 - share if self._theme.right_to_left else share)

    def _knob(self) -> float:
        return float(self._theme.tokens.mm(9))

    def _update_between(self, one: float, other: float) -> None:
        """Paint again only where the knob was and is."""
        side, xs = self._knob() + 4, sorted((self._x(one), self._x(other)))
        area = QRectF(xs[0] - side, 0, xs[1] - xs[0] + 2 * side, self.height())
        self.update(area.toAlignedRect())
