"""The head seen from the front. Points are in head heights, chin y = 0, crown y = 1, middle x = 0.

Only one half of a symmetrical outline is written down, from top to bottom on the +x side.
"""

from math import atan2, degrees

from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, Contour, ellipse, ring, smooth
from kiosk.figure.skeleton.people import Person

_Points = tuple[tuple[float, ...], ...]

_FACE: _Points = (
    (0.0, 1.0), (0.16, 0.975), (0.28, 0.885), (0.333, 0.74), (0.338, 0.58), (0.325, 0.42),
    (0.292, 0.25), (0.225, 0.105), (0.125, 0.018), (0.0, 0.0),
)  # fmt: skip
_NOSE = ((-0.012, 0.44), (-0.032, 0.335), (-0.052, 0.300), (-0.03, 0.278), (0.0, 0.270),
(0.03, 0.278),
         (0.052, 0.300), (0.036, 0.305), (0.0, 0.292), (-0.034, 0.308))  # fmt: skip
_SMILE = (
    (-0.122, 0.214, 1), (-0.062, 0.174), (0.0, 0.161), (0.062, 0.174), (0.122, 0.214, 1),
    (0.060, 0.187), (0.0, 0.176), (-0.060, 0.187),
)  # fmt: skip
_LIPS = (
    (-0.112, 0.206, 1), (-0.05, 0.208), (-0.018, 0.216), (0.0, 0.210), (0.018, 0.216),
    (0.05, 0.208), (0.112, 0.206, 1), (0.058, 0.146), (0.0, 0.130), (-0.058, 0.146),
)  # fmt: skip
_CAP: dict[str, _Points] = {
    "short": ((0.0, 1.085), (0.19, 1.06), (0.335, 0.95), (0.385, 0.77), (0.365, 0.60),
    (0.335, 0.505, 1),
              (0.318, 0.60), (0.295, 0.73), (0.20, 0.80), (0.06, 0.775), (0.0, 0.79)),
    "crop": ((0.0, 1.10), (0.20, 1.075), (0.345, 0.96), (0.385, 0.79), (0.36, 0.62),
    (0.328, 0.55, 1),
             (0.31, 0.66), (0.24, 0.70), (0.17, 0.665, 1), (0.10, 0.715), (0.0, 0.685)),
    "bob": ((0.0, 1.095), (0.22, 1.06), (0.375, 0.93), (0.435, 0.70), (0.45, 0.42), (0.425, 0.17),
            (0.37, 0.09, 1), (0.295, 0.14), (0.315, 0.38), (0.318, 0.58), (0.265, 0.74),
            (0.10, 0.80),
            (0.0, 0.785)),
    "tied": ((0.0, 1.055), (0.18, 1.03), (0.315, 0.925), (0.362, 0.76), (0.352, 0.60),
    (0.335, 0.52, 1),
             (0.32, 0.62), (0.275, 0.76), (0.14, 0.865), (0.0, 0.885)),
    "bald": ((0.30, 0.60), (0.335, 0.63), (0.365, 0.58), (0.362, 0.46), (0.34, 0.42)),
}  # fmt: skip
_SCARF: _Points = (
    (0.0, 1.10), (0.20, 1.07), (0.345, 0.955), (0.412, 0.75), (0.418, 0.50), (0.385, 0.26),
    (0.36, 0.08), (0.42, -0.10), (0.40, -0.22), (0.20, -0.31), (0.0, -0.34),
)  # fmt: skip
_SCARF_HOLE: _Points = (
    (0.0, 0.875), (0.14, 0.855), (0.255, 0.765), (0.298, 0.61), (0.29, 0.42), (0.262, 0.25),
    (0.20, 0.11), (0.11, 0.03), (0.0, 0.012),
)  # fmt: skip
_SCARF_FOLD: _Points = (
    (0.0, 0.05), (0.18, 0.04), (0.34, 0.0), (0.40, -0.10), (0.2, -0.10), (0.0, -0.09),
)  # fmt: skip
_TAIL = (
    (0.20, 0.86), (0.36, 0.82), (0.47, 0.62), (0.50, 0.36), (0.47, 0.08), (0.40, -0.10),
    (0.36, 0.06), (0.33, 0.32), (0.24, 0.60),
)  # fmt: skip
"""A ponytail swung to one side: from the front it would not be seen."""
_CURLS = (
    (0.0, 1.03, 0.15), (0.18, 0.99, 0.15), (0.32, 0.88, 0.14), (0.40, 0.72, 0.135),
    (0.41, 0.54, 0.12),
)  # fmt: skip


def head_front(f: AxisFrame, who: Person, blink: float) -> tuple[list[Item], list[Item]]:
    """Return what hangs behind the neck, and the head; `blink` 1 closes the eyes."""
    size = f.scale
    turn = degrees(atan2(f.uy, f.ux))
    items: list[Item] = []
    if who.hair == "scarf":
        return [], [*_scarf(f, who, turn), *_features(f, who, blink)]
    for side in (-1, 1):
        ear = ellipse(f.at(0.335 * side, 0.47), 0.045 * size, 0.095 * size, turn - 8 * side)
        items.append(Shape(ear, toned(who.skin, -0.06)))
    behind, over = _hair(f, who)
    items += [Shape(_both(f, _FACE), who.skin), *_features(f, who, blink)]
    if who.beard:
        items += _beard(f, who)
    return behind, [*items, *over]


