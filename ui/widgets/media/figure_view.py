"""Paints a figure's display list, scaled into the widget, redrawing only what moved.

Takes the pure values of `kiosk.figure.drawing.display_list` (they are the primitives here) and Qt;
no clock: its owner passes one `Drawing` for each frame.
"""

from collections.abc import Iterable, Mapping
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.figure.drawing.display_list import DETAIL, EDGE, Glow, Item, Shape, bounds
from kiosk.figure.drawing.display_list import Drawing as Drawing
from kiosk.figure.drawing.geometry import Contour, ellipse
from ui.theme import guard
from ui.theme.palettes import LIGHT_PALETTE, Palette, with_theme
from ui.widgets.media.figure_ground import HORIZON, card_path, fit, paint_ground


class FigureView(QWidget):
    """A figure on a tinted ground. `tint` and `floor` are colours; `radius` rounds the corners.

    What is drawn for every theme has its colours from `palette`.
    """

    def __init__(
        self,
        tint: str,
        floor: str,
        radius: float = 0.0,
        parent: QWidget | None = None,
        palette: Palette = LIGHT_PALETTE,
    ) -> None:
        super().__init__(parent)
        self._colours = palette.colours
        self._tint, self._floor, self._radius = tint, floor, radius
        self._drawing: Drawing | None = None
        self._back: QPixmap | None = None
        self._veil = 0.0
        self._dirty = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size at which a figure reads well."""
        return QSize(600, 600)

    @property
    def drawing(self) -> Drawing | None:
        """Return the frame that shows."""
        return self._drawing

    def set_ground(self, tint: str, floor: str) -> None:
        """Change the colours behind the figure."""
        if (tint, floor) != (self._tint, self._floor):
            self._tint, self._floor, self._back = tint, floor, None
            self.update()

    def set_veil(self, veil: float) -> None:
        """Let the bare room lie over the figure, 0 (not at all) to 1."""
        if veil != self._veil:
            self._veil = veil
            self.update()

    def set_drawing(self, drawing: Drawing) -> None:
        """Show the next frame; only where something moved is painted again."""
        old = self._drawing
        self._drawing = drawing
        if old is None or old.still != drawing.still or old.box != drawing.box:
            self._back = None
            self._dirty = self._extent(drawing)
            self.update()
            return
        if old.moving == drawing.moving:
            return
        new = self._extent(drawing)
        self.update(self._dirty.united(new))
        self._dirty = new

    @guard.event
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what was drawn for another size."""
        self._back = None
        super().resizeEvent(event)

    @guard.event
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cached ground and props, then the figure."""
        painter = QPainter(self)
        if self._back is None or self._back.deviceIndependentSize() != QRectF(self.rect()).size():
            self._back = self._paint_back()
        area = QRectF(event.rect())
        ratio = self._back.devicePixelRatio()
        source = QRectF(area.topLeft() * ratio, area.size() * ratio)
        painter.drawPixmap(area, self._back, source)
        if self._drawing:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            moving, placing = self._drawing.moving, self._placing(self._drawing)
            paint_edge(painter, moving, placing, self._colours)
            paint_items(painter, moving, placing, self._colours)
            if self._veil:
                painter.setOpacity(self._veil)
                self._paint_card(painter, self._drawing)
        painter.end()

    def _paint_back(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._drawing:
            card = self._paint_card(painter, self._drawing)
            painter.setClipPath(card)
            paint_items(painter, self._drawing.still, self._placing(self._drawing), self._colours)
        else:
            painter.fillPath(card_path(QRectF(self.rect()), self._radius), QColor(self._tint))
        painter.end()
        return pixmap

    def _paint_card(self, painter: QPainter, drawing: Drawing) -> QPainterPath:
        """Paint the bare room, and return its outline."""
        card = card_path(QRectF(self.rect()), self._radius)
        paint_ground(painter, card, self._placing(drawing), self._tint, self._floor)
        return card

    def _placing(self, drawing: Drawing) -> QTransform:
        return fit(drawing.box, QRectF(self.rect()))

    def _extent(self, drawing: Drawing) -> QRect:
        return _extent(drawing.moving, self._placing(drawing))


class FigureOver:
    """A figure that moves over what a widget has painted, in `area` of it, as a file of the figure
    shows it there; only where it moves is painted again. `colours` are the theme's.

    `back` is all of the widget, without anything of the figure's drawing.
    """

    def __init__(
        self, back: QPixmap, drawing: Drawing, area: QRectF, colours: Mapping[str, str]
    ) -> None:
        self._back, self._area, self._colours = back, area, colours
        self._placing = fit(drawing.box, area)
        self._drawing = drawing
        self._dirty = area.toAlignedRect()
        painter = QPainter(back)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        paint_edge(painter, drawing.still, self._placing, colours)
        paint_items(painter, drawing.still, self._placing, colours)
        painter.end()

    def show(self, drawing: Drawing) -> QRect:
        """Take the next frame; return what has to be painted."""
        self._drawing = drawing
        before, self._dirty = self._dirty, _extent(drawing.moving, self._placing)
        return before.united(self._dirty)

    def paint(self, painter: QPainter, place: QRect) -> None:
        """Paint a part of the widget."""
        ratio = self._back.devicePixelRatio()
        source = QRectF(place.x() * ratio, place.y() * ratio, 0, 0)
        source.setSize(place.size().toSizeF() * ratio)
        painter.drawPixmap(QRectF(place), self._back, source)
        painter.setClipRect(self._area.intersected(QRectF(place)), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_edge(painter, self._drawing.moving, self._placing, self._colours)
        paint_items(painter, self._drawing.moving, self._placing, self._colours)


def _extent(items: Iterable[Item], placing: QTransform) -> QRect:
    """Return what painting a display list may change."""
    box = bounds(items)
    if box is None:
        return QRect()
    left, bottom, right, top = box
    area = placing.mapRect(QRectF(left, bottom, right - left, top - bottom))
    more = 2 + ceil(EDGE * abs(placing.m11()))
    return area.toAlignedRect().adjusted(-more, -more, more, more)


def paint_edge(
    painter: QPainter, items: Iterable[Item], placing: QTransform, colours: Mapping[str, str]
) -> None:
    """Paint what shows around a person once they are painted over it: an edge, in themes with one.

    Without it dark hair and trousers are lost on a dark ground.
    """
    if colours["edge"] == "none":
        return
    pen = QPen(QColor(colours["edge"]), 2 * EDGE * abs(placing.m11()))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for item in items:
        if isinstance(item, Shape) and item.clip is None and item.opacity == 1.0:
            path = painter_path(item.path)
            size = path.controlPointRect()
            if max(size.width(), size.height()) > DETAIL:
                painter.drawPath(placing.map(path))


def paint_items(
    painter: QPainter,
    items: Iterable[Item],
    placing: QTransform,
    colours: Mapping[str, str] = LIGHT_PALETTE.colours,
) -> None:
    """Paint a display list; `placing` takes its metres to the painter's coordinates, `colours` are
    those of the theme.

    Paths are mapped before they are filled: a painter that scales metres to pixels itself cuts
    every curve far too finely, and takes ten times as long.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    for item in items:
        if isinstance(item, Glow):
            _paint_glow(painter, item, placing)
        elif item.clip is None:
            colour = _colour(with_theme(item.fill, colours), item.opacity)
            painter.fillPath(placing.map(painter_path(item.path)), colour)
        else:
            painter.save()
            clip = placing.map(painter_path(item.clip))
            painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
            colour = _colour(with_theme(item.fill, colours), item.opacity)
            painter.fillPath(placing.map(painter_path(item.path)), colour)
            painter.restore()


