"""A picture of the pack on its tinted ground, with a caption below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import guard, paint
from ui.theme.theme import Theme
from ui.widgets.media.picture_labels import Composition, PictureWord, composed, paint_labels
from ui.widgets.text.rich_text import RichText

_TALLEST = 0.45
"""Of the screen's height: a heading above it and the buttons below have room too."""
_ROUND = 0.11
"""How round the corners of a scene are that stands by itself, as a share of its lesser side."""


class Picture(QWidget):
    """A picture, whole, in the middle of its panel. The alt text is its accessible name.

    `chapter`, 1 to 6: picture and panel have its tint, so that a ground in it has no frame.
    """

    def __init__(
        self,
        theme: Theme,
        path: str,
        alt: str,
        *,
        ground: str = "",
        chapter: int = 0,
        caption: str = "",
        aspect: float = 0.6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._path = path
        self._chapter = chapter
        self._ground = theme.palette.colours[f"ground-{chapter}"] if chapter else ground
        self._aspect = aspect
        self._labels: tuple[PictureWord, ...] = ()
        self._stands: tuple[tuple[object, ...], Composition] | None = None
        self._words = ""
        self._caption: RichText | None = None
        self._show_caption(caption)
        self.setAccessibleName(alt)

    def show_picture(self, path: str, alt: str, caption: str = "") -> None:
        """Show another picture in the place of this one."""
        if path == self._path and caption == self._words:
            return
        self._path = path
        self.setAccessibleName(alt)
        self._show_caption(caption)
        self._place_caption()
        self.update()

    def name_parts(self, labels: Sequence[PictureWord]) -> None:
        """Show these words in the picture from now on."""
        if tuple(labels) != self._labels:
            self._labels = tuple(labels)
            self.update()

    def height_for(self, width: int) -> int:
        """Return the height that the picture asks for inside a text: it fits a screenful.

        A screenful cannot cut a picture, and a taller one would hide its foot and the way on.
        """
        high = round(width * self._aspect) + self.caption_height(width)
        return min(high, round(self._theme.tokens.screen.height * _TALLEST))

    def caption_height(self, width: int) -> int:
        """Return how much of the height at `width` is the caption's, with the air above it."""
        if not self._caption:
            return 0
        pad = self._pad()
        above = pad or self._theme.tokens.space.s
        return above + self._caption.height_for(width - 2 * pad) + pad

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caption at the foot."""
        super().resizeEvent(event)
        self._place_caption()

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then the picture, then the words in it."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self._ground:
            paint.ground(painter, QRectF(self.rect()), self._ground, tokens)
        area = self._picture_area()
        if not self._path or area.width() < 2 or area.height() < 2:
            return
        stands = self.composition()
        if stands.scenes:
            self._paint_scenes(painter, stands)
        else:
            pixmap = self.shown()
            at = QRectF(area).center() - QPointF(pixmap.width() / 2, pixmap.height() / 2)
            painter.drawPixmap(at.toPoint(), pixmap)
        if stands.plates:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_labels(painter, self._theme, stands.plates)

    def composition(self) -> Composition:
        """Return how the picture stands in its room, with its words."""
        key = self._path, self._labels, self._picture_area()
        if self._stands is None or self._stands[0] != key:
            whole = self.shown().size().toSizeF()
            stands = composed(self._theme, self._labels, whole, QRectF(self._picture_area()))
            self._stands = key, stands
        return self._stands[1]

    def _paint_scenes(self, painter: QPainter, stands: Composition) -> None:
        wide, high = round(stands.whole.width()), round(stands.whole.height())
        pixmap = self._theme.picture(self._path, wide, high, self._chapter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cut, at in stands.scenes:
            edge = QPainterPath()
            round_ = min(at.width(), at.height()) * _ROUND
            edge.addRoundedRect(at, round_, round_)
            painter.setClipPath(edge)
            painter.drawPixmap(at, pixmap, cut)
        painter.setClipping(False)

    def shown(self) -> QPixmap:
        """Return the picture at the size at which it shows."""
        area = self._picture_area()
        return self._theme.picture(
            self._path, max(1, area.width()), max(1, area.height()), self._chapter
        )

    def _show_caption(self, words: str) -> None:
        if words == self._words:
            return
        if self._caption:
            self._caption.hide()
            self._caption.deleteLater()
        self._words = words
        size, soft = self._theme.tokens.type.small, self._theme.tokens.colour.ink_soft
        shown = RichText(self._theme, words, size=size, colour=soft, parent=self) if words else None
        self._caption = shown
        if shown:
            shown.show()

    def _place_caption(self) -> None:
        if self._caption:
            pad = self._pad()
            room = self.width() - 2 * pad
            high = self._caption.height_for(room)
            self._caption.setGeometry(pad, self.height() - high - pad, room, high)

    def _picture_area(self) -> QRect:
        pad = self._pad()
        foot = self.caption_height(self.width())
        return self.rect().adjusted(pad, pad, -pad, -max(pad, foot))

    def _pad(self) -> int:
        return self._theme.tokens.space.m if self._ground else 0
