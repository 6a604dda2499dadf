"""A person in the front view, from joints to display list.

The person's right is on the viewer's left; what comes towards the viewer is drawn later.
"""

from math import acos, atan2, cos, sin

from kiosk.figure.body.flesh import BodyProfile, body_of
from kiosk.figure.body.front_limbs import (
    FrontLeg,
    flat,
    front_arm,
    front_leg,
    front_sleeve,
    sleeve_radius,
    upper_end,
)
from kiosk.figure.body.head_front import head_front
from kiosk.figure.body.muscles import BEHIND_SHIN, SEEN_IN_FRONT, SLIVER, Bone, Muscle, glow
from kiosk.figure.body.side_view import BodyState
from kiosk.figure.drawing.display_list import Item, Shape, toned
from kiosk.figure.drawing.geometry import (
    Contour,
    Knot,
    Vec,
    distance,
    frame,
    lerp,
    smooth,
)
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import ArmJoints, Joints, LegJoints

BACK = -0.10
"""A wrist this far behind the trunk (m) puts its arm behind it; also how much darker it is then."""


def draw_front(
    joints: Joints,
    who: Person,
    look: BodyState,
    muscles: tuple[Muscle, ...],
    strengths: tuple[float, float],
) -> list[Item]:
    """Return the person facing the viewer; `strengths` light the near and the far leg, 0 to 1."""
    body = body_of(who.build, round(look.breath, 2))
    f = frame(flat(joints.atlas), joints.head_tilt, who.build.bones.head)
    f = frame(f.at(0.0, -0.30), joints.head_tilt, who.build.bones.head)
    hanging, face = head_front(f, who, look.blink)
    shirt = _shirt(joints, body, who, look.breath)
    behind: list[Item] = [*hanging]
    before: list[Item] = []
    arms = (
        (joints.near_arm, look.near_hand, -1.0),
        (joints.far_arm, look.far_hand, 1.0),
    )
    for arm, grip, out in arms:
        if arm.wrist[0] - joints.root[0] < BACK:
            behind += front_arm(arm, body, who, grip, out, BACK)
        else:
            before += _shadow(arm, body, who, out, shirt)
            before += front_arm(arm, body, who, grip, out, 0.0)
    return [
        *behind,
        Shape(_neck(joints, body), toned(who.skin, -0.09)),
        *_legs(joints, body, who, look, muscles, strengths),
        Shape(shirt, who.shirt),
        *_trim(joints, body, who),
        *before,
        *face,
    ]


def _legs(
    joints: Joints,
    body: BodyProfile,
    who: Person,
    look: BodyState,
    muscles: tuple[Muscle, ...],
    strengths: tuple[float, float],
) -> list[Item]:
    near, far = joints.near_leg, joints.far_leg
    sides = ((near, -1.0, strengths[0]), (far, 1.0, strengths[1]))
    items: list[Item] = []
    for leg, out, strength in sorted(sides, key=lambda side: side[0].knee[0]):
        drawn = front_leg(leg, body, who, out, look.barefoot)
        items += drawn.items
        items += _glows(leg, drawn, muscles, strength, out)
    return [*items, Shape(_seat(joints, body), who.bottoms), *_seam(joints, who)]


def _k(body: BodyProfile) -> float:
    return body.elbow / 0.041


def _neck(joints: Joints, body: BodyProfile) -> Contour:
    (x, y), (ax, ay) = flat(joints.neck), flat(joints.atlas)
    k = _k(body)
    rows = (
        (ax, 0.054, ay + 0.02), (ax, 0.053, ay - 0.02), (x, 0.060, y + 0.024), (x, 0.094, y - 0.02),
        (x, 0.05, y - 0.10),
    )  # fmt: skip
    return _sided([(c, w * k, h) for c, w, h in rows])


def _sided(rows: list[tuple[float, float, float]]) -> Contour:
    """Return the outline through both sides of (middle, half width, height)."""
    right: list[Knot] = [(c + w, h, False) for c, w, h in rows]
    left: list[Knot] = [(c - w, h, False) for c, w, h in rows]
    return smooth([*right, *reversed(left)])


def _shirt(joints: Joints, body: BodyProfile, who: Person, breath: float) -> Contour:
    neck, chest, waist, root = (
        flat(p) for p in (joints.neck, joints.chest, joints.waist, joints.root)
    )
    k = _k(body)
    puff = 0.004 * breath
    slim = 0.94 if who.build.bust else 1.0
    belly = 0.016 * who.build.belly
    rows = (
        (lerp(neck, chest, 0.48), 0.168 * k * slim + puff),
        (lerp(neck, chest, 0.72), 0.158 * k * slim + puff),
        (lerp(chest, waist, 0.30), 0.146 * k * slim + belly),
        (lerp(chest, waist, 0.85), 0.150 * k * slim + belly),
        (lerp(waist, root, 0.50), 0.166 * k + 0.6 * belly),
    )  # fmt: skip
    right: list[Knot] = [(c[0] + w, c[1], False) for c, w in rows]
    left: list[Knot] = [(c[0] - w, c[1], False) for c, w in rows]
    top = lerp(neck, chest, -0.05)
    right = [*_shoulder(top, 0.066 * k, joints.far_arm, body, 1.0), *right]
    left = [*_shoulder(top, 0.066 * k, joints.near_arm, body, -1.0), *left]
    hem = lerp(waist, root, 1.0)
    edge = 0.173 * k * max(1.0, who.build.seat * 0.97) + 0.4 * belly
    low: list[Knot] = [
        (hem[0] + edge, hem[1], True), (hem[0], hem[1] - 0.012, False),
        (hem[0] - edge, hem[1], True),
    ]  # fmt: skip
    dip = lerp(neck, chest, 0.13)
    return smooth([*right, *low, *reversed(left), (dip[0], dip[1], False)])


