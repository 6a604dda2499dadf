"""Trainers for people drawn large: more of a shoe than the moving figure needs.

Points are in foot lengths: from the heel for the rear of the shoe, from the ball for its front.
A third, true number makes a corner.
"""

from dataclasses import dataclass

from kiosk.figure.drawing import Shape, toned
from kiosk.figure.geometry import Frame, Knot, frame, smooth
from kiosk.figure.limbs import FAR
from kiosk.figure.people import Person
from kiosk.figure.pose import LegJoints
from kiosk.figure.side_view import flat

Points = tuple[tuple[float, ...], ...]

_UPPER_REAR: Points = (
    (-0.01, 0.06, 1), (-0.040, 0.13), (-0.046, 0.24), (-0.030, 0.35), (-0.034, 0.42, 1),
    (0.02, 0.405), (0.08, 0.365), (0.16, 0.350), (0.24, 0.380), (0.295, 0.455, 1),
    (0.335, 0.450, 1), (0.41, 0.385), (0.49, 0.322),
)  # fmt: skip
_UPPER_VAMP: Points = ((-0.01, 0.256),)
_UPPER_FRONT: Points = (
    (0.10, 0.218), (0.22, 0.190), (0.32, 0.152), (0.385, 0.098), (0.38, 0.05, 1), (0.0, 0.05, 1),
)  # fmt: skip
_SOLE_REAR_LOW: Points = (
    (-0.035, 0.088, 1), (-0.060, 0.058), (-0.040, 0.012), (0.01, 0.0, 1), (0.50, 0.0, 1),
)  # fmt: skip
_SOLE_FRONT: Points = (
    (0.06, 0.0, 1), (0.20, 0.0, 1), (0.31, 0.006), (0.395, 0.036), (0.412, 0.074),
    (0.392, 0.092, 1), (0.24, 0.084), (0.06, 0.080),
)  # fmt: skip
_SOLE_REAR_HIGH: Points = ((0.48, 0.080), (0.22, 0.084))
_COUNTER: Points = (
    (-0.035, 0.086, 1), (-0.046, 0.24), (-0.030, 0.35), (-0.034, 0.42, 1), (0.02, 0.405, 1),
    (0.035, 0.30), (0.06, 0.19), (0.13, 0.086, 1),
)  # fmt: skip
_BAND: Points = ((0.265, 0.083, 1), (0.345, 0.082, 1), (0.452, 0.351, 1), (0.388, 0.404, 1))
_CAP: Points = (
    (0.230, 0.084, 1), (0.240, 0.135), (0.282, 0.168, 1), (0.335, 0.140), (0.385, 0.090, 1),
)  # fmt: skip


@dataclass(frozen=True)
class _Foot:
    rear: Frame
    vamp: Frame
    front: Frame


def trainer(leg: LegJoints, who: Person, far: bool) -> list[Shape]:
    """A shoe on a posed leg: upper, heel counter, band, toe cap and coloured sole."""
    size = who.build.bones.foot
    heel, ball = flat(leg.heel), flat(leg.ball)
    foot = _Foot(
        frame(heel, leg.pitch, size),
        frame(ball, (leg.pitch + leg.toe_pitch) / 2, size),
        frame(ball, leg.toe_pitch, size),
    )
    tone = FAR if far else 0.0
    upper: list[Knot] = [
        *foot.rear.knots(_UPPER_REAR),
        *foot.vamp.knots(_UPPER_VAMP),
        *foot.front.knots(_UPPER_FRONT),
    ]
    sole: list[Knot] = [
        *foot.rear.knots(_SOLE_REAR_LOW),
        *foot.front.knots(_SOLE_FRONT),
        *foot.rear.knots(_SOLE_REAR_HIGH),
    ]
    cloth, shade = toned(who.shoe, tone), toned(who.shoe, tone - 0.09)
    rubber = toned(who.sole, tone)
    return [
        Shape(smooth(upper), cloth),
        Shape(smooth(foot.rear.knots(_COUNTER)), shade),
        Shape(smooth(foot.rear.knots(_BAND)), rubber),
        Shape(smooth(foot.front.knots(_CAP)), shade),
        Shape(smooth(sole), rubber),
    ]
