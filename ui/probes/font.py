"""Draws with one font, in a process that may be ended at any letter."""

import os
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QPainter, QRawFont

from kiosk.content.model import limits
from kiosk.shared import child_process

_CPU = 10
"""Seconds of the processor for a font: a large one has 65,535 letters."""
_SIZES = (24.0, 90.0)
_MOST = 4096
"""Letters that are drawn of a font, spread over all it has."""


def main(words: list[str]) -> int:
    """Draw with the font in a file; 0 if letters came out."""
    file = Path(words[0])
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    child_process.limit_memory()
    child_process.limit_cpu(_CPU)
    with file.open("rb") as opened:
        data = opened.read(limits.MAX_FONT_BYTES + 1)
    fine = len(data) <= limits.MAX_FONT_BYTES and draws(data)
    del application
    return 0 if fine else 1


def draws(data: bytes) -> bool:
    """Tell whether Qt takes a font, and draws letters of it that leave ink."""
    number = QFontDatabase.addApplicationFontFromData(data)
    if number == -1 or not QFontDatabase.applicationFontFamilies(number):
        return False
    return all(_leaves_ink(data, size) for size in _SIZES)


def _leaves_ink(data: bytes, size: float) -> bool:
    raw = QRawFont(data, size)
    if not raw.isValid():
        return False
    known = [code for code in range(0x20, 0x30000) if raw.supportsCharacter(code)]
    image = QImage(256, 256, QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    for code in known[:: max(1, len(known) // _MOST)]:
        for glyph in raw.glyphIndexesForString(chr(code)):
            painter.drawPath(raw.pathForGlyph(glyph).translated(QPointF(20, 180)))
            raw.alphaMapForGlyph(glyph)
    painter.end()
    return any(bytes(image.constBits()))
