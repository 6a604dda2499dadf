"""A QR code on paper: one outline, so that no printer leaves a seam between modules."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion

from kiosk.shared import qr


def module_size(content: str, side: int) -> int:
    """Return a module's side in whole units, so that the code and its quiet zone fit `side`."""
    return max(1, side // (len(qr.modules(content)) + 2 * qr.QUIET))


def paint_code(
    painter: QPainter, content: str, left: float, top: float, side: int, dark: str
) -> None:
    """Paint the code in the middle of a square of `side` units."""
    module = module_size(content, side)
    rows = qr.modules(content)
    region = QRegion()
    for y, row in enumerate(rows):
        for start, end in _runs(row, len(rows)):
            region += QRect(start * module, y * module, (end - start) * module, module)
    path = QPainterPath()
    path.addRegion(region)
    inset = (side - len(rows) * module) // 2
    path.translate(QPointF(round(left) + inset, round(top) + inset))
    painter.fillPath(path.simplified(), QColor(dark))


def _runs(row: int, side: int) -> list[tuple[int, int]]:
    """Return start and end of each stretch of dark modules."""
    edges = [x for x in range(side + 1) if _dark(row, side, x) != _dark(row, side, x - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _dark(row: int, side: int, x: int) -> bool:
    return 0 <= x < side and bool(row >> side - 1 - x & 1)
