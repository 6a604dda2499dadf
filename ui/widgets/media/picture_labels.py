"""The words in a picture: each on a plate of its own, all of one size, or none at all."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.theme import paint
from ui.theme.theme import Theme
from ui.widgets.base.marks import paint_centred
from ui.widgets.text.text_layout import ENDLESS, SetText
from ui.widgets.text.text_style import text_style

_ROW = 0.08
"""Labels whose heights differ by less stand in one row, and share its width."""
_LEAST = 0.75
"""The smallest words, in ems of small print: a few in a picture are read in one look."""
_PAD_EMS, _HIGH_EMS = 0.5, 1.5
"""The room beside a word on its plate, and the plate's height."""


class PictureWord(NamedTuple):
    """A word in a picture; where its middle is, in shares of the picture's width and height."""

    word: str
    x: float
    y: float


def plates(
    theme: Theme, labels: Sequence[PictureWord], area: QRectF
) -> list[tuple[SetText, QRectF]]:
    """Return each word and its plate on a picture in `area`: at the largest size at which all fit.

    A picture without room for them at a size that can be read has none.
    """
    type_ = theme.tokens.type
    for size in range(type_.body, round(type_.small * _LEAST) - 1, -1):
        style = text_style(theme, size=size, bold=True)
        words = [SetText(label.word, style, ENDLESS) for label in labels]
        wide = [text.widest() + 2 * _PAD_EMS * size for text in words]
        rooms = [_room(label, labels) * area.width() for label in labels]
        if all(need <= room for need, room in zip(wide, rooms, strict=True)):
            high = _HIGH_EMS * size
            middles = (_middle(label, area) for label in labels)
            return [
                (text, QRectF(at.x() - need / 2, at.y() - high / 2, need, high))
                for text, need, at in zip(words, wide, middles, strict=True)
            ]
    return []


def paint_labels(
    painter: QPainter, theme: Theme, labels: Sequence[PictureWord], area: QRectF
) -> None:
    """Paint the words of a picture that lies in `area`."""
    colour, border = theme.tokens.colour, theme.tokens.space.border
    for words, plate in plates(theme, labels, area):
        paint.rounded(painter, plate, plate.height() / 2, colour.card, colour.line, border)
        paint_centred(painter, words, plate.center())


def _middle(label: PictureWord, area: QRectF) -> QPointF:
    return QPointF(area.left() + label.x * area.width(), area.top() + label.y * area.height())


def _room(label: PictureWord, labels: Sequence[PictureWord]) -> float:
    """Return how wide a label may be, as a share of the picture's width."""
    beside = (
        abs(other.x - label.x) for other in labels if other is not label and _row(other, label)
    )
    return min((2 * label.x, 2 * (1 - label.x), *beside))


def _row(one: PictureWord, other: PictureWord) -> bool:
    return abs(one.y - other.y) < _ROW
