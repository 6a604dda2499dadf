"""Adapts an exercise to another person: the room grows with the person.

Bones are fractions of standing height, so a room, its furniture and every planted point that grow
by the same ratio keep every angle and every contact. What does not grow with height is put right
here: how thick the flesh is between a seat and the hip, and between a thigh and the hand on it.
Metres throughout.
"""

from dataclasses import replace
from typing import TypeVar

from kiosk.figure.motion.contact import FootPlant, HandPlant, plant_leg
from kiosk.figure.motion.keyframes import Key, KeyframeMotion
from kiosk.figure.motion.on_body import OnBody
from kiosk.figure.motion.setup import Setup
from kiosk.figure.scene.props import Prop, PropKind
from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.pose import Arm, Pose

SEATS: frozenset[PropKind] = frozenset({"chair", "stool", "bed", "mat"})
UNDER_HIP = 0.117
"""How thick an average body of 1.72 m is below its hip joint, sitting or lying."""
_HEIGHT = 1.72

_Plant = TypeVar("_Plant", FootPlant, HandPlant)


def recast_motion(motion: KeyframeMotion, build: Build, seated: bool) -> KeyframeMotion:
    """Return `motion` for another body; `seated`: a key led by the root rests on a seat."""
    ratio = build.height / motion.build.height
    thicker = UNDER_HIP * build.height / _HEIGHT * (build.girth - motion.build.girth)
    flesh = ratio * build.girth / motion.build.girth
    keys = tuple(_key(k, ratio, thicker if seated else 0.0, flesh) for k in motion.keys)
    return _reached(replace(motion, build=build, keys=keys))


def _reached(motion: KeyframeMotion) -> KeyframeMotion:
    """Return `motion` with each foot that a seat has lifted out of reach brought as near as need
    be, in every key that plants it there."""
    short: dict[FootPlant, float] = {}
    for key in motion.keys:
        if key.lead == "root":
            for side, plant in ((1.0, key.near_foot), (-1.0, key.far_foot)):
                if plant is not None:
                    _leg, by = plant_leg(motion.build.bones, key.pose, plant, side)
                    place = replace(plant, pitch=0.0)
                    # the way to the hip is slanted: a little more than is missing
                    pull = 1.25 * by if plant.x > key.pose.x else -1.25 * by
                    short[place] = max(short.get(place, 0.0), pull, key=abs)

    def nearer(plant: FootPlant | None) -> FootPlant | None:
        pull = short.get(replace(plant, pitch=0.0), 0.0) if plant else 0.0
        return replace(plant, x=plant.x - pull) if plant and pull else plant

    keys = tuple(
        replace(key, near_foot=nearer(key.near_foot), far_foot=nearer(key.far_foot))
        for key in motion.keys
    )
    return replace(motion, keys=keys)


def recast_setup(setup: Setup, build: Build, seated: bool) -> Setup:
    """Return the way into position for another body."""
    return replace(setup, motion=recast_motion(setup.motion, build, seated))


def recast_prop(prop: Prop, ratio: float) -> Prop:
    """Return a thing `ratio` times as large."""
    return replace(prop, x=prop.x * ratio, y=prop.y * ratio, width=prop.width * ratio)


def _key(key: Key, ratio: float, lift: float, flesh: float) -> Key:
    return replace(
        key,
        pose=_pose(key.pose, ratio, lift if key.lead == "root" else 0.0),
        near_foot=_scaled(key.near_foot, ratio) if key.near_foot else None,
        far_foot=_scaled(key.far_foot, ratio) if key.far_foot else None,
        near_hand=_hand(key.near_hand, ratio, flesh),
        far_hand=_hand(key.far_hand, ratio, flesh),
    )


def _pose(pose: Pose, ratio: float, lift: float) -> Pose:
    return replace(
        pose, x=pose.x * ratio, y=pose.y * ratio + lift, z=pose.z * ratio,
        near_arm=_arm(pose.near_arm, ratio), far_arm=_arm(pose.far_arm, ratio),
    )  # fmt: skip


def _arm(arm: Arm, ratio: float) -> Arm:
    # the shoulder blade's limits are in metres and the same for everyone
    ratio = min(ratio, 1.0)
    return replace(arm, shrug=arm.shrug * ratio, reach=arm.reach * ratio)


def _scaled(plant: _Plant, ratio: float) -> _Plant:
    z = None if plant.z is None else plant.z * ratio
    return replace(plant, x=plant.x * ratio, y=plant.y * ratio, z=z)


def _hand(hand: HandPlant | OnBody | None, ratio: float, flesh: float) -> HandPlant | OnBody | None:
    if isinstance(hand, OnBody):
        return replace(hand, off=hand.off * flesh)
    return _scaled(hand, ratio) if hand else None
