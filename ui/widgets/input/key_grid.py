"""Where keys stand, and which one a finger means: gaps are for the eye, not for the finger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True)
class KeyArea:
    """A key's place: `shown` is what is painted, `reach` what a finger may touch, in pixels."""

    shown: QRectF
    reach: QRectF


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures of a keyboard in pixels: the box, the gaps and the widest that a key may be."""

    left: float
    top: float
    width: float
    height: float
    gap: float
    widest: float


def arrange(rows: Sequence[Sequence[float]], columns: float, grid: Grid) -> list[KeyArea]:
    """Return a spot for each key, row by row from left to right.

    `rows` are the keys' widths in letter keys, `columns` the width of the widest row. Narrower
    rows stand in the middle. The spots' reaches fill the whole box, without gaps or overlaps.
    """
    pitch = min((grid.width + grid.gap) / columns, grid.widest + grid.gap)
    tall = (grid.height + grid.gap) / max(1, len(rows))
    spots: list[KeyArea] = []
    for index, units in enumerate(rows):
        top = grid.top + index * tall
        x = grid.left + (grid.width - sum(units) * pitch + grid.gap) / 2
        shown = []
        for unit in units:
            shown.append(QRectF(x, top, unit * pitch - grid.gap, tall - grid.gap))
            x += unit * pitch
        above = top if index == 0 else top - grid.gap / 2
        below = top + tall - (grid.gap if index == len(rows) - 1 else grid.gap / 2)
        spots += _reaching(shown, grid.left, grid.left + grid.width, above, below)
    return spots


def spot_at(spots: Sequence[KeyArea], point: QPointF) -> int | None:
    """Return the index of the spot that `point` reaches, or None."""
    for index, spot in enumerate(spots):
        reach = spot.reach
        across = reach.left() <= point.x() < reach.right()
        if across and reach.top() <= point.y() < reach.bottom():
            return index
    return None


def _reaching(
    shown: Sequence[QRectF], left: float, right: float, above: float, below: float
) -> Iterator[KeyArea]:
    """Yield a row's spots: each reaches half-way to its neighbours, the outer ones to the edge."""
    borders = [left, *((a.right() + b.left()) / 2 for a, b in pairwise(shown)), right]
    for rect, (start, end) in zip(shown, pairwise(borders), strict=True):
        yield KeyArea(rect, QRectF(start, above, end - start, below - above))