def _shoulder(top: Vec, wide: float, arm: ArmJoints, body: BodyProfile, out: float) -> list[Knot]:
    """Return one shoulder of the shirt, from the collar's corner, `wide` (m) off `top`, down.

    It meets the sleeve's round end where both run the same way, so that no bump tells them apart.
    """
    x, y = upper_end(arm)
    r = sleeve_radius(body)
    corner = top[0] + out * wide, top[1]
    # where the straight line from the collar touches the sleeve's round end from above
    back = atan2(corner[1] - y, out * (corner[0] - x))
    turn = back - acos(min(r / max(distance(corner, (x, y)), r), 1.0))
    meet = x + out * cos(turn) * r, y + sin(turn) * r
    slope = lerp(corner, meet, 0.55)
    return [
        (*corner, True),
        (slope[0], slope[1] + 0.006, False),
        (*meet, False),
        (x + out * 0.80 * r, y + 0.45 * r, False),
        (x + out * 0.62 * r, y - 0.40 * r, False),
        (x + out * 0.30 * r, y - 1.1 * r, False),
    ]


def _shadow(
    arm: ArmJoints, body: BodyProfile, who: Person, out: float, shirt: Contour
) -> list[Item]:
    """Return the sleeve's shadow on the shirt: what tells an arm from a trunk of one colour."""
    under = front_sleeve(arm, body, out).mapped(lambda x, y: (x - 0.008 * out, y - 0.008))
    return [Shape(under, toned(who.shirt, -0.15), 1.0, shirt)]


def _trim(joints: Joints, body: BodyProfile, who: Person) -> list[Item]:
    """Return the collar's band, following the neckline."""
    if who.hair == "scarf":
        return []
    neck, chest = flat(joints.neck), flat(joints.chest)
    a, b = lerp(neck, chest, -0.05), lerp(neck, chest, 0.13)
    w, x = 0.066 * _k(body), neck[0]
    band: list[Knot] = [
        (a[0] + w, a[1], True), (x + 0.75 * w, lerp(a, b, 0.62)[1], False), (b[0], b[1], False),
        (x - 0.75 * w, lerp(a, b, 0.62)[1], False), (a[0] - w, a[1], True),
        (a[0] - w - 0.012, a[1] - 0.004, True), (x - 0.85 * w, lerp(a, b, 0.82)[1], False),
        (b[0], b[1] - 0.017, False), (x + 0.85 * w, lerp(a, b, 0.82)[1], False),
        (a[0] + w + 0.012, a[1] - 0.004, True),
    ]  # fmt: skip
    return [Shape(smooth(band), toned(who.shirt, -0.16))]


def _seat(joints: Joints, body: BodyProfile) -> Contour:
    """Return the hips' cloth: it covers both thighs' tops and closes the crotch."""
    (x, y), (wx, wy) = flat(joints.root), flat(joints.waist)
    k = _k(body)
    lean = flat(joints.near_leg.hip)[1] - flat(joints.far_leg.hip)[1]
    rows = ((wx, 0.130, wy, 0.0), (x, 0.160, y + 0.01, 0.3), (x, 0.158, y - 0.02, 0.5))
    right: list[Knot] = [(c + w * k, h - lean * t, False) for c, w, h, t in rows]
    left: list[Knot] = [(c - w * k, h + lean * t, False) for c, w, h, t in rows]
    return smooth([*right, (x, y - 0.112 * k, True), *reversed(left)])


def _seam(joints: Joints, who: Person) -> list[Item]:
    """Return the shade between the legs, which tells one from the other."""
    x, y = flat(joints.root)
    crease = ((x, y - 0.035, True), (x + 0.004, y - 0.08, False), (x, y - 0.125, True),
              (x - 0.004, y - 0.08, False))  # fmt: skip
    return [Shape(smooth(crease), toned(who.bottoms, -0.28))]


def _glows(
    leg: LegJoints, drawn: FrontLeg, muscles: tuple[Muscle, ...], strength: float, out: float
) -> list[Item]:
    """Return what lights up on a leg; of a calf, which lies behind the shin, both edges."""
    if strength < 0.01:
        return []
    hip, knee, ankle = flat(leg.hip), flat(leg.knee), flat(leg.ankle)
    bones: dict[Bone, tuple[Vec, Vec]] = {"thigh": (hip, knee), "shank": (knee, ankle)}
    inside = {"thigh": drawn.thigh, "shank": drawn.shank}
    items: list[Item] = [
        glow(m, bones, inside[bone], strength, ahead=0.0)
        for m in muscles
        if (bone := SEEN_IN_FRONT.get(m))
    ]
    for muscle in muscles:
        for edge, side in zip(BEHIND_SHIN.get(muscle, ()), (out, -out), strict=False):
            items.append(glow(muscle, bones, drawn.shank, strength, side * edge, SLIVER))
    return items
