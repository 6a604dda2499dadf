"""PNG and JPEG, upright and in the colours that the screen has."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from ui.drawing.errors import NotDrawnError

_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def read(data: bytes, kind: str, side: int) -> QImage:
    """Return a PNG or JPEG as it was seen, its longer side at most `side` pixels.

    It is read as the kind that its name says: Qt knows more kinds, and ends at files of some.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, _KEEP).expandedTo(size.__class__(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NotDrawnError("The file is damaged, or of a kind that is not known.")
    return _in_screen_colours(image)


def _in_screen_colours(image: QImage) -> QImage:
    space = image.colorSpace()
    if space.isValid() and space != _SRGB:
        converted = image.convertedToColorSpace(_SRGB)
        image = image if converted.isNull() else converted
    see_through = image.hasAlphaChannel()
    kind = QImage.Format.Format_ARGB32_Premultiplied if see_through else QImage.Format.Format_RGB32
    image = image.convertToFormat(kind)
    image.setColorSpace(QColorSpace())
    return image
