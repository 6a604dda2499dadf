"""What every widget is given: measures, colours, pictures and the reading direction."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.tokens import Tokens

_log = logging.getLogger(__name__)

_Key: TypeAlias = tuple[str, str, int, int]
"""A picture's path or an icon's name, its colour, and the pixels asked for."""

_ICON_INK = b"#0F2A33"
_CACHED_PIXELS = 24_000_000
"""Pixels of rendered pictures kept at most: about three 4K screens, 96 MB."""
_MIRRORED_ICONS = frozenset({"back", "next"})


class Art:
    """Pictures and icons of the pack, rendered once a size and kept while they are in use."""

    def __init__(
        self,
        asset: Callable[[str], bytes],
        file: Callable[[str], Path] | None = None,
    ) -> None:
        self._asset = asset
        self._file = file
        self._cache: OrderedDict[_Key, QPixmap] = OrderedDict()

    def film(self, path: str) -> Path:
        """Return where a film is; KeyError if it is gone or was changed under the kiosk."""
        if self._file is None:
            raise KeyError(path)
        return self._file(path)

    def picture(self, path: str, width: int, height: int) -> QPixmap:
        """Return the picture, whole, as large as it fits into `width` × `height` pixels."""
        if not path.lower().endswith(".svg"):
            return self._cached((path, "", width, height), lambda: self._photo(path, width, height))
        return self._cached((path, "", width, height), lambda: self._drawing(path, width, height))

    def icon(self, name: str, colour: str, pixels: int, mirrored: bool = False) -> QPixmap:
        """Return an icon in one colour, `pixels` a side. KeyError if the pack has none so named."""
        flip = mirrored and name in _MIRRORED_ICONS
        key = (name + ("~" if flip else ""), colour, pixels, pixels)
        return self._cached(key, lambda: self._icon(name, colour, pixels, flip))

    def _cached(self, key: _Key, make: Callable[[], QPixmap]) -> QPixmap:
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._made(key, make)
        self._cache.move_to_end(key)
        while sum(p.width() * p.height() for p in self._cache.values()) > _CACHED_PIXELS:
            self._cache.popitem(last=False)
        return found

    def _made(self, key: _Key, make: Callable[[], QPixmap]) -> QPixmap:
        """Return the picture; nothing where its file is gone or was changed under the kiosk."""
        try:
            return make()
        except KeyError:
            _log.warning("The picture “%s” cannot be read any more; it is left out.", key[0])
            empty = QPixmap(max(1, key[2]), max(1, key[3]))
            empty.fill(Qt.GlobalColor.transparent)
            return empty

    def _drawing(self, path: str, width: int, height: int) -> QPixmap:
        renderer = QSvgRenderer(QByteArray(self._asset(path)))
        size = renderer.defaultSize().scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
        return _rendered(renderer, max(1, size.width()), max(1, size.height()))

    def _photo(self, path: str, width: int, height: int) -> QPixmap:
        image = QImage.fromData(self._asset(path))
        return QPixmap.fromImage(
            image.scaled(
                width,
                height,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def _icon(self, name: str, colour: str, pixels: int, flip: bool) -> QPixmap:
        source = self._asset(f"images/icons/{name}.svg")
        source = source.replace(_ICON_INK, colour.encode()).replace(
            _ICON_INK.lower(), colour.encode()
        )
        pixmap = _rendered(QSvgRenderer(QByteArray(source)), pixels, pixels)
        return (
            QPixmap.fromImage(pixmap.toImage().flipped(Qt.Orientation.Horizontal))
            if flip
            else pixmap
        )


@dataclass(frozen=True, slots=True)
class Look:
    """One look for one visitor: built anew when text size, theme or language change."""

    tokens: Tokens
    art: Art
    right_to_left: bool = False

    def icon(self, name: str, colour: str, pixels: int) -> QPixmap:
        """Return an icon that faces the reading direction."""
        return self.art.icon(name, colour, pixels, self.right_to_left)


def _rendered(renderer: QSvgRenderer, width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap
