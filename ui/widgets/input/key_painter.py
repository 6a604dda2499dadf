"""What a key looks like: its surface, its label, its icon."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.theme import fonts, paint
from ui.theme.theme import Theme
from ui.widgets.input.keys import ICON_TO_TEXT, Key, KeySizes


def paint_key(painter: QPainter, theme: Theme, key: Key, pressed: bool) -> None:
    """Paint one key."""
    tokens, rect = theme.tokens, key.spot.shown
    paint.shrink_when_pressed(painter, rect, pressed)
    fill, ink, border = _colours(theme, key.kind)
    if pressed and tokens.high_contrast:
        # black has no darker shade, and a lighter one would cost contrast
        fill, ink, border = ink, fill, tokens.colour.line
    elif pressed:
        fill = paint.pressed_shade(fill).name()
    radius = rect.height() / 2 if key.kind == "word" else tokens.space.radius
    paint.rounded(painter, rect, radius, fill, border, tokens.space.border if border else 0)
    _paint_label(painter, theme, key, ink)


def _paint_label(painter: QPainter, theme: Theme, key: Key, ink: str) -> None:
    font = fonts.font(key.size, bold=True)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    rect = QRectF(key.spot.shown)
    if key.icon:
        words = QFontMetricsF(font).horizontalAdvance(key.label)
        rect = _paint_icon(painter, theme, key, ink, words)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key.label)


def _paint_icon(painter: QPainter, theme: Theme, key: Key, ink: str, words: float) -> QRectF:
    """Paint a key's icon before its word; return the rectangle that is left for the word."""
    rect, last = key.spot.shown, theme.right_to_left
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
