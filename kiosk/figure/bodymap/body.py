"""The body as a display list, with one muscle aglow."""

from kiosk.figure.body.muscles import HEAT
from kiosk.figure.bodymap import outlines as o
from kiosk.figure.bodymap.muscles import MUSCLES, Muscle, Name, View
from kiosk.figure.bodymap.outlines import sided
from kiosk.figure.drawing.display_list import Drawing, Glow, Item, Shape, toned
from kiosk.figure.drawing.geometry import ellipse, smooth
from kiosk.figure.muscle.scene import blend

BOX = (-0.315, -0.045, 0.315, 1.745)
"""Left, bottom, right, top of what must be seen, metres."""

SKIN, HAIR, VEST, SHORTS = "#A66E49", "#2B1A14", "#E2A32E", "#3B4060"
_BLUSH, _LIPS, _EYE = "#B9664A", "#8A4A38", "#2A1B14"
_HALVES = (1.0, -1.0)
_UNDER_VEST = frozenset({"abdomen", "back"})
_FLESH = "#8C4A38"
"""What a muscle at rest is tinted with."""


def draw(
    view: View,
    chosen: Name | None = None,
    heat: str = HEAT,
    shadow: str = "",
    half: float = 1.0,
) -> Drawing:
    """Return one view of the body; the chosen muscle, if it lies on this side, glows.

    `heat` is a theme's colour of a muscle at work, `shadow` that of the floor below the feet;
    `half` is 1 or -1: on which half of the picture, x above or below 0, a limb's muscle glows.
    """
    ground = [Shape(ellipse((0.0, -0.012), 0.215, 0.022), shadow)] if shadow else []
    on_skin, on_cloth = (_muscles(view, chosen, heat, half, cloth) for cloth in (False, True))
    items = [*ground, *_limbs(view), *on_skin, *_trunk(view), *on_cloth]
    return Drawing(tuple(items), (), BOX)


def _muscles(view: View, chosen: Name | None, heat: str, half: float, cloth: bool) -> list[Item]:
    """Return the muscles of one view that show on the skin, or on the vest."""
    items: list[Item] = []
    for name, muscle in MUSCLES.items():
        if muscle.view != view or (name in _UNDER_VEST) != cloth:
            continue
        at_work = ((half,) if muscle.paired else _HALVES) if name == chosen else ()
        items += [_glow(muscle, side, heat) for side in at_work]
        for side in _HALVES:
            base, tones = (VEST if cloth else SKIN), (0.26, 0.40, 0.26)
            if side in at_work:
                base, tones = heat, (0.0, 0.12, 0.0)
            items += [
                Shape(sided(part, side), blend(base, _FLESH, tones[i % 3]))
                for i, part in enumerate(muscle.halves)
            ]
    return items


def _glow(muscle: Muscle, side: float, heat: str) -> Glow:
    (x, y), (rx, ry) = muscle.heart, muscle.spread
    return Glow((side * x, y), rx, ry, 0.0, heat, 0.85, 0.25)


def _limbs(view: View) -> list[Item]:
    front = view == "front"
    items: list[Item] = [Shape(o.both(o.NECK), toned(SKIN, -0.05) if front else SKIN)]
    for side in (1.0, -1.0):
        items += _leg(side, front)
        items += _arm(side)
    return items


def _trunk(view: View) -> list[Item]:
    front = view == "front"
    items: list[Item] = [
        Shape(o.both(o.SHORTS), SHORTS),
        Shape(o.both(o.VEST_FRONT if front else o.VEST_BACK), VEST),
    ]
    return [*items, *_creases(front), *(_face() if front else _back_of_head())]


def _leg(side: float, front: bool) -> list[Item]:
    knee, ankle = ((side * x, y) for x, y in (o.KNEE, o.ANKLE))
    foot = o.FOOT_FRONT if front else o.FOOT_BACK
    items: list[Item] = []
    if not front:
        items.append(Shape(o.placed(o.SIDE_TOES, ankle[0], 0.0, side), toned(SKIN, -0.16)))
    items += [
        Shape(o.placed(foot, ankle[0], 0.0, side), SKIN),
        Shape(o.sided(o.LEG, side), SKIN),
    ]
    if front:
        items += [
            Shape(ellipse((ankle[0] + side * x, y), 0.0065, 0.0055), toned(SKIN, 0.10))
            for x, y in o.TOES
        ]
        cap = ellipse((knee[0], knee[1] + 0.012), 0.026, 0.032)
        return [*items, Shape(cap, toned(SKIN, 0.06))]
    fold = ((side * 0.066, 0.508, 1), (side * 0.094, 0.500), (side * 0.124, 0.508, 1),
            (side * 0.094, 0.493))  # fmt: skip
    return [*items, Shape(o.placed(fold, 0.0, 0.0, 1.0), toned(SKIN, -0.18))]


