"""The head in profile: face, ear, eye, brow, mouth, and every hair.

Points are in head heights; the chin's underside is y = 0, the crown y = 1, x points forward.
"""

from math import atan2, degrees

from kiosk.figure.body.hair_side import hair
from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Vec, ellipse, frame, ring, smooth
from kiosk.figure.skeleton.people import Person

PIVOT = (-0.10, 0.30)
"""Where the head turns on the neck."""

_FACE = (
    (-0.06, 1.0), (0.14, 0.965), (0.30, 0.855), (0.375, 0.70), (0.388, 0.62), (0.372, 0.555),
    (0.395, 0.49), (0.445, 0.41), (0.487, 0.352), (0.478, 0.312), (0.432, 0.290), (0.402, 0.278),
    (0.408, 0.250), (0.420, 0.222), (0.402, 0.195), (0.412, 0.168), (0.402, 0.138), (0.380, 0.115),
    (0.392, 0.075), (0.378, 0.028), (0.325, 0.000), (0.24, 0.012), (0.12, 0.062), (0.02, 0.115),
    (-0.06, 0.20), (-0.12, 0.24), (-0.26, 0.22), (-0.37, 0.32), (-0.445, 0.50), (-0.445, 0.68),
    (-0.37, 0.86), (-0.23, 0.965),
)  # fmt: skip
_EAR = (
    (-0.045, 0.58), (0.0, 0.595), (0.035, 0.555), (0.028, 0.485), (0.0, 0.43), (-0.02, 0.375),
    (-0.05, 0.365), (-0.075, 0.42), (-0.085, 0.51),
)  # fmt: skip
_EAR_IN = (
    (-0.035, 0.55), (0.0, 0.56), (0.012, 0.525), (-0.012, 0.47), (-0.035, 0.43), (-0.05, 0.47),
)  # fmt: skip
_BROW = (
    (0.195, 0.635), (0.26, 0.672), (0.345, 0.652), (0.362, 0.630), (0.335, 0.632), (0.26, 0.648),
)  # fmt: skip
_MOUTH = ((0.408, 0.196, 1), (0.360, 0.184), (0.300, 0.222, 1), (0.352, 0.203))
_LIPS = (
    (0.409, 0.250, 1), (0.424, 0.224), (0.404, 0.196), (0.415, 0.168), (0.402, 0.142, 1),
    (0.36, 0.163), (0.310, 0.216), (0.365, 0.222),
)  # fmt: skip
_NOSTRIL = ((0.445, 0.305), (0.425, 0.318), (0.408, 0.308), (0.42, 0.298))


def head_frame(atlas: Vec, lean: float, height: float) -> AxisFrame:
    """Return the head's frame, its origin below the chin in line with the crown."""
    turn = frame(atlas, -lean, height)
    return frame(turn.at(-PIVOT[0], -PIVOT[1]), -lean, height)


def head(f: AxisFrame, who: Person, blink: float) -> tuple[list[Item], list[Item]]:
    """Return what lies behind the neck and the head itself; `blink` 1 closes the eye."""
    items: list[Item] = [Shape(smooth(f.knots(_FACE)), who.skin)]
    items += _features(f, who, blink)
    if who.beard:
        items += _beard(f, who)
    behind, over = hair(f, who)
    if who.hair == "scarf":
        return behind, items + over
    return behind, [*items, *over, *_ear(f, who), *_glasses(f, who)]


def _ear(f: AxisFrame, who: Person) -> list[Item]:
    if who.hair == "bob":
        return []
    return [
        Shape(smooth(f.knots(_EAR)), toned(who.skin, 0.03)),
        Shape(smooth(f.knots(_EAR_IN)), toned(who.skin, -0.16)),
    ]


