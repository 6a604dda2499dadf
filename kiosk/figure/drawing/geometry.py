"""Vectors, closed cubic paths and the smooth curve through points that every outline is made of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import TypeAlias

Vec: TypeAlias = tuple[float, float]
Vec3: TypeAlias = tuple[float, float, float]
Cubic: TypeAlias = tuple[float, float, float, float, float, float]
Knot: TypeAlias = tuple[float, float, bool]
"""A point of an outline and whether the outline has a corner there."""


@dataclass(frozen=True, slots=True)
class Contour:
    """One closed contour: a start and cubic Béziers, each (x1, y1, x2, y2, x, y), in metres."""

    start: Vec
    curves: tuple[Cubic, ...]

    def mapped(self, move: Callable[[float, float], Vec]) -> "Contour":
        """Return the path with `move` applied to every point; `move` must be affine."""
        return Contour(
            move(*self.start),
            tuple((*move(a, b), *move(c, d), *move(e, f)) for a, b, c, d, e, f in self.curves),
        )

    def mirrored(self) -> "Contour":
        """Return the mirror image about x = 0."""
        x, y = self.start
        return Contour((-x, y), tuple((-a, b, -c, d, -e, f) for a, b, c, d, e, f in self.curves))

    def bounds(self) -> tuple[float, float, float, float]:
        """Return (left, bottom, right, top) of all points: never smaller than the drawn shape."""
        x, y = self.start
        a, b, c, d, e, f = zip(*self.curves, strict=True)  # for each frame of a figure
        xs, ys = (x, *a, *c, *e), (y, *b, *d, *f)
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class AxisFrame:
    """A flat coordinate system: an origin, a unit x axis, and y turned 90° left of it, scaled."""

    x: float
    y: float
    ux: float
    uy: float
    scale: float = 1.0
    flip: float = 1.0

    def at(self, x: float, y: float) -> Vec:
        """Return the place of a local point."""
        x, y = x * self.scale, y * self.scale * self.flip
        return self.x + x * self.ux - y * self.uy, self.y + x * self.uy + y * self.ux

    def knots(self, points: Iterable[Sequence[float]]) -> list[Knot]:
        """Return local points as knots; a third number other than 0 marks a corner."""
        ux, uy = self.ux * self.scale, self.uy * self.scale
        vx, vy = -uy * self.flip, ux * self.flip
        x0, y0 = self.x, self.y
        return [
            (x0 + p[0] * ux + p[1] * vx, y0 + p[0] * uy + p[1] * vy, len(p) > 2 and bool(p[2]))
            for p in points
        ]


def frame(origin: Vec, degrees: float, scale: float = 1.0, flip: float = 1.0) -> AxisFrame:
    """Return a frame at `origin` whose x axis points `degrees` left of +x."""
    a = radians(degrees)
    return AxisFrame(origin[0], origin[1], cos(a), sin(a), scale, flip)


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    """Return the point `t` of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def distance(a: Vec, b: Vec) -> float:
    """Return how far apart two points are."""
    return hypot(b[0] - a[0], b[1] - a[1])


def direction(a: Vec, b: Vec) -> Vec:
    """Return the unit vector from `a` to `b`, or straight down where they meet."""
    length = distance(a, b)
    if length < 1e-9:
        return 0.0, -1.0
    return (b[0] - a[0]) / length, (b[1] - a[1]) / length