def _arm(side: float) -> list[Item]:
    wrist = side * o.WRIST[0], o.WRIST[1]
    hand = o.placed(o.HAND, wrist[0] + side * 0.002, wrist[1], side)
    return [
        Shape(o.placed(o.THUMB, wrist[0], wrist[1], side), toned(SKIN, -0.06)),
        Shape(hand, SKIN),
        *_fingers(wrist[0] + side * 0.002, wrist[1], side),
        Shape(o.sided(o.ARM, side), SKIN),
    ]


def _fingers(x: float, y: float, side: float) -> list[Item]:
    gaps = []
    for at, low in ((-0.014, -0.168), (0.002, -0.176), (0.018, -0.164)):
        line = ((at, -0.108, 1), (at + 0.002, -0.14), (at, low, 1), (at - 0.002, -0.14))
        gaps.append(Shape(o.placed(line, x, y, side), toned(SKIN, -0.22)))
    return list(gaps)


def _creases(front: bool) -> list[Item]:
    """Return the shades that tell arms, legs and folds apart."""
    seam = smooth([(0.0, 0.90, True), (0.005, 0.85, False), (0.0, 0.80, True),
                   (-0.005, 0.85, False)])  # fmt: skip
    items: list[Item] = [Shape(seam, toned(SHORTS, -0.3))]
    hem = ((0.0, 0.962), (0.08, 0.964), (0.1635, 0.974, 1), (0.164, 0.962, 1), (0.08, 0.952),
           (0.0, 0.950))  # fmt: skip
    items.append(Shape(o.both(hem), toned(VEST, -0.16)))
    if front:
        return items
    spine = (ellipse((0.0, 1.355 - 0.033 * i), 0.0055, 0.0095) for i in range(12))
    return [*items, *(Shape(bone, toned(VEST, -0.3)) for bone in spine)]


def _face() -> list[Item]:
    items: list[Item] = []
    for side in (1.0, -1.0):
        items += [
            Shape(ellipse((side * 0.080, 1.578), 0.011, 0.023), toned(SKIN, -0.08)),
        ]
    items.append(Shape(o.both(o.HEAD), SKIN))
    for side in (1.0, -1.0):
        brow = ((0.017, 1.618, 1), (0.034, 1.627), (0.052, 1.617, 1), (0.034, 1.620))
        items += [
            Shape(ellipse((side * 0.046, 1.542), 0.015, 0.011), _BLUSH, 0.35),
            Shape(ellipse((side * 0.034, 1.592), 0.0065, 0.0085), _EYE),
            Shape(o.sided(brow, side), HAIR),
        ]
    nose = ((-0.003, 1.575), (-0.012, 1.543), (0.0, 1.534), (0.012, 1.543), (0.0, 1.540))
    smile = ((-0.028, 1.519, 1), (0.0, 1.506), (0.028, 1.519, 1), (0.0, 1.513))
    return [
        *items,
        Shape(o.placed(nose, 0.0, 0.0, 1.0), toned(SKIN, -0.20), 0.8),
        Shape(o.placed(smile, 0.0, 0.0, 1.0), _LIPS),
        Shape(o.both(o.HAIR_FRONT), HAIR),
    ]


def _back_of_head() -> list[Item]:
    ears = [
        Shape(ellipse((side * 0.083, 1.578), 0.011, 0.023), toned(SKIN, -0.08))
        for side in (1.0, -1.0)
    ]
    crown = ((-0.05, 1.668, 1), (0.0, 1.690), (0.05, 1.668, 1), (0.0, 1.682))
    return [
        *ears,
        Shape(o.both(o.HEAD), SKIN),
        Shape(o.both(o.HAIR_BACK), HAIR),
        Shape(o.placed(crown, 0.0, 0.0, 1.0), toned(HAIR, 0.14)),
    ]
