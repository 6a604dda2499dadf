"""Contact sheets in the colours of a theme.

python packaging/illustrations/sheet.py OUT.png SIZE THEME FILE...
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ui.theme.palettes import PALETTES, with_theme
from ui.theme.roles import THEMES

GAP = 12


def sheet(files: list[Path], cell: int, theme: str, columns: int) -> QImage:
    """Every file drawn to `cell` wide, in a grid on a theme's paper."""
    colours = PALETTES[theme].colours
    texts = [with_theme(file.read_text("utf-8"), colours) for file in files]
    renderers = [QSvgRenderer(QByteArray(text.encode())) for text in texts]
    tallest = max(r.defaultSize().height() / r.defaultSize().width() for r in renderers)
    high = round(cell * tallest)
    rows = -(-len(files) // columns)
    image = QImage(
        columns * (cell + GAP) + GAP, rows * (high + GAP) + GAP, QImage.Format.Format_RGB32
    )
    image.fill(QColor(THEMES[theme].paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, (file, renderer) in enumerate(zip(files, renderers, strict=True)):
        if not renderer.isValid():
            print("cannot draw", file)
        x = GAP + (index % columns) * (cell + GAP)
        y = GAP + (index // columns) * (high + GAP)
        ratio = renderer.defaultSize().height() / renderer.defaultSize().width()
        painter.setClipRect(x, y, cell, high)
        renderer.render(painter, QRectF(x, y + high - cell * ratio, cell, cell * ratio))
        painter.setClipping(False)
    painter.end()
    return image


def main() -> None:
    """Read the command line, write the sheet."""
    app = QGuiApplication(sys.argv[:1])
    out, cell, theme, *files = sys.argv[1:]
    columns = max(1, min(len(files), 1500 // int(cell)))
    sheet([Path(file) for file in files], int(cell), theme, columns).save(out)
    del app


if __name__ == "__main__":
    main()
