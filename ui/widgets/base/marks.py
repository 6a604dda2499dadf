"""Marks in the middle of a shape: an icon on a disc, a number in a badge."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.theme.theme import Theme
from ui.widgets.text.text_layout import SetText

ICON_SHARE = 0.62
"""An icon's side, of the disc that it stands on."""


def paint_icon(
    painter: QPainter, theme: Theme, area: QRectF, name: str, ink: str, share: float = ICON_SHARE
) -> None:
    """Paint an icon in the middle of `area`, so large a share of its height."""
    side = round(area.height() * share)
    painter.drawPixmap(area.center() - QPointF(side / 2, side / 2), theme.icon(name, ink, side))


def paint_centred(painter: QPainter, line: SetText, centre: QPointF) -> None:
    """Paint a line of words around a point."""
    line.paint(painter, centre - QPointF(line.widest() / 2, line.height / 2))
