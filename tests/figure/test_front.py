"""Seen from the front: limbs of one line, a shin before its calf, shoulders without a bump."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figure.body.flesh import body_of, slimmer
from kiosk.figure.body.front_limbs import sleeve_radius, straightness, upper_end
from kiosk.figure.body.front_view import _shoulder, draw_front
from kiosk.figure.body.muscles import HEAT
from kiosk.figure.body.side_view import BodyState
from kiosk.figure.drawing.display_list import Glow
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Arm, Pose, place

UP, LEVEL, AHEAD = (0.0, 1.0, 0.0), (0.0, 0.5, 0.0), (0.5, 0.5, 0.0)


def test_a_limb_in_one_line_is_straight_and_one_seen_end_on_is_not() -> None:
    assert straightness(UP, LEVEL, (0.0, 0.0, 0.0)) == 1.0
    assert straightness(UP, LEVEL, AHEAD) == 0.0
    assert straightness(UP, LEVEL, (0.0, 1.0, 0.0)) == 0.0


@pytest.mark.parametrize("name", ["mateo", "rosa"])
def test_a_calf_lights_up_at_both_edges_of_the_shin_through_cloth_as_well(name: str) -> None:
    who = PEOPLE[name]
    joints = place(who.build, Pose())
    middle = -joints.near_leg.knee[2]
    lit = [
        item.centre[0] - middle
        for item in draw_front(joints, who, BodyState(), ("gastrocnemius",), (1.0, 0.0))
        if isinstance(item, Glow) and item.fill == HEAT
    ]
    assert sorted(x > 0 for x in lit) == [False, True]
    assert min(abs(x) for x in lit) > 0.04
    dark = draw_front(joints, who, BodyState(), ("gastrocnemius",), (0.0, 0.0))
    assert not [item for item in dark if isinstance(item, Glow)]


@pytest.mark.parametrize("name", PEOPLE)
@given(abduction=st.floats(0, 75), shoulder=st.floats(-30, 40))
def test_the_shirt_touches_the_sleeve_and_stays_inside_it(
    name: str, abduction: float, shoulder: float
) -> None:
    who = PEOPLE[name]
    body = body_of(who.build)
    arm = Arm(shoulder=shoulder, shoulder_abduction=abduction)
    joints = place(who.build, Pose(far_arm=arm))
    middle, radius = upper_end(joints.far_arm), sleeve_radius(body)
    neck = -joints.neck[2], joints.neck[1] + 0.01
    _, _, meet, *inside = _shoulder(neck, 0.066, joints.far_arm, body, 1.0)
    assert dist(meet[:2], middle) == pytest.approx(radius)
    assert all(dist(knot[:2], middle) < 1.2 * radius for knot in inside)
    assert meet[0] > middle[0] - 0.2 * radius


def test_the_far_seat_is_slimmer_than_the_near_one() -> None:
    body = body_of(PEOPLE["amara"].build)
    pairs = zip(slimmer(body).pelvis.back, body.pelvis.back, strict=True)
    assert all(far < near for (_, far), (_, near) in pairs)
