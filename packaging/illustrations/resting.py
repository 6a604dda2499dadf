"""People at rest: on a chair, in bed. A body with air below it, or sunk into wood, hurts to see."""

from dataclasses import replace

from scenes import BESIDE, LAID, ON_LAP, Actor, Foot, Hand, limbs

from kiosk.figure.body.hands import Grip
from kiosk.figure.body.side_view import flat
from kiosk.figure.motion.contact import FootPlant
from kiosk.figure.skeleton.people import Person
from kiosk.figure.skeleton.pose import Leg, Pose

GIVE = 0.02
"""Metres by which a body sinks into what it rests on."""


def sitting(
    who: Person,
    near: Hand = ON_LAP[0],
    far: Hand = ON_LAP[1],
    hands: tuple[Grip, Grip] = ("rest", "rest"),
    feet: tuple[Foot, Foot] = (FootPlant(0.34), FootPlant(0.29)),
    seat: float = 0.45,
    lean: float = -3.0,
    look: float = 0.0,
    calf: bool = False,
    hips: float = 0.0,
) -> Actor:
    """Somebody who sits, hips above `hips`, metres from the origin, on the seat and not in it."""
    stoop = who.build.stoop
    pose = Pose(
        x=hips,
        y=seat + 0.095,
        pelvis=lean,
        lumbar=4,
        neck=look * 0.6 - stoop - 4 - max(0, lean) * 0.5,
        head=look * 0.4,
    )
    sunk = seat - GIVE - limbs(who, pose, feet, ON_LAP, hands).lowest(hips - 0.12, hips + 0.04)
    pose = replace(pose, y=pose.y + max(0.0, sunk))
    return limbs(who, pose, feet, (near, far), hands, calf)


def lying(
    who: Person,
    top: float,
    near_leg: Leg = LAID[0],
    far_leg: Leg = LAID[1],
    near: Hand = BESIDE[0],
    far: Hand = BESIDE[1],
    calf: bool = False,
    back: float = 0.0,
) -> Actor:
    """Somebody on their back, head to the left, on something `top` metres high; `back` sits up.

    Trunk and seat lie on it: a body with air under it hurts to look at. Lying straightens a stoop.
    """
    who = replace(who, build=replace(who.build, stoop=0.0))
    pose = Pose(y=top + 0.15, pelvis=-90 + back, lumbar=back * 0.25, neck=back * 0.2 - 4)
    found = limbs(who, pose, (near_leg, far_leg), (near, far), ("rest", "rest"), calf)
    neck, seat = flat(found.joints.neck)[0], flat(found.joints.root)[0] + 0.18
    pose = replace(pose, y=pose.y + top - found.lowest(neck, seat))
    legs = [_on_it(who, pose, leg, top) for leg in (near_leg, far_leg)]
    return limbs(who, pose, (legs[0], legs[1]), (near, far), ("rest", "rest"), calf)


def _on_it(who: Person, pose: Pose, leg: Leg, top: float) -> Leg:
    """The leg, raised at the hip until its heel lies on what carries the person, not in it."""
    while True:
        actor = limbs(who, pose, (leg, leg), BESIDE, ("rest", "rest"))
        knee, heel = actor.joints.near_leg.knee[0], actor.joints.near_leg.heel[0]
        if actor.lowest(knee, heel + 0.06) >= top - GIVE / 2:
            return leg
        leg = replace(leg, hip=leg.hip + 0.5)


def under_head(actor: Actor) -> tuple[float, float]:
    """The middle and the height of what carries the head of somebody who lies, centimetres."""
    atlas = flat(actor.joints.atlas)[0]
    return atlas * 100 - 9, actor.lowest(atlas - 0.3, atlas - 0.02) * 100 + 1.5
