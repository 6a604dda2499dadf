"""Thin things as closed paths: lines with a width, and many small shapes as one contour.

A painter takes one fill about as long as another, so that sixty filaments are drawn as one path.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from kiosk.figure.drawing.geometry import Contour, Cubic, Knot, Vec, smooth


def joined(paths: Sequence[Contour]) -> Contour:
    """Return several contours as one, along lines that are walked there and back and so hold none.

    ValueError for no paths.
    """
    if not paths:
        raise ValueError("there is nothing to join")
    curves: list[Cubic] = []
    for before, path in zip((paths[0], *paths), paths, strict=False):
        if before is not path:
            curves.append(_line(before.start, path.start))
        curves += path.curves
    back = [path.start for path in reversed(paths)]
    curves += [_line(a, b) for a, b in pairwise(back)]
    return Contour(paths[0].start, tuple(curves))


def bar(a: Vec, b: Vec, width: float) -> Contour:
    """Return the straight bar from `a` to `b`."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    half = width / 2 / (hypot(dx, dy) or 1.0)
    nx, ny = -dy * half, dx * half
    return quad(
        (a[0] + nx, a[1] + ny), (b[0] + nx, b[1] + ny),
        (b[0] - nx, b[1] - ny), (a[0] - nx, a[1] - ny),
    )  # fmt: skip


def quad(a: Vec, b: Vec, c: Vec, d: Vec) -> Contour:
    """Return the straight-edged shape with these four corners."""
    return Contour(a, ((*a, *b, *b), (*b, *c, *c), (*c, *d, *d), (*d, *a, *a)))


def line(points: Sequence[Vec], width: float, end_width: float | None = None) -> Contour:
    """Return a smooth line through `points`, cut square at both ends, `end_width` at the last."""
    last = len(points) - 1
    thin = width if end_width is None else end_width
    left: list[Knot] = []
    right: list[Knot] = []
    for i, (x, y) in enumerate(points):
        a, b = points[max(i - 1, 0)], points[min(i + 1, last)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        half = (width + (thin - width) * i / last) / 2 / (hypot(dx, dy) or 1.0)
        corner = i in (0, last)
        left.append((x - dy * half, y + dx * half, corner))
        right.append((x + dy * half, y - dx * half, corner))
    return smooth([*left, *reversed(right)])


def _line(a: Vec, b: Vec) -> Cubic:
    return (*a, *b, *b)
