"""Contact sheets: `python packaging/illustrations/sheet.py OUT.png SIZE BACKGROUND FILE...`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GAP = 12


def sheet(files: list[Path], cell: int, background: str, columns: int) -> QImage:
    """Every file drawn to `cell` wide, in a grid over one background."""
    renderers = [QSvgRenderer(str(file)) for file in files]
    tallest = max(r.defaultSize().height() / r.defaultSize().width() for r in renderers)
    high = round(cell * tallest)
    rows = -(-len(files) // columns)
    image = QImage(
        columns * (cell + GAP) + GAP, rows * (high + GAP) + GAP, QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, (file, renderer) in enumerate(zip(files, renderers, strict=True)):
        if not renderer.isValid():
            print("cannot draw", file)
        x = GAP + (index % columns) * (cell + GAP)
        y = GAP + (index // columns) * (high + GAP)
        ratio = renderer.defaultSize().height() / renderer.defaultSize().width()
        painter.fillRect(x, y, cell, high, QColor(background))
        painter.setClipRect(x, y, cell, high)
        renderer.render(painter, QRectF(x, y + high - cell * ratio, cell, cell * ratio))
        painter.setClipping(False)
    painter.end()
    return image


def main() -> None:
    """Read the command line, write the sheet."""
    app = QGuiApplication(sys.argv[:1])
    out, cell, background, *files = sys.argv[1:]
    columns = max(1, min(len(files), 1500 // int(cell)))
    sheet([Path(file) for file in files], int(cell), background, columns).save(out)
    del app


if __name__ == "__main__":
    main()
