"""A person in the front view, from joints to display list.

The person's right is on the viewer's left; what comes towards the viewer is drawn later.
"""

from dataclasses import dataclass

from kiosk.figure.drawing import Item, Shape, toned
from kiosk.figure.flesh import Body, body_of
from kiosk.figure.geometry import (
    Knot,
    Path,
    Vec,
    Vec3,
    direction,
    frame,
    lerp,
    polygon,
    rounded,
    smooth,
)
from kiosk.figure.hands import hand
from kiosk.figure.head_front import head_front
from kiosk.figure.limbs import ArmLine, arm_skin, hemmed, sleeve
from kiosk.figure.muscles import Muscle, glow
from kiosk.figure.outline import Flesh, closed, cover, cut
from kiosk.figure.people import Person
from kiosk.figure.pose import ArmJoints, Joints, LegJoints
from kiosk.figure.side_view import Look, angle_of

_THIGH = Flesh(
    ((-0.10, 0.0), (0.0, 0.058), (0.12, 0.075), (0.3, 0.078), (0.6, 0.066), (0.9, 0.053)),
    ((-0.10, 0.040), (0.0, 0.088), (0.2, 0.085), (0.5, 0.074), (0.8, 0.059), (0.94, 0.055)),
)
_SHANK = Flesh(
    ((0.06, 0.052), (0.28, 0.058), (0.5, 0.050), (0.75, 0.036), (0.95, 0.034)),
    ((0.06, 0.054), (0.24, 0.062), (0.42, 0.058), (0.72, 0.039), (0.95, 0.034)),
)
_CLOTH = Flesh(
    ((0.06, 0.063), (0.4, 0.064), (0.99, 0.054)), ((0.06, 0.063), (0.4, 0.066), (0.99, 0.056))
)


@dataclass(frozen=True, slots=True)
class FrontLeg:
    """A leg in the picture plane; `out` is 1 where its outer side is to the right."""

    hip: Vec
    knee: Vec
    ankle: Vec
    out: float


def flat(p: Vec3) -> Vec:
    """Return where the front view puts a point."""
    return -p[2], p[1]


def draw_front(
    joints: Joints, who: Person, look: Look, muscles: tuple[Muscle, ...], strength: float
) -> list[Item]:
    """Return the person facing the viewer, the working muscles of the near leg alight."""
    body = body_of(who.build, round(look.breath, 2))
    f = frame(flat(joints.atlas), joints.head_tilt, who.build.bones.head)
    f = frame(f.at(0.0, -0.30), joints.head_tilt, who.build.bones.head)
    behind, face = head_front(f, who, look.blink)
    legs = sorted((joints.near_leg, joints.far_leg), key=lambda leg: leg.knee[0])
    # arms go behind the trunk, a shade darker: its edge draws the armpit, and no ball shows
    items: list[Item] = [*behind]
    for arm, side in ((joints.near_arm, -1.0), (joints.far_arm, 1.0)):
        items += _bare_arm(arm, body, who, side)
        cloth = sleeve(_arm_line(arm), body, who.long_sleeves, 0.055)
        items.append(Shape(cloth, toned(who.shirt, -0.10)))
    items.append(Shape(_neck(joints, body), toned(who.skin, -0.09)))
    for leg in legs:
        items += _leg(leg, body, who, leg is joints.near_leg)
        if leg is joints.near_leg:
            items += _glows(joints, body, who, muscles, strength)
        if leg is legs[0]:
            items.append(Shape(_seat(joints, body), who.bottoms))
    items += [Shape(_shirt(joints, body), who.shirt), *_trim(joints, body, who)]
    return [*items, *face]


def _k(body: Body) -> float:
    return body.elbow / 0.041


def _neck(joints: Joints, body: Body) -> Path:
    (x, y), (ax, ay) = flat(joints.neck), flat(joints.atlas)
    k = _k(body)
    half = (
        (0.056, ay + 0.02),
        (0.056, ay - 0.02),
        (0.062, y + 0.02),
        (0.098, y - 0.03),
        (0.05, y - 0.10),
    )
    centre = [ax, ax, x, x, x]
    right: list[Knot] = [(c + w * k, h, False) for c, (w, h) in zip(centre, half, strict=True)]
    left: list[Knot] = [(c - w * k, h, False) for c, (w, h) in zip(centre, half, strict=True)]
    return smooth([*right, *reversed(left)])


