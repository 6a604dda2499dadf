"""Shoes, socks and bare feet in the side view. Points are in foot lengths from the heel."""

from functools import lru_cache

from kiosk.figure.body.limbs import FAR
from kiosk.figure.drawing.display_list import Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Knot, Vec, frame, smooth
from kiosk.figure.skeleton.people import Person

_UPPER_REAR = (
    (0.00, 0.06, 1), (-0.038, 0.13), (-0.042, 0.24), (-0.022, 0.34), (-0.020, 0.405),
    (0.025, 0.425), (0.09, 0.385), (0.17, 0.372), (0.25, 0.405), (0.305, 0.462), (0.345, 0.452),
    (0.42, 0.382), (0.50, 0.318),
)  # fmt: skip
_VAMP = ((-0.014, 0.252),)
"""Where the upper creases: over the ball, half way between the foot's slope and the toes'."""
_UPPER_LOW = ((-0.01, 0.055),)
_UPPER_TOE = ((0.11, 0.212), (0.24, 0.184), (0.34, 0.145), (0.398, 0.095), (0.385, 0.045, 1))
_SOLE_REAR_LOW = (
    (-0.035, 0.100, 1), (-0.060, 0.062), (-0.042, 0.014), (0.01, 0.0), (0.28, 0.002), (0.52, 0.0),
)  # fmt: skip
_SOLE_TOE_LOW = ((0.10, 0.0), (0.25, 0.003), (0.36, 0.022), (0.418, 0.066), (0.405, 0.096, 1))
_SOLE_TOE_HIGH = ((0.28, 0.086), (0.10, 0.080))
_SOLE_REAR_HIGH = ((0.50, 0.080), (0.25, 0.090), (0.05, 0.100))
_RAND_REAR = (
    (-0.030, 0.070, 1), (-0.042, 0.24), (-0.022, 0.34), (-0.020, 0.405), (0.020, 0.418, 1),
    (0.040, 0.30), (0.07, 0.19), (0.16, 0.100, 1), (0.50, 0.088, 1),
)  # fmt: skip
_RAND_TOE = (
    (0.08, 0.088, 1), (0.215, 0.092, 1), (0.225, 0.135), (0.262, 0.174, 1), (0.345, 0.140),
    (0.400, 0.094, 1), (0.385, 0.060, 1), (0.08, 0.050, 1),
)  # fmt: skip
_RAND_LOW = ((0.50, 0.050, 1),)
"""The heel's counter and the toe's cap are one piece, joined along the edge of the sole."""
_COLLAR = (
    (-0.022, 0.385, 1), (-0.012, 0.412), (0.025, 0.427, 1), (0.09, 0.387), (0.17, 0.374),
    (0.25, 0.407), (0.303, 0.464, 1), (0.318, 0.430, 1), (0.26, 0.368), (0.17, 0.332),
    (0.08, 0.346), (0.02, 0.384),
)  # fmt: skip
_SADDLE = (
    (0.215, 0.088, 1), (0.420, 0.086, 1), (0.505, 0.312, 1), (0.345, 0.448, 1), (0.312, 0.300),
)  # fmt: skip
_LACES = ((0.350, 0.444), (0.405, 0.397), (0.460, 0.350))
"""Where the laces cross the edge of the instep."""
_BARE_REAR = (
    (0.03, 0.010), (-0.015, 0.055), (-0.022, 0.14), (0.015, 0.25), (0.05, 0.37), (0.16, 0.47),
    (0.31, 0.44), (0.40, 0.350), (0.49, 0.285),
)  # fmt: skip
_BARE_VAMP = ((-0.02, 0.215),)
"""Where the instep goes over into the toes: between the foot's slope and theirs."""
_BARE_TOE = (
    (0.09, 0.150), (0.16, 0.125), (0.27, 0.108), (0.365, 0.082), (0.385, 0.035), (0.34, 0.006),
    (0.18, 0.010), (0.04, 0.0),
)  # fmt: skip
_BARE_ARCH = ((0.56, 0.006), (0.40, 0.036), (0.26, 0.022), (0.12, 0.002))


@lru_cache(maxsize=8)
def shoe(
    heel: Vec, ball: Vec, pitch: float, toe: float, size: float, who: Person, far: bool
) -> tuple[Shape, ...]:
    """Return a shoe: upper, rand, collar, saddle, laces and coloured sole, bent at the ball."""
    rear, front = _frames(heel, ball, pitch, toe, size)
    tone = FAR if far else 0.0
    vamp = frame(ball, (pitch + toe) / 2, size)
    # the upper's lower edge follows the sole round the bend, or a hole would open at the ball
    low = vamp.knots(_UPPER_LOW)
    upper = smooth(rear.knots(_UPPER_REAR) + vamp.knots(_VAMP) + front.knots(_UPPER_TOE) + low)
    sole = smooth(
        rear.knots(_SOLE_REAR_LOW)
        + front.knots(_SOLE_TOE_LOW)
        + front.knots(_SOLE_TOE_HIGH)
        + rear.knots(_SOLE_REAR_HIGH)
    )
    rand = smooth(rear.knots(_RAND_REAR) + front.knots(_RAND_TOE) + rear.knots(_RAND_LOW))
    body, shade = toned(who.shoe, tone), toned(who.shoe, tone - 0.09)
    bright = toned(who.sole, tone)
    return (
        Shape(upper, body),
        Shape(rand, shade),
        Shape(smooth(rear.knots(_COLLAR)), shade),
        Shape(smooth(rear.knots(_SADDLE)), shade),
        *(Shape(smooth(rear.knots(_lace(x, y))), bright) for x, y in _LACES),
        Shape(sole, bright),
    )


def _lace(x: float, y: float) -> tuple[tuple[float, ...], ...]:
    """Return a lace: a short bar down from the instep's edge."""
    return (
        (x - 0.006, y + 0.012, 1), (x + 0.018, y - 0.006, 1), (x - 0.022, y - 0.082, 1),
        (x - 0.044, y - 0.070, 1),
    )  # fmt: skip


@lru_cache(maxsize=8)
def bare_foot(
    heel: Vec, ball: Vec, pitch: float, toe: float, size: float, colour: str
) -> tuple[Shape, ...]:
    """Return a bare or stockinged foot with its arch."""
    rear, front = _frames(heel, ball, pitch, toe, size)
    vamp = frame(ball, (pitch + toe) / 2, size).knots(_BARE_VAMP)
    knots: list[Knot] = (
        rear.knots(_BARE_REAR) + vamp + front.knots(_BARE_TOE) + rear.knots(_BARE_ARCH)
    )
    return (Shape(smooth(knots), colour),)


def _frames(
    heel: Vec, ball: Vec, pitch: float, toe: float, size: float
) -> tuple[AxisFrame, AxisFrame]:
    return frame(heel, pitch, size), frame(ball, toe, size)
