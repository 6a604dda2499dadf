"""A QR code on paper: one outline, so that no printer leaves a seam between modules."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion

QUIET_MODULES = 4
"""Light modules around the code (ISO/IEC 18004)."""


def module_size(content: str, side: int) -> int:
    """Return a module's side in whole units, so that the code and its quiet zone fit `side`."""
    return max(1, side // (len(_rows(content)) + 2 * QUIET_MODULES))


def paint_code(
    painter: QPainter, content: str, left: float, top: float, side: int, dark: str
) -> None:
    """Paint the code in the middle of a square of `side` units."""
    module = module_size(content, side)
    rows = _rows(content)
    region = QRegion()
    for y, row in enumerate(rows):
        for start, end in _runs(row):
            region += QRect(start * module, y * module, (end - start) * module, module)
    path = QPainterPath()
    path.addRegion(region)
    inset = (side - len(rows) * module) // 2
    path.translate(QPointF(round(left) + inset, round(top) + inset))
    painter.fillPath(path.simplified(), QColor(dark))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return start and end of each stretch of dark modules."""
    edges = [x for x in range(len(row) + 1) if _dark(row, x) != _dark(row, x - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _dark(row: tuple[bool, ...], x: int) -> bool:
    return 0 <= x < len(row) and row[x]


@lru_cache(maxsize=4)
def _rows(content: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # 40 ms, only when somebody prints

    code = segno.make(content, error="m", micro=False)
    return tuple(tuple(bool(bit) for bit in row) for row in code.matrix)
