"""The magnifying lens: threads inside a strand slide into each other as the muscle shortens.

Each unit (a sarcomere) lies between two end plates. Thin threads hang on the plates, thick ones
float in the middle; threads keep their length, and the plates come closer.

What lies inside is cut to the round by its own corners: a clip costs a painter more than all the
threads, and the rim hides the little that corners leave.
"""

from collections.abc import Iterator
from math import ceil, cos, hypot, pi, sin, sqrt

from kiosk.figure.drawing.display_list import Item, Items, Shape
from kiosk.figure.drawing.geometry import Contour, Knot, Vec, ellipse, ring, smooth
from kiosk.figure.muscle.state import MuscleFrame
from kiosk.figure.muscle.strokes import joined, line, quad

CENTRE: Vec = (0.196, 0.420)
RADIUS = 0.136
_RIM_WIDE = 0.009
_LINE = 0.0022
_RIM, _SHADE = "#FFFFFF", "#0F2A33"
_THICK, _THIN, _PLATE = "#A5372C", "#FFE3B0", "#5E1F1C"

_UNIT, _UNIT_CHANGE = 0.118, -0.030
"""Length of a unit at rest, and what a cramp adds to it, metres in the lens."""
_THICK_HALF, _THIN_LONG = 0.0335, 0.0405
_THICK_AT, _THIN_AT = (-0.20, 0.20), (-0.39, 0.0, 0.39)
_COLUMN, _COLUMN_GROWS, _BETWEEN = 0.062, 0.20, 0.012
_SHIFT = (0.0, 0.022, -0.016)
"""Neighbouring strands are not in step."""
_MARK = 0.0165


def glass() -> Items:
    """Return what never moves: the lens's disc and its shadow."""
    (x, y), outer = CENTRE, RADIUS + _RIM_WIDE
    return (
        Shape(ellipse((x + 0.004, y - 0.007), outer, outer), _SHADE, 0.16),
        Shape(ellipse(CENTRE, outer, outer), _RIM),
    )


def lens(moment: MuscleFrame, fibre: str, ground: str, target: Vec) -> list[Item]:
    """Return what the lens shows, its rim and the ring on the muscle at `target`.

    `fibre` and `ground` colour the strands and the gaps between them.
    """
    view = _View(moment)
    return [
        Shape(_beam(target), _RIM, 0.45),
        Shape(_outline(target), _SHADE),
        Shape(ellipse(CENTRE, RADIUS + 0.002, RADIUS + 0.002), ground),
        Shape(view.strands(), fibre),
        Shape(view.thin(), _THIN),
        Shape(view.thick(), _THICK),
        Shape(view.plates(), _PLATE),
        Shape(ring(CENTRE, RADIUS + _RIM_WIDE, RADIUS + _RIM_WIDE, _RIM_WIDE), _RIM),
        Shape(ring(target, _MARK, _MARK, 0.0036), _RIM),
    ]


def _outline(target: Vec) -> Contour:
    """Return dark lines along the cone and around both rounds: a white ground swallows white."""
    (tx, ty), (cx, cy) = target, CENTRE
    gap = hypot(cx - tx, cy - ty)
    vx, vy = -(cy - ty) / gap, (cx - tx) / gap
    near, far = _MARK + _LINE / 2, RADIUS + _RIM_WIDE
    sides = [
        line(
            [(tx + k * near * vx, ty + k * near * vy), (cx + k * far * vx, cy + k * far * vy)],
            *ends,
        )
        for k in (1, -1)
        for ends in ((_LINE, _LINE),)
    ]
    rounds = [ring(CENTRE, far + _LINE, far + _LINE, _LINE), ring(target, near, near, _LINE)]
    return joined([*sides, *rounds])


def _beam(target: Vec) -> Contour:
    """Return the pale cone from the ring on the muscle to the lens, hollowed to its rim."""
    (tx, ty), (cx, cy) = target, CENTRE
    gap = hypot(cx - tx, cy - ty)
    ux, uy = (cx - tx) / gap, (cy - ty) / gap
    near, far = _MARK - 0.001, RADIUS + _RIM_WIDE - 0.001
    arc = [pi / 2 + pi * i / 8 for i in range(9)]
    hollow: list[Knot] = [
        (
            cx + far * (ux * cos(a) - uy * sin(a)),
            cy + far * (uy * cos(a) + ux * sin(a)),
            i in (0, 8),
        )
        for i, a in enumerate(arc)
    ]
    low, high = (tx + uy * near, ty - ux * near, True), (tx - uy * near, ty + ux * near, True)
    return smooth([*hollow, low, (tx + ux * near, ty + uy * near, False), high])


