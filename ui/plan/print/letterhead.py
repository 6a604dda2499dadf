"""The clinic's mark for the letterhead, as a picture that the process that prints can open."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QRegion

from kiosk.content.model.pack import Library
from ui.shared.gallery import art_of

MARK = "images/logo.svg"
PIXELS = 480
"""A side; on paper it is 15 mm, where a printer has 350 at most."""


def mark_of(library: Library) -> bytes:
    """Return the mark that every screen of this pack shows, as a PNG; empty if it cannot be
    drawn."""
    picture = art_of(library).picture(MARK, PIXELS, PIXELS)
    if picture.hasAlphaChannel() and QRegion(picture.mask()).isEmpty():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
