"""A film's picture: the newest frame, whole, in the middle of its room."""

from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme

ASPECT = 16 / 9


class FilmFrame(Protocol):
    """A picture of a film, turned into colours when it is painted."""

    def toImage(self) -> QImage:
        """Return the frame as a picture."""


class FilmView(QWidget):
    """Shows frames; before the first one, a still picture that is there already."""

    def __init__(self, theme: Theme, still: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._still = still
        self._frame: FilmFrame | None = None
        # nothing below it shows through, so that nothing below it is painted
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_frame(self, frame: FilmFrame | None) -> None:
        """Show a frame; None: the still picture."""
        self._frame = frame
        self.update()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, as large as it fits."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.colour.paper)
        picture = self._picture()
        if picture.isNull():
            return
        size = picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        rect = QRectF(left, top, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(picture, QPixmap):
            painter.drawPixmap(rect, picture, QRectF(picture.rect()))
        else:
            painter.drawImage(rect, picture)
        border = self._theme.tokens.space.border
        paint.rounded(painter, rect, 0.0, None, self._theme.tokens.colour.hair, border)

    def _picture(self) -> QImage | QPixmap:
        if self._frame is not None:
            return self._frame.toImage()
        return self._still
