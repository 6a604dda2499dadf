"""Hair in profile, by shape. Points are in head heights, as in `head_side.py`."""

from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import AxisFrame, ellipse, smooth
from kiosk.figure.skeleton.people import Person

_Points = tuple[tuple[float, ...], ...]

_SHORT: _Points = (
    (0.345, 0.775, 1), (0.375, 0.86), (0.33, 0.97), (0.16, 1.055), (-0.10, 1.065), (-0.33, 0.985),
    (-0.475, 0.80), (-0.495, 0.56), (-0.43, 0.36), (-0.33, 0.235), (-0.265, 0.215, 1),
    (-0.19, 0.30), (-0.135, 0.42), (-0.10, 0.54), (-0.03, 0.63), (0.035, 0.60), (0.055, 0.485, 1),
    (0.095, 0.485, 1), (0.115, 0.60), (0.145, 0.70), (0.20, 0.755), (0.27, 0.745),
)  # fmt: skip
_CROP: _Points = (
    (0.36, 0.70, 1), (0.405, 0.78), (0.40, 0.92), (0.27, 1.05), (0.02, 1.085), (-0.26, 1.03),
    (-0.44, 0.86), (-0.475, 0.64), (-0.42, 0.46), (-0.33, 0.36), (-0.20, 0.37), (-0.12, 0.50),
    (-0.05, 0.62), (0.03, 0.62), (0.07, 0.53, 1), (0.10, 0.62), (0.17, 0.70), (0.24, 0.665, 1),
    (0.28, 0.72), (0.31, 0.675, 1),
)  # fmt: skip
_BACK: _Points = (
    (0.325, 0.83), (0.24, 0.965), (0.08, 1.04), (-0.13, 1.055), (-0.34, 0.97), (-0.475, 0.79),
    (-0.495, 0.56), (-0.43, 0.38), (-0.31, 0.27), (-0.20, 0.29), (-0.13, 0.40), (-0.09, 0.53),
    (-0.02, 0.62), (0.05, 0.60), (0.08, 0.50, 1), (0.105, 0.62), (0.17, 0.74), (0.26, 0.80),
)  # fmt: skip
_BOB: _Points = (
    (0.335, 0.74, 1), (0.37, 0.84), (0.32, 0.98), (0.14, 1.075), (-0.12, 1.085), (-0.37, 0.99),
    (-0.525, 0.77), (-0.545, 0.50), (-0.51, 0.26), (-0.43, 0.11), (-0.33, 0.075, 1), (-0.16, 0.10),
    (-0.03, 0.16), (0.055, 0.20, 1), (0.10, 0.36), (0.10, 0.54), (0.145, 0.68), (0.24, 0.735),
)  # fmt: skip
_SCARF: _Points = (
    (0.30, 0.865), (0.22, 1.00), (0.06, 1.075), (-0.16, 1.085), (-0.38, 1.00), (-0.525, 0.79),
    (-0.535, 0.53), (-0.47, 0.28), (-0.43, 0.08), (-0.46, -0.14), (-0.40, -0.25), (-0.10, -0.30),
    (0.22, -0.22), (0.34, -0.12), (0.33, -0.02), (0.315, 0.02), (0.20, 0.05), (0.10, 0.14),
    (0.07, 0.32), (0.085, 0.55), (0.15, 0.74), (0.245, 0.83),
)  # fmt: skip
_SCARF_FOLD: _Points = (
    (0.10, 0.14), (0.0, 0.06), (-0.18, 0.02), (-0.44, 0.03), (-0.44, -0.02), (-0.20, -0.055),
    (0.05, -0.02), (0.20, 0.05),
)  # fmt: skip
_SCARF_EDGE: _Points = (
    (0.30, 0.865), (0.245, 0.83), (0.15, 0.74), (0.085, 0.55), (0.07, 0.32), (0.10, 0.14),
    (0.06, 0.15), (0.025, 0.32), (0.04, 0.56), (0.10, 0.76), (0.20, 0.875),
)  # fmt: skip
_SIDES: _Points = (
    (0.055, 0.600), (0.075, 0.52), (0.070, 0.44, 1), (0.010, 0.44, 1), (0.02, 0.53), (-0.03, 0.585),
    (-0.075, 0.55), (-0.115, 0.43), (-0.18, 0.315), (-0.28, 0.225), (-0.38, 0.30), (-0.452, 0.46),
    (-0.452, 0.60), (-0.36, 0.665), (-0.20, 0.665), (-0.06, 0.645),
)  # fmt: skip
_TAIL: _Points = (
    (-0.42, 0.80), (-0.53, 0.84), (-0.66, 0.76), (-0.745, 0.58), (-0.745, 0.34), (-0.69, 0.10),
    (-0.66, -0.02), (-0.60, 0.12), (-0.565, 0.34), (-0.53, 0.56), (-0.44, 0.68),
)  # fmt: skip
_CURLS = (
    (0.265, 0.86, 0.105), (0.15, 0.97, 0.125), (-0.02, 1.04, 0.135), (-0.20, 1.03, 0.14),
    (-0.37, 0.94, 0.14), (-0.48, 0.78, 0.14), (-0.52, 0.59, 0.135), (-0.47, 0.41, 0.125),
    (-0.37, 0.28, 0.11), (-0.27, 0.30, 0.10),
)  # fmt: skip


