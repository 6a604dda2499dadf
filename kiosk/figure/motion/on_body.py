"""Hands that hold the person's own body: resting on a thigh, gripping a foot or a hand."""

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import Literal, TypeAlias

from kiosk.figure.drawing.geometry import Vec3
from kiosk.figure.motion.contact import HandPlant
from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.pose import ArmJoints, LegJoints, Pose, mix, place

Part: TypeAlias = Literal[
    "near_thigh",
    "far_thigh",
    "near_foot",
    "far_foot",
    "near_shank",
    "far_shank",
    "near_hand",
    "far_hand",
]


@dataclass(frozen=True, slots=True)
class OnBody:
    """A hand on a part: `along` from its upper to its lower joint, `off` metres to its front.

    The fingers point down the part, `turn` degrees to the left; `facing` as in `HandPlant`.
    """

    part: Part
    along: float = 0.6
    off: float = 0.0
    turn: float = 0.0
    facing: float = -1.0


def hand_on_body(build: Build, pose: Pose, hand: OnBody) -> HandPlant:
    """Return where in the room the held part is."""
    joints = place(build, pose)
    side, part = hand.part.split("_")
    leg, arm = (
        (joints.near_leg, joints.near_arm) if side == "near" else (joints.far_leg, joints.far_arm)
    )
    a, b = _hand_ends(arm, build) if part == "hand" else _ends(leg, part)
    angle = atan2(b[1] - a[1], b[0] - a[0])
    x = a[0] + (b[0] - a[0]) * hand.along - sin(angle) * hand.off
    y = a[1] + (b[1] - a[1]) * hand.along + cos(angle) * hand.off
    return HandPlant(x, y, None, degrees(angle) + hand.turn, hand.facing)


def _hand_ends(arm: ArmJoints, build: Build) -> tuple[Vec3, Vec3]:
    """Return the wrist and the fingertips."""
    tips = mix(arm.wrist, 1, arm.hand, build.bones.hand)
    return arm.wrist, tips


def _ends(leg: LegJoints, part: str) -> tuple[Vec3, Vec3]:
    if part == "thigh":
        return leg.hip, leg.knee
    if part == "shank":
        return leg.knee, leg.ankle
    rise = radians(leg.pitch)
    # over the instep, not under the sole
    lift = 0.06
    instep = (leg.ball[0] - sin(rise) * lift, leg.ball[1] + cos(rise) * lift, leg.ball[2])
    return leg.ankle, instep
