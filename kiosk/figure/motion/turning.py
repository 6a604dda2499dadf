"""A person who stands comes out of an exercise, and steps round to the other side.

Only poses; `kiosk/figure/scene/turning.py` draws them.
"""

from dataclasses import replace
from math import pi, sin

from kiosk.figure.motion.contact import FootPlant, lifted_leg
from kiosk.figure.motion.easing import EASINGS
from kiosk.figure.motion.keyframes import Key, KeyframeMotion, gazing
from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.pose import Arm, Leg, Pose, from_numbers

TURN = 1.5
"""Seconds that it takes to step round."""
EASE = 1.0
"""Seconds that it takes to come to stand at ease."""

_STANDS = 0.85
"""The share of a leg's length from which hips so high over the floor are a standing person's."""
_SWING = 16.0
"""Degrees that an arm swings with the opposite leg."""


def walks(motion: KeyframeMotion) -> bool:
    """Return whether the person stands on the floor at the start: who sits or lies cannot walk."""
    bones = motion.build.bones
    stands = motion.solved[0].pose.y > _STANDS * (bones.thigh + bones.shank)
    return stands and bool(_feet(motion))


def standing_at(motion: KeyframeMotion) -> float:
    """Return where the person stands at ease, metres: between the feet of the first position."""
    feet = _feet(motion)
    return sum(foot.x for foot in feet) / len(feet)


def _feet(motion: KeyframeMotion) -> list[FootPlant]:
    """Return the feet that stand on the floor in the first position; none on a step."""
    planted = [f for f in (motion.keys[0].near_foot, motion.keys[0].far_foot) if f is not None]
    return planted if all(foot.y == 0.0 for foot in planted) else []


def at_ease(motion: KeyframeMotion, share: float, phase: float = 0.0) -> Pose:
    """Return the pose on the way from the exercise at a phase (0) to standing at ease (1)."""
    eased = EASINGS["smooth"](min(max(share, 0.0), 1.0))
    here, there = motion.at(phase).pose.numbers(), _standing(motion).numbers()
    between = from_numbers([a + (b - a) * eased for a, b in zip(here, there, strict=True)])
    lift = sin(pi * eased)
    near, far = _stepping(between.near_leg, 0.6 * lift), _stepping(between.far_leg, 0.0)
    return _on_floor(motion.build, replace(between, near_leg=near, far_leg=far))


def stepping(motion: KeyframeMotion, share: float) -> Pose:
    """Return the pose of two steps on the spot, 0 to 1: first the near leg, then the far one."""
    stands = _standing(motion)
    near = max(0.0, sin(2 * pi * share))
    far = max(0.0, -sin(2 * pi * share))
    arms = stands.near_arm, stands.far_arm
    moved = replace(
        stands,
        near_leg=_stepping(stands.near_leg, near),
        far_leg=_stepping(stands.far_leg, far),
        near_arm=replace(arms[0], shoulder=arms[0].shoulder + _SWING * (far - near)),
        far_arm=replace(arms[1], shoulder=arms[1].shoulder + _SWING * (near - far)),
    )
    return _on_floor(motion.build, moved)


def _stepping(leg: Leg, lift: float) -> Leg:
    hip, knee, ankle = leg.hip + 36.0 * lift, leg.knee + 54.0 * lift, leg.ankle + 8.0 * lift
    return replace(leg, hip=hip, knee=knee, ankle=ankle)


def _standing(motion: KeyframeMotion) -> Pose:
    x = standing_at(motion)
    hanging = Arm(shoulder=4.0, elbow=10.0)
    pose = Pose(x=x, near_arm=hanging, far_arm=hanging)
    plant = FootPlant(x)
    key = Key(0.0, gazing(pose, 0.0, motion.build), near_foot=plant, far_foot=plant)
    return KeyframeMotion(motion.build, (key, replace(key, at=1.0))).solved[0].pose


def _on_floor(build: Build, pose: Pose) -> Pose:
    """Return the pose with no foot below the floor."""
    pose = replace(pose, near_leg=lifted_leg(build.bones, pose, 1.0, 0.0))
    return replace(pose, far_leg=lifted_leg(build.bones, pose, -1.0, 0.0))
