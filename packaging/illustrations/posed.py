"""People in the side view, drawn by the program's own figure (`kiosk.figure`), as SVG.

Metres become units of the picture: `stand` puts a point of the floor where the picture wants it.
Qt draws no clip paths, so what the figure clips is cut to shape here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import atan2, cos, degrees, radians, sin

from PySide6.QtGui import QPainterPath

import svg
from kiosk.figure.contact import FootPlant, HandPlant, plant_arm, plant_leg
from kiosk.figure.drawing import Item, Shape, toned
from kiosk.figure.feet import shoe
from kiosk.figure.flesh import body_of
from kiosk.figure.geometry import Path, Vec, direction, ellipse, polygon, smooth
from kiosk.figure.hands import Grip, hand
from kiosk.figure.head_side import head, head_frame
from kiosk.figure.limbs import FAR, ArmLine, LegLine, arm_skin, bottoms, hemmed, leg_skin, sleeve, sock
from kiosk.figure.outline import Flesh, Skin, width_at
from kiosk.figure.people import PEOPLE, Person
from kiosk.figure.pose import ArmJoints, Joints, LegJoints, Pose, place


@dataclass(frozen=True)
class Part:
    """A piece of the person: a flat shape, or the glow of a muscle (`fill` names its gradient)."""

    path: Path
    fill: str
    opacity: float = 1.0
    clip: Path | None = None


def flat(point: tuple[float, float, float]) -> Vec:
    """Drop the depth."""
    return point[0], point[1]


def planted(
    who: Person,
    pose: Pose,
    near_foot: FootPlant | None = None,
    far_foot: FootPlant | None = None,
    near_hand: HandPlant | None = None,
    far_hand: HandPlant | None = None,
) -> Pose:
    """The pose with its feet and hands where they are fixed; say so where they cannot reach."""
    bones = who.build.bones
    missed: dict[str, float] = {}
    if near_foot:
        leg, missed["near foot"] = plant_leg(bones, pose, near_foot, 1.0)
        pose = replace(pose, near_leg=leg)
    if far_foot:
        leg, missed["far foot"] = plant_leg(bones, pose, far_foot, -1.0)
        pose = replace(pose, far_leg=leg)
    if near_hand:
        arm, missed["near hand"] = plant_arm(who.build, pose, near_hand, 1.0)
        pose = replace(pose, near_arm=arm)
    if far_hand:
        arm, missed["far hand"] = plant_arm(who.build, pose, far_hand, -1.0)
        pose = replace(pose, far_arm=arm)
    for limb, gap in missed.items():
        if gap > 0.005:
            print(f"{who.name}: the {limb} misses by {gap:.3f} m")
    return pose


def _parts(items: Iterable[Item]) -> list[Part]:
    return [Part(i.path, i.fill, i.opacity, i.clip) for i in items if isinstance(i, Shape)]


def _leg(who: Person, joints: Joints, leg: LegJoints, far: bool, calf: str, thigh: str) -> list[Part]:
    body = body_of(who.build)
    across = leg.hip[0] - joints.root[0], leg.hip[1] - joints.root[1]
    waist = joints.waist[0] + across[0], joints.waist[1] + across[1]
    line = LegLine(waist, flat(leg.hip), flat(leg.knee), flat(leg.ankle))
    tone = FAR if far else 0.0
    parts = [Part(leg_skin(line, body), toned(who.skin, tone), clip=_below(line.hip, line.knee))]
    if calf and not who.trousers:
        parts.append(Part(_muscle(line.knee, line.ankle, body.shank, (0.03, 0.66), back=True), calf))
    if thigh:
        parts.append(Part(_muscle(line.hip, line.knee, body.thigh, (0.5, 0.98), back=True), thigh))
    parts.append(Part(sock(line, body), toned(who.sock, tone * 0.7)))
    upper, *rest = _parts(
        shoe(flat(leg.heel), flat(leg.ball), leg.pitch, leg.toe_pitch, who.build.bones.foot, who, far)
    )
    parts += [replace(upper, clip=_above(leg, who.build.bones.foot)), *rest]
    parts.append(Part(bottoms(line, body, who.trousers), toned(who.bottoms, tone)))
    return parts


def _below(hip: Vec, knee: Vec) -> Path:
    """What lies beyond the upper third of the thigh: skin that shorts might not cover stays out."""
    ux, uy = direction(hip, knee)
    x, y = hip[0] + (knee[0] - hip[0]) * 0.4, hip[1] + (knee[1] - hip[1]) * 0.4
    return polygon([
        (x + a * ux - b * uy, y + a * uy + b * ux) for a, b in ((0, -2), (0, 2), (3, 2), (3, -2))
    ])


def _above(leg: LegJoints, foot: float) -> Path:
    """What lies above the sole's upper edge, so that no shoe shows under its sole."""
    heel, ball, tip = flat(leg.heel), flat(leg.ball), flat(leg.tip)

    def off(point: Vec, turn: float, ahead: float, up: float) -> Vec:
        c, s = cos(radians(turn)), sin(radians(turn))
        return point[0] + (c * ahead - s * up) * foot, point[1] + (s * ahead + c * up) * foot

    return polygon([
        off(heel, leg.pitch, -0.2, 0.04), off(ball, leg.pitch, 0, 0.035),
        off(tip, leg.toe_pitch, 0.2, 0.04), off(tip, leg.toe_pitch, 0.2, 0.9),
        off(heel, leg.pitch, -0.2, 0.9),
    ])


