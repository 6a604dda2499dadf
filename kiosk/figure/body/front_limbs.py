"""Legs, arms and hands seen from the front. Metres; the person's right is on the viewer's left.

A limb may point at the viewer here, so each bone is a piece of its own with rounded ends, and the
pieces lie over each other in the order of their depth. What points away is a shade darker.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, degrees, dist, hypot, sin

from kiosk.figure.body.flesh import BodyProfile
from kiosk.figure.body.front_foot import front_foot
from kiosk.figure.body.hands import Grip, hand
from kiosk.figure.body.outline import Flesh, cut
from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import Contour, Knot, Vec, Vec3, direction, frame, lerp, smooth
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import ArmJoints, LegJoints

_THIGH = Flesh(
    ((0.0, 0.076), (0.12, 0.084), (0.3, 0.081), (0.6, 0.069), (0.84, 0.058), (0.98, 0.054)),
    ((0.02, 0.084), (0.12, 0.088), (0.3, 0.082), (0.6, 0.067), (0.84, 0.057), (0.98, 0.054)),
)
_SHANK = Flesh(
    ((0.02, 0.054), (0.12, 0.053), (0.28, 0.060), (0.5, 0.051), (0.75, 0.037), (0.95, 0.034)),
    ((0.02, 0.054), (0.11, 0.054), (0.24, 0.063), (0.42, 0.058), (0.72, 0.039), (0.95, 0.034)),
)
_CLOTH = Flesh(
    ((0.0, 0.061), (0.2, 0.064), (0.5, 0.061), (0.97, 0.058)),
    ((0.0, 0.061), (0.2, 0.065), (0.5, 0.062), (0.97, 0.058)),
)
_PAST = 0.6
"""How far a straight limb's bone keeps its width beyond the joint, in half widths."""
_CUFF = Flesh(((0.80, 0.041), (1.0, 0.043)), ((0.80, 0.041), (1.0, 0.043)))
_UPPER = Flesh(
    ((0.0, 0.050), (0.2, 0.052), (0.5, 0.047), (0.8, 0.041), (0.98, 0.038)),
    ((0.0, 0.050), (0.2, 0.050), (0.5, 0.045), (0.8, 0.040), (0.98, 0.037)),
)
_FOREARM = Flesh(
    ((0.0, 0.038), (0.2, 0.044), (0.45, 0.040), (0.75, 0.030), (1.0, 0.026)),
    ((0.0, 0.037), (0.2, 0.041), (0.45, 0.037), (0.75, 0.029), (1.0, 0.026)),
)
_FIST = (
    (-0.30, 0.30), (0.05, 0.40), (0.38, 0.36), (0.50, 0.10), (0.48, -0.24), (0.26, -0.40),
    (-0.06, -0.38), (-0.30, -0.28),
)  # fmt: skip
_PAD = (
    (-0.20, 0.16), (0.0, 0.20), (0.42, 0.14), (0.50, 0.0), (0.42, -0.12), (0.0, -0.15),
    (-0.42, -0.12), (-0.50, 0.0), (-0.42, 0.12),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontLeg:
    """A drawn leg, back to front, and the outlines that hold its glows."""

    items: tuple[Item, ...]
    thigh: Contour
    shank: Contour
    shade: float
    """How much darker the shank is, as it points away."""


def flat(p: Vec3) -> Vec:
    """Return where the front view puts a point."""
    return -p[2], p[1]


@lru_cache(maxsize=64)
def piece(
    a: Vec, b: Vec, flesh: Flesh, out: float, hem: float = 0.0, top: bool = True, past: float = 0.0
) -> Contour:
    """Return the outline of one bone's flesh from `a` to `b`; its first profile is the outer one.

    `out` is 1 where the outer side is to the viewer's right. Both ends are round; a `hem` above 0
    ends it with corners, sagging so far (m), and without a `top` it begins straight. `past`, 0 to
    1, is how far it keeps its width beyond the joint (`straightness`): so two bones in one line
    make one limb.
    """
    ux, uy = _down(a, b)
    nx, ny = -uy * out, ux * out

    def at(t: float, w: float, beyond: float = 0.0, corner: bool = False) -> Knot:
        x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        return x + nx * w + ux * beyond, y + ny * w + uy * beyond, corner

    right = [at(t, w) for t, w in flesh.front]
    left = [at(t, -w) for t, w in reversed(flesh.back)]
    (first, wide), (last, slim) = flesh.front[0], flesh.front[-1]
    if hem:
        right[-1], left[0] = (*right[-1][:2], True), (*left[0][:2], True)
        low = [at(last, 0.0, hem)]
    else:
        side, more = 0.72 * slim, _PAST * past * slim
        low = [at(last, side, side + more), at(last, 0.0, slim + more),
               at(last, -side, side + more)]  # fmt: skip
        if past:
            # the sides stay parallel at the joint, so that the next bone's meet them
            low = [at(last, slim, more), *low, at(last, -slim, more)]
    if not top:
        right[0], left[-1] = (*right[0][:2], True), (*left[-1][:2], True)
        return smooth([*right, *low, *left])
    side = 0.72 * wide
    upper = [at(first, -side, -side), at(first, 0.0, -wide), at(first, side, -side)]
    return smooth([*right, *low, *left, *upper])


def straightness(a: Vec3, b: Vec3, c: Vec3) -> float:
    """Return how nearly two bones lie in one line in the picture, 0 (or seen end on) to 1."""
    (ax, ay), (bx, by), (cx, cy) = flat(a), flat(b), flat(c)
    along = (bx - ax) * (cx - bx) + (by - ay) * (cy - by)
    return round(max(along, 0.0) / (dist(a, b) * dist(b, c)), 2)


def front_leg(leg: LegJoints, body: BodyProfile, who: Person, out: float, bare: bool) -> FrontLeg:
    """Return a leg; `out` is 1 for the one on the viewer's right."""
    k = body.knee / 0.055
    hip, knee, ankle = flat(leg.hip), flat(leg.knee), flat(leg.ankle)
    # what points backwards lies in the shade; what a raised knee hides lies behind it
    away = _share(leg.knee[0] - leg.ankle[0] - 0.14, 0.20)
    past = straightness(leg.hip, leg.knee, leg.ankle)
    raised = _share(leg.knee[0] - leg.hip[0], 0.30)
    shade, dim = round(-0.15 * away, 2), round(-0.05 * raised, 2)
    thigh = piece(hip, knee, _THIGH.grown(0, k), out, past=past)
    shank = piece(knee, ankle, _SHANK.grown(0, k), out)
    upper: list[Item] = []
    lower: list[Item] = []
    if who.trousers:
        thigh = piece(hip, knee, _THIGH.grown(0.007, k), out, past=past)
        shank = piece(knee, ankle, _CLOTH.grown(0, k), out, hem=0.007)
        upper.append(Shape(thigh, toned(who.bottoms, dim)))
    else:
        upper.append(Shape(thigh, toned(who.skin, dim)))
        short = cut(_THIGH.grown(0.008, k), 0.64, 0.010)
        # the opening of a raised leg is seen as the ring that it is
        opening = piece(hip, knee, short, out, hem=0.007 + 0.08 * raised**2)
        upper.append(Shape(opening, toned(who.bottoms, dim)))
        lower.append(Shape(shank, toned(who.skin, shade)))
    if not bare:
        lower.append(
            Shape(piece(knee, ankle, _CUFF, out, 0.01, top=False), toned(who.sock, shade - 0.05))
        )
    lower += front_foot(leg, who, out, bare, shade)
    if who.trousers:
        lower.append(Shape(shank, toned(who.bottoms, shade)))
    behind = leg.knee[0] > leg.ankle[0]
    items = (*lower, *upper) if behind else (*upper, *lower)
    return FrontLeg(items, thigh, shank, shade)


def front_arm(
    arm: ArmJoints, body: BodyProfile, who: Person, grip: Grip, out: float, shade: float
) -> list[Item]:
    """Return an arm with its sleeve and hand; `out` is 1 for the one on the viewer's right."""
    k = body.elbow / 0.041
    shoulder, elbow, wrist = upper_end(arm), flat(arm.elbow), flat(arm.wrist)
    past = straightness(arm.shoulder, arm.elbow, arm.wrist)
    skin, cloth = toned(who.skin, shade), toned(who.shirt, shade)
    items: list[Item] = []
    palm = _hand(arm, who, grip, out, skin)
    if who.long_sleeves:
        items.append(Shape(piece(shoulder, elbow, _UPPER.grown(0.009, k), out, past=past), cloth))
        loose = cut(_FOREARM.grown(0.009, k), 0.94, 0.004)
        cuff = Shape(piece(elbow, wrist, loose, out, hem=0.004), cloth)
        ahead = arm.wrist[0] - arm.elbow[0] > 0.12
        return [*items, cuff, *palm] if ahead else [*items, *palm, cuff]
    return [
        Shape(piece(shoulder, elbow, _UPPER.grown(0, k), out, past=past), skin),
        Shape(front_sleeve(arm, body, out), cloth),
        Shape(piece(elbow, wrist, _FOREARM.grown(0, k), out), skin),
        *palm,
    ]


def front_sleeve(arm: ArmJoints, body: BodyProfile, out: float) -> Contour:
    """Return a short sleeve with its hem."""
    cloth = cut(_UPPER.grown(0.008, body.elbow / 0.041), 0.60, 0.006)
    return piece(upper_end(arm), flat(arm.elbow), cloth, out, hem=0.006)


def sleeve_radius(body: BodyProfile) -> float:
    """Return the radius of a sleeve's round upper end, metres."""
    return _UPPER.front[0][1] * body.elbow / 0.041 + 0.008


def upper_end(arm: ArmJoints) -> Vec:
    """Return where an arm's drawing begins: its ball, drawn round, must not stand out."""
    x, y = flat(arm.shoulder)
    # the higher the arm, the deeper its ball sinks into the shirt
    a, reach = flat(arm.elbow)[0], dist(arm.shoulder, arm.elbow)
    out = min(abs(a - x) / reach, 1.0)
    return x * (0.85 - 0.17 * out), y - 0.026 + 0.012 * out


def _hand(arm: ArmJoints, who: Person, grip: Grip, out: float, skin: str) -> list[Item]:
    """Return a hand, shortened as far as it points at the viewer."""
    wrist, size = flat(arm.wrist), who.build.bones.hand
    x, y = -arm.hand[2], arm.hand[1]
    seen = hypot(x, y)
    fore = direction(flat(arm.elbow), wrist)
    # a hand that points straight at the viewer has no direction: it takes its forearm's
    x, y = x + fore[0] * 0.25, y + fore[1] * 0.25
    turn = atan2(y, x)
    if grip == "grip":
        f = frame(lerp(wrist, (wrist[0] + cos(turn), wrist[1] + sin(turn)), 0.30 * size),
                  degrees(turn), 0.55 * size, -out)  # fmt: skip
        lines = [((0.02, y0, 1), (0.25, y0 + 0.03), (0.44, y0, 1), (0.25, y0 - 0.005))
                 for y0 in (0.16, -0.02, -0.20)]  # fmt: skip
        tone = toned(skin, -0.13)
        return [Shape(smooth(f.knots(_FIST)), skin),
                *(Shape(smooth(f.knots(line)), tone) for line in lines)]  # fmt: skip
    if grip == "rest" and seen < 0.5:
        f = frame((wrist[0], wrist[1] + 0.002), 0.0, 0.62 * size)
        gaps = [((x0, -0.13, 1), (x0 + 0.012, 0.0), (x0, 0.10, 1), (x0 - 0.012, 0.0))
                for x0 in (-0.20, 0.0, 0.20)]  # fmt: skip
        tone = toned(skin, -0.13)
        return [Shape(smooth(f.knots(_PAD)), skin),
                *(Shape(smooth(f.knots(gap)), tone) for gap in gaps)]  # fmt: skip
    along = max(seen, 0.55)
    c, s = cos(turn), sin(turn)

    def shorten(px: float, py: float) -> Vec:
        dx, dy = px - wrist[0], py - wrist[1]
        lost = (dx * c + dy * s) * (1 - along)
        return px - c * lost, py - s * lost

    shapes = hand(wrist, degrees(turn), size, "open", skin, out, thumb=True)
    return [Shape(i.path.mapped(shorten), i.fill) for i in shapes if isinstance(i, Shape)]


def _down(a: Vec, b: Vec) -> Vec:
    """Return the way from `a` to `b`, or downwards where the bone points at the viewer."""
    x, y = b[0] - a[0], b[1] - a[1]
    short = max(0.0, 0.07 - hypot(x, y))
    return direction((0.0, 0.0), (x, y - short))


def _share(value: float, whole: float) -> float:
    return min(max(value / whole, 0.0), 1.0)
