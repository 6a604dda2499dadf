from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.motion.contact import (
    FootPlant,
    HandPlant,
    lifted_leg,
    plant_arm,
    plant_leg,
    planted_ankle,
    planted_wrist,
    root_over,
    two_bones,
)
from kiosk.figure.skeleton.bones import Build
from kiosk.figure.skeleton.pose import Leg, Pose, place
from tests.figure.poses import gap

BUILD = Build()


@given(st.floats(0.1, 0.6), st.floats(0.1, 0.6), st.floats(-1, 1), st.floats(-1, 1))
def test_two_bones_reach_or_say_how_far_they_fall_short(
    first: float, second: float, x: float, y: float
) -> None:
    _, bend, short = two_bones(first, second, x, y)
    reach = (x * x + y * y) ** 0.5
    assert 0 <= bend <= 180
    inside = abs(first - second) <= reach <= first + second
    assert short == pytest.approx(
        0 if inside else max(abs(first - second) - reach, reach - first - second), abs=1e-9
    )


@given(
    st.floats(-0.3, 0.3), st.floats(0.62, 0.88), st.floats(-20, 40), st.floats(-45, 30),
    st.booleans(),
)  # fmt: skip
def test_a_planted_foot_is_where_it_was_planted(
    x: float, y: float, lean: float, pitch: float, about_ball: bool
) -> None:
    plant = FootPlant(-0.06, pitch=pitch, about_ball=about_ball)
    pose = Pose(x=x, y=y, pelvis=lean)
    leg, short = plant_leg(BUILD.bones, pose, plant, 1.0)
    placed = place(BUILD, replace(pose, near_leg=leg)).near_leg
    assert gap(placed.ankle, planted_ankle(BUILD.bones, plant, 1.0)) == pytest.approx(
        short, abs=1e-9
    )
    if short == 0:
        assert placed.pitch == pytest.approx(pitch, abs=1e-7)
        point = placed.ball if plant.on_ball else placed.heel
        fixed = -0.06 + (BUILD.bones.ball_ahead if plant.on_ball else 0.0)
        assert point[:2] == pytest.approx((fixed, 0.0), abs=1e-9)


@given(st.floats(0, 60), st.floats(-30, 30), st.floats(-10, 30), st.floats(-40, 20))
def test_the_leading_leg_carries_the_body_over_its_plant(
    knee: float, ankle: float, lean: float, pitch: float
) -> None:
    plant = FootPlant(0.1, pitch=pitch)
    start = Pose(pelvis=lean, near_leg=Leg(knee=knee, ankle=ankle))
    pose = root_over(BUILD.bones, start, plant, 1.0)
    leg = place(BUILD, pose).near_leg
    assert leg.ankle == pytest.approx(planted_ankle(BUILD.bones, plant, 1.0), abs=1e-9)
    assert (pose.near_leg.knee, pose.near_leg.ankle) == (knee, ankle)


@given(st.floats(0.2, 0.5), st.floats(1.0, 1.5), st.floats(-20, 20), st.floats(-90, 90))
def test_a_planted_hand_is_where_it_was_planted(
    x: float, y: float, lean: float, fingers: float
) -> None:
    plant = HandPlant(x, y, fingers=fingers)
    pose = Pose(pelvis=lean)
    arm, short = plant_arm(BUILD, pose, plant, 1.0)
    placed = place(BUILD, replace(pose, near_arm=arm)).near_arm
    target = planted_wrist(BUILD.bones, plant, placed.shoulder[2])
    assert gap(placed.wrist, target) == pytest.approx(short, abs=1e-9)


def test_what_is_out_of_reach_is_reported_and_left_straight() -> None:
    leg, short = plant_leg(BUILD.bones, Pose(y=1.3), FootPlant(0.0), 1.0)
    assert short > 0.3
    assert leg.knee == pytest.approx(0.0, abs=1e-4)


LEGS = st.builds(Leg, hip=st.floats(0, 60), knee=st.floats(30, 90), ankle=st.floats(-25, 15))


@given(LEGS, st.floats(-0.01, 0.01))
def test_a_foot_in_the_air_is_raised_just_out_of_its_ground(leg: Leg, sunk: float) -> None:
    pose = Pose(near_leg=leg)
    ground = _lowest(pose) + sunk
    raised = lifted_leg(BUILD.bones, pose, 1.0, ground)
    if sunk <= 0:
        assert raised == leg
    else:
        assert _lowest(replace(pose, near_leg=raised)) == pytest.approx(ground, abs=1e-4)


def _lowest(pose: Pose) -> float:
    leg = place(BUILD, pose).near_leg
    return min(leg.heel[1], leg.ball[1], leg.tip[1])
