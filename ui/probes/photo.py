"""PNG and JPEG, upright and in the colours that the screen has."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, qInstallMessageHandler
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QTransform

from kiosk.content.files.picture_kinds import PictureKind
from kiosk.content.media import exif
from ui.probes.errors import NotDrawnError

_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
_CUT = "premature end"
_MIRRORED = (2, 4, 5, 7)
_TURNS = {3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
"""Degrees clockwise, once the picture is mirrored."""
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


def read(data: bytes, kind: PictureKind, side: int) -> QImage:
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
    with _remarks() as said:
        image = reader.read()
    if image.isNull():
        raise NotDrawnError("The file is damaged, or of a kind that is not known.")
    if any(_CUT in remark for remark in said):  # the rest would be grey
        raise NotDrawnError("The file is damaged: a part of the picture is missing.")
    if kind is PictureKind.PNG:  # Qt turns photos of JPEG alone
        image = _turned(image, exif.of_png(data))
    return _in_screen_colours(image)


@contextmanager
def _remarks() -> Iterator[list[str]]:
    """Collect what Qt's readers remark meanwhile; they return half a picture without an error."""
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, text: said.append(str(text)))
    try:
        yield said
    finally:
        qInstallMessageHandler(before)


def _turned(image: QImage, orientation: int) -> QImage:
    """Return a picture as it was seen, by how the camera was held (EXIF, 1 to 8)."""
    if orientation in _MIRRORED:
        image = image.flipped(Qt.Orientation.Horizontal)
    turn = _TURNS.get(orientation, 0)
    return image.transformed(QTransform().rotate(turn)) if turn else image


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