def smooth(knots: Sequence[Knot]) -> Contour:
    """Return the closed curve through `knots`, tangent-continuous but at corners.

    Handles are a third of the neighbouring chord along the chord of both neighbours, so the curve
    never loops however unevenly the points are spaced.
    """
    # the hottest loop of a frame: neighbours and chords are carried along, not looked up again
    x, y, _ = knots[-1]
    nx, ny, next_corner = knots[0]
    ax, ay = nx - x, ny - y
    ahead = hypot(ax, ay)
    curves: list[Cubic] = []
    ox = oy = 0.0
    for after in (*knots[1:], knots[0]):
        x, y, corner, bx, by, back = nx, ny, next_corner, ax, ay, ahead
        nx, ny, next_corner = after
        ax, ay = nx - x, ny - y
        ahead = hypot(ax, ay)
        if corner:
            curves.append((ox, oy, x - bx / 3, y - by / 3, x, y))
            ox, oy = x + ax / 3, y + ay / 3
            continue
        # weighting by the other side's length keeps the curve close to the nearer neighbour
        far, near = ahead * ahead, back * back
        wx, wy = bx * far + ax * near, by * far + ay * near
        third = 1 / (3 * (hypot(wx, wy) or 1.0))
        wx, wy = wx * third, wy * third
        curves.append((ox, oy, x - wx * back, y - wy * back, x, y))
        ox, oy = x + wx * ahead, y + wy * ahead
    # the curve into the first knot comes out of the last one: known only now
    closing = (ox, oy, *curves[0][2:])
    return Contour(knots[0][:2], (*curves[1:], closing))


def polygon(points: Sequence[Vec]) -> Contour:
    """Return the closed straight-edged path through `points`."""
    return smooth([(x, y, True) for x, y in points])


def ellipse(centre: Vec, rx: float, ry: float, degrees: float = 0.0) -> Contour:
    """Return an ellipse turned `degrees` to the left."""
    f = frame(centre, degrees)
    k = 0.5522847498
    corners = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0))
    curves: list[Cubic] = []
    for (ax, ay), (bx, by) in pairwise(corners):
        one = f.at((ax + k * bx) * rx, (ay + k * by) * ry)
        two = f.at((bx + k * ax) * rx, (by + k * ay) * ry)
        curves.append((*one, *two, *f.at(bx * rx, by * ry)))
    return Contour(f.at(rx, 0.0), tuple(curves))


def ring(centre: Vec, rx: float, ry: float, width: float, degrees: float = 0.0) -> Contour:
    """Return an elliptic ring as one contour: out along the rim, back along the hole."""
    rim, hole = ellipse(centre, rx, ry, degrees), ellipse(centre, rx - width, ry - width, degrees)
    points = [hole.start, *(curve[4:] for curve in hole.curves)]
    back = tuple(
        (*curve[2:4], *curve[0:2], *before)
        for curve, before in reversed(list(zip(hole.curves, points, strict=False)))
    )
    inwards, outwards = _line(rim.start, hole.start), _line(hole.start, rim.start)
    return Contour(rim.start, (*rim.curves, inwards, *back, outwards))


def rounded(points: Sequence[Vec], radius: float) -> Contour:
    """Return the polygon through `points` with every corner cut to a curve of about `radius`."""
    knots: list[Knot] = []
    curves: list[Cubic] = []
    count = len(points)
    for i in range(count):
        p, a, b = points[i], points[i - 1], points[(i + 1) % count]
        cut_a = min(radius, distance(a, p) / 2)
        cut_b = min(radius, distance(p, b) / 2)
        da, db = direction(p, a), direction(p, b)
        start = (p[0] + da[0] * cut_a, p[1] + da[1] * cut_a)
        end = (p[0] + db[0] * cut_b, p[1] + db[1] * cut_b)
        if knots:
            last = knots[-1]
            curves.append(_line((last[0], last[1]), start))
        knots.append((*start, True))
        one, two = lerp(start, p, 0.55), lerp(end, p, 0.55)
        curves.append((*one, *two, *end))
        knots.append((*end, True))
    first, last = knots[0], knots[-1]
    curves.append(_line((last[0], last[1]), (first[0], first[1])))
    return Contour((first[0], first[1]), tuple(curves))


def _line(a: Vec, b: Vec) -> Cubic:
    return (*lerp(a, b, 1 / 3), *lerp(a, b, 2 / 3), *b)
