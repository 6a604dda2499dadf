"""The room that a figure stands in: its scale, the wall behind and the floor below.

Apart from the figure's own painter, because the attract screen shows the same room before anything
of the figure is loaded.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

HORIZON = 0.035
"""The floor reaches this far (m) up behind the feet, as seen from slightly above."""


def fit(box: tuple[float, float, float, float], area: QRectF) -> QTransform:
    """Return the transform that shows `box` (metres, y up) whole, centred, on the area's floor."""
    left, bottom, right, top = box
    scale = min(area.width() / (right - left), area.height() / (top - bottom))
    x = area.center().x() - scale * (left + right) / 2
    y = area.bottom() + scale * bottom
    return QTransform(scale, 0, 0, -scale, x, y)


def card_path(area: QRectF, radius: float) -> QPainterPath:
    """Return the rounded card, never rounder than a capsule."""
    radius = min(radius, area.width() / 2, area.height() / 2)
    card = QPainterPath()
    card.addRoundedRect(area, radius, radius)
    return card


def paint_ground(
    painter: QPainter, card: QPainterPath, placing: QTransform, tint: str, floor: str
) -> None:
    """Fill the card with its tint, and with the floor from the horizon down."""
    painter.fillPath(card, QColor(tint))
    area = card.boundingRect()
    horizon = placing.map(QPointF(0, HORIZON)).y()
    ground = QPainterPath()
    ground.addRect(QRectF(area.left(), horizon, area.width(), area.bottom() - horizon))
    painter.fillPath(card.intersected(ground), QColor(floor))
