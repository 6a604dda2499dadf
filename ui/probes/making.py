"""From a picture's file to its print."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from kiosk.content.files.picture_kinds import is_drawing, is_icon, kind_of
from kiosk.content.media.svg_gate import read_svg
from kiosk.content.model.report import Log
from kiosk.content.svg.drawing import Drawing
from kiosk.updates.probe.render_store import Print, RenderedSize
from ui.probes import ink, photo, vector
from ui.probes.errors import NotDrawnError
from ui.theme.palettes import LIGHT_PALETTE, PALETTES

_SMALLER = (1024, 512)
_ICON_SIDES = (384, 96)
"""Pixels of the longer side of each level: of pictures below the largest, of icons."""
_PHOTO_QUALITY, _FAST_PNG = 92, 80


def make(path: str, data: bytes, side: int) -> Print:
    """Return the print of a picture whose longer side has `side` pixels at most.

    NotDrawnError if there can be none.
    """
    sides = (side, *(smaller for smaller in _SMALLER if smaller < side))
    kind = kind_of(path)
    if kind is not None and not is_drawing(path):
        image = photo.read(data, kind, side)
        return Print(image.width(), image.height(), tuple(_levels(image, QImage(), sides)))
    log = Log()
    drawing = read_svg(path, data, log)
    if drawing is None:
        raise NotDrawnError(log.issues[0].what if log.issues else "")
    if drawing.is_themed and not is_icon(path):
        return _themed(drawing, sides)
    if is_icon(path):
        sides = _ICON_SIDES
        layers = ink.icon(drawing, sides[0])
    elif ink.lends(drawing):
        layers = ink.separated(drawing, sides[0])
    else:
        layers = vector.draw(drawing, sides[0]), QImage()
    return Print(drawing.width, drawing.height, tuple(_levels(*layers, sides)))


def _themed(drawing: Drawing, sides: tuple[int, ...]) -> Print:
    """Return the print of a picture that leaves colours to the theme."""
    themes = {
        name: tuple(_levels(vector.draw(drawing, sides[0], theme=p.colours), QImage(), sides))
        for name, p in PALETTES.items()
    }
    return Print(drawing.width, drawing.height, themes[LIGHT_PALETTE.theme], themes)


def _levels(paint: QImage, inked: QImage, sides: tuple[int, ...]) -> Iterator[RenderedSize]:
    whole = inked if paint.isNull() else paint
    longest = max(whole.width(), whole.height())
    for number, side in enumerate(sides):
        if number and side >= longest:
            continue  # a small photo has few levels
        size = whole.size()
        if side < longest:
            size = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        wide, tall = max(1, size.width()), max(1, size.height())
        yield RenderedSize(wide, tall, _bytes(paint, wide, tall), _bytes(inked, wide, tall))


def _bytes(image: QImage, wide: int, tall: int) -> bytes:
    if image.isNull():
        return b""
    if (image.width(), image.height()) != (wide, tall):
        image = image.scaled(
            wide,
            tall,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    is_photo = not image.hasAlphaChannel()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg" if is_photo else b"png"))
    writer.setQuality(_PHOTO_QUALITY if is_photo else _FAST_PNG)
    if not writer.write(image):
        raise NotDrawnError("It takes too much memory.")
    return bytes(held.data())
