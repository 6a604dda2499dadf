"""What a key looks like: its surface, its label, its icon."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.theme import fonts, paint
from ui.theme.theme import Theme
from ui.widgets.input.keys import ICON_TO_TEXT, Key, KeySizes

_LIP_MM = 0.8
"""How high a key stands above its tray: what is seen of its front."""


def paint_tray(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Paint what the keys stand on."""
    tokens = theme.tokens
    plain = tokens.high_contrast
    fill = tokens.colour.paper if plain else tokens.colour.hair
    paint.card(painter, rect, tokens, fill=fill, edge=tokens.colour.line if plain else None)


def paint_key(painter: QPainter, theme: Theme, key: Key, pressed: bool) -> None:
    """Paint one key: its front shows below it, and is gone while it is pressed."""
    tokens, rect = theme.tokens, key.spot.shown
    paint.shrink_when_pressed(painter, rect, pressed)
    fill, ink, border = _colours(theme, key.kind)
    if pressed and tokens.high_contrast:
        # black has no darker shade, and a lighter one would cost contrast
        fill, ink, border = ink, fill, tokens.colour.line
    elif pressed:
        fill = paint.pressed_shade(fill).name()
    radius = rect.height() / 2 if key.kind == "word" else tokens.space.radius
    lip = max(tokens.space.border, tokens.mm(_LIP_MM))
    top = rect.adjusted(0, lip, 0, 0) if pressed else rect.adjusted(0, 0, 0, -lip)
    if not pressed:
        front = tokens.colour.line if border else paint.pressed_shade(fill)
        paint.rounded(painter, rect.adjusted(0, lip, 0, 0), radius, front)
    paint.rounded(painter, top, radius, fill, border, tokens.space.border if border else 0)
    _paint_label(painter, theme, key, ink, top)


def _paint_label(painter: QPainter, theme: Theme, key: Key, ink: str, rect: QRectF) -> None:
    font = fonts.font(key.size, bold=True)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    if key.icon:
        words = QFontMetricsF(font).horizontalAdvance(key.label)
        rect = _paint_icon(painter, theme, key, ink, words, rect)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key.label)


def _paint_icon(
    painter: QPainter, theme: Theme, key: Key, ink: str, words: float, rect: QRectF
) -> QRectF:
    """Paint a key's icon before its word; return the rectangle that is left for the word."""
    last = theme.right_to_left
    side, room = round(key.size * ICON_TO_TEXT), KeySizes(theme).icon_room(key.icon, key.size)
    left = rect.center().x() - (words + room) / 2
    at = QPointF(left + words + room - side if last else left, rect.center().y() - side / 2)
    painter.drawPixmap(at, theme.icon(key.icon, ink, side))
    return QRectF(left if last else left + room, rect.top(), words + 1, rect.height())


def _colours(theme: Theme, kind: str) -> tuple[str, str, str | None]:
    """Return the surface's colour, the words' and the border's."""
    colour = theme.tokens.colour
    return {
        "character": (colour.card, colour.ink, colour.line),
        "word": (colour.card, colour.ink, colour.line),
        "edit": (colour.tints[0], colour.ink, colour.line),
        "main": (colour.action, colour.on_action, None),
    }[kind]
