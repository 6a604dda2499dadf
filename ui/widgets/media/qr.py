"""A QR code that cameras read: whole device pixels, quiet zone, dark on light in every theme."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme

QUIET_MODULES = 4
"""Light modules around the code (ISO/IEC 18004)."""

_WORD = 32
"""Bits to which Qt fills up each row of a picture."""


class QrCode(QWidget):
    """One code, as large as fits, on a light card. `alt` says in words what it holds.

    `rows` are the modules from the top: the highest of as many bits as there are rows is the
    leftmost, 1 is dark.
    """

    def __init__(
        self, theme: Theme, rows: Sequence[int], alt: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[int, ...] = ()
        self._image = QImage()
        self.show_code(rows, alt)

    def show_code(self, rows: Sequence[int], alt: str) -> None:
        """Show another code."""
        self.setAccessibleName(alt)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            colour = self._theme.tokens.colour
            self._image = picture(self._rows, colour.qr_light, colour.qr_dark)
            self.update()

    def module_px(self) -> int:
        """Return the side of a module in device pixels."""
        return max(1, min(self.width(), self.height()) // self._modules_a_side())

    def light_rect(self) -> QRect:
        """Return where the code is with what has to be light around it."""
        side = self._modules_a_side() * self.module_px()
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the light card, then the code, each module a square of whole pixels."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        card = self.light_rect()
        paint.rounded(painter, QRectF(card), tokens.space.radius, tokens.colour.qr_light)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        quiet = QUIET_MODULES * self.module_px()
        painter.drawImage(card.adjusted(quiet, quiet, -quiet, -quiet), self._image)

    def _modules_a_side(self) -> int:
        return len(self._rows) + 2 * QUIET_MODULES


def picture(rows: Sequence[int], light: str, dark: str) -> QImage:
    """Return the code as a picture of one pixel a module, without the quiet zone."""
    side = len(rows)
    if side == 0:
        return QImage()
    width = -(-side // _WORD) * _WORD
    data = b"".join((row << width - side).to_bytes(width // 8, "big") for row in rows)
    image = QImage(data, side, side, width // 8, QImage.Format.Format_Mono)
    image.setColorTable([QColor(light).rgb(), QColor(dark).rgb()])
    return image.copy()
