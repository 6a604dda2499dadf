"""A foot seen from the front: the toe nearest, the instep rising behind it to the ankle. Metres."""

from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import Contour, Knot, smooth
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import LegJoints

TURNED_OUT = 0.018
"""How far to its outer side a toe lies of its ankle: feet turn out a little."""


def front_foot(leg: LegJoints, who: Person, out: float, bare: bool, shade: float) -> list[Item]:
    """Return a shoe or a bare foot; `out` is 1 where its outer side is to the viewer's right."""
    x, top = -leg.ankle[2], leg.ankle[1]
    low = min(leg.tip[1], leg.ball[1], leg.heel[1])
    toe, rise = x + TURNED_OUT * out, max(top - low, 0.05)
    if bare:
        return _bare(x, toe, top, low, toned(who.skin, shade))
    # the more the foot hangs, the less is seen of its sole
    thick = 0.024 - 0.010 * min(max((rise - 0.09) / 0.08, 0.0), 1.0)

    def level(t: float) -> float:
        return low + t * rise

    cloth, dark = toned(who.shoe, shade), toned(who.shoe, shade - 0.09)
    upper = _sided(
        ((x, 0.040, top + 0.016, 1), (x, 0.045, level(0.74), 0), (toe, 0.053, level(0.42), 0),
         (toe, 0.057, low + 0.028, 0), (toe, 0.056, low + 0.008, 1)),
    )  # fmt: skip
    cap = _sided(
        ((toe, 0.016, level(0.46), 0), (toe, 0.040, level(0.38), 0), (toe, 0.053, low + 0.022, 1)),
    )
    middle = (x + toe) / 2
    tongue = _sided(
        ((x, 0.020, top + 0.026, 0), (x, 0.025, top + 0.010, 0), (middle, 0.022, level(0.52), 1)),
    )
    sole = _sided(
        ((toe, 0.054, low + thick, 1), (toe, 0.062, low + 0.6 * thick, 0),
         (toe, 0.054, low + 0.001, 0), (toe, 0.030, low, 0)),
    )  # fmt: skip
    laces = [
        Shape(_bar(x + (toe - x) * (1 - t), level(t), 0.021, 0.005), toned(who.sole, shade))
        for t in (0.58, 0.76, 0.94)
    ]
    return [
        Shape(upper, cloth), Shape(tongue, dark), Shape(cap, dark), *laces,
        Shape(sole, toned(who.sole, shade)),
    ]  # fmt: skip


def _bare(x: float, toe: float, top: float, low: float, skin: str) -> list[Item]:
    rise = top - low
    foot = _sided(
        ((x, 0.033, top + 0.02, 0), (x, 0.036, low + 0.6 * rise, 0),
         (toe, 0.048, low + 0.3 * rise, 0), (toe, 0.052, low + 0.012, 0), (toe, 0.040, low, 0)),
    )  # fmt: skip
    line = toned(skin, -0.14)
    gaps = [_bar(toe + 0.019 * n, low + 0.016, 0.0012, 0.020) for n in (-1.5, -0.5, 0.5, 1.5)]
    return [Shape(foot, skin), *(Shape(gap, line) for gap in gaps)]


def _sided(half: tuple[tuple[float, float, float, int], ...]) -> Contour:
    """Return the outline whose right half is given: middle, half width, height, corner."""
    right: list[Knot] = [(x + w, y, bool(corner)) for x, w, y, corner in half]
    left: list[Knot] = [(x - w, y, bool(corner)) for x, w, y, corner in reversed(half)]
    return smooth([*right, *left])


def _bar(x: float, y: float, half: float, thick: float) -> Contour:
    h = thick / 2
    return smooth(
        [(x - half, y, False), (x - 0.86 * half, y + h, True), (x + 0.86 * half, y + h, True),
         (x + half, y, False), (x + 0.86 * half, y - h, True), (x - 0.86 * half, y - h, True)]
    )  # fmt: skip
