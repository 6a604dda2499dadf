"""A forearm and an open hand from the palm's side, close up: home's picture of a cramp there."""

from math import cos, radians, sin

from shapes import HEAT

from kiosk.figure.drawing.display_list import Drawing, Glow, Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Contour, Vec, frame, smooth
from kiosk.figure.skeleton.people import PEOPLE

SKIN = PEOPLE["amara"].skin
PALM = "#A06A47"
"""The palm's side is lighter."""
CREASE = toned(PALM, -0.3)
TURN = 17.0
"""Degrees by which forearm and hand rise to the right; the wrist is at the origin."""
_LEAN = 9.0
"""Degrees by which the hand leans away from the forearm, towards the little finger."""
FINGERS: tuple[tuple[Vec, float, float, float], ...] = (
    ((0.088, 0.0285), 15, 0.075, 0.0122),
    ((0.095, 0.0085), 3, 0.085, 0.0128),
    ((0.092, -0.0125), -9, 0.078, 0.0122),
    ((0.082, -0.0315), -22, 0.062, 0.0108),
)
"""Where each finger begins in the hand's metres, its turn, its length and half its width."""


def _path(at: AxisFrame, points: tuple[Vec, ...]) -> Contour:
    return smooth([(*at.at(*p), False) for p in points])


def _finger(
    palm: AxisFrame, turn: float, start: Vec, spread: float, long: float, half: float
) -> Contour:
    """A finger that narrows to a round tip, a little thicker at its joints."""
    at = frame(palm.at(*start), turn + spread)
    upper = ((-0.02, 1.0), (0.2, 0.93), (0.45, 0.94), (0.7, 0.86), (0.86, 0.76), (0.965, 0.5))
    side = [(long * a, half * b) for a, b in upper]
    back = [(a, -b) for a, b in reversed(side)]
    return _path(at, (*side, (long, 0.0), *back))


def _creases(palm: AxisFrame) -> list[Shape]:
    """The lines of the palm, and one across each finger's lowest joint."""
    lines: tuple[tuple[Vec, Vec, Vec], ...] = (
        ((0.094, 0.017), (0.074, 0.002), (0.07, -0.038)),
        ((0.069, 0.038), (0.056, 0.016), (0.045, -0.026)),
        ((0.066, 0.038), (0.044, 0.016), (0.01, 0.006)),
    )
    return [_line(palm, *line, 0.0018) for line in lines]


def _line(palm: AxisFrame, a: Vec, b: Vec, c: Vec, wide: float) -> Shape:
    """A bowed line with sharp ends, widest in its middle."""
    ends = ((*palm.at(*a), True), (*palm.at(*c), True))
    there, back = palm.at(*b), palm.at(b[0] - wide, b[1] - wide / 2)
    return Shape(smooth([ends[0], (*there, False), ends[1], (*back, False)]), CREASE)


def drawing(box: tuple[float, float, float, float]) -> Drawing:
    """The forearm, aglow at its inner side, and the hand with its fingers spread."""
    arm, palm = frame((0.0, 0.0), TURN), frame((0.0, 0.0), TURN - _LEAN)
    upper = (
        (-0.46, 0.05),
        (-0.3, 0.051),
        (-0.2, 0.047),
        (-0.1, 0.036),
        (-0.03, 0.0285),
        (0.008, 0.0275),
    )
    lower = tuple((x, -y * 1.03) for x, y in reversed(upper))
    forearm = _path(arm, (*upper, *lower))
    fingers = [Shape(_finger(palm, TURN - _LEAN, *finger), PALM) for finger in FINGERS]
    thumb = _path(
        palm,
        (
            (-0.004, 0.02), (0.026, 0.037), (0.055, 0.062), (0.082, 0.084), (0.097, 0.0925),
            (0.104, 0.088), (0.1, 0.077), (0.084, 0.062), (0.072, 0.045), (0.068, 0.03),
        ),
    )  # fmt: skip
    hand = _path(
        palm,
        (
            (-0.012, 0.0275), (0.012, 0.0295), (0.036, 0.042), (0.06, 0.0425), (0.08, 0.0415),
            (0.096, 0.036), (0.104, 0.01), (0.1, -0.016), (0.092, -0.036), (0.08, -0.0425),
            (0.05, -0.0435), (0.02, -0.036), (-0.012, -0.03),
        ),
    )  # fmt: skip
    middle = -0.16
    heart = middle * cos(radians(TURN)), middle * sin(radians(TURN)) - 0.004
    glow = Glow(heart, 0.1, 0.033, TURN, HEAT, 0.95, 0.4, forearm)
    moving: list[Item] = [
        Shape(forearm, PALM),
        glow,
        *fingers,
        Shape(thumb, PALM),
        Shape(hand, PALM),
        _line(palm, (0.0, 0.022), (0.004, 0.0), (0.0, -0.022), 0.0016),
        *_creases(palm),
    ]
    return Drawing((), tuple(moving), box)
