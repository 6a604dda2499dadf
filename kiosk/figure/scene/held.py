"""What a person holds: a towel or band round a foot, a glass, a phone, a weight, a stick."""

from typing import Literal, TypeAlias

from kiosk.figure.drawing.display_list import Item, Shape
from kiosk.figure.drawing.geometry import (
    Contour,
    Vec,
    direction,
    distance,
    ellipse,
    frame,
    rounded,
    smooth,
)
from kiosk.figure.scene.props import WOOD, WOOD_DARK, bar

Strap: TypeAlias = Literal["none", "towel", "band"]
Held: TypeAlias = Literal["none", "glass", "phone", "weight", "stick"]
_IRON, _IRON_RIM, _GRIP_BAR = "#39424E", "#5C6774", "#8A949E"
_STRAPS = {"towel": ("#F3D9A4", "#DDBB78", 0.050), "band": ("#7A5CA6", "#5E4488", 0.020)}


def strap(kind: Strap, hand: Vec, ball: Vec, sole_way: Vec) -> list[Item]:
    """Return a towel or a band from a hand round the ball of a foot; `sole_way` runs to the toes.

    It lies on the sole, comes past the near edge of the foot, and ends in a tail behind the hand.
    """
    cloth, shade, width = _STRAPS[kind]
    x, y = sole_way
    thick = 0.016 if kind == "towel" else 0.010
    # just below the sole, under the ball
    low = (ball[0] + y * 0.5 * thick, ball[1] - x * 0.5 * thick)
    long = 1.5 * width
    under = [
        (low[0] + x * a + y * b, low[1] + y * a - x * b)
        for a, b in ((-long / 2, -thick), (long / 2, -thick), (long / 2, thick), (-long / 2, thick))
    ]
    return [
        Shape(rounded(under, 0.9 * thick), shade),
        Shape(_strap(hand, low, width, 1.35 * width), cloth),
        Shape(_tail(hand, low, width), shade),
    ]


def _strap(a: Vec, b: Vec, start: float, end: float) -> Contour:
    """Return a strand from `a` to `b`, as wide as given at either end, sagging a little."""
    dx, dy = direction(a, b)
    g, h = start / 2, end / 2
    sag = 0.010 * min(1.0, distance(a, b))
    mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - sag)
    m = (g + h) / 2
    return smooth(
        [
            (a[0] - dy * g, a[1] + dx * g, True), (mid[0] - dy * m, mid[1] + dx * m, False),
            (b[0] - dy * h, b[1] + dx * h, True), (b[0] + dy * h, b[1] - dx * h, True),
            (mid[0] + dy * m, mid[1] - dx * m, False), (a[0] + dy * g, a[1] - dx * g, True),
        ]
    )  # fmt: skip


def _tail(hand: Vec, low: Vec, width: float) -> Contour:
    """Return the end that hangs out of the fist: on in the strand's line, then down."""
    dx, dy = direction(low, hand)
    x, y = hand
    reach, drop, half = 1.1 * width + 0.015, 2.0 * width + 0.02, 0.55 * width
    top = (x + dx * reach, y + dy * reach)
    return smooth(
        [
            (x - dy * half, y + dx * half, True), (top[0] - dy * half, top[1] + dx * half, False),
            (top[0] - 0.6 * half, top[1] - drop, True), (top[0] + 1.2 * half, top[1] - drop, True),
            (top[0] + 0.7 * half, top[1] - 0.4 * drop, False), (x + dy * half, y - dx * half, True),
        ]
    )  # fmt: skip


_GLASS, _GLASS_RIM, _WATER = "#DCEAF0", "#B9CFD9", "#7FB6D6"
_PHONE, _SCREEN = "#14313A", "#BFE3DE"


def held(kind: Held, palm: Vec, fingers: float) -> list[Item]:
    """Return what a closed hand holds; `fingers` is where they point, degrees left of +x.

    A glass stands in the fist; a phone shows its edge, its screen towards the holder; a weight is
    seen end on; a stick stands on the floor.
    """
    if kind == "weight":
        discs = ((0.062, _IRON), (0.050, _IRON_RIM), (0.020, _GRIP_BAR))
        return [Shape(ellipse(palm, r, r), colour) for r, colour in discs]
    if kind == "stick":
        x, y = palm
        grip = bar((x - 0.03, y + 0.012), (x + 0.07, y + 0.012), 0.026, WOOD_DARK)
        tip = bar((x + 0.02, 0.05), (x + 0.02, 0.012), 0.030, _IRON)
        return [bar((x + 0.01, y), (x + 0.02, 0.02), 0.020, WOOD), tip, grip]
    if kind == "glass":
        at = frame(palm, fingers)
        full = [(-0.026, -0.065, 1), (0.026, -0.065, 1), (0.034, 0.075, 1), (-0.034, 0.075, 1)]
        water = [(-0.024, -0.058, 1), (0.024, -0.058, 1), (0.030, 0.035, 1), (-0.030, 0.035, 1)]
        rim = [(-0.034, 0.068, 1), (0.034, 0.068, 1), (0.034, 0.077, 1), (-0.034, 0.077, 1)]
        parts = ((full, _GLASS), (water, _WATER), (rim, _GLASS_RIM))
        return [Shape(smooth(at.knots(points)), colour) for points, colour in parts]
    if kind == "phone":
        at = frame(palm, fingers)
        back = [(-0.014, -0.07, 1), (0.014, -0.07, 1), (0.014, 0.10, 1), (-0.014, 0.10, 1)]
        front = [(-0.018, -0.06, 1), (-0.012, -0.06, 1), (-0.012, 0.09, 1), (-0.018, 0.09, 1)]
        return [
            Shape(smooth(at.knots(points)), colour)
            for points, colour in ((back, _PHONE), (front, _SCREEN))
        ]
    return []
