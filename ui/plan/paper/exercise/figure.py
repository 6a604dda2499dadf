"""The figure on paper, as shapes.

Qt's PDF engine fills a gradient that fades out with full colour, to its rim: measured on 6.11.3
with PDF 1.4 and 1.6. So a glow becomes many flat ellipses, one inside the other, each nearly clear.
"""

from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.figure.drawing.display_list import Drawing, Glow, Item, Shape
from kiosk.figure.drawing.geometry import ellipse
from ui.plan.paper.base.canvas import Canvas
from ui.widgets.media.figure_ground import card_path, fit, paint_ground
from ui.widgets.media.figure_view import paint_items

RADIUS_MM = 3.0
RINGS = 20
"""Ellipses a glow; at this number no edge between two is seen."""

OPAQUE = 0.998
"""As good as opaque; nothing can be added to a full 1."""


def paint_figure(painter: QPainter, canvas: Canvas, drawing: Drawing, rect: QRectF) -> None:
    """Paint the figure on a pale ground. It is never mirrored: left and right mean something."""
    radius = canvas.mm(RADIUS_MM)
    card = card_path(rect, radius)
    painter.save()
    placing = fit(drawing.box, rect)
    paint_ground(painter, card, placing, canvas.colour.tints[0], canvas.colour.floor)
    painter.setClipPath(card)
    paint_items(painter, flat_shapes((*drawing.still, *drawing.moving)), placing)
    painter.restore()


def flat_shapes(items: Iterable[Item]) -> tuple[Shape, ...]:
    """Return a display list without glows that looks the same."""
    return tuple(
        shape for item in items for shape in ((item,) if isinstance(item, Shape) else _rings(item))
    )


def _rings(glow: Glow) -> tuple[Shape, ...]:
    """Return ellipses from the rim inwards; what lies below shines through all of them together."""
    shapes: list[Shape] = []
    covered = 0.0
    for index in range(RINGS, 0, -1):
        wanted = min(OPAQUE, _opacity(glow, (index - 0.5) / RINGS))
        if covered < wanted:
            share = index / RINGS
            outline = ellipse(glow.centre, glow.rx * share, glow.ry * share, glow.degrees)
            added = 1.0 - (1.0 - wanted) / (1.0 - covered)
            shapes.append(Shape(outline, glow.fill, added, glow.clip))
            covered = wanted
    return tuple(shapes)


def _opacity(glow: Glow, radius: float) -> float:
    """Return the glow's opacity at `radius`, 0 in the middle to 1 at the rim."""
    places, values = zip(*glow.stops(), strict=True)
    at = min(bisect_right(places, radius), len(places) - 1)
    span = places[at] - places[at - 1]
    part = (radius - places[at - 1]) / span if span else 0.0
    return float(values[at - 1] + part * (values[at] - values[at - 1]))