def _shirt(joints: Joints, body: Body) -> Path:
    neck, chest, waist, root = (
        flat(p) for p in (joints.neck, joints.chest, joints.waist, joints.root)
    )
    k = _k(body)
    wide = abs(joints.near_arm.shoulder[2] - joints.far_arm.shoulder[2]) / 2
    hem = lerp(waist, root, 1.02)
    rows = (
        (lerp(neck, chest, -0.06), 0.068 * k), (lerp(neck, chest, 0.035), 0.62 * wide),
        (lerp(neck, chest, 0.095), wide - 0.020),
        (lerp(neck, chest, 0.20), wide + 0.003), (lerp(neck, chest, 0.42), wide - 0.012),
        (lerp(neck, chest, 0.72), 0.158 * k), (lerp(chest, waist, 0.35), 0.148 * k),
        (lerp(chest, waist, 0.9), 0.152 * k), (lerp(waist, root, 0.5), 0.166 * k),
    )  # fmt: skip
    right: list[Knot] = [(c[0] + w, c[1], i == 0) for i, (c, w) in enumerate(rows)]
    left: list[Knot] = [(c[0] - w, c[1], i == 0) for i, (c, w) in enumerate(rows)]
    edge = 0.190 * k
    low: list[Knot] = [
        (hem[0] + edge, hem[1], True), (hem[0], hem[1] - 0.010, False),
        (hem[0] - edge, hem[1], True),
    ]  # fmt: skip
    dip = lerp(neck, chest, 0.13)
    return smooth([*right, *low, *reversed(left), (dip[0], dip[1], False)])


def _trim(joints: Joints, body: Body, who: Person) -> list[Item]:
    """Return the collar's band, following the neckline."""
    if who.hair == "scarf":
        return []
    neck, chest = flat(joints.neck), flat(joints.chest)
    a, b = lerp(neck, chest, -0.06), lerp(neck, chest, 0.13)
    w, x = 0.068 * _k(body), neck[0]
    band: list[Knot] = [
        (a[0] + w, a[1], True), (x + 0.75 * w, lerp(a, b, 0.62)[1], False), (b[0], b[1], False),
        (x - 0.75 * w, lerp(a, b, 0.62)[1], False), (a[0] - w, a[1], True),
        (a[0] - w - 0.012, a[1] - 0.006, True), (x - 0.85 * w, lerp(a, b, 0.8)[1], False),
        (b[0], b[1] - 0.018, False), (x + 0.85 * w, lerp(a, b, 0.8)[1], False),
        (a[0] + w + 0.012, a[1] - 0.006, True),
    ]  # fmt: skip
    return [Shape(smooth(band), toned(who.shirt, -0.16))]


def _seat(joints: Joints, body: Body) -> Path:
    (x, y), (wx, wy) = flat(joints.root), flat(joints.waist)
    k = _k(body)
    half = ((wx, 0.130, wy), (x, 0.170, y + 0.01), (x, 0.172, y - 0.03), (x, 0.07, y - 0.100))
    right: list[Knot] = [(c + w * k, h, False) for c, w, h in half]
    left: list[Knot] = [(c - w * k, h, False) for c, w, h in half]
    return smooth([*right, (x, y - 0.085, False), *reversed(left)])


def _leg(leg: LegJoints, body: Body, who: Person, near: bool) -> list[Item]:
    line = FrontLeg(flat(leg.hip), flat(leg.knee), flat(leg.ankle), -1.0 if near else 1.0)
    items: list[Item] = []
    if not who.trousers:
        items.append(Shape(_outline(line, body, (_THIGH, cut(_SHANK, 0.88))), who.skin))
    items.append(Shape(_sock(line), toned(who.sock, -0.06)))
    items += _shoe(leg, line, who)
    items.append(Shape(_bottoms(line, body, who.trousers), who.bottoms))
    return items


def _sock(line: FrontLeg) -> Path:
    cuff = ((0.78, 0.041), (1.0, 0.043))
    skin = cover((line.knee, line.ankle), (Flesh(cuff, cuff),), ())
    return polygon([*skin.front, *reversed(skin.back)])


def _sided(flesh: Flesh, out: float, k: float) -> Flesh:
    """Return the flesh, inner and outer, with its sides as the picture needs them."""
    flesh = flesh.grown(0, k)
    # a chain that runs down has its first profile to the viewer's right
    return flesh if out < 0 else Flesh(flesh.back, flesh.front)


