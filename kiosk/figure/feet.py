"""Shoes, socks and bare feet in the side view. Points are in foot lengths from the heel."""

from functools import lru_cache

from kiosk.figure.drawing import Shape, toned
from kiosk.figure.geometry import Frame, Knot, Vec, frame, smooth
from kiosk.figure.limbs import FAR
from kiosk.figure.people import Person

_UPPER_REAR = (
    (0.05, 0.03, 1), (-0.045, 0.08), (-0.058, 0.20), (-0.04, 0.33), (-0.03, 0.425, 1),
    (0.05, 0.385), (0.15, 0.365), (0.25, 0.395), (0.315, 0.455, 1), (0.40, 0.375), (0.48, 0.308),
)  # fmt: skip
_VAMP = ((-0.022, 0.248),)
"""Where the upper creases: over the ball, half way between the foot's slope and the toes'."""
_UPPER_LOW = ((-0.01, 0.055),)
_UPPER_TOE = ((0.20, 0.180), (0.34, 0.150), (0.425, 0.085), (0.36, 0.03, 1))
_SOLE_REAR_LOW = ((-0.055, 0.085, 1), (-0.05, 0.03), (-0.02, 0.0), (0.28, 0.006), (0.55, 0.0))
_SOLE_TOE_LOW = ((0.10, 0.0), (0.27, 0.004), (0.39, 0.022), (0.435, 0.060), (0.425, 0.088))
_SOLE_TOE_HIGH = ((0.34, 0.088), (0.12, 0.076))
_SOLE_REAR_HIGH = ((0.52, 0.070), (0.25, 0.084), (0.05, 0.094))
_TAB = (
    (-0.055, 0.13), (-0.05, 0.28), (-0.03, 0.425, 1), (0.035, 0.395), (0.02, 0.26), (0.0, 0.10),
)  # fmt: skip
_STRIPE = ((0.27, 0.09), (0.36, 0.20), (0.44, 0.335), (0.50, 0.29), (0.44, 0.18), (0.37, 0.085))

_BARE_REAR = (
    (0.02, 0.015), (-0.02, 0.07), (-0.015, 0.17), (0.035, 0.27), (0.06, 0.38), (0.16, 0.47),
    (0.30, 0.44), (0.38, 0.345), (0.50, 0.245),
)  # fmt: skip
_BARE_TOE = (
    (0.04, 0.160), (0.17, 0.115), (0.28, 0.105), (0.365, 0.080), (0.385, 0.035), (0.34, 0.006),
    (0.18, 0.010), (0.04, 0.0),
)  # fmt: skip
_BARE_ARCH = ((0.52, 0.012), (0.38, 0.045), (0.24, 0.022), (0.10, 0.002))


@lru_cache(maxsize=8)
def shoe(
    heel: Vec, ball: Vec, pitch: float, toe: float, size: float, who: Person, far: bool
) -> tuple[Shape, ...]:
    """Return a shoe: upper, heel tab, stripe and coloured sole, bending at the ball."""
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
    body = toned(who.shoe, tone)
    return (
        Shape(upper, body),
        Shape(smooth(rear.knots(_STRIPE)), toned(who.sole, tone)),
        Shape(smooth(rear.knots(_TAB)), toned(who.shoe, tone - 0.10)),
        Shape(sole, toned(who.sole, tone)),
    )


@lru_cache(maxsize=8)
def bare_foot(
    heel: Vec, ball: Vec, pitch: float, toe: float, size: float, colour: str
) -> tuple[Shape, ...]:
    """Return a bare or stockinged foot with its arch."""
    rear, front = _frames(heel, ball, pitch, toe, size)
    knots: list[Knot] = rear.knots(_BARE_REAR) + front.knots(_BARE_TOE) + rear.knots(_BARE_ARCH)
    return (Shape(smooth(knots), colour),)


def _frames(heel: Vec, ball: Vec, pitch: float, toe: float, size: float) -> tuple[Frame, Frame]:
    return frame(heel, pitch, size), frame(ball, toe, size)
