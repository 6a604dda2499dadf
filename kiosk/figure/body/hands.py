"""Hands in the side view. Points are in hand lengths from the wrist, x along the fingers.

The palm looks to -y; `AxisFrame.flip` turns the hand over.
"""

from typing import Literal

from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Vec, frame, smooth

Grip = Literal["open", "flat", "grip", "rest", "cup"]

_FLAT = (
    (-0.12, 0.10), (0.10, 0.150), (0.30, 0.118), (0.48, 0.085), (0.72, 0.045), (0.92, 0.002),
    (0.995, -0.048), (0.985, -0.088), (0.92, -0.095, 1), (0.45, -0.095, 1), (0.06, -0.095, 1),
    (-0.12, -0.10),
)  # fmt: skip
"""Pressed on a wall: its palm is one straight line, from the heel of the hand to the fingertips."""
_FLAT_THUMB = (
    (0.10, -0.02), (0.24, 0.10), (0.42, 0.155), (0.58, 0.15), (0.60, 0.09), (0.46, 0.03),
    (0.30, -0.05),
)  # fmt: skip
_OPEN = (
    (-0.12, 0.10), (0.06, 0.140), (0.25, 0.165), (0.45, 0.175), (0.65, 0.155), (0.85, 0.105),
    (0.97, 0.040), (0.995, -0.025), (0.955, -0.075), (0.90, -0.088), (0.85, -0.128), (0.74, -0.165),
    (0.55, -0.185), (0.32, -0.180), (0.08, -0.145), (-0.12, -0.10),
)  # fmt: skip
_OPEN_THUMB = (
    (0.02, 0.06), (0.16, 0.185), (0.32, 0.245), (0.48, 0.262), (0.575, 0.235), (0.57, 0.185),
    (0.46, 0.16), (0.28, 0.09),
)  # fmt: skip
_CREASES = (
    ((0.56, 0.090, 1), (0.75, 0.062), (0.93, 0.030, 1), (0.75, 0.050)),
    ((0.56, 0.005, 1), (0.75, -0.010), (0.94, -0.035, 1), (0.75, -0.022)),
    ((0.54, -0.085, 1), (0.70, -0.085), (0.89, -0.082, 1), (0.70, -0.097)),
    ((0.30, 0.110, 1), (0.43, 0.155), (0.56, 0.180, 1), (0.44, 0.142)),
)
_GRIP = (
    (-0.12, 0.10), (0.08, 0.165), (0.28, 0.190), (0.46, 0.170), (0.58, 0.095), (0.615, -0.02),
    (0.57, -0.135), (0.44, -0.205), (0.26, -0.210), (0.10, -0.165), (-0.12, -0.10),
)  # fmt: skip
_GRIP_THUMB = (
    (0.16, 0.06), (0.30, 0.115), (0.46, 0.085), (0.535, 0.0), (0.49, -0.055), (0.40, -0.02),
    (0.26, 0.01),
)  # fmt: skip
_KNUCKLES = (
    (0.30, -0.20), (0.33, -0.09), (0.44, -0.045), (0.585, -0.075), (0.56, -0.14), (0.44, -0.205),
)  # fmt: skip
_REST = (
    (-0.12, 0.10), (0.10, 0.165), (0.30, 0.150), (0.52, 0.100), (0.74, 0.045), (0.90, -0.025),
    (0.955, -0.105), (0.90, -0.135), (0.78, -0.105), (0.50, -0.095), (0.22, -0.125), (0.04, -0.140),
    (-0.12, -0.10),
)  # fmt: skip

_CUP = (
    (-0.12, 0.10), (0.08, 0.150), (0.30, 0.175), (0.52, 0.150), (0.72, 0.075), (0.86, -0.035),
    (0.925, -0.155), (0.885, -0.205), (0.80, -0.165), (0.70, -0.085), (0.55, -0.045), (0.30, -0.04),
    (0.06, -0.085), (-0.12, -0.10),
)  # fmt: skip
"""Laid round a limb: the four fingers bend behind it, the thumb lies on the side that is seen."""
_CUP_THUMB = (
    (0.02, 0.05), (0.16, 0.02), (0.27, -0.10), (0.345, -0.25), (0.40, -0.385), (0.375, -0.445),
    (0.315, -0.440), (0.265, -0.355), (0.19, -0.215), (0.06, -0.12),
)  # fmt: skip
_CUP_FINGERS = (
    ((0.40, 0.150, 1), (0.62, 0.055), (0.80, -0.135, 1), (0.60, 0.040)),
    ((0.34, 0.085, 1), (0.54, 0.020), (0.70, -0.085, 1), (0.52, 0.006)),
)


def hand(
    wrist: Vec, degrees: float, size: float, grip: Grip, colour: str, flip: float, thumb: bool
) -> list[Item]:
    """Return a hand whose fingers point `degrees` left of +x; `size` is its length in metres."""
    f = frame(wrist, degrees, size, flip)
    shade = toned(colour, -0.13)
    if grip == "grip":
        return [
            _shape(f, _GRIP, colour),
            _shape(f, _KNUCKLES, shade),
            _shape(f, _GRIP_THUMB, colour),
        ]
    if grip == "open":
        lines = [_shape(f, crease, shade) for crease in _CREASES]
        return [_shape(f, _OPEN, colour), _shape(f, _OPEN_THUMB, colour), *lines]
    if grip == "cup":
        lines = [_shape(f, finger, shade) for finger in _CUP_FINGERS]
        under = tuple((x + 0.03, y - 0.02) for x, y in _CUP_THUMB)
        thumb_of_cup = [_shape(f, under, shade), _shape(f, _CUP_THUMB, toned(colour, 0.05))]
        return [_shape(f, _CUP, toned(colour, 0.03)), *lines, *thumb_of_cup]
    items: list[Item] = [_shape(f, _FLAT if grip == "flat" else _REST, colour)]
    if thumb:
        items.append(_shape(f, _FLAT_THUMB, colour if grip == "rest" else toned(colour, 0.05)))
    return items


def _shape(f: AxisFrame, points: tuple[tuple[float, ...], ...], colour: str) -> Shape:
    return Shape(smooth(f.knots(points)), colour)
