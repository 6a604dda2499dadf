"""Photos as cameras write them, made for tests."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter

RED, GREEN, BLUE = "#dc1e1e", "#1ec81e", "#2878c8"


def scene(wide: int = 90, tall: int = 60) -> QImage:
    """Return a picture that is blue, red at the top left, and green at the top right."""
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor(BLUE))
    for x, colour in ((0, RED), (wide * 2 // 3, GREEN)):
        for column in range(x, x + wide // 3):
            for row in range(tall // 3):
                image.setPixelColor(column, row, QColor(colour))
    return image


def written(image: QImage, kind: str = "jpeg", progressive: bool = False) -> bytes:
    """Return a picture as a file, with its colour space if it has one."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(95)
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image)
    return bytes(held.data())


def turned(data: bytes, orientation: int) -> bytes:
    """Return a JPEG whose EXIF says how the camera was held."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    body = b"Exif\0\0" + tiff
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def turned_png(data: bytes, orientation: int, mark: bytes = b"") -> bytes:
    """Return a PNG whose EXIF says how the camera was held; `mark` is what JPEG puts before it."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"eXIf" + mark + b"II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return data[:33] + chunk + data[33:]


def in_space(image: QImage, space: QColorSpace.NamedColorSpace) -> QImage:
    """Return the same colours, said in the numbers of another colour space."""
    image = QImage(image)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image.convertedToColorSpace(QColorSpace(space))


def endless(scans: int = 4000) -> bytes:
    """Return a small file that a reader draws over and over again."""
    image = QImage(4096, 4096, QImage.Format.Format_Grayscale8)
    image.fill(0)  # what lay in memory before would make the scan as long as it likes
    data = written(image, progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * scans + data[-2:]
