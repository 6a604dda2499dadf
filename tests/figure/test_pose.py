from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.skeleton.bones import LIMITS, Build
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import (
    NAMES,
    Arm,
    Joints,
    Leg,
    LegJoints,
    Pose,
    clamped,
    from_numbers,
    named_angles,
    place,
    violations,
)
from tests.figure.poses import BUILDS, lengths, poses


@given(BUILDS, poses())
def test_no_bone_ever_changes_its_length(build: Build, pose: Pose) -> None:
    for bone, measured, expected in lengths(place(build, pose), build.bones):
        assert measured == pytest.approx(expected, abs=1e-9), bone


@given(poses())
def test_a_pose_survives_being_taken_apart(pose: Pose) -> None:
    assert from_numbers(pose.numbers()) == pose


@given(poses())
def test_a_pose_within_range_has_nothing_to_report(pose: Pose) -> None:
    assert violations(pose) == []
    assert clamped(pose) == pose


@given(st.lists(st.floats(-400, 400), min_size=32, max_size=32))
def test_clamping_brings_any_pose_into_range(numbers: list[float]) -> None:
    assert violations(clamped(from_numbers(numbers))) == []


@pytest.mark.parametrize("name", NAMES)
def test_each_joint_is_reported_past_either_end(name: str) -> None:
    low, high = LIMITS[name.split(".")[-1]]
    for value in (low - 0.01, high + 0.01):
        numbers = [0.0] * 32
        numbers[3 + NAMES.index(name)] = value
        (problem,) = violations(from_numbers(numbers))
        assert problem.startswith(f"{name} is ")


def test_the_names_fit_the_numbers() -> None:
    pose = Pose(pelvis=1, head=2, near_leg=Leg(knee=3), far_arm=Arm(reach=0.04))
    angles = dict(named_angles(pose))
    assert angles["pelvis"] == 1
    assert angles["head"] == 2
    assert angles["near_leg.knee"] == 3
    assert angles["far_arm.reach"] == 0.04


@given(BUILDS, poses())
def test_left_and_right_exchanged_is_the_exact_mirror(build: Build, pose: Pose) -> None:
    here, there = place(build, pose), place(build, pose.swapped())
    for (x, y, z), (a, b, c) in zip(_points(here), _points(_exchanged(there)), strict=True):
        assert (x, y, z) == pytest.approx((a, b, -c), abs=1e-9)


def _exchanged(joints: Joints) -> Joints:
    return replace(
        joints,
        near_leg=joints.far_leg,
        far_leg=joints.near_leg,
        near_arm=joints.far_arm,
        far_arm=joints.near_arm,
    )


def _points(joints: Joints) -> list[tuple[float, float, float]]:
    legs = [
        p
        for leg in (joints.near_leg, joints.far_leg)
        for p in (leg.hip, leg.knee, leg.ankle, leg.heel, leg.ball, leg.tip)
    ]
    arms = [
        p
        for arm in (joints.near_arm, joints.far_arm)
        for p in (arm.shoulder, arm.elbow, arm.wrist, arm.palm)
    ]
    return [joints.root, joints.waist, joints.chest, joints.neck, joints.atlas, *legs, *arms]


def test_joints_bend_the_human_way() -> None:
    def posed(leg: Leg) -> LegJoints:
        return place(Build(), Pose(near_leg=leg)).near_leg

    assert posed(Leg(knee=90)).ankle[0] < -0.3
    assert posed(Leg(hip=90)).knee[0] > 0.3
    lifted = posed(Leg(ankle=20))
    assert lifted.ball[1] > lifted.heel[1]
    assert posed(Leg(hip_abduction=30)).ankle[2] > 0.3


def test_an_elbow_bends_forwards_and_a_wrist_extends_back() -> None:
    joints = place(Build(), Pose(near_arm=Arm(elbow=90), far_arm=Arm(shoulder=90, wrist=80)))
    assert joints.near_arm.wrist[0] > 0.2
    assert joints.far_arm.hand[1] > 0.9


def test_a_person_is_as_tall_as_they_are() -> None:
    for person in PEOPLE.values():
        bones = person.build.bones
        crown = (
            bones.ankle_height + bones.shank + bones.thigh + bones.pelvis + bones.lumbar
            + bones.thorax + bones.neck + 0.7 * bones.head
        )  # fmt: skip
        assert crown == pytest.approx(person.build.height, rel=0.03), person.name