def _scarf(f: AxisFrame, who: Person, turn: float) -> list[Item]:
    edge = ellipse(f.at(0, 0.45), 0.315 * f.scale, 0.46 * f.scale, turn)
    return [
        Shape(_both(f, _SCARF), who.hair_colour),
        Shape(_both(f, _SCARF_FOLD), toned(who.hair_colour, -0.16)),
        Shape(edge, toned(who.hair_colour, 0.10)),
        Shape(_both(f, _SCARF_HOLE), who.skin),
    ]


def _both(f: AxisFrame, half: _Points) -> Contour:
    """Return the outline whose +x half is given; points on the middle line count once."""
    other = [(-p[0], *p[1:]) for p in reversed(half) if p[0] != 0.0]
    return smooth(f.knots([*half, *other]))


def _features(f: AxisFrame, who: Person, blink: float) -> list[Item]:
    size = f.scale
    items: list[Item] = []
    for side in (-1, 1):
        blush = ellipse(f.at(0.19 * side, 0.33), 0.062 * size, 0.045 * size)
        items += [Shape(blush, who.blush, 0.35), *_eye(f, who, side, blink)]
    items += [
        Shape(smooth(f.knots(_NOSE)), toned(who.skin, -0.20), 0.8),
        Shape(smooth(f.knots(_LIPS)), who.lips, 0.6),
        Shape(smooth(f.knots(_SMILE)), toned(who.lips, -0.35)),
    ]
    if who.glasses:
        rims = [
            ring(f.at(0.132 * s, 0.505), 0.105 * size, 0.095 * size, 0.014 * size) for s in (-1, 1)
        ]
        bridge = (
            (-0.03, 0.53),
            (0.0, 0.545),
            (0.03, 0.53),
            (0.03, 0.518),
            (0.0, 0.53),
            (-0.03, 0.518),
        )
        items += [Shape(path, who.glasses) for path in (*rims, smooth(f.knots(bridge)))]
    return items


def _eye(f: AxisFrame, who: Person, side: int, blink: float) -> list[Item]:
    s, size = side, f.scale
    top = 0.546 - 0.056 * blink
    white = ((0.068 * s, 0.502, 1), (0.13 * s, top), (0.196 * s, 0.512, 1), (0.135 * s, 0.476))
    lid = (
        (0.062 * s, 0.503, 1),
        (0.13 * s, top + 0.014),
        (0.212 * s, 0.522, 1),
        (0.135 * s, top - 0.008),
    )
    brow = (
        (0.06 * s, 0.612), (0.13 * s, 0.648), (0.215 * s, 0.612), (0.205 * s, 0.602),
        (0.13 * s, 0.622),
        (0.065 * s, 0.595),
    )  # fmt: skip
    items: list[Item] = [Shape(smooth(f.knots(brow)), who.brow)]
    if blink < 0.85:
        items += [
            Shape(smooth(f.knots(white)), "#FFFDF8"),
            Shape(ellipse(f.at(0.131 * s, 0.508), 0.031 * size, 0.033 * size), who.eye),
            Shape(
                ellipse(f.at(0.131 * s + 0.012, 0.522), 0.009 * size, 0.009 * size), "#FFFFFF", 0.9
            ),
        ]
    return [*items, Shape(smooth(f.knots(lid)), toned(who.eye, -0.2))]


def _beard(f: AxisFrame, who: Person) -> list[Item]:
    half = ((0.0, 0.265), (0.11, 0.255), (0.19, 0.25), (0.27, 0.33), (0.315, 0.45), (0.332, 0.45),
            (0.31, 0.25), (0.235, 0.06), (0.13, -0.04), (0.0, -0.06))  # fmt: skip
    mouth = (
        (-0.115, 0.20),
        (0.0, 0.22),
        (0.115, 0.20),
        (0.06, 0.135),
        (0.0, 0.125),
        (-0.06, 0.135),
    )
    return [
        Shape(_both(f, half), who.beard),
        Shape(smooth(f.knots(mouth)), who.lips, 0.75),
        Shape(smooth(f.knots(_SMILE)), toned(who.lips, -0.35)),
    ]


def _hair(f: AxisFrame, who: Person) -> tuple[list[Item], list[Item]]:
    colour = who.hair_colour
    if who.hair == "bald":
        halves = [[(p[0] * s, *p[1:]) for p in _CAP["bald"]] for s in (-1, 1)]
        return [], [Shape(smooth(f.knots(half)), colour) for half in halves]
    if who.hair in ("bun", "ponytail", "curly"):
        cap = Shape(_both(f, _CAP["tied"]), colour)
        if who.hair == "curly":
            balls = [
                Shape(ellipse(f.at(x * s, y), r * f.scale, r * f.scale), colour)
                for x, y, r in _CURLS
                for s in (-1, 1)
            ]
            return list(balls), [cap]
        knot = Shape(ellipse(f.at(0.0, 1.10), 0.14 * f.scale, 0.11 * f.scale), toned(colour, -0.08))
        tail = Shape(smooth(f.knots(_TAIL)), toned(colour, -0.12))
        return ([knot] if who.hair == "bun" else [tail]), [cap]
    cap = Shape(_both(f, _CAP[who.hair]), colour)
    if who.hair == "bob":
        back = ((0.0, 1.0), (0.40, 0.80), (0.44, 0.40), (0.40, 0.08), (0.20, 0.04), (0.0, 0.03))
        return [Shape(_both(f, back), toned(colour, -0.14))], [cap]
    return [], [cap]
