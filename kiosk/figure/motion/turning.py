"""A person who stands comes out of an exercise, and steps round to the other side.

Only poses; `kiosk/figure/scene/turning.py` draws them.
"""

from dataclasses import replace
from math import pi, sin

from kiosk.figure.motion.contact import FootPlant, HandPlant, lifted_leg
from kiosk.figure.motion.keyframes import Key, KeyframeMotion, PoseAt, gazing
from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.pose import Arm, Leg, Pose

TURN = 1.5
"""Seconds that it takes to step round."""
EASE = 1.4
"""Seconds that it takes to come to stand at ease."""

_STANDS = 0.85
"""The share of a leg's length from which hips so high over the floor are a standing person's."""
_SWING = 16.0
"""Degrees that an arm swings with the opposite leg."""
_LETS_GO = 0.6
"""The share of the way to standing at ease at which both feet stand, and hands let go."""
_LEANS = tuple(float(lean) for lean in range(0, 34, 3))
"""Degrees that a person may lean forward to keep a hand where it is, the least first."""
_HANGING = Arm(shoulder=4.0, elbow=10.0)


def walks(motion: KeyframeMotion) -> bool:
    """Return whether the person stands on the floor at the start: who sits or lies cannot walk."""
    bones = motion.build.bones
    stands = motion.solved[0].pose.y > _STANDS * (bones.thigh + bones.shank)
    return stands and bool(_feet(motion))


def standing_at(motion: KeyframeMotion) -> float:
    """Return where the person stands at ease, metres: on the far foot, which has not moved.

    The near one is stretched or works; it steps beside the other.
    """
    return _feet(motion)[-1].x


def _feet(motion: KeyframeMotion) -> list[FootPlant]:
    """Return the feet that stand on the floor in the first position; none on a step."""
    planted = [f for f in (motion.keys[0].near_foot, motion.keys[0].far_foot) if f is not None]
    return planted if all(foot.y == 0.0 for foot in planted) else []


def at_ease(motion: KeyframeMotion, share: float, phase: float = 0.0) -> PoseAt:
    """Return the moment on the way from the exercise at a phase (0) to standing at ease (1).

    A hand that holds on to something in the room stays there until both feet stand.
    """
    here = replace(motion.key_at(phase), at=0.0)
    held = [h if isinstance(h, HandPlant) else None for h in (here.near_hand, here.far_hand)]
    between = [replace(_holding_on(motion, *held), at=_LETS_GO)] if any(held) else []
    keys = (here, *between, _standing(motion, at=1.0))
    return KeyframeMotion(motion.build, keys).at(min(max(share, 0.0), 1.0))


def _holding_on(motion: KeyframeMotion, near: HandPlant | None, far: HandPlant | None) -> Key:
    """Return the person on both feet, hands still where they hold, leaning as far as they need."""
    for lean in _LEANS:
        key = _standing(motion, lean, near_hand=near, far_hand=far)
        if not _solved(motion.build, key).problems:
            return key
    return _standing(motion)


def stepping(motion: KeyframeMotion, share: float) -> Pose:
    """Return the pose of two steps on the spot, 0 to 1: first the near leg, then the far one."""
    stands = _solved(motion.build, _standing(motion)).pose
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


def _standing(
    motion: KeyframeMotion,
    lean: float = 0.0,
    *,
    at: float = 0.0,
    near_hand: HandPlant | None = None,
    far_hand: HandPlant | None = None,
) -> Key:
    """Return the person upright on both feet; a hand that holds nothing hangs."""
    x = standing_at(motion)
    pose = Pose(x=x, pelvis=lean, near_arm=_HANGING, far_arm=_HANGING)
    plant = FootPlant(x)
    return Key(
        at, gazing(pose, 0.0, motion.build), lead="far", near_foot=plant, far_foot=plant,
        near_hand=near_hand, far_hand=far_hand, glow=0.0,
    )  # fmt: skip


def _solved(build: Build, key: Key) -> PoseAt:
    return KeyframeMotion(build, (key, replace(key, at=1.0))).solved[0]


def _on_floor(build: Build, pose: Pose) -> Pose:
    """Return the pose with no foot below the floor."""
    pose = replace(pose, near_leg=lifted_leg(build.bones, pose, 1.0, 0.0))
    return replace(pose, far_leg=lifted_leg(build.bones, pose, -1.0, 0.0))
