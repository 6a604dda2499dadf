"""A PDF, read back by Qt's reader."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def read_pages(data: bytes) -> list[str]:
    """Return the words of each page, a line as it stands there."""
    return read_pdf(data)[0]


def read_pdf(data: bytes) -> tuple[list[str], tuple[int, int]]:
    """Return the words of each page, and the sheet's size in points."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    size = document.pagePointSize(0)
    words = [document.getAllText(n).text() for n in range(document.pageCount())]
    document.close()
    return words, (round(size.width()), round(size.height()))
