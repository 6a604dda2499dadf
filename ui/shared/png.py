"""A picture as PNG bytes, to be written by us: Qt does not report a full disk."""

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage


def png(picture: QImage) -> bytes:
    """Return a picture as PNG."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise ValueError("an empty picture")
    return bytes(held.data())
