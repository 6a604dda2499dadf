"""Planted points: feet on the floor, hands on a wall, the seat on a chair.

A planted limb is solved backwards: where the foot or hand is fixed, two-bone inverse kinematics
finds the joint angles. The answer is a plain pose, so forward kinematics draws it and nothing can
stretch. What cannot be reached is left short and reported.
"""

from dataclasses import dataclass, replace
from math import acos, atan2, cos, degrees, dist, pi, radians, sin, sqrt

from kiosk.figure.drawing.geometry import Vec3
from kiosk.figure.skeleton.bones import Bones, Build
from kiosk.figure.skeleton.pose import (
    Arm,
    Axes,
    Leg,
    Pose,
    foot_point,
    hip_of,
    mix,
    pelvis_axes,
    place_leg,
    shoulder_of,
    thorax_axes,
)


@dataclass(frozen=True, slots=True)
class FootPlant:
    """A foot fixed to the ground.

    `x`, `y`: where the back of the heel is, or would be, with the foot flat. `pitch` raises the
    toes (positive) by turning about the heel, or the heel (negative) by turning about the ball;
    `about_ball` turns about the ball both ways, as on the edge of a step. Metres, degrees.
    `slides`: on its way to another point it stays on the ground. `stepping`: in the air between
    two plants, which it need not reach exactly.
    """

    x: float
    y: float = 0.0
    z: float | None = None
    pitch: float = 0.0
    about_ball: bool = False
    slides: bool = False
    stepping: bool = False

    @property
    def on_ball(self) -> bool:
        """Tell whether the ball carries the foot: then the toes lie flat."""
        return self.about_ball or self.pitch < 0

    def same_place(self, other: "FootPlant | None") -> bool:
        """Tell whether the other plant is at the same point, whatever the slope."""
        return other is not None and (self.x, self.y, self.z, self.about_ball) == (
            other.x, other.y, other.z, other.about_ball,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandPlant:
    """A hand fixed in the room: the middle of the palm's skin, and where the fingers point.

    `facing` tells which way the palm looks from the fingers' direction: -1 right of it, 1 left,
    0 for a hand that closes round the point. Metres, degrees.
    """

    x: float
    y: float
    z: float | None = None
    fingers: float = 90.0
    facing: float = -1.0


STEP_HEIGHT = 0.055
"""How high a foot is lifted for a step, metres."""
PALM_DEPTH = 0.017
"""From the middle of the hand to the palm's skin, metres."""


def two_bones(first: float, second: float, x: float, y: float) -> tuple[float, float, float]:
    """Solve two hinged bones for a target `x` ahead of and `y` above the first joint.

    Return (angle of the target from straight down, bend of the hinge, how far the target stays
    out of reach in metres), angles in degrees, forward positive. The bend is never negative.
    """
    reach = sqrt(x * x + y * y)
    far = first + second
    near = abs(first - second)
    used = min(max(reach, near), far)
    bend = acos(min(max((used * used - first**2 - second**2) / (2 * first * second), -1.0), 1.0))
    return degrees(atan2(x, -y)), degrees(bend), abs(reach - used)


def plant_leg(
    bones: Bones, pose: Pose, plant: FootPlant, side: float, toe: float = 0.0
) -> tuple[Leg, float]:
    """Return the leg that stands on `plant`, and by how many metres it fails to reach."""
    pelvis = pelvis_axes(pose)
    hip = hip_of(bones, pelvis, (pose.x, pose.y, pose.z), side)
    ankle = planted_ankle(bones, plant, side)
    ahead, up, out = _in_axes(pelvis, hip, ankle)
    spread = degrees(atan2(side * out, -up))
    # past horizontal the swing plane would flip over: a lifted leg keeps its own plane
    spread = spread if -up > 0.05 else 0.0
    fall = -sqrt(up * up + out * out) if -up > 0.05 else up
    angle, knee, short = two_bones(bones.thigh, bones.shank, ahead, fall)
    k = radians(knee)
    hip_angle = angle + degrees(atan2(bones.shank * sin(k), bones.thigh + bones.shank * cos(k)))
    dorsi = plant.pitch + pose.pelvis - hip_angle + knee
    flat = -plant.pitch if plant.on_ball else toe
    return Leg(hip_angle, knee, dorsi, flat, spread), short


def planted_ankle(bones: Bones, plant: FootPlant, side: float) -> Vec3:
    """Return where a planted foot holds its ankle."""
    z = side * bones.half_hips if plant.z is None else plant.z
    flat = (plant.x + bones.ankle_ahead, plant.y + bones.ankle_height, z)
    pivot_ahead = bones.ball_ahead if plant.on_ball else 0.0
    pivot = (plant.x + pivot_ahead, plant.y, z)
    wrong = foot_point(bones, flat, plant.pitch, pivot_ahead - bones.ankle_ahead)
    return mix(flat, 1, (pivot[0] - wrong[0], pivot[1] - wrong[1], 0.0), 1)


def lifted_leg(bones: Bones, pose: Pose, side: float, ground: float) -> Leg:
    """Return a leg that hangs free, raised just so far that its foot is nowhere below `ground`."""
    leg = pose.near_leg if side > 0 else pose.far_leg
    placed = place_leg(bones, pelvis_axes(pose), (pose.x, pose.y, pose.z), leg, side)
    low = ground - min(placed.heel[1], placed.ball[1], placed.tip[1])
    if low <= 0:
        return leg
    x, y = placed.heel[0], placed.heel[1]
    if placed.pitch < 0:
        x, y = placed.ball[0] - bones.ball_ahead, placed.ball[1]
    plant = FootPlant(x, y + low, placed.ankle[2], placed.pitch)
    raised, _ = plant_leg(bones, pose, plant, side)
    return replace(raised, toe=leg.toe)


def stepping_foot(bones: Bones, a: FootPlant, b: FootPlant, u: float, side: float) -> FootPlant:
    """Return the foot `u` (0 to 1) of the way from one plant to another, in an arc.

    A short way is a low step; a foot that slides stays down.
    """
    if a.slides and b.slides and a.on_ball == b.on_ball:
        x, y = a.x + (b.x - a.x) * u, a.y + (b.y - a.y) * u
        return replace(a, x=x, y=y, pitch=a.pitch + (b.pitch - a.pitch) * u)
    here, there = planted_ankle(bones, a, side), planted_ankle(bones, b, side)
    ankle = mix(here, 1.0 - u, there, u)
    pitch = a.pitch + (b.pitch - a.pitch) * u
    ahead = -bones.ankle_ahead if pitch >= 0 else bones.ball_ahead - bones.ankle_ahead
    x, y, z = foot_point(bones, ankle, pitch, ahead)
    x -= 0.0 if pitch >= 0 else bones.ball_ahead
    lift = min(STEP_HEIGHT, 0.5 * dist(here, there)) * sin(pi * u)
    return FootPlant(x, y + lift, z, pitch, stepping=True)


def root_over(bones: Bones, pose: Pose, plant: FootPlant, side: float) -> Pose:
    """Return `pose` moved so that its leg, as posed, stands on `plant`.

    The hip's flexion follows from the trunk's lean and the foot's slope, so the pelvis keeps the
    lean it was given: the knee and the ankle decide.
    """
    leg = pose.near_leg if side > 0 else pose.far_leg
    hip = plant.pitch + pose.pelvis + leg.knee - leg.ankle
    toe = -plant.pitch if plant.on_ball else leg.toe
    leg = replace(leg, hip=hip, toe=toe)
    pelvis = pelvis_axes(pose)
    thigh = pelvis.bend(-side * leg.hip_abduction).lean(-hip)
    down = mix(thigh.u, -bones.thigh, thigh.lean(leg.knee).u, -bones.shank)
    from_root = mix(pelvis.r, side * bones.half_hips, down, 1)
    ankle = planted_ankle(bones, plant, side)
    root = mix(ankle, 1, from_root, -1)
    moved = replace(pose, x=root[0], y=root[1], z=root[2])
    return replace(moved, near_leg=leg) if side > 0 else replace(moved, far_leg=leg)


def plant_arm(build: Build, pose: Pose, plant: HandPlant, side: float) -> tuple[Arm, float]:
    """Return the arm whose palm rests on `plant`, and by how many metres it fails to reach."""
    bones = build.bones
    arm = pose.near_arm if side > 0 else pose.far_arm
    thorax = thorax_axes(pose, build.stoop)
    neck = _neck(bones, pose, build.stoop)
    shoulder = shoulder_of(bones, thorax, neck, arm, side)
    ahead, up, out = _in_axes(thorax, shoulder, planted_wrist(bones, plant, shoulder[2]))
    spread = degrees(atan2(side * out, -up)) if -up > 0.12 else 0.0
    fall = -sqrt(up * up + out * out) if -up > 0.12 else up
    angle, elbow, short = two_bones(bones.upper_arm, bones.forearm, ahead, fall)
    e = radians(elbow)
    swing = angle - degrees(atan2(bones.forearm * sin(e), bones.upper_arm + bones.forearm * cos(e)))
    lean = pose.pelvis + pose.lumbar + pose.thorax + build.stoop
    wrist = (plant.fingers - (swing + elbow - lean - 90) + 180) % 360 - 180
    return replace(arm, shoulder=swing, elbow=elbow, wrist=wrist, shoulder_abduction=spread), short


def planted_wrist(bones: Bones, plant: HandPlant, z: float) -> Vec3:
    """Return where a planted hand holds its wrist; `z` serves where the plant names none."""
    a = radians(plant.fingers)
    along, across = (cos(a), sin(a)), (-sin(a), cos(a))
    back, off = -0.5 * bones.hand, -plant.facing * PALM_DEPTH
    x = plant.x + along[0] * back + across[0] * off
    y = plant.y + along[1] * back + across[1] * off
    return x, y, z if plant.z is None else plant.z


def _neck(bones: Bones, pose: Pose, stoop: float) -> Vec3:
    pelvis = pelvis_axes(pose)
    lumbar = pelvis.lean(pose.lumbar).bend(pose.side_bend)
    waist = mix((pose.x, pose.y, pose.z), 1, pelvis.u, bones.pelvis)
    chest = mix(waist, 1, lumbar.u, bones.lumbar)
    return mix(chest, 1, thorax_axes(pose, stoop).u, bones.thorax)


def _in_axes(axes: Axes, origin: Vec3, point: Vec3) -> Vec3:
    d = mix(point, 1, origin, -1)
    return _dot(d, axes.f), _dot(d, axes.u), _dot(d, axes.r)


def _dot(a: Vec3, b: Vec3) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
