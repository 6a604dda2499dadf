"""The QR code on the screen, as readers find it."""

import zxingcpp
from PySide6.QtGui import QImage

from tests.support.drivers.screen import ScreenDriver
from tests.support.readers import AS_IT_IS, Spoilt, pixels, read
from ui.widgets.media.qr import QrCode


class CodeDriver:
    """The QR code on the screen."""

    def __init__(self, screen: ScreenDriver) -> None:
        self._screen = screen

    def texts(self) -> list[str]:
        """What an independent reader finds in the QR codes on the screen."""
        image = self._screen.picture().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(image.constBits())
        stride = image.bytesPerLine()
        rows = [
            bytes(pixels[y * stride : y * stride + image.width()]) for y in range(image.height())
        ]
        flat = memoryview(b"".join(rows)).cast("B", (image.height(), image.width()))
        return [code.text for code in zxingcpp.read_barcodes(flat)]

    def read(self, spoilt: Spoilt = AS_IT_IS) -> dict[str, str]:
        """What each of two readers finds in the QR code on the screen."""
        code = self._screen.pieces(QrCode)[0]
        return read(self._screen.picture(), self._screen.rect(code), code.module_px(), spoilt)

    def module_mm(self) -> float:
        """The side of a module of the QR code on the screen, in millimetres."""
        code = self._screen.pieces(QrCode)[0]
        return code.module_px() / self._screen.tokens.screen.px_per_mm

    def modules(self) -> int:
        """How many modules a side the QR code on the screen has."""
        return len(self._screen.pieces(QrCode)[0]._rows)

    def quiet_around(self) -> bool:
        """Whether all of four modules around the QR code are light on the screen itself."""
        code = self._screen.pieces(QrCode)[0]
        module, side = code.module_px(), self.modules() * code.module_px()
        middle = self._screen.rect(code).center()
        grey = pixels(self._screen.picture())
        quiet = 4 * module
        left, top = middle.x() - side // 2 - quiet, middle.y() - side // 2 - quiet
        around = grey[top + 1 : top + side + 2 * quiet, left + 1 : left + side + 2 * quiet].copy()
        around[quiet - 2 : quiet + side + 1, quiet - 2 : quiet + side + 1] = 255
        return bool((around > 200).all())
