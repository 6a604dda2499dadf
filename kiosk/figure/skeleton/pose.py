"""A pose: the angle of every joint, and where they put the body (forward kinematics).

Angles are degrees from the anatomical position (standing straight, arms hanging). In the side view
the person faces +x, y is up and z points at the viewer, so the near side is the right one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import atan2, cos, degrees, hypot, radians, sin

from kiosk.figure.drawing.geometry import Vec3
from kiosk.figure.skeleton.bones import LIMITS, Bones, Build

NECK_REST = 20.0
"""How far a relaxed neck leans ahead of the upper back."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Flexion, dorsiflexion, toe extension and abduction are positive."""

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toe: float = 0.0
    hip_abduction: float = 0.0


@dataclass(frozen=True, slots=True)
class Arm:
    """Flexion, wrist extension and abduction are positive; `shrug` and `reach` are metres."""

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0
    shoulder_abduction: float = 0.0
    shrug: float = 0.0
    reach: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """The midpoint between the hips, in metres, and every joint angle, in degrees.

    `pelvis` is the trunk's forward lean in the room; the spine's angles add to it going up.
    """

    x: float = 0.0
    y: float = 0.9
    z: float = 0.0
    pelvis: float = 0.0
    pelvis_list: float = 0.0
    lumbar: float = 0.0
    thorax: float = 0.0
    side_bend: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    near_leg: Leg = field(default_factory=Leg)
    far_leg: Leg = field(default_factory=Leg)
    near_arm: Arm = field(default_factory=Arm)
    far_arm: Arm = field(default_factory=Arm)

    def swapped(self) -> "Pose":
        """Return the pose with left and right exchanged."""
        flat = list(self.numbers())
        flat[2], flat[4], flat[7] = -flat[2], -flat[4], -flat[7]
        legs, arms = flat[10:20], flat[20:]
        return from_numbers([*flat[:10], *legs[5:], *legs[:5], *arms[6:], *arms[:6]])

    def numbers(self) -> tuple[float, ...]:
        """Return every number of the pose in one fixed order, for blending."""
        trunk = (
            self.x, self.y, self.z, self.pelvis, self.pelvis_list, self.lumbar, self.thorax,
            self.side_bend, self.neck, self.head,
        )  # fmt: skip
        return (*trunk, *_flat(self))


def _flat(pose: Pose) -> Iterator[float]:
    # `dataclasses.astuple` copies deeply: too slow for every frame
    for leg in (pose.near_leg, pose.far_leg):
        yield from (leg.hip, leg.knee, leg.ankle, leg.toe, leg.hip_abduction)
    for arm in (pose.near_arm, pose.far_arm):
        yield from (arm.shoulder, arm.elbow, arm.wrist)
        yield from (arm.shoulder_abduction, arm.shrug, arm.reach)


def from_numbers(numbers: list[float] | tuple[float, ...]) -> Pose:
    """Return the pose that `Pose.numbers` took apart."""
    n = tuple(numbers)
    x, y, z, pelvis, tilt, lumbar, thorax, bend, neck, head = n[:10]
    limbs = Leg(*n[10:15]), Leg(*n[15:20]), Arm(*n[20:26]), Arm(*n[26:32])
    return Pose(x, y, z, pelvis, tilt, lumbar, thorax, bend, neck, head, *limbs)


@dataclass(frozen=True, slots=True)
class LegJoints:
    """Where one leg is. `pitch` is the sole's slope, toes up positive; `toe_pitch` the toes'."""

    hip: Vec3
    knee: Vec3
    ankle: Vec3
    heel: Vec3
    ball: Vec3
    tip: Vec3
    pitch: float
    toe_pitch: float


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """Where one arm is. `hand` is the unit direction of the fingers."""

    shoulder: Vec3
    elbow: Vec3
    wrist: Vec3
    hand: Vec3
    palm: Vec3


@dataclass(frozen=True, slots=True)
class Joints:
    """Where everything is, metres; leans in degrees, forward positive."""

    root: Vec3
    waist: Vec3
    chest: Vec3
    neck: Vec3
    atlas: Vec3
    head_lean: float
    head_tilt: float
    thorax_lean: float
    near_leg: LegJoints
    far_leg: LegJoints
    near_arm: ArmJoints
    far_arm: ArmJoints


