"""The calf muscle: its line from the thigh bone to the heel, its strands, stripes and tendon."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, pi, radians, sin

from kiosk.figure.drawing.geometry import Contour, Knot, Vec, smooth
from kiosk.figure.muscle.state import MuscleFrame
from kiosk.figure.muscle.strokes import joined

ANKLE: Vec = (-0.070, 0.168)
ORIGIN: Vec = (-0.098, 0.556)
"""Where the muscle starts: at the back of the thigh bone, above the knee."""

_HEEL: Vec = (-0.061, -0.028)
"""Where the tendon ends, from the ankle, the foot level."""
_TENDON = 0.168
_REST_DEGREES, _POINTED_DEGREES = 6.0, 40.0
_HALF = 0.036
_GROWS = 0.50
"""How much wider the muscle is when it is short: it keeps its bulk."""
STRANDS = 7
_STRIPES = 19
_STEPS = 8


def toes_down(moment: MuscleFrame) -> float:
    """Return how far the foot points down, degrees; negative is toes up."""
    return _REST_DEGREES + (_POINTED_DEGREES - _REST_DEGREES) * moment.shortening


def turned(point: Vec, degrees: float) -> Vec:
    """Return a point of the level foot, from the ankle, where the foot is turned toes down."""
    a = radians(-degrees)
    x, y = point
    return ANKLE[0] + x * cos(a) - y * sin(a), ANKLE[1] + x * sin(a) + y * cos(a)


@dataclass(frozen=True)
class Belly:
    """The muscle at one moment, in its own coordinates: `t` down it, 0 to 1, `v` across, -1 to 1.

    v = -1 is its back. The strands keep their number and the stripes theirs: both come closer or
    grow wider as the muscle's length changes.
    """

    moment: MuscleFrame

    @cached_property
    def heel(self) -> Vec:
        """Where the tendon holds on to the heel bone."""
        return turned(_HEEL, toes_down(self.moment))

    @cached_property
    def end(self) -> Vec:
        """Where the muscle becomes tendon; a tendon keeps its length."""
        x, y = self.heel
        return x + 0.026, y + _TENDON

    def axis(self, t: float) -> Vec:
        """Return the middle of the muscle at `t`."""
        (ax, ay), (bx, by) = ORIGIN, self.end
        m = self.moment
        bow = -0.052 - 0.008 * m.shortening
        mx, my = (ax + bx) / 2 + bow, ay + (by - ay) * 0.42
        u = 1 - t
        sway = 0.0030 * m.softness * sin(2 * pi * t * 0.9 - m.wave) * sin(pi * t)
        return (
            u * u * ax + 2 * u * t * mx + t * t * bx + sway,
            u * u * ay + 2 * u * t * my + t * t * by,
        )

    def half(self, t: float) -> float:
        """Return half the muscle's width at `t`, metres."""
        m = self.moment
        # fullest above its middle, as a calf is
        full = sin(pi * t**0.84) ** 0.82 if 0 < t < 1 else 0.0
        soft = 1 + 0.05 * m.softness * sin(2 * pi * t * 1.1 - m.wave)
        knots = 1 + 0.055 * m.hardness * sin(5.2 * pi * t + 0.6)
        wide = _HALF * (1 + _GROWS * m.shortening) * soft * knots
        return 0.0065 + wide * full

    @cached_property
    def _rows(self) -> list[tuple[Vec, Vec, float]]:
        """Middle, way across to the front, and half width, at every step down."""
        rows = []
        for i in range(_STEPS + 1):
            t = i / _STEPS
            (ax, ay), (bx, by) = self.axis(max(t - 0.05, 0.0)), self.axis(min(t + 0.05, 1.0))
            length = hypot(bx - ax, by - ay)
            rows.append((self.axis(t), ((ay - by) / length, (bx - ax) / length), self.half(t)))
        return rows

    def at(self, t: float, v: float) -> Vec:
        """Return the place of a point of the muscle."""
        i = min(int(t * _STEPS), _STEPS - 1)
        u = t * _STEPS - i
        ((ax, ay), (anx, any_), ah), ((bx, by), (bnx, bny), bh) = self._rows[i], self._rows[i + 1]
        half = (ah + (bh - ah) * u) * v
        nx, ny = anx + (bnx - anx) * u, any_ + (bny - any_) * u
        return ax + (bx - ax) * u + nx * half, ay + (by - ay) * u + ny * half

    def edge(self, v: float, more: float = 0.0) -> list[Vec]:
        """Return the points down the muscle at `v`, pushed out by `more` metres."""
        way = 1.0 if v >= 0 else -1.0
        return [
            (x + nx * (half * v + more * way), y + ny * (half * v + more * way))
            for (x, y), (nx, ny), half in self._rows
        ]

    def outline(self, more: float = 0.0) -> Contour:
        """Return the muscle, `more` metres larger all round."""
        front, back = self.edge(1.0, more), self.edge(-1.0, more)
        return smooth([(x, y, False) for x, y in (*front, *reversed(back))])

    def strands(self) -> list[Contour]:
        """Return the strands, from the back to the front."""
        return [self._strand(i) for i in range(STRANDS)]

    def _strand(self, i: int) -> Contour:
        a, b = (2 * i / STRANDS - 1) + 0.028, (2 * (i + 1) / STRANDS - 1) - 0.028
        knots: list[Knot] = []
        left: list[Knot] = []
        for j, ((x, y), (nx, ny), half) in enumerate(self._rows):
            wander = self._wander(i, j)
            more = self._wander(i + 1, j)
            p, q = (a + wander) * half, (b + more) * half
            knots.append((x + nx * p, y + ny * p, False))
            left.append((x + nx * q, y + ny * q, False))
        return smooth([*knots, *reversed(left)])

    def _wander(self, i: int, j: int) -> float:
        """Return how far the border before strand `i` strays: a cramped muscle is all knots."""
        if i in (0, STRANDS):
            return 0.0
        m = self.moment
        return 0.045 * m.hardness * sin(j * 1.25 + i * 2.1)

    def stripes(self) -> Contour:
        """Return the fine stripes across the strands, all as one path."""
        bars: list[Contour] = []
        for i in range(_STRIPES):
            t = 0.07 + 0.85 * (i + 0.5) / _STRIPES
            # they sag towards the middle, which makes the muscle look round
            middle, low = self.at(t + 0.022, 0.0), self.at(t + 0.034, 0.0)
            a, b = self.at(t, -0.97), self.at(t, 0.97)
            bars.append(Contour(a, ((*a, *middle, *b), (*b, *low, *a))))
        return joined(bars)

    def tendon(self, more: float = 0.0) -> Contour:
        """Return the tendon, from inside the muscle to the heel bone, `more` metres larger."""
        top, (hx, hy) = self.axis(0.86), self.heel
        ex, ey = self.end
        rows = (
            (top, 0.003), (self.axis(0.94), 0.0075), ((ex, ey), 0.0085),
            ((ex + (hx - ex) * 0.45 + 0.004, ey + (hy - ey) * 0.45), 0.0068),
            ((ex + (hx - ex) * 0.80 + 0.002, ey + (hy - ey) * 0.80), 0.0078),
            ((hx, hy - 0.004), 0.0095),
        )  # fmt: skip
        right: list[Knot] = [(x + w + more, y, False) for (x, y), w in rows]
        left: list[Knot] = [(x - w - more, y, False) for (x, y), w in rows]
        return smooth([*right, *reversed(left)])
