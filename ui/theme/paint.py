"""Small strokes that many widgets share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.theme.tokens import Tokens

PRESSED_SCALE = 0.96
_APART = 1.5
"""How far a second edge stands inside of a first one, in widths of a usual edge."""


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | str | None,
    border: QColor | str | None = None,
    width: float = 0.0,
) -> None:
    """Fill a rounded rectangle; the border lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border is not None else 0.0
    rect = rect.adjusted(inset, inset, -inset, -inset)
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    painter.setPen(QPen(QColor(border), width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)


def pressed_shade(colour: str) -> QColor:
    """Return the shade of a surface under a finger: darker, or lighter where it is near black."""
    base = QColor(colour)
    return base.lighter(160) if base.lightness() < 40 else base.darker(112)


def shrink_when_pressed(painter: QPainter, rect: QRectF, pressed: bool) -> None:
    """Scale what is painted next about the middle of `rect` while it is pressed."""
    if not pressed:
        return
    centre = rect.center()
    painter.translate(centre)
    painter.scale(PRESSED_SCALE, PRESSED_SCALE)
    painter.translate(-centre)


def card(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    *,
    fill: QColor | str | None = "",
    edge: str | None = "",
    edges: int = 1,
    double: bool = False,
) -> None:
    """Paint the surface that belongs together what stands on it: a card's own, if nothing else is
    said. `edges`: how many times as wide its edge is as usual; `double`: there is a second inside.
    """
    colour, space = tokens.colour, tokens.space
    fill = colour.card if fill == "" else fill
    edge = colour.hair if edge == "" else edge
    rounded(painter, rect, space.card_radius, fill, edge, space.border * edges)
    if double:
        apart = (edges + _APART) * space.border
        inner = rect.adjusted(apart, apart, -apart, -apart)
        rounded(painter, inner, space.card_radius - apart, None, edge, space.border * edges)


def inside(rect: QRectF, edge: int, tokens: Tokens) -> QPainterPath:
    """Return a card's outline inside of an edge: no picture on it covers that."""
    path, radius = QPainterPath(), tokens.space.card_radius - edge
    path.addRoundedRect(rect.adjusted(edge, edge, -edge, -edge), radius, radius)
    return path


def ground(painter: QPainter, rect: QRectF, fill: QColor | str, tokens: Tokens) -> None:
    """Paint what a picture stands on; in high contrast, where its colour says nothing, an edge."""
    card(
        painter, rect, tokens, fill=fill, edge=tokens.colour.line if tokens.high_contrast else None
    )


def touch_card(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    *,
    pressed: bool,
    lit: bool,
    edges: int = 1,
    fill: str = "",
) -> None:
    """Paint a card that answers to touch, smaller and darker while it is `pressed`.

    `lit`: it has the focus, or is chosen.
    """
    shrink_when_pressed(painter, rect, pressed)
    base = fill or tokens.colour.card
    shade = pressed_shade(base) if pressed else base
    edge = tokens.colour.teal if lit else tokens.colour.line
    card(painter, rect, tokens, fill=shade, edge=edge, edges=edges)