class _View:
    """The inside of the lens at one moment."""

    def __init__(self, moment: MuscleFrame) -> None:
        self._moment = moment
        self._unit = _UNIT + _UNIT_CHANGE * moment.shortening
        self._wide = _COLUMN * (1 + _COLUMN_GROWS * moment.shortening)
        self._columns = [(i - 1) * (self._wide + _BETWEEN) for i in range(3)]

    def _sway(self, y: float) -> float:
        """Return how far a slow wave carries a strand sideways, `y` above the lens's middle."""
        return 0.0045 * self._moment.softness * sin(y * 16.0 + self._moment.wave)

    def strands(self) -> Contour:
        """Return the strands, each as one band from rim to rim."""
        return joined([self._strand(x) for x in self._columns])

    def _strand(self, x: float) -> Contour:
        heights = [RADIUS * (i / 2 - 1) for i in range(5)]
        # up the left side, along the rim, down the right side, along the rim
        way = [(-0.5, y) for y in heights] + [(s, RADIUS) for s in (-0.25, 0.0, 0.25)]
        way += [(-s, -y) for s, y in way]
        points = [_within(x + s * self._wide + self._sway(y), y) for s, y in way]
        return smooth([(*_put(p), i in (0, 4, 8, 12)) for i, p in enumerate(points)])

    def _plate_heights(self) -> Iterator[tuple[float, float]]:
        """Yield every end plate that matters: its strand's middle, and how high it is."""
        count = ceil(RADIUS / self._unit) + 1
        for x, shift in zip(self._columns, _SHIFT, strict=True):
            for i in range(-count, count):
                yield x, (i + 0.5) * self._unit + shift

    def thin(self) -> Contour:
        """Return the threads that hang on the end plates."""
        return joined([
            self._thread(x + place * self._wide, y - _THIN_LONG, y + _THIN_LONG, 0.0022)
            for x, y in self._plate_heights() for place in _THIN_AT
            if self._seen(x + place * self._wide, y, _THIN_LONG)
        ])  # fmt: skip

    def thick(self) -> Contour:
        """Return the threads that float between two end plates."""
        half = self._unit / 2
        return joined([
            self._thread(x + place * self._wide, y + half - _THICK_HALF,
                         y + half + _THICK_HALF, 0.0062)
            for x, y in self._plate_heights() for place in _THICK_AT
            if self._seen(x + place * self._wide, y + half, _THICK_HALF)
        ])  # fmt: skip

    def plates(self) -> Contour:
        """Return the end plates."""
        bars = []
        for x, y in self._plate_heights():
            if abs(y) > RADIUS - 0.004:
                continue
            most = sqrt(RADIUS * RADIUS - y * y)
            middle = x + self._sway(y)
            a, b = max(middle - 0.46 * self._wide, -most), min(middle + 0.46 * self._wide, most)
            if b > a:
                corners = (a, y - 0.0023), (b, y - 0.0023), (b, y + 0.0023), (a, y + 0.0023)
                bars.append(quad(*(_put(c) for c in corners)))
        return joined(bars)

    def _seen(self, x: float, y: float, half: float) -> bool:
        reach = RADIUS * RADIUS - x * x
        return reach > 0 and abs(y) - half < sqrt(reach)

    def _thread(self, x: float, low: float, high: float, half: float) -> Contour:
        a, b = x + self._sway(low), x + self._sway(high)
        corners = (a - half, low), (b - half, high), (b + half, high), (a + half, low)
        return quad(*(_put(_within(*c)) for c in corners))


def _within(x: float, y: float) -> Vec:
    """Return the point, or the nearest above or below it that the round still holds."""
    x = min(max(x, -RADIUS), RADIUS)
    most = sqrt(RADIUS * RADIUS - x * x)
    return x, min(max(y, -most), most)


def _put(p: Vec) -> Vec:
    return p[0] + CENTRE[0], p[1] + CENTRE[1]
