"""Things a person leans on, sits on or lies on. Metres; floor y = 0.

Depth is drawn as in the side view: what lies further off stands a little higher.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.figure.body.side_view import ABOVE
from kiosk.figure.drawing.display_list import Item, Items, Shape
from kiosk.figure.drawing.geometry import (
    Vec,
    direction,
    ellipse,
    polygon,
    rounded,
    smooth,
)

PropKind: TypeAlias = Literal[
    "wall", "step", "chair", "stool", "counter", "mat", "bed", "cone", "ball", "cushion"
]
WOOD, WOOD_LIGHT, WOOD_DARK = "#B98A5A", "#CFA676", "#93683F"
_WALL, _WALL_EDGE = "var(--theme-wall, #F4EBDD)", "var(--theme-wall-shade, #E0D2BC)"
_CLOTH, _CLOTH_TOP, _PILLOW, _PILLOW_SHADE = "#8FB3C9", "#A9C8D9", "#FFFFFF", "#E3E8EC"
_MAT, _MAT_TOP, _STEP, _STEP_TOP = "#6F8FB3", "#8CA9C9", "#A9947A", "#CDBBA0"
_CUPBOARD, _DOOR = "var(--theme-cupboard, #D9C6AC)", "var(--theme-cupboard-door, #E9DBC6)"
_CUPBOARD_SHADE = "var(--theme-cupboard-shade, #BFA988)"
_BALL, _BALL_SHINE, _CUSHION, _CUSHION_SEAM = "#3E8E86", "#D5F0EC", "#D98C7A", "#B56B5B"
_CONE, _CONE_BAND = "#E2762F", "#FFF3E2"


@dataclass(frozen=True, slots=True)
class Prop:
    """One thing: `x` is its near left edge (a wall's face), `y` its height, `width` its length.

    A cushion's `y` is where its top is, on whatever lies below; a ball is as wide as high.
    """

    kind: PropKind
    x: float
    y: float = 0.45
    width: float = 0.44


def draw_props(props: tuple[Prop, ...]) -> Items:
    """Return everything that stands behind the person, in the order given."""
    return tuple(item for prop in props for item in _DRAW[prop.kind](prop))


def _box(
    x0: float, x1: float, y0: float, y1: float, half: float, face: str, top: str
) -> list[Item]:
    """Return a box of depth 2·`half`: its front and, seen from above, its top."""
    rise = ABOVE * half
    lid = polygon([(x0, y1 - rise), (x1, y1 - rise), (x1, y1 + rise), (x0, y1 + rise)])
    front = polygon([(x0, y0 - rise), (x1, y0 - rise), (x1, y1 - rise), (x0, y1 - rise)])
    return [Shape(front, face), Shape(lid, top)]


def bar(a: Vec, b: Vec, width: float, colour: str) -> Item:
    """Return a straight rounded bar."""
    dx, dy = direction(a, b)
    h = width / 2
    corners = [
        (a[0] - dy * h, a[1] + dx * h), (b[0] - dy * h, b[1] + dx * h),
        (b[0] + dy * h, b[1] - dx * h), (a[0] + dy * h, a[1] - dx * h),
    ]  # fmt: skip
    return Shape(rounded(corners, h * 0.7), colour)


def _wall(p: Prop) -> list[Item]:
    low, high = -0.02, p.y
    edge = polygon([(p.x, low), (p.x + 0.022, low), (p.x + 0.022, high), (p.x, high)])
    face = polygon([(p.x, low), (p.x + p.width, low), (p.x + p.width, high), (p.x, high)])
    skirt = polygon(
        [(p.x - 0.012, low), (p.x + p.width, low), (p.x + p.width, 0.075), (p.x - 0.012, 0.075)]
    )
    return [Shape(face, _WALL), Shape(edge, _WALL_EDGE), Shape(skirt, _CUPBOARD_SHADE)]


def _step(p: Prop) -> list[Item]:
    return _box(p.x, p.x + p.width, 0.0, p.y, 0.32, _STEP, _STEP_TOP)


def _chair(p: Prop) -> list[Item]:
    back, front, seat = p.x, p.x + p.width, p.y
    rise = ABOVE * 0.22
    far_legs = [bar((x, seat), (x, rise), 0.034, WOOD_DARK) for x in (back + 0.03, front - 0.05)]
    posts = [
        bar((back + 0.02, seat + rise), (back - 0.035, seat + 0.47 + rise), 0.034, WOOD_DARK),
        bar((back + 0.02, seat - rise), (back - 0.035, seat + 0.47 - rise), 0.036, WOOD),
    ]
    rest = rounded(
        [(back - 0.052, seat + 0.485 + rise), (back - 0.018, seat + 0.485 + rise),
         (back + 0.004, seat + 0.27 - rise), (back - 0.030, seat + 0.27 - rise)], 0.014,
    )  # fmt: skip
    slab = _box(back - 0.01, front, seat - 0.045, seat, 0.22, WOOD, WOOD_LIGHT)
    near_legs = [
        bar((x, seat - 0.06), (x, -rise), 0.038, WOOD) for x in (back + 0.02, front - 0.035)
    ]
    return [*far_legs, posts[0], Shape(rest, WOOD_LIGHT), *near_legs, *slab, posts[1]]


def _stool(p: Prop) -> list[Item]:
    left, right, rise = p.x, p.x + p.width, ABOVE * 0.20
    far = [bar((x, p.y), (x, rise), 0.032, WOOD_DARK) for x in (left + 0.05, right - 0.05)]
    near = [bar((x, p.y - 0.05), (x, -rise), 0.036, WOOD) for x in (left + 0.04, right - 0.04)]
    rung = bar((left + 0.04, 0.16 - rise), (right - 0.04, 0.16 - rise), 0.024, WOOD_DARK)
    return [*far, rung, *near, *_box(left, right, p.y - 0.045, p.y, 0.20, WOOD, WOOD_LIGHT)]


def _counter(p: Prop) -> list[Item]:
    """Return a cupboard with a worktop: two doors over a recessed foot."""
    rise = ABOVE * 0.24
    x0, x1, top = p.x + 0.02, p.x + p.width - 0.02, p.y - 0.04
    foot = polygon([(x0 + 0.02, -rise), (x1 - 0.02, -rise), (x1 - 0.02, 0.08), (x0 + 0.02, 0.08)])
    front = polygon([(x0, 0.07 - rise), (x1, 0.07 - rise), (x1, top), (x0, top)])
    shade = polygon([(x0, top - 0.035), (x1, top - 0.035), (x1, top), (x0, top)])
    middle, low, high = (x0 + x1) / 2, 0.085 - rise, top - 0.055
    doors = [
        Shape(rounded([(a, low), (b, low), (b, high), (a, high)], 0.008), _DOOR)
        for a, b in ((x0 + 0.014, middle - 0.007), (middle + 0.007, x1 - 0.014))
    ]
    knobs = [
        bar((x, high - 0.05), (x, high - 0.13), 0.011, WOOD_DARK)
        for x in (middle - 0.032, middle + 0.032)
    ]
    slab = _box(p.x, p.x + p.width, top, p.y, 0.24, WOOD, WOOD_LIGHT)
    return [
        Shape(foot, WOOD_DARK), Shape(front, _CUPBOARD), *doors, Shape(shade, _CUPBOARD_SHADE),
        *knobs, *slab,
    ]  # fmt: skip


def _mat(p: Prop) -> list[Item]:
    rise = ABOVE * 0.34
    x0, x1 = p.x, p.x + p.width
    side = rounded([(x0, -rise - 0.012), (x1, -rise - 0.012), (x1, rise), (x0, rise)], 0.012)
    top = rounded([(x0, -rise), (x1, -rise), (x1 - 0.01, rise), (x0 + 0.01, rise)], 0.01)
    return [Shape(side, _MAT), Shape(top, _MAT_TOP)]


def _bed(p: Prop) -> list[Item]:
    x0, x1, y = p.x, p.x + p.width, p.y
    board = rounded([(x0 - 0.06, 0.0), (x0, 0.0), (x0, y + 0.40), (x0 - 0.06, y + 0.40)], 0.02)
    frame = _box(x0 - 0.02, x1 + 0.02, 0.10, y - 0.17, 0.40, WOOD, WOOD_LIGHT)
    legs = [bar((x, 0.12), (x, -0.03), 0.05, WOOD_DARK) for x in (x0 + 0.05, x1 - 0.05)]
    low, top, rise = y - 0.20, y, ABOVE * 0.38
    mattress = rounded(
        [(x0, low - rise), (x1, low - rise), (x1, top + rise), (x0, top + rise)], 0.04
    )
    sheet = rounded(
        [(x0, top - rise), (x1, top - rise), (x1 - 0.005, top + rise), (x0 + 0.005, top + rise)],
        0.02,
    )
    return [
        *legs,
        Shape(board, WOOD_DARK),
        *frame,
        Shape(mattress, _CLOTH),
        Shape(sheet, _CLOTH_TOP),
        *_pillow(x0, y),
    ]


def _pillow(x: float, y: float) -> list[Item]:
    shape = [
        (0.03, 0.0),
        (0.02, 0.08),
        (0.08, 0.148),
        (0.24, 0.152),
        (0.40, 0.116),
        (0.47, 0.05),
        (0.44, -0.005),
        (0.24, -0.02),
    ]
    shade = [
        (0.03, 0.0),
        (0.024, 0.035),
        (0.14, 0.02),
        (0.34, 0.025),
        (0.465, 0.03),
        (0.44, -0.005),
        (0.24, -0.02),
    ]
    return [
        Shape(smooth([(x + a, y + b, False) for a, b in shape]), _PILLOW),
        Shape(smooth([(x + a, y + b, False) for a, b in shade]), _PILLOW_SHADE),
    ]


def _cone(p: Prop) -> list[Item]:
    x, w, h = p.x, 0.09, p.y
    body = rounded([(x - w, 0.02), (x + w, 0.02), (x + 0.018, h), (x - 0.018, h)], 0.012)
    foot = rounded(
        [
            (x - 1.45 * w, -0.012),
            (x + 1.45 * w, -0.012),
            (x + 1.45 * w, 0.022),
            (x - 1.45 * w, 0.022),
        ],
        0.012,
    )
    a, b = 0.45, 0.68
    wide = [(w - (w - 0.018) * t) for t in (a, b)]
    band = polygon(
        [(x - wide[0], h * a), (x + wide[0], h * a), (x + wide[1], h * b), (x - wide[1], h * b)]
    )
    return [Shape(foot, _CONE), Shape(body, _CONE), Shape(band, _CONE_BAND)]


def _ball(p: Prop) -> list[Item]:
    """Return a ball as high as given, on the floor."""
    r = p.y / 2
    x, y = p.x + r, r
    shine = ellipse((x - 0.36 * r, y + 0.40 * r), 0.26 * r, 0.17 * r)
    return [Shape(ellipse((x, y), r, r), _BALL), Shape(shine, _BALL_SHINE, 0.6)]


def _cushion(p: Prop) -> list[Item]:
    """Return a cushion whose top is as high as given, on whatever lies below it."""
    x0, x1, low = p.x, p.x + p.width, p.y - 0.11
    edge = [
        (x0, low + 0.03), (x0 - 0.008, p.y - 0.03), (x0 + 0.05, p.y), (x1 - 0.05, p.y),
        (x1 + 0.008, p.y - 0.03), (x1, low + 0.03), (x1 - 0.04, low), (x0 + 0.04, low),
    ]  # fmt: skip
    seam = polygon([(x0, low + 0.05), (x1, low + 0.05), (x1, low + 0.042), (x0, low + 0.042)])
    return [Shape(smooth([(x, y, False) for x, y in edge]), _CUSHION), Shape(seam, _CUSHION_SEAM)]


_DRAW: dict[PropKind, Callable[[Prop], list[Item]]] = {
    "wall": _wall, "step": _step, "chair": _chair, "stool": _stool, "counter": _counter,
    "mat": _mat, "bed": _bed, "cone": _cone, "ball": _ball, "cushion": _cushion,
}  # fmt: skip
