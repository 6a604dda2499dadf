"""A QR code that cameras read: whole device pixels, quiet zone, dark on light in every theme."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.look import Look

QUIET_MODULES = 4
"""Light modules around the code (ISO/IEC 18004)."""


class QrCode(QWidget):
    """One code, as large as fits, on a light card. `alt` says in words what it opens."""

    def __init__(self, look: Look, content: str, alt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._modules = _modules(content)
        self.setAccessibleName(alt)

    def module_px(self) -> int:
        """Return the side of a module in device pixels."""
        side = len(self._modules) + 2 * QUIET_MODULES
        return max(1, min(self.width(), self.height()) // side)

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the light card, then every dark module."""
        painter = QPainter(self)
        tokens = self._look.tokens
        module = self.module_px()
        side = (len(self._modules) + 2 * QUIET_MODULES) * module
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        card = QRectF(left, top, side, side)
        paint.rounded(painter, card, tokens.space.radius, tokens.colour.qr_light)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        dark = QColor(tokens.colour.qr_dark)
        quiet = QUIET_MODULES * module
        for y, row in enumerate(self._modules):
            for x, is_dark in enumerate(row):
                if is_dark:
                    at = QRect(left + quiet + x * module, top + quiet + y * module, module, module)
                    painter.fillRect(at, dark)


def _modules(content: str) -> list[tuple[bool, ...]]:
    """Return the code's rows, True where dark."""
    import segno  # 40 ms that the first screen need not wait for

    code = segno.make(content, error="m", micro=False)
    return [tuple(bool(bit) for bit in row) for row in code.matrix]