@dataclass(frozen=True, slots=True)
class Axes:
    """Three unit vectors of a body part: forward, up, and to the person's right."""

    f: Vec3 = (1.0, 0.0, 0.0)
    u: Vec3 = (0.0, 1.0, 0.0)
    r: Vec3 = (0.0, 0.0, 1.0)

    def lean(self, angle: float) -> "Axes":
        """Return the axes leant forward."""
        c, s = cos(radians(angle)), sin(radians(angle))
        return Axes(mix(self.f, c, self.u, -s), mix(self.u, c, self.f, s), self.r)

    def bend(self, angle: float) -> "Axes":
        """Return the axes bent to the person's right."""
        c, s = cos(radians(angle)), sin(radians(angle))
        return Axes(self.f, mix(self.u, c, self.r, s), mix(self.r, c, self.u, -s))


def mix(a: Vec3, k: float, b: Vec3, m: float) -> Vec3:
    """Return a·k + b·m."""
    return a[0] * k + b[0] * m, a[1] * k + b[1] * m, a[2] * k + b[2] * m


def place(joints_of: Build, pose: Pose) -> Joints:
    """Return where `pose` puts every joint of a body: forward kinematics."""
    bones = joints_of.bones
    root = (pose.x, pose.y, pose.z)
    pelvis = pelvis_axes(pose)
    waist = mix(root, 1, pelvis.u, bones.pelvis)
    lumbar = pelvis.lean(pose.lumbar).bend(pose.side_bend)
    chest = mix(waist, 1, lumbar.u, bones.lumbar)
    thorax = thorax_axes(pose, joints_of.stoop)
    neck = mix(chest, 1, thorax.u, bones.thorax)
    nape = thorax.lean(NECK_REST + pose.neck).bend(-0.6 * pose.side_bend)
    atlas = mix(neck, 1, nape.u, bones.neck)
    lean = pose.pelvis + pose.lumbar + pose.thorax + joints_of.stoop
    return Joints(
        root, waist, chest, neck, atlas,
        head_lean=lean + pose.neck + pose.head,
        head_tilt=0.3 * pose.side_bend,
        thorax_lean=lean,
        near_leg=place_leg(bones, pelvis, root, pose.near_leg, 1.0),
        far_leg=place_leg(bones, pelvis, root, pose.far_leg, -1.0),
        near_arm=place_arm(bones, thorax, neck, pose.near_arm, 1.0),
        far_arm=place_arm(bones, thorax, neck, pose.far_arm, -1.0),
    )  # fmt: skip


def pelvis_axes(pose: Pose) -> Axes:
    """Return the pelvis's axes in the room."""
    return Axes().lean(pose.pelvis).bend(pose.pelvis_list)


def thorax_axes(pose: Pose, stoop: float) -> Axes:
    """Return the rib cage's axes in the room."""
    return pelvis_axes(pose).lean(pose.lumbar).bend(pose.side_bend).lean(pose.thorax + stoop)


def hip_of(bones: Bones, pelvis: Axes, root: Vec3, side: float) -> Vec3:
    """Return a hip joint; `side` is 1 for the near one, -1 for the far one."""
    return mix(root, 1, pelvis.r, side * bones.half_hips)


def shoulder_of(bones: Bones, thorax: Axes, neck: Vec3, arm: Arm, side: float) -> Vec3:
    """Return a shoulder joint, moved by the shoulder blade's `shrug` and `reach`."""
    drop = mix(neck, 1, thorax.u, arm.shrug - 0.24 * bones.thorax)
    wide = mix(drop, 1, thorax.r, side * bones.half_shoulders)
    return mix(wide, 1, thorax.f, arm.reach - 0.004)


