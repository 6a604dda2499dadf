"""The words in a picture, each on a plate of its own, all of one size, or none at all; and the
scenes of a picture, which stand in other rows where that shows them larger."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
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
_MOST_LINES, _LINE_EMS = 2, 1.2
"""The lines of a word below its scene, and the height of each after the first."""
_BETTER, _LEAST_SCALE = 1.25, 0.6
"""How many times better other rows have to be than the picture as it was drawn, and how much
smaller its scenes may be then so that their words can be read."""


class PictureWord(NamedTuple):
    """A word in a picture; where its middle is, in shares of the picture's width and height; and
    the `scene` that it names, its left, top, width and height in the same shares."""

    word: str
    x: float
    y: float
    scene: tuple[float, float, float, float] | None = None


Plates = list[tuple[SetText, QRectF]]


class Composition(NamedTuple):
    """How a picture stands: drawn as a `whole` of this size, of which each scene shows where it is
    said, both in pixels; without scenes all of it in the middle."""

    whole: QSizeF
    scenes: Sequence[tuple[QRectF, QRectF]]
    plates: Plates


def composed(
    theme: Theme, labels: Sequence[PictureWord], whole: QSizeF, area: QRectF
) -> Composition:
    """Return how a picture stands in `area`, in which it would be as large as `whole` as it was
    drawn: its scenes in other rows, the word of each below it, where they are larger then."""
    corner = area.center() - QPointF(whole.width() / 2, whole.height() / 2)
    drawn = plates(theme, labels, QRectF(corner, whole))
    as_drawn = Composition(whole, (), drawn)
    ways = list(_ways(theme, labels, whole, area))
    if not ways:
        return as_drawn
    best = max(ways, key=lambda way: way.worth)
    size = drawn[0][1].height() / _HIGH_EMS if drawn else 0.0
    return best.composed(theme, labels, whole, area) if best.worth > size * _BETTER else as_drawn


def plates(theme: Theme, labels: Sequence[PictureWord], area: QRectF) -> Plates:
    """Return each word and its plate on a picture in `area`: at the largest size at which all fit.

    A picture without room for them at a size that can be read has none.
    """
    for size in _sizes(theme):
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


def paint_labels(painter: QPainter, theme: Theme, shown: Plates) -> None:
    """Paint words on their plates."""
    colour, border = theme.tokens.colour, theme.tokens.space.border
    for words, plate in shown:
        round_ = min(plate.height(), words.height / words.lines * _HIGH_EMS) / 2
        paint.rounded(painter, plate, round_, colour.card, colour.line, border)
        paint_centred(painter, words, plate.center())


class _Way(NamedTuple):
    """Scenes in `rows`, so many times as large as they were drawn; below each its word of this
    `size`, on as many `lines` at most."""

    rows: tuple[range, ...]
    scale: float
    size: int
    lines: int

    @property
    def worth(self) -> float:
        """What it is worth, in ems of words beside a picture as it was drawn."""
        return self.scale**2 * self.size

    def composed(
        self, theme: Theme, labels: Sequence[PictureWord], whole: QSizeF, area: QRectF
    ) -> Composition:
        """Return the same with the place of each scene and word."""
        drawn, gap = whole * self.scale, theme.tokens.space.s
        scenes: list[tuple[QRectF, QRectF]] = []
        shown: Plates = []
        cuts = [_cut(label, drawn) for label in labels]
        words = [
            _set(theme, label.word, self.size, cut.width() if self.lines > 1 else ENDLESS)
            for label, cut in zip(labels, cuts, strict=True)
        ]
        sizes = [_plate(word, self.size) for word in words]
        wide = [max(cut.width(), size.width()) for cut, size in zip(cuts, sizes, strict=True)]
        below = _high(self.size, self.lines)
        highs = [max(cuts[i].height() for i in row) + below for row in self.rows]
        y = area.center().y() - (sum(highs) + gap * (len(highs) - 1)) / 2
        for row, high in zip(self.rows, highs, strict=True):
            x = area.center().x() - (sum(wide[i] + gap for i in row) - gap) / 2
            for i in row:
                middle, foot = x + wide[i] / 2, y + high - below
                corner = QPointF(middle - cuts[i].width() / 2, foot - cuts[i].height())
                scenes.append((cuts[i], QRectF(corner, cuts[i].size())))
                left = QPointF(middle - sizes[i].width() / 2, foot)
                shown.append((words[i], QRectF(left, sizes[i])))
                x += wide[i] + gap
            y += high + gap
        return Composition(drawn, scenes, shown)


def _ways(
    theme: Theme, labels: Sequence[PictureWord], whole: QSizeF, area: QRectF
) -> Iterator[_Way]:
    """Yield the ways in which every word can be read below its scene."""
    if len(labels) < 2 or any(label.scene is None for label in labels):
        return
    ems = [_ems(theme, label.word) for label in labels]
    cuts = [_cut(label, whole) for label in labels]
    gap = theme.tokens.space.s
    for count in range(1, len(labels) + 1):
        rows = _rows(len(labels), count)
        high = sum(max(cuts[i].height() for i in row) for row in rows)
        for lines in range(1, _MOST_LINES + 1):
            for size in _sizes(theme):
                below = _high(size, lines)
                scale = (area.height() - count * below - gap * (count - 1)) / high
                for row in rows:
                    words = [min(ems[i][:lines]) * size for i in row]
                    room = area.width() - gap * (len(row) - 1)
                    scale = min(scale, _scale([cuts[i].width() for i in row], words, room))
                if scale >= _LEAST_SCALE:
                    yield _Way(rows, scale, size, lines)


def _scale(scenes: Sequence[float], words: Sequence[float], room: float) -> float:
    """Return how large scenes of these widths may be in a row, each as wide as its words at least;
    0 if these alone are too wide."""
    free = list(range(len(scenes)))
    while free:
        scale = room / sum(scenes[i] for i in free)
        wider = [i for i in free if words[i] > scenes[i] * scale]
        if not wider:
            return scale
        room -= sum(words[i] for i in wider)
        free = [i for i in free if i not in wider]
    return 0.0


def _ems(theme: Theme, word: str) -> tuple[float, float]:
    """Return the width of a word's plate in ems, on one line and on two."""
    size = theme.tokens.type.body
    style = text_style(theme, size=size, bold=True)
    words = word.split()
    halves = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]

    def ems(text: str) -> float:
        return SetText(text, style, ENDLESS).widest() / size + 2 * _PAD_EMS

    one = ems(word)
    return one, min((max(map(ems, half)) for half in halves), default=one)