def _outline(line: FrontLeg, body: Body, flesh: tuple[Flesh, Flesh]) -> Path:
    k = body.knee / 0.055
    both = tuple(_sided(part, line.out, k) for part in flesh)
    return smooth(closed(cover((line.hip, line.knee, line.ankle), both, (0.004,))))


def _bottoms(line: FrontLeg, body: Body, trousers: bool) -> Path:
    k = body.knee / 0.055
    thigh = _sided(_THIGH.grown(0.008), line.out, k)
    if trousers:
        joints = (line.hip, line.knee, line.ankle)
        skin = cover(joints, (thigh, _sided(_CLOTH, line.out, k)), (0.004,))
        return hemmed(skin, direction(line.knee, line.ankle), 0.005)
    skin = cover((line.hip, line.knee), (cut(thigh, 0.66, 0.012),), ())
    return hemmed(skin, direction(line.hip, line.knee), 0.007)


def _shoe(leg: LegJoints, line: FrontLeg, who: Person) -> list[Item]:
    """Return a shoe seen from the front: the toe cap low, the instep rising to the ankle."""
    x, top = line.ankle
    low = min(leg.tip[1], leg.ball[1], leg.heel[1])
    toe, rise = x + 0.020 * line.out, max(top - low, 0.05)
    upper: list[Knot] = [
        (x - 0.041, top + 0.014, True), (x - 0.044, low + 0.64 * rise, False),
        (toe - 0.056, low + 0.36 * rise, False), (toe - 0.058, low + 0.01, True),
        (toe + 0.058, low + 0.01, True), (toe + 0.056, low + 0.36 * rise, False),
        (x + 0.044, low + 0.64 * rise, False), (x + 0.041, top + 0.014, True), (x, top, False),
    ]  # fmt: skip
    cap: list[Knot] = [
        (toe - 0.054, low + 0.012, True), (toe - 0.040, low + 0.36 * rise, False),
        (toe, low + 0.48 * rise, False), (toe + 0.040, low + 0.36 * rise, False),
        (toe + 0.054, low + 0.012, True),
    ]  # fmt: skip
    laces = [
        Shape(_band(x, low + t * rise, 0.024 + 0.006 * (1 - t), 0.007), who.sole)
        for t in (0.62, 0.80)
    ]
    sole = _band(toe, low + 0.012, 0.062, 0.024)
    return [
        Shape(smooth(upper), who.shoe), Shape(smooth(cap), toned(who.shoe, -0.08)), *laces,
        Shape(sole, who.sole),
    ]  # fmt: skip


def _band(x: float, y: float, half: float, thick: float) -> Path:
    h = thick / 2
    corners = [(x - half, y - h), (x + half, y - h), (x + half, y + h), (x - half, y + h)]
    return rounded(corners, h * 0.9)


def _arm_line(arm: ArmJoints) -> ArmLine:
    # the shoulder's ball, drawn round, would stand out past the real shoulder: draw it further in
    x, y = flat(arm.shoulder)
    return ArmLine((x * 0.84, y - 0.016), flat(arm.elbow), flat(arm.wrist))


def _bare_arm(arm: ArmJoints, body: Body, who: Person, side: float) -> list[Item]:
    line = _arm_line(arm)
    way = (-arm.hand[2], arm.hand[1], 0.0)
    items = hand(
        line.wrist, angle_of(way), who.build.bones.hand, "open", who.skin, -side, thumb=True
    )
    if not who.long_sleeves:
        items.append(Shape(arm_skin(line, body), who.skin))
    return items


def _glows(
    joints: Joints, body: Body, who: Person, muscles: tuple[Muscle, ...], strength: float
) -> list[Item]:
    if strength < 0.01:
        return []
    leg = joints.near_leg
    line = FrontLeg(flat(leg.hip), flat(leg.knee), flat(leg.ankle), -1.0)
    bones = {
        "thigh": (line.hip, line.knee), "shank": (line.knee, line.ankle),
        "pelvis": (flat(joints.waist), line.hip), "foot": (flat(leg.heel), flat(leg.tip)),
    }  # fmt: skip
    inside = _outline(line, body, (_THIGH.grown(0.008), _CLOTH if who.trousers else _SHANK))
    return [glow(m, bones, None if m == "gluteals" else inside, strength) for m in muscles]