def place_leg(bones: Bones, pelvis: Axes, root: Vec3, leg: Leg, side: float) -> LegJoints:
    """Return one leg's joints."""
    hip = hip_of(bones, pelvis, root, side)
    thigh = pelvis.bend(-side * leg.hip_abduction).lean(-leg.hip)
    knee = mix(hip, 1, thigh.u, -bones.thigh)
    shank = thigh.lean(leg.knee)
    ankle = mix(knee, 1, shank.u, -bones.shank)
    fwd = shank.lean(-leg.ankle).f
    # the foot keeps its roll level: what the ankle's inversion and eversion do for us
    pitch = degrees(atan2(fwd[1], hypot(fwd[0], fwd[2]) * (1 if fwd[0] >= 0 else -1)))
    return place_foot(bones, hip, knee, ankle, pitch, pitch + leg.toe)


def place_foot(
    bones: Bones, hip: Vec3, knee: Vec3, ankle: Vec3, pitch: float, toe_pitch: float
) -> LegJoints:
    """Return the leg whose foot hangs from `ankle` at the given slopes."""
    heel = foot_point(bones, ankle, pitch, -bones.ankle_ahead)
    ball = foot_point(bones, ankle, pitch, bones.ball_ahead - bones.ankle_ahead)
    c, s = cos(radians(toe_pitch)), sin(radians(toe_pitch))
    toes = bones.foot - bones.ball_ahead
    tip = ball[0] + c * toes, ball[1] + s * toes, ball[2]
    return LegJoints(hip, knee, ankle, heel, ball, tip, pitch, toe_pitch)


def foot_point(bones: Bones, ankle: Vec3, pitch: float, ahead: float) -> Vec3:
    """Return the point of the sole `ahead` of the ankle."""
    c, s = cos(radians(pitch)), sin(radians(pitch))
    below = -bones.ankle_height
    return ankle[0] + c * ahead - s * below, ankle[1] + s * ahead + c * below, ankle[2]


def place_arm(bones: Bones, thorax: Axes, neck: Vec3, arm: Arm, side: float) -> ArmJoints:
    """Return one arm's joints; the palm is the middle of the hand."""
    shoulder = shoulder_of(bones, thorax, neck, arm, side)
    upper = thorax.bend(-side * arm.shoulder_abduction).lean(-arm.shoulder)
    elbow = mix(shoulder, 1, upper.u, -bones.upper_arm)
    fore = upper.lean(-arm.elbow)
    wrist = mix(elbow, 1, fore.u, -bones.forearm)
    hand = fore.lean(-arm.wrist).u
    hand = (-hand[0], -hand[1], -hand[2])
    return ArmJoints(shoulder, elbow, wrist, hand, mix(wrist, 1, hand, 0.5 * bones.hand))


def violations(pose: Pose) -> list[str]:
    """Return, in words, every joint of `pose` outside human range."""
    found = []
    for name, value in named_angles(pose):
        low, high = LIMITS[name.split(".")[-1]]
        if not low - 1e-6 <= value <= high + 1e-6:
            found.append(f"{name} is {value:.1f}, outside {low:g} to {high:g}")
    return found


def clamped(pose: Pose) -> Pose:
    """Return `pose` with every joint brought inside human range."""
    names = [name.split(".")[-1] for name, _ in named_angles(pose)]
    numbers = list(pose.numbers())
    for i, name in enumerate(names, start=3):
        low, high = LIMITS[name]
        numbers[i] = min(max(numbers[i], low), high)
    return from_numbers(numbers)


_TRUNK = ("pelvis", "pelvis_list", "lumbar", "thorax", "side_bend", "neck", "head")
_LEG = ("hip", "knee", "ankle", "toe", "hip_abduction")
_ARM = ("shoulder", "elbow", "wrist", "shoulder_abduction", "shrug", "reach")
NAMES = (
    *_TRUNK,
    *(f"near_leg.{n}" for n in _LEG),
    *(f"far_leg.{n}" for n in _LEG),
    *(f"near_arm.{n}" for n in _ARM),
    *(f"far_arm.{n}" for n in _ARM),
)


def named_angles(pose: Pose) -> list[tuple[str, float]]:
    """Return every angle with its name, as in "near_leg.knee"."""
    return list(zip(NAMES, pose.numbers()[3:], strict=True))