def _muscle(top: Vec, low: Vec, flesh: Flesh, reach: tuple[float, float], back: bool) -> Path:
    """The belly of the calf (or the hamstrings), just inside the limb's outline."""
    ux, uy = direction(top, low)
    nx, ny = (uy, -ux) if back else (-uy, ux)
    profile = flesh.back if back else flesh.front
    outer, inner = [], []
    for i in range(9):
        s = i / 8
        t = reach[0] + (reach[1] - reach[0]) * s
        x, y = top[0] + (low[0] - top[0]) * t, top[1] + (low[1] - top[1]) * t
        wide = width_at(profile, t)
        taper = (4 * s * (1 - s)) ** 0.5
        o = wide * (0.20 + 0.76 * taper)
        i_ = wide * (0.20 - 0.78 * taper)
        outer.append((x + nx * o, y + ny * o, False))
        inner.append((x + nx * i_, y + ny * i_, False))
    return smooth([*outer, *reversed(inner[1:-1])])


def _arm(who: Person, arm: ArmJoints, far: bool, grip: Grip, flip: float) -> list[Part]:
    body = body_of(who.build)
    line = ArmLine(flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist))
    tone = FAR if far else 0.0
    turn = degrees(atan2(arm.hand[1], arm.hand[0]))
    skin = toned(who.skin, tone)
    fingers = _parts(hand(line.wrist, turn, who.build.bones.hand, grip, skin, flip, not far))
    cloth = Part(sleeve(line, body, who.long_sleeves), toned(who.shirt, tone if far else -0.08))
    return [Part(arm_skin(line, body), skin), *fingers, cloth]


def _trunk(who: Person, joints: Joints, pose: Pose) -> tuple[list[Part], list[Part]]:
    """The neck and the shirt."""
    body = body_of(who.build)
    neck, chest, waist, root = (flat(p) for p in (joints.neck, joints.chest, joints.waist, joints.root))
    cloth = body.pelvis.grown(0.012)
    front: list[Vec] = []
    back: list[Vec] = []
    for top, low, flesh, first, last in (
        (neck, chest, body.thorax, 0.0, 0.9),
        (chest, waist, body.lumbar, 0.25, 0.75),
        (waist, root, cloth, 0.2, 1.0),
    ):
        ux, uy = direction(top, low)
        for profile, side, points in ((flesh.front, 1.0, front), (flesh.back, -1.0, back)):
            inner = [t for t, _ in profile if first < t < last]
            for t in (first, *inner, last):
                w = width_at(profile, t) * side
                points.append((top[0] + (low[0] - top[0]) * t - uy * w, top[1] + (low[1] - top[1]) * t + ux * w))
    skin = Skin(front, back)
    shirt = hemmed(skin, direction(waist, root), 0.010)
    f = head_frame(flat(joints.atlas), joints.head_lean, who.build.bones.head)
    base_f, base_b = skin.front[1], skin.back[1]
    under = f.at(0.13, 0.06)
    nape = f.at(-0.33, 0.34)
    mid_f = (under[0] * 0.5 + base_f[0] * 0.5 - 0.010, under[1] * 0.5 + base_f[1] * 0.5)
    mid_b = (nape[0] * 0.55 + base_b[0] * 0.45 + 0.008, nape[1] * 0.55 + base_b[1] * 0.45)
    throat = smooth([
        (*under, False), (*mid_f, False), (*base_f, False), (*neck, False), (*base_b, False),
        (*mid_b, False), (*nape, False), (*f.at(-0.1, 0.5), False),
    ])
    return [Part(throat, toned(who.skin, -0.10))], [Part(shirt, who.shirt)]


