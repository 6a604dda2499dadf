"""Poses for the tests: any a body can take, and lengths to measure in them."""

from math import dist

from hypothesis import strategies as st

from kiosk.figure.drawing.geometry import Vec3
from kiosk.figure.skeleton.bones import LIMITS, Bones, Build
from kiosk.figure.skeleton.pose import NAMES, Joints, Pose, from_numbers

BUILDS = st.builds(
    Build, height=st.floats(1.35, 2.0), girth=st.floats(0.8, 1.3), stoop=st.floats(0, 15)
)


@st.composite
def poses(draw: st.DrawFn) -> Pose:
    """Draw any pose within human range, anywhere near the origin."""
    place = [draw(st.floats(-1, 1)), draw(st.floats(0, 1.5)), draw(st.floats(-0.5, 0.5))]
    return from_numbers(place + [draw(st.floats(*LIMITS[n.split(".")[-1]])) for n in NAMES])


def gap(a: Vec3, b: Vec3) -> float:
    return dist(a, b)


def lengths(joints: Joints, bones: Bones) -> list[tuple[str, float, float]]:
    """Return (bone, measured, expected) for every bone."""
    found = [
        ("pelvis", gap(joints.root, joints.waist), bones.pelvis),
        ("lumbar", gap(joints.waist, joints.chest), bones.lumbar),
        ("thorax", gap(joints.chest, joints.neck), bones.thorax),
        ("neck", gap(joints.neck, joints.atlas), bones.neck),
    ]
    for leg in (joints.near_leg, joints.far_leg):
        found += [
            ("half hips", gap(joints.root, leg.hip), bones.half_hips),
            ("thigh", gap(leg.hip, leg.knee), bones.thigh),
            ("shank", gap(leg.knee, leg.ankle), bones.shank),
            ("heel to ball", gap(leg.heel, leg.ball), bones.ball_ahead),
            ("toes", gap(leg.ball, leg.tip), bones.foot - bones.ball_ahead),
        ]
    for arm in (joints.near_arm, joints.far_arm):
        found += [
            ("upper arm", gap(arm.shoulder, arm.elbow), bones.upper_arm),
            ("forearm", gap(arm.elbow, arm.wrist), bones.forearm),
            ("half hand", gap(arm.wrist, arm.palm), bones.hand / 2),
        ]
    return found