def _features(f: AxisFrame, who: Person, blink: float) -> list[Item]:
    turn = _degrees(f)
    items: list[Item] = [
        Shape(ellipse(f.at(0.27, 0.37), 0.075 * f.scale, 0.055 * f.scale, turn), who.blush, 0.38),
        Shape(smooth(f.knots(_LIPS)), who.lips, 0.55),
        Shape(smooth(f.knots(_MOUTH)), toned(who.lips, -0.35)),
        Shape(smooth(f.knots(_NOSTRIL)), toned(who.skin, -0.28)),
        Shape(smooth(f.knots(_BROW)), who.brow),
    ]
    items += _eye(f, who, blink)
    if who.age >= 55:
        items += _lines(f, who)
    return items


def _eye(f: AxisFrame, who: Person, blink: float) -> list[Item]:
    top, low = 0.560 - 0.062 * blink, 0.494
    white = (
        (0.235, 0.52, 1), (0.285, top), (0.338, 0.555 - 0.05 * blink), (0.345, 0.52), (0.335, low),
        (0.28, low + 0.002),
    )  # fmt: skip
    lid = (
        (0.215, 0.522 - 0.01 * blink, 1), (0.28, top + 0.016), (0.352, 0.563 - 0.05 * blink, 1),
        (0.34, top - 0.012), (0.28, top - 0.008),
    )  # fmt: skip
    hole = smooth(f.knots(white))
    iris = ellipse(f.at(0.315, 0.525), 0.026 * f.scale, 0.034 * f.scale, _degrees(f))
    spark = ellipse(f.at(0.325, 0.54), 0.008 * f.scale, 0.008 * f.scale)
    items: list[Item] = []
    if blink < 0.85:
        items = [
            Shape(hole, "#FFFDF8"),
            Shape(iris, who.eye),
            Shape(spark, "#FFFFFF", 0.9),
        ]
    return [*items, Shape(smooth(f.knots(lid)), toned(who.eye, -0.2))]


def _lines(f: AxisFrame, who: Person) -> list[Item]:
    smile = ((0.375, 0.275, 1), (0.325, 0.25), (0.29, 0.19, 1), (0.315, 0.245))
    foot = ((0.205, 0.535, 1), (0.175, 0.555), (0.15, 0.56, 1), (0.177, 0.545))
    foot2 = ((0.205, 0.515, 1), (0.177, 0.505), (0.155, 0.49, 1), (0.18, 0.497))
    tone = toned(who.skin, -0.2)
    return [Shape(smooth(f.knots(k)), tone, 0.7) for k in (smile, foot, foot2)]


def _beard(f: AxisFrame, who: Person) -> list[Item]:
    beard = (
        (0.05, 0.46), (0.10, 0.33), (0.20, 0.235), (0.29, 0.25), (0.36, 0.285), (0.43, 0.275),
        (0.445, 0.235), (0.40, 0.215), (0.33, 0.215), (0.325, 0.185), (0.36, 0.17), (0.415, 0.175),
        (0.425, 0.10), (0.415, 0.01), (0.35, -0.045), (0.22, -0.02), (0.08, 0.06), (0.0, 0.15),
        (-0.015, 0.33), (0.01, 0.45),
    )  # fmt: skip
    return [Shape(smooth(f.knots(beard)), who.beard)]


def _glasses(f: AxisFrame, who: Person) -> list[Item]:
    if not who.glasses:
        return []
    turn = _degrees(f) - 4
    size = f.scale
    arm = (
        (0.272, 0.558, 1), (0.272, 0.541, 1), (-0.02, 0.541, 1), (-0.05, 0.52), (-0.04, 0.558, 1),
    )  # fmt: skip
    return [
        Shape(ellipse(f.at(0.325, 0.522), 0.058 * size, 0.088 * size, turn), "#FFFFFF", 0.22),
        Shape(smooth(f.knots(arm)), who.glasses),
        Shape(
            ring(f.at(0.325, 0.522), 0.064 * size, 0.094 * size, 0.014 * size, turn), who.glasses
        ),
    ]


def _degrees(f: AxisFrame) -> float:
    return degrees(atan2(f.uy, f.ux))