def person(
    who: Person,
    pose: Pose,
    calf: str = "",
    hands: tuple[Grip, Grip] = ("rest", "rest"),
    flips: tuple[float, float] = (1.0, 1.0),
    between: tuple[Part, ...] = (),
) -> list[Part]:
    """A whole person from back to front. `calf` names the gradient that lights the near calf."""
    joints = place(who.build, pose)
    neck, shirt = _trunk(who, joints, pose)
    f = head_frame(flat(joints.atlas), joints.head_lean, who.build.bones.head)
    behind, face = head(f, who, 0.0)
    parts = [*_parts(behind), *_arm(who, joints.far_arm, True, hands[1], flips[1])]
    parts += _leg(who, joints, joints.far_leg, True, "", "")
    parts += between
    parts += _leg(who, joints, joints.near_leg, False, calf, "")
    parts += [*neck, *shirt, *_parts(face)]
    parts += _arm(who, joints.near_arm, False, hands[0], flips[0])
    return parts


def settled(who: Person, pose: Pose, ground: float = 0.0) -> Pose:
    """The pose lowered or raised until its lowest foot touches the ground."""
    joints = place(who.build, pose)
    points = [p[1] for leg in (joints.near_leg, joints.far_leg) for p in (leg.heel, leg.ball, leg.tip)]
    return replace(pose, y=pose.y + ground - min(points))


def draw(
    parts: Iterable[Part],
    x: float,
    y: float,
    metre: float,
    flip: bool = False,
    window: Path | None = None,
) -> str:
    """Parts as SVG: the floor's origin at (x, y), `metre` units long, seen through `window`."""
    k = -1 if flip else 1

    def move(a: float, b: float) -> Vec:
        return x + a * metre * k, y - b * metre

    out = []
    for part in parts:
        path = part.path.mapped(move)
        clips = [part.clip.mapped(move)] if part.clip else []
        if window:
            clips.append(window)
        data = _cut_data(path, clips) if clips else _data(path)
        if not data:
            continue
        extra: dict[str, float] = {"opacity": part.opacity} if part.opacity < 1 else {}
        out.append(svg.path(data, part.fill, **extra))
    return "".join(out)


def disc(x: float, y: float, r: float) -> Path:
    """A round window."""
    return ellipse((x, y), r, r)


def bust(who: Person, x: float, y: float, r: float, flip: bool = False, lean: float = 0.0) -> str:
    """Head and shoulders inside a disc of radius `r` centred at (x, y)."""
    pose = Pose(y=0.0, neck=-6 - who.build.stoop * 0.6 + lean, head=-2)
    joints = place(who.build, pose)
    size = who.build.bones.head
    middle = joints.atlas[0] + 0.02, joints.atlas[1] + 0.20 * size
    metre = r / (size * 0.86)
    k = -1 if flip else 1
    return draw(
        person(who, pose), x - k * middle[0] * metre, y + middle[1] * metre, metre, flip, disc(x, y, r)
    )


def _data(path: Path) -> str:
    n = svg.number
    curves = "".join("C" + " ".join(n(v) for v in c) for c in path.curves)
    return f"M{n(path.start[0])} {n(path.start[1])}{curves}Z"


def _qt(path: Path) -> QPainterPath:
    out = QPainterPath()
    out.moveTo(*path.start)
    for a, b, c, d, e, f in path.curves:
        out.cubicTo(a, b, c, d, e, f)
    return out


def _cut_data(path: Path, clips: Iterable[Path]) -> str:
    """The path inside every clip."""
    cut_path = _qt(path)
    for clip in clips:
        cut_path = cut_path.intersected(_qt(clip))
    n = svg.number
    words: list[str] = []
    for i in range(cut_path.elementCount()):
        e = cut_path.elementAt(i)
        kind = {QPainterPath.ElementType.MoveToElement: "M", QPainterPath.ElementType.LineToElement: "L",
                QPainterPath.ElementType.CurveToElement: "C"}.get(e.type, " ")
        words.append(f"{kind}{n(e.x)} {n(e.y)}")
    return "".join(words) + ("Z" if words else "")
