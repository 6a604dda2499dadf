"""The theme that every widget gets: measures, colours, pictures and the reading direction."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.kept import Kept
from ui.theme.palettes import LIGHT_PALETTE, PALETTES, Palette, with_theme
from ui.theme.tokens import Tokens

_log = logging.getLogger(__name__)

_Key: TypeAlias = tuple[str, str, int, int]
"""A picture's path and its theme, or an icon's name and its colour, and the pixels asked for."""

_ICON_INK = b"#0F2A33"
_CACHED_PIXELS = 24_000_000
"""Most pixels of rendered pictures kept: about three 4K screens, 96 MB."""
_SET_TEXTS = 800
"""Most texts kept as they were set: all of a page at the widths that its division tries, 2 MB."""
_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_MIRRORED_ICONS = frozenset({"back", "next"})


@dataclass(frozen=True, slots=True)
class Layers:
    """A print: `paint` in the picture's own colours, and `ink` to take the colour of the text
    around it, as PNG or JPEG; either may be empty. `aspect` is width divided by height; what is
    `themed` was drawn for the theme that was asked for.
    """

    paint: bytes
    ink: bytes
    aspect: float
    themed: bool = False


class PackArt:
    """Pictures and icons of the pack, rendered once for each size and kept while in use.

    Only the program's own files are opened here. For all others `drawn` finds a print of about so
    many pixels a side for a theme, or nothing; without `drawn` every file counts as the program's
    own.
    """

    def __init__(
        self,
        asset: Callable[[str], bytes],
        file: Callable[[str], Path] | None = None,
        drawn: Callable[[str, bytes, int, str], Layers | None] | None = None,
        is_ours: Callable[[str, bytes], bool] = lambda _path, _data: True,
    ) -> None:
        self._asset = asset
        self._file = file
        self._drawn = drawn
        self._is_ours = is_ours
        self._cache: OrderedDict[_Key, QPixmap] = OrderedDict()

    def film(self, path: str) -> Path:
        """Return the path of a film; KeyError if it is gone or has changed since the pack was
        read."""
        if self._file is None:
            raise KeyError(path)
        return self._file(path)

    def picture(
        self, path: str, width: int, height: int, palette: Palette = LIGHT_PALETTE
    ) -> QPixmap:
        """Return the whole picture, as large as fits into `width` × `height` pixels.

        What it leaves to the theme has the colours of `palette`. One that leaves nothing to it and
        is not the program's own lies on the palette's paper, if there is one.
        """
        key = (path, f"{palette.theme}/{palette.chapter}", width, height)
        return self._cached(key, lambda: self._picture(path, width, height, palette))

    def icon(self, name: str, colour: str, pixels: int, mirrored: bool = False) -> QPixmap:
        """Return an icon in one colour, `pixels` a side. KeyError if there is none of that name."""
        flip = mirrored and name in _MIRRORED_ICONS
        key = (name + ("~" if flip else ""), colour, pixels, pixels)
        return self._cached(key, lambda: self._icon(name, colour, pixels, flip))

    def forget(self) -> None:
        """Drop all rendered pictures; they are rendered again when needed."""
        self._cache.clear()

    def _cached(self, key: _Key, make: Callable[[], QPixmap]) -> QPixmap:
        found = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            return found
        found = self._cache[key] = self._made(key, make)
        while sum(p.width() * p.height() for p in self._cache.values()) > _CACHED_PIXELS:
            self._cache.popitem(last=False)
        return found

    def _made(self, key: _Key, make: Callable[[], QPixmap]) -> QPixmap:
        """Return the picture; nothing if its file is gone or has changed since the pack was
        read."""
        try:
            return make()
        except KeyError:
            _log.warning("The picture “%s” cannot be read any more; it is left out.", key[0])
            empty = QPixmap(max(1, key[2]), max(1, key[3]))
            empty.fill(Qt.GlobalColor.transparent)
            return empty

    def _picture(self, path: str, width: int, height: int, palette: Palette) -> QPixmap:
        data = self._asset(path)
        if self._drawn is not None and not self._is_ours(path, data):
            layers = self._layers(path, data, max(width, height), palette.theme)
            paper = "" if layers.themed or layers.ink else palette.paper
            size = _fitting(layers.aspect, width, height)
            return _laid(layers, size, palette.colours["ink"], paper)
        if not path.lower().endswith(".svg"):
            return _photo(data, width, height)
        text = with_theme(data.decode("utf-8", "replace"), palette.colours, palette.chapter)
        renderer = QSvgRenderer(QByteArray(text.encode()))
        size = renderer.defaultSize().scaled(width, height, _KEEP)
        return _rendered(renderer, max(1, size.width()), max(1, size.height()))

    def _icon(self, name: str, colour: str, pixels: int, flip: bool) -> QPixmap:
        path = f"images/icons/{name}.svg"
        data = self._asset(path)
        if self._drawn is not None and not self._is_ours(path, data):
            layers = self._layers(path, data, pixels)
            pixmap = _centred(
                _laid(layers, _fitting(layers.aspect, pixels, pixels), colour), pixels
            )
        else:
            ink = colour.encode()
            source = data.replace(_ICON_INK, ink).replace(_ICON_INK.lower(), ink)
            pixmap = _rendered(QSvgRenderer(QByteArray(source)), pixels, pixels)
        return (
            QPixmap.fromImage(pixmap.toImage().flipped(Qt.Orientation.Horizontal))
            if flip
            else pixmap
        )

    def _layers(self, path: str, data: bytes, pixels: int, theme: str = "") -> Layers:
        found = self._drawn(path, data, pixels, theme) if self._drawn else None
        if found is None:
            raise KeyError(path)
        return found


@dataclass(frozen=True, slots=True)
class Theme:
    """The theme for one visitor; replaced when text size, colours or language change."""

    tokens: Tokens
    art: PackArt
    right_to_left: bool = False
    texts: Kept[object] = field(
        default_factory=lambda: Kept(_SET_TEXTS), init=False, repr=False, compare=False
    )
    """Words as they were set: a page that is divided asks for the same again and again."""

    def picture(self, path: str, width: int, height: int, chapter: int = 0) -> QPixmap:
        """Return a picture in the colours of this theme, as large as fits; one of a single tint has
        that of `chapter`, 1 to 6."""
        return self.art.picture(path, width, height, self.palette.in_chapter(chapter))

    @property
    def palette(self) -> Palette:
        """The colours of pictures and figures."""
        return PALETTES[self.tokens.theme]

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


def _fitting(aspect: float, width: int, height: int) -> QSize:
    """Return the largest size of a shape in `width` × `height` pixels."""
    wide, tall = min(width, height * aspect), min(height, width / aspect)
    return QSize(max(1, round(wide)), max(1, round(tall)))


def _photo(data: bytes, width: int, height: int) -> QPixmap:
    return QPixmap.fromImage(QImage.fromData(data).scaled(width, height, _KEEP, _SMOOTH))


def _laid(layers: Layers, size: QSize, colour: str, paper: str = "") -> QPixmap:
    """Return a print at a size, its ink in a colour, on `paper` if given."""
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if layers.ink:
        painter.drawImage(0, 0, _scaled(layers.ink, size))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(colour))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    if layers.paint:
        painter.drawImage(0, 0, _scaled(layers.paint, size))
    if paper:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(pixmap.rect(), QColor(paper))
    painter.end()
    return pixmap


def _scaled(data: bytes, size: QSize) -> QImage:
    image = QImage.fromData(data).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)


def _centred(pixmap: QPixmap, side: int) -> QPixmap:
    """Return a picture in the middle of a square."""
    if pixmap.width() == pixmap.height() == side:
        return pixmap
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawPixmap((side - pixmap.width()) // 2, (side - pixmap.height()) // 2, pixmap)
    painter.end()
    return square
