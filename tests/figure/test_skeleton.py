"""Bones keep their lengths and joints their limits, whatever the pose."""

from dataclasses import replace
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.geometry import Vec3
from kiosk.figure.people import PEOPLE
from kiosk.figure.pose import (
    NAMES,
    ArmJoints,
    LegJoints,
    Pose,
    clamped,
    from_numbers,
    place,
    violations,
)
from kiosk.figure.skeleton import LIMITS, Bones, Build
from tests.figure.bodies import BUILDS, POSES

SHARES: dict[str, tuple[str, float, float]] = {
    "a thigh is a quarter of a person": ("thigh", 0.23, 0.26),
    "a shank likewise": ("shank", 0.23, 0.26),
    "an upper arm is longer than a forearm": ("upper_arm", 0.17, 0.20),
    "a forearm": ("forearm", 0.14, 0.16),
    "a hand is as long as a face": ("hand", 0.09, 0.12),
    "seven and a half heads": ("head", 0.12, 0.14),
    "a foot": ("foot", 0.14, 0.16),
}


@pytest.mark.parametrize(("bone", "low", "high"), SHARES.values(), ids=SHARES.keys())
def test_proportions_are_human(bone: str, low: float, high: float) -> None:
    assert low <= getattr(Build(height=1.0).bones, bone) <= high


@pytest.mark.parametrize("name", PEOPLE)
def test_a_standing_person_is_as_tall_as_their_build(name: str) -> None:
    build = PEOPLE[name].build
    bones = build.bones
    stand = Pose(y=bones.thigh + bones.shank + bones.ankle_height)
    top = place(replace(build, stoop=0.0), stand).atlas[1] + 0.7 * bones.head
    assert top == pytest.approx(build.height, abs=0.06)


def _leg_lengths(leg: LegJoints) -> list[float]:
    chain = (leg.hip, leg.knee, leg.ankle, leg.heel, leg.ball, leg.tip)
    return [dist(a, b) for a, b in zip(chain, chain[1:], strict=False)]


def _leg_bones(bones: Bones) -> list[float]:
    heel = dist((0, 0), (bones.ankle_ahead, bones.ankle_height))
    return [bones.thigh, bones.shank, heel, bones.ball_ahead, bones.foot - bones.ball_ahead]


def _arm_lengths(arm: ArmJoints) -> list[float]:
    return [
        dist(arm.shoulder, arm.elbow),
        dist(arm.elbow, arm.wrist),
        dist(arm.wrist, arm.palm),
        dist(arm.hand, (0, 0, 0)),
    ]


@given(BUILDS, POSES)
def test_no_pose_changes_a_length(build: Build, pose: Pose) -> None:
    bones, joints = build.bones, place(build, pose)
    spine = (joints.root, joints.waist, joints.chest, joints.neck, joints.atlas)
    lengths = [dist(a, b) for a, b in zip(spine, spine[1:], strict=False)]
    assert lengths == pytest.approx([bones.pelvis, bones.lumbar, bones.thorax, bones.neck])
    for leg in (joints.near_leg, joints.far_leg):
        assert _leg_lengths(leg) == pytest.approx(_leg_bones(bones))
    for arm in (joints.near_arm, joints.far_arm):
        expected = [bones.upper_arm, bones.forearm, bones.hand / 2, 1.0]
        assert _arm_lengths(arm) == pytest.approx(expected)


@given(POSES)
def test_poses_within_the_limits_are_left_alone(pose: Pose) -> None:
    assert violations(pose) == []
    assert clamped(pose) == pose


@given(st.lists(st.floats(-400, 400), min_size=len(NAMES) + 3, max_size=len(NAMES) + 3))
def test_a_clamped_pose_is_human(numbers: list[float]) -> None:
    assert violations(clamped(from_numbers(numbers))) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_joint_is_watched(name: str) -> None:
    numbers = [0.0] * (len(NAMES) + 3)
    numbers[3 + NAMES.index(name)] = LIMITS[name.split(".")[-1]][1] + 1
    assert [v.split(" is ")[0] for v in violations(from_numbers(numbers))] == [name]


def test_knees_and_elbows_bend_the_human_way() -> None:
    legs = place(Build(), from_numbers([0.0, 0.9, 0.0, *[0.0] * len(NAMES)]))
    bent = [0.0] * (len(NAMES) + 3)
    bent[3 + NAMES.index("near_leg.knee")] = 90
    bent[3 + NAMES.index("near_arm.elbow")] = 90
    joints = place(Build(), from_numbers(bent))
    assert joints.near_leg.ankle[0] < legs.near_leg.ankle[0] - 0.3, "the shank goes back"
    assert joints.near_arm.wrist[0] > legs.near_arm.wrist[0] + 0.2, "the forearm goes forward"


@given(BUILDS, POSES)
def test_the_other_side_is_the_exact_mirror(build: Build, pose: Pose) -> None:
    assert pose.swapped().swapped() == pose
    here, there = place(build, pose), place(build, pose.swapped())
    pairs = (
        (here.near_leg, there.far_leg),
        (here.far_leg, there.near_leg),
        (here.near_arm, there.far_arm),
        (here.far_arm, there.near_arm),
    )
    for one, other in pairs:
        for joint in ("hip", "knee", "ankle", "ball", "tip", "shoulder", "elbow", "wrist", "palm"):
            if hasattr(one, joint):
                assert getattr(other, joint) == pytest.approx(_across(getattr(one, joint)))


def _across(point: Vec3) -> Vec3:
    return point[0], point[1], -point[2]
