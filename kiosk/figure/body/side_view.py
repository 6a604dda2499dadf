"""A person in the side view, from joints to display list.

The view is from slightly above: what lies further off is drawn a little higher. Sideways nothing
shifts, so that both hands meet the same wall.
"""

from dataclasses import dataclass
from math import atan2, degrees

from kiosk.figure.body.feet import bare_foot, shoe
from kiosk.figure.body.flesh import BodyProfile, body_of, slimmer
from kiosk.figure.body.hands import Grip, hand
from kiosk.figure.body.head_side import head, head_frame
from kiosk.figure.body.limbs import (
    FAR,
    NEAR,
    ArmLine,
    LegLine,
    arm_skin,
    bottoms,
    leg_skin,
    leg_whole,
    sleeve,
    sock,
)
from kiosk.figure.body.torso import collar, neck, shirt
from kiosk.figure.drawing.display_list import Item, Items, Shape, toned
from kiosk.figure.drawing.geometry import Contour, Vec, Vec3, ellipse
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import ArmJoints, Joints, LegJoints

ABOVE = 0.07
"""How far a metre of depth moves a point up."""


def flat(p: Vec3) -> Vec:
    """Return where the side view puts a point."""
    return p[0], p[1] - ABOVE * p[2]


@dataclass(frozen=True, slots=True)
class BodyState:
    """What changes from moment to moment besides the joints. `breath` and `blink` run 0 to 1."""

    near_hand: Grip = "open"
    far_hand: Grip = "open"
    near_facing: float = 1.0
    far_facing: float = 1.0
    breath: float = 0.0
    blink: float = 0.0
    barefoot: bool = False


@dataclass(frozen=True, slots=True)
class SidePeople:
    """A drawn person, in three layers for props to go between, and the outlines that hold glows."""

    far: Items
    trunk: Items
    near: Items
    near_leg: Contour
    far_leg: Contour
    near_seat: Contour
    far_seat: Contour
    near_foot: Contour
    far_foot: Contour
    shirt: Contour
    near_arm: Contour
    far_arm: Contour


def draw_side(joints: Joints, who: Person, look: BodyState) -> SidePeople:
    """Return the person. The layers go far limbs, trunk with near leg and head, near arm."""
    body = body_of(who.build, round(look.breath, 2))
    waist = joints.waist
    hips = (joints.near_leg.hip[2] - joints.far_leg.hip[2]) / 2
    far_line = _leg_line(joints.far_leg, waist, -hips)
    near_line = _leg_line(joints.near_leg, waist, hips)
    spine = (flat(joints.neck), flat(joints.chest), flat(waist), flat(joints.root))
    trunk = shirt(spine, body)
    f = head_frame(flat(joints.atlas), joints.head_lean, who.build.bones.head)
    behind, face = head(f, who, look.blink)
    throat = neck(spine[0], spine[1], flat(joints.atlas), body, who)
    arm = _arm_line(joints.near_arm)
    far = [
        *_arm(joints.far_arm, body, who, look, far=True),
        *_leg(joints.far_leg, far_line, body, who, look, far=True),
    ]
    middle: list[Item] = [
        *behind,
        *throat,
        Shape(ellipse(flat(joints.root), 0.075, 0.085), toned(who.bottoms, FAR)),
        *_leg(joints.near_leg, near_line, body, who, look, far=False),
        Shape(trunk, who.shirt),
        collar(spine[0], spine[1], body, who),
        *_shadow_of_arm(arm, body, who, trunk),
        *face,
    ]
    near = _arm(joints.near_arm, body, who, look, far=False)
    return SidePeople(
        tuple(far), tuple(middle), tuple(near),
        leg_whole(near_line, body, who.trousers), leg_whole(far_line, body, who.trousers),
        bottoms(near_line, body, who.trousers), bottoms(far_line, body, who.trousers),
        _foot(joints.near_leg, who, look, far=False)[0].path,
        _foot(joints.far_leg, who, look, far=True)[0].path,
        trunk, _whole_arm(arm, body, who), _whole_arm(_arm_line(joints.far_arm), body, who),
    )  # fmt: skip


def _whole_arm(line: ArmLine, body: BodyProfile, who: Person) -> Contour:
    """Return the arm as it shows, cloth and all: what holds a muscle's glow."""
    return sleeve(line, body, long=True) if who.long_sleeves else arm_skin(line, body)


def _foot(leg: LegJoints, who: Person, look: BodyState, far: bool) -> tuple[Shape, ...]:
    heel, ball, size = flat(leg.heel), flat(leg.ball), who.build.bones.foot
    if look.barefoot:
        skin = toned(who.skin, FAR if far else 0.0)
        return bare_foot(heel, ball, leg.pitch, leg.toe_pitch, size, skin)
    return shoe(heel, ball, leg.pitch, leg.toe_pitch, size, who, far)


def _leg_line(leg: LegJoints, waist: Vec3, out: float) -> LegLine:
    side = (waist[0], waist[1], waist[2] + out)
    return LegLine(flat(side), flat(leg.hip), flat(leg.knee), flat(leg.ankle))


def _arm_line(arm: ArmJoints) -> ArmLine:
    return ArmLine(flat(arm.shoulder), flat(arm.elbow), flat(arm.wrist))


def _leg(
    leg: LegJoints, line: LegLine, body: BodyProfile, who: Person, look: BodyState, far: bool
) -> list[Item]:
    tone = FAR if far else 0.0
    skin = toned(who.skin, tone)
    items: list[Item] = []
    if not who.trousers:
        items.append(Shape(leg_skin(line, body, look.barefoot), skin))
    if not look.barefoot:
        items.append(Shape(sock(line, body), toned(who.sock, tone)))
    items += _foot(leg, who, look, far)
    cloth = bottoms(line, slimmer(body) if far else body, who.trousers)
    items.append(Shape(cloth, toned(who.bottoms, tone)))
    return items


def _arm(arm: ArmJoints, body: BodyProfile, who: Person, look: BodyState, far: bool) -> list[Item]:
    tone = FAR if far else 0.0
    line = _arm_line(arm)
    skin = toned(who.skin, tone)
    grip, flip = (look.far_hand, look.far_facing) if far else (look.near_hand, look.near_facing)
    items: list[Item] = hand(
        line.wrist, angle_of(arm.hand), who.build.bones.hand, grip, skin, flip, thumb=far
    )
    if not who.long_sleeves:
        items.append(Shape(arm_skin(line, body), skin))
    return [
        *items,
        Shape(sleeve(line, body, who.long_sleeves), toned(who.shirt, FAR if far else NEAR)),
    ]


def _shadow_of_arm(line: ArmLine, body: BodyProfile, who: Person, inside: Contour) -> list[Item]:
    """Return the arm's shadow on the shirt: what tells a sleeve from a trunk of one colour."""
    under = sleeve(line, body, who.long_sleeves).mapped(lambda x, y: (x - 0.011, y - 0.009))
    items: list[Item] = [Shape(under, toned(who.shirt, -0.15), 1.0, inside)]
    if not who.long_sleeves:
        bare = arm_skin(line, body).mapped(lambda x, y: (x - 0.009, y - 0.007))
        items.append(Shape(bare, toned(who.shirt, -0.15), 1.0, inside))
    return items


def angle_of(way: Vec3) -> float:
    """Return how far left of +x a direction points in the picture, degrees."""
    return degrees(atan2(way[1], way[0]))