def painter_path(path: Contour) -> QPainterPath:
    """Return a contour as Qt's path."""
    result = QPainterPath(QPointF(*path.start))
    to = result.cubicTo
    for curve in path.curves:
        to(*curve)
    result.closeSubpath()
    # folds overlap themselves and must not show as holes
    result.setFillRule(Qt.FillRule.WindingFill)
    return result


def _colour(fill: str, opacity: float) -> QColor:
    colour = QColor(fill)
    colour.setAlphaF(opacity)
    return colour


def _paint_glow(painter: QPainter, glow: Glow, placing: QTransform) -> None:
    gradient = QRadialGradient(0.0, 0.0, 1.0)
    for place, opacity in glow.stops():
        gradient.setColorAt(place, _colour(glow.fill, opacity))
    brush = QBrush(gradient)
    local = QTransform.fromTranslate(*glow.centre).rotate(glow.degrees).scale(glow.rx, glow.ry)
    brush.setTransform(local * placing)
    # the gradient ends in nothing, so filling the limb needs no clip
    rim = glow.clip or ellipse(glow.centre, glow.rx, glow.ry, glow.degrees)
    painter.fillPath(placing.map(painter_path(rim)), brush)


def render(drawing: Drawing, width: int, tint: str, floor: str) -> QImage:
    """Return a drawing as a picture `width` pixels wide, for strips and previews."""
    left, bottom, right, top = drawing.box
    image = QImage(
        width, round(width * (top - bottom) / (right - left)), QImage.Format.Format_RGB32
    )
    image.fill(QColor(tint))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    placing = fit(drawing.box, QRectF(image.rect()))
    horizon = placing.map(QPointF(0, HORIZON)).y()
    painter.fillRect(QRectF(0, horizon, width, image.height()), QColor(floor))
    paint_items(painter, (*drawing.still, *drawing.moving), placing)
    painter.end()
    return image
