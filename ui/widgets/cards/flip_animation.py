"""A card that turns over: its two pictures, one squeezed to nothing, the other opening up."""

from PySide6.QtCore import QEasingCurve, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import guard


class FlipAnimation(QWidget):
    """Covers its parent while it turns. What lies below is there all the time, for every reader."""

    def __init__(self, parent: QWidget, ground: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ground = ground
        self._before = QPixmap()
        self._after = QPixmap()
        self._share = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self._end)
        self.hide()

    def run(self, before: QPixmap, after: QPixmap, milliseconds: int) -> None:
        """Turn from one picture to the other."""
        self._animation.stop()
        self._before, self._after, self._share = before, after, 0.0
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """Be turned at once."""
        self._animation.stop()
        self._end()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the side that is seen, as narrow as it is seen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        first = self._share < 0.5
        seen = abs(1.0 - 2.0 * self._share)
        painter.translate(QPointF(self.width() / 2, 0))
        painter.scale(max(seen, 0.01), 1.0)
        painter.drawPixmap(QPointF(-self.width() / 2, 0), self._before if first else self._after)

    def _move(self, value: object) -> None:
        if isinstance(value, float):
            self._share = value
            self.update()

    def _end(self) -> None:
        self.hide()
        self._before = self._after = QPixmap()
