"""A picture in two layers: what has colours of its own, and what takes the colour of the words."""

import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.content.svg.drawing import Drawing
from ui.probes.vector import draw
from ui.theme.roles import LIGHT

_OWN_INK = re.compile(LIGHT.ink, re.I)
_SEEN, _SOLID = 40, 128  # of 255: the edges of a shape tell no colour
_DARK, _LIGHT = 96, 224  # of 255
_SAME, _GREY, _DIM = 24, 40, 50  # of 255: how far apart two tones, or red, green and blue, are
_LIGHTNESS = np.array([0.0722, 0.7152, 0.2126])  # of blue, green and red
_GLANCE = 128  # pixels a side that are enough to see whether there are colours
Pixels = NDArray[np.int32]


def icon(drawing: Drawing, side: int) -> tuple[QImage, QImage]:
    """Return the paint and the ink of an icon, in which the program's own ink is that of words."""
    inside = _OWN_INK.sub("currentColor", drawing.inside)
    return separated(replace(drawing, inside=inside), side)


def lends(drawing: Drawing) -> bool:
    """Tell whether something in a picture takes the colour of the words."""
    names_it = "currentcolor" in drawing.inside.lower()
    return names_it or _is_plain(_pixels(draw(drawing, _GLANCE)))


def separated(drawing: Drawing, side: int) -> tuple[QImage, QImage]:
    """Return a picture's paint and its ink, of which one may be null.

    One of one dark (or one white) colour is all ink: drawn black, it would be lost on a dark
    ground. Of the others what says `currentColor` is ink.
    """
    black = _pixels(draw(drawing, side, "#000"))
    if _is_plain(black):
        return QImage(), _image(np.zeros_like(black[..., :3]), black[..., 3])
    white = _pixels(draw(drawing, side, "#fff"))
    ink = np.clip((white - black)[..., :3].max(axis=-1), 0, 255)
    if int(ink.max()) < _SEEN:
        return _image(black[..., :3], black[..., 3]), QImage()
    rest = np.clip(black[..., 3] - ink, 0, 255)
    paint = _image(np.minimum(black[..., :3], rest[..., None]), rest)
    return paint, _image(np.zeros_like(black[..., :3]), ink)


def _is_plain(pixels: Pixels) -> bool:
    """Tell whether all that is seen is dark, or white, or of one colour that is dark or grey.

    It would be lost on the ground of some theme.
    """
    alpha = pixels[..., 3]
    seen = alpha > _SOLID
    if not seen.any():
        return False
    colours = pixels[seen][:, :3] * 255 // alpha[seen][:, None]
    if np.max(colours) < _DARK or np.min(colours) > _LIGHT:
        return True
    if np.max(np.ptp(colours, axis=0)) > _SAME:
        return False
    middle = np.median(colours, axis=0)
    return bool(np.ptp(middle) < _GREY or float(middle @ _LIGHTNESS) < _DIM)


def _pixels(image: QImage) -> Pixels:
    """Return rows of blue, green, red, alpha, premultiplied."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width()].astype(np.int32)


def _image(colours: Pixels, alpha: Pixels) -> QImage:
    whole = np.ascontiguousarray(np.dstack([colours, alpha]).astype(np.uint8))
    tall, wide = alpha.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(whole.tobytes(), wide, tall, 4 * wide, kind).copy()
