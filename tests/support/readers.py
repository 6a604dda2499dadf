"""Codes as phones meet them: a picture that is blurred, tilted, dimmed; two readers that agree.

ZXing and ZBar share no code. Both must find a code for it to count.
"""

import ctypes
from ctypes.util import find_library
from dataclasses import dataclass
from functools import cache

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

Grey = NDArray[np.uint8]

_ANY, _QR, _ENABLE = ctypes.c_int(0), ctypes.c_int(64), ctypes.c_int(0)
_Y800 = int.from_bytes(b"Y800", "little")


@dataclass(frozen=True)
class Spoilt:
    """A way to photograph a screen badly."""

    name: str
    blur: float = 0.0
    tilt: bool = False
    light: float = 1.0

    def __str__(self) -> str:
        return self.name


AS_IT_IS = Spoilt("1x")

_CAMERA = 8
"""Pixels a module that a phone's camera has: 1,000 across a large code."""

_TURNED, _LEANING, _WHOLE = 8.0, 0.06, 0.86
"""Degrees; how much narrower the far side is; the scale at which nothing leaves the picture.

ZXing reads codes that lean by 15 % and more; ZBar stops below 10 %, whatever their size.
"""

WAYS = (
    AS_IT_IS,
    Spoilt("blurred", blur=0.25),
    Spoilt("tilted", tilt=True),
    Spoilt("dim", light=0.7),
    Spoilt("all at once", blur=0.25, tilt=True, light=0.7),
)
"""`blur` is the radius in modules."""


def read(image: QImage, area: QRect, module_px: int, spoilt: Spoilt = AS_IT_IS) -> dict[str, str]:
    """Return what each reader finds in the only code of `area`; empty where it finds none."""
    grey = spoil(image.copy(area), module_px, spoilt)
    return {"zxing": _zxing(grey), "zbar": _zbar(grey)}


def spoil(image: QImage, module_px: int, spoilt: Spoilt) -> Grey:
    """Return the picture as a phone's camera would have it, in greys."""
    if spoilt is not AS_IT_IS:
        size = image.size() * (_CAMERA / module_px)
        image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        module_px = _CAMERA
    if spoilt.tilt:
        image = _tilted(image)
    grey = pixels(image)
    if spoilt.blur:
        grey = _blurred(grey, round(spoilt.blur * module_px))
    return (grey * spoilt.light).astype(np.uint8)


def pixels(image: QImage) -> Grey:
    """Return a picture's greys, rows first."""
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return flat[:, : image.width()].copy()


def _tilted(image: QImage) -> QImage:
    """Return the picture as it is when the phone is turned and leans back."""
    wide, high = image.width() / 2, image.height() / 2
    far = wide * (1 - _LEANING)
    straight = _corners((-wide, -high), (wide, -high), (wide, high), (-wide, high))
    leaning = _corners((-far, -high), (far, -high), (wide, high), (-wide, high))
    leant, turned = QTransform(), QTransform()
    assert QTransform.quadToQuad(straight, leaning, leant)
    turned.translate(wide, high)
    turned.rotate(_TURNED)
    turned.scale(_WHOLE, _WHOLE)
    made = QImage(image.size(), QImage.Format.Format_Grayscale8)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(QTransform.fromTranslate(-wide, -high) * leant * turned)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _corners(*places: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in places])


def _blurred(grey: Grey, radius: int) -> Grey:
    """Return the picture with every pixel the mean of its neighbours, twice."""
    found = grey.astype(np.float32)
    for axis in (0, 1, 0, 1):
        size = 2 * radius + 1
        pad = [(radius + 1, radius) if a == axis else (0, 0) for a in (0, 1)]
        sums = np.cumsum(np.pad(found, pad, mode="edge"), axis=axis)
        ends = np.take(sums, range(size, sums.shape[axis]), axis)
        starts = np.take(sums, range(sums.shape[axis] - size), axis)
        found = ((ends - starts) / size).astype(np.float32)
    return found.astype(np.uint8)


def _zxing(grey: Grey) -> str:
    found = zxingcpp.read_barcodes(grey)
    return "".join(code.text for code in found if code.format == zxingcpp.BarcodeFormat.QRCode)


class _Zbar:
    """libzbar, by its C interface."""

    def __init__(self) -> None:
        name = find_library("zbar")
        assert name, "install libzbar0: packaging/system-packages.txt"
        self._lib = ctypes.CDLL(name)
        self._scanner = self._call("zbar_image_scanner_create")
        for symbol, enabled in ((_ANY, 0), (_QR, 1)):  # a large code is full of false bar codes
            whether = ctypes.c_int(enabled)
            self._call("zbar_image_scanner_set_config", self._scanner, symbol, _ENABLE, whether)

    def read(self, grey: Grey) -> str:
        """Return the text of every code, one after the other."""
        high, wide = grey.shape
        data = grey.tobytes()
        image = self._call("zbar_image_create")
        self._call("zbar_image_set_format", image, ctypes.c_ulong(_Y800))
        self._call("zbar_image_set_size", image, ctypes.c_uint(wide), ctypes.c_uint(high))
        size = ctypes.c_ulong(len(data))
        self._call("zbar_image_set_data", image, ctypes.c_char_p(data), size, None)
        self._call("zbar_scan_image", self._scanner, image)
        texts = []
        symbol = self._call("zbar_image_first_symbol", image)
        while symbol.value:
            found = ctypes.cast(self._call("zbar_symbol_get_data", symbol), ctypes.c_char_p)
            texts.append((found.value or b"").decode("utf-8", "replace"))
            symbol = self._call("zbar_symbol_next", symbol)
        self._call("zbar_image_destroy", image)
        return "".join(texts)

    def _call(self, function: str, *arguments: object) -> ctypes.c_void_p:
        called = getattr(self._lib, function)
        called.restype = ctypes.c_void_p
        return ctypes.c_void_p(called(*arguments))


@cache
def _zbar_reader() -> _Zbar:
    return _Zbar()


def _zbar(grey: Grey) -> str:
    return _zbar_reader().read(grey)