def _rows(scenes: int, rows: int) -> tuple[range, ...]:
    """Return scenes in so many rows, the first ones with one more where they are not even."""
    ends = [ceil(scenes * row / rows) for row in range(rows + 1)]
    return tuple(range(start, end) for start, end in pairwise(ends))


def _set(theme: Theme, word: str, size: int, room: float) -> SetText:
    """Return a word on one line if a plate of `room` pixels holds it, else on two lines."""
    style = text_style(theme, size=size, bold=True, centred=True)
    one, two = _ems(theme, word)
    wide = (one if one * size <= room else two) - 2 * _PAD_EMS
    return SetText(word, style, ceil(wide * size) + 1)


def _plate(words: SetText, size: int) -> QSizeF:
    """Return the size of the plate of words of a size."""
    wide = words.widest() + 2 * _PAD_EMS * size
    return QSizeF(wide, _high(size, words.lines))


def _high(size: int, lines: int) -> float:
    """Return the height of a plate."""
    return size * (_HIGH_EMS + (lines - 1) * _LINE_EMS)


def _cut(label: PictureWord, whole: QSizeF) -> QRectF:
    """Return a label's scene in a picture of that size."""
    x, y, wide, high = label.scene or (0.0, 0.0, 1.0, 1.0)
    across, down = whole.width(), whole.height()
    return QRectF(x * across, y * down, wide * across, high * down)


def _sizes(theme: Theme) -> range:
    """Return the sizes that words may have, in pixels, the largest first."""
    type_ = theme.tokens.type
    return range(type_.body, round(type_.small * _LEAST) - 1, -1)


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