def hair(f: AxisFrame, who: Person) -> tuple[list[Item], list[Item]]:
    """Return the hair behind the neck and the hair over the head."""
    colour = who.hair_colour
    light = toned(colour, 0.10)
    if who.hair == "bald":
        return [], [_shape(f, _SIDES, colour)] if who.age > 50 else []
    if who.hair == "scarf":
        fold = toned(colour, -0.16)
        return [], [
            _shape(f, _SCARF, colour),
            _shape(f, _SCARF_FOLD, fold),
            _shape(f, _SCARF_EDGE, light),
        ]
    if who.hair == "bob":
        return [], [_shape(f, _BOB, colour), _sheen(f, light)]
    if who.hair == "crop":
        return [], [_shape(f, _CROP, colour), _sheen(f, light)]
    if who.hair == "short":
        return [], [_shape(f, _SHORT, colour), _sheen(f, light)]
    if who.hair == "curly":
        return [], _curly(f, colour, light)
    return _tied(f, who, colour, light)


def _tied(f: AxisFrame, who: Person, colour: str, light: str) -> tuple[list[Item], list[Item]]:
    over: list[Item] = [_shape(f, _BACK, colour), _sheen(f, light)]
    if who.hair == "bun":
        bun = Shape(ellipse(f.at(-0.505, 0.83), 0.17 * f.scale, 0.16 * f.scale), colour)
        roll = Shape(ellipse(f.at(-0.53, 0.86), 0.09 * f.scale, 0.08 * f.scale), light, 0.6)
        return [], [bun, roll, *over]
    band = Shape(ellipse(f.at(-0.45, 0.745), 0.055 * f.scale, 0.075 * f.scale), who.sole)
    return [_shape(f, _TAIL, toned(colour, -0.12))], [*over, band]


def _curly(f: AxisFrame, colour: str, light: str) -> list[Item]:
    items: list[Item] = [
        Shape(ellipse(f.at(x, y), r * f.scale, r * f.scale), colour) for x, y, r in _CURLS
    ]
    items.append(_shape(f, _BACK, colour))
    items += [
        Shape(ellipse(f.at(x, y), 0.05 * f.scale, 0.028 * f.scale, turn), light, 0.8)
        for x, y, turn in (
            (0.06, 0.98, -20),
            (-0.14, 1.05, 5),
            (-0.32, 0.99, 30),
            (-0.47, 0.84, 55),
            (-0.16, 0.90, 10),
        )
    ]
    return items


def _sheen(f: AxisFrame, light: str) -> Item:
    shine = (
        (0.20, 0.945, 1), (0.02, 1.0), (-0.20, 0.985), (-0.34, 0.90, 1), (-0.20, 0.945),
        (0.02, 0.962),
    )  # fmt: skip
    return Shape(smooth(f.knots(shine)), light, 0.75)


def _shape(f: AxisFrame, points: _Points, colour: str) -> Shape:
    return Shape(smooth(f.knots(points)), colour)
