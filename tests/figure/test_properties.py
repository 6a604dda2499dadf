"""What makes each exercise right: the property that its words name, measured in the picture."""

from itertools import pairwise
from math import dist

import pytest

from kiosk.figure.body.front_limbs import flat as flat_front
from kiosk.figure.body.limbs import FAR
from kiosk.figure.body.muscles import HEAT
from kiosk.figure.drawing.display_list import Glow, Shape, toned
from kiosk.figure.motion.contact import HandPlant
from kiosk.figure.scene.scene import SHADOW
from kiosk.figure.scene.setup import draw_setup, setup_for
from kiosk.figure.skeleton.pose import Joints, Pose, place
from tests.figure.bodies import IDS, shipped

STEPS = 240


def poses(name: str) -> list[Pose]:
    motion = shipped(name).motion()
    return [motion.at(i / STEPS).pose for i in range(STEPS + 1)]


def film(name: str) -> list[Joints]:
    build = shipped(name).motion().build
    return [place(build, pose) for pose in poses(name)]


STRAIGHT = {
    "wall-calf": "near_leg", "hamstring-chair": "near_leg", "towel-calf": "near_leg",
    "evening-chair": "near_leg", "cramp-release": "near_leg", "night-calf": "near_leg",
}  # fmt: skip
"""Whose words ask for a straight knee in the stretch."""


@pytest.mark.parametrize("name", STRAIGHT)
def test_a_knee_that_should_be_straight_bends_five_degrees_at_most(name: str) -> None:
    leg = getattr(poses(name)[-1], STRAIGHT[name])
    assert abs(leg.knee) <= 5


def test_the_thigh_stretch_on_a_chair_keeps_its_knee_straight_all_the_way() -> None:
    assert max(pose.near_leg.knee for pose in poses("hamstring-chair")) <= 5


def test_after_the_cramp_release_the_person_stands_upright() -> None:
    last = film("cramp-release")[-1]
    pose = poses("cramp-release")[-1]
    assert abs(pose.pelvis + pose.lumbar + pose.thorax) <= 6
    assert abs(last.neck[0] - last.root[0]) < 0.09


def test_in_bed_the_heel_slides_and_never_leaves_the_bed() -> None:
    bed = next(prop.y for prop in shipped("night-calf").props if prop.kind == "bed")
    heels = [joints.near_leg.heel for joints in film("night-calf")]
    assert max(abs(heel[1] - bed) for heel in heels) < 0.015
    assert all(b[0] >= a[0] - 1e-6 for a, b in pairwise(heels))
    assert heels[-1][0] - heels[0][0] > 0.25


def test_in_the_front_thigh_stretch_the_knees_are_side_by_side_and_the_heel_at_the_seat() -> None:
    for joints in film("quad-standing"):
        assert abs(joints.near_leg.knee[0] - joints.far_leg.knee[0]) < 0.06
    first, last = film("quad-standing")[0], film("quad-standing")[-1]
    gaps = [dist(joints.near_leg.heel[:2], joints.root[:2]) for joints in (first, last)]
    assert gaps[1] < gaps[0] - 0.02


def test_a_foot_on_its_toes_has_its_toes_flat_on_the_floor() -> None:
    last = film("foot-toe")[-1].near_leg
    assert last.heel[1] > 0.08
    assert last.ball[1] == pytest.approx(0.0, abs=1e-6)
    assert last.tip[1] == pytest.approx(0.0, abs=1e-6)


FLYING = ["low-hops", "jog-on-the-spot", "marching-skip"]


@pytest.mark.parametrize("name", FLYING)
def test_a_spring_leaves_the_floor_and_lands_under_the_body(name: str) -> None:
    low = []
    for joints in film(name):
        legs = (joints.near_leg, joints.far_leg)
        low.append(min(min(leg.heel[1], leg.ball[1], leg.tip[1]) for leg in legs))
        if low[-1] < 0.001:
            stands = min(legs, key=lambda leg: min(leg.heel[1], leg.ball[1]))
            assert stands.heel[0] - 0.08 < joints.root[0] < stands.tip[0] + 0.02
    assert max(low) > 0.015
    roots = [joints.root[0] for joints in film(name)]
    assert max(roots) - min(roots) < 0.09


@pytest.mark.parametrize("name", ["jog-on-the-spot", "marching-skip"])
def test_the_calf_of_the_standing_leg_lights_up(name: str) -> None:
    motion = shipped(name).motion()
    for i in range(STEPS):
        moment = motion.at(i / STEPS)
        joints = place(motion.build, moment.pose)
        near, far = (min(leg.heel[1], leg.ball[1]) for leg in (joints.near_leg, joints.far_leg))
        if near < 0.001 and far > 0.1:
            assert moment.glow > moment.far_glow + 0.3
        if far < 0.001 and near > 0.1:
            assert moment.far_glow > moment.glow + 0.3


@pytest.mark.parametrize("name", ["wall-calf", "wall-calf-bent"])
def test_palms_lie_flat_on_the_wall(name: str) -> None:
    file = shipped(name)
    wall = next(prop.x for prop in file.props if prop.kind == "wall")
    for key in file.motion().keys:
        for hand in (key.near_hand, key.far_hand):
            assert isinstance(hand, HandPlant)
            assert (hand.x, hand.fingers, hand.facing) == (wall, 90, -1)
    for joints in film(name):
        for arm in (joints.near_arm, joints.far_arm):
            assert arm.hand == pytest.approx((0.0, 1.0, 0.0), abs=1e-3)
            assert arm.wrist[0] < wall - 0.01


FRONT = [
    "low-hops",
    "jog-on-the-spot",
    "marching-skip",
    "single-leg-balance",
    "standing-heel-raise",
]


@pytest.mark.parametrize("name", FRONT)
def test_from_the_front_a_calf_lights_up_at_its_edges_and_not_on_the_shin(name: str) -> None:
    scene = shipped(name).scene()
    seen = scene if scene.view == "front" else scene.other
    assert seen
    phase = seen.telling_phase
    joints = place(seen.person.build, seen.motion.at(phase).pose)
    lights = [x for x in scene.draw(phase, view="front").moving if _is(x, HEAT)]
    assert lights
    assert len(lights) % 2 == 0
    bones = [
        (flat_front(leg.knee), flat_front(leg.ankle)) for leg in (joints.near_leg, joints.far_leg)
    ]
    for light in lights:
        assert isinstance(light, Glow)
        knee, ankle = min(bones, key=lambda b: abs((b[0][0] + b[1][0]) / 2 - light.centre[0]))
        share = (light.centre[1] - knee[1]) / (ankle[1] - knee[1])
        off = abs(light.centre[0] - (knee[0] + (ankle[0] - knee[0]) * share))
        assert off > light.ry, "the glow lies on the shin"


def _is(item: object, fill: str) -> bool:
    return isinstance(item, Glow) and item.fill == fill


@pytest.mark.parametrize("name", [n for n in IDS if "side" in shipped(n).scene().views])
def test_a_shadow_lies_on_something(name: str) -> None:
    """On the floor, or on a step and then all of it: none hangs beside the step."""
    scene = shipped(name).scene()
    scene = scene if scene.view == "side" else scene.other or scene
    steps = [prop for prop in scene.props if prop.kind == "step"]
    for i in range(41):
        for item in scene.draw(i / 40).moving:
            if not (isinstance(item, Glow) and item.fill == SHADOW):
                continue
            on_floor = abs(item.centre[1]) < 0.03
            on_step = any(
                abs(item.centre[1] - step.y) < 0.03 and step.x - 0.10 < item.centre[0]
                for step in steps
            )
            assert on_floor or on_step, (i / 40, item.centre)


def test_a_leg_that_is_not_loaded_yet_does_not_light_up() -> None:
    motion = shipped("walking-lunge").motion()
    for i in range(STEPS + 1):
        moment = motion.at(i / STEPS)
        if place(motion.build, moment.pose).near_leg.heel[1] > 0.01:
            assert moment.glow < 0.16


def test_balancing_on_one_leg_the_other_knee_is_lifted_clear_of_it() -> None:
    for view in ("side", "front"):
        motion = shipped("single-leg-balance").motion(view)
        last = place(motion.build, motion.at(1.0).pose)
        assert last.far_leg.ball[1] > 0.12
        assert last.far_leg.knee[0] > last.near_leg.knee[0] + 0.15
        pose = motion.at(1.0).pose
        assert abs(pose.pelvis_list) < 1


def test_a_carer_holds_the_heel_and_the_ball_of_the_foot_all_the_way() -> None:
    scene = shipped("carer-calf").scene()
    helper, size = scene.companion, scene.person.build.bones.foot
    assert helper
    for person in (None, "jun", helper.person.name):
        shown = scene if person is None else scene.with_person(person)
        assert shown.companion
        assert shown.companion.person != shown.person
        size = shown.person.build.bones.foot
        for i in range(21):
            leg = place(shown.person.build, shown.motion.at(i / 20).pose).near_leg
            _pose, problems = shown.companion.holding(leg, size)
            assert problems == ()
            other = shown.companion.joints(leg, size)
            # they stand in the mirror image
            under, on = other.near_arm.palm, other.far_arm.palm
            assert dist((-under[0], under[1]), leg.heel[:2]) < 0.05
            assert dist((-on[0], on[1]), leg.ball[:2]) < 0.05


def test_with_a_carer_it_is_the_foot_that_moves_and_not_the_leg() -> None:
    frames = film("carer-calf")
    assert max(dist(j.near_leg.ankle, frames[0].near_leg.ankle) for j in frames) < 0.001
    pitches = [j.near_leg.pitch for j in frames]
    assert pitches[-1] - pitches[0] > 20


def test_in_the_forearm_stretch_the_arm_is_straight_and_the_other_hand_holds_the_fingers() -> None:
    last = poses("forearm-stretch")[-1]
    assert last.near_arm.elbow <= 5
    assert last.near_arm.wrist >= 60
    for joints in film("forearm-stretch"):
        tips = [
            a + b * 0.15 for a, b in zip(joints.near_arm.wrist, joints.near_arm.hand, strict=True)
        ]
        assert dist(tips[:2], joints.far_arm.palm[:2]) < 0.06


def test_the_seated_stretch_keeps_its_heel_on_the_floor_and_its_knee_straight() -> None:
    motion = shipped("seated-calf").motion()
    for joints, pose in zip(film("seated-calf"), poses("seated-calf"), strict=True):
        assert joints.near_leg.heel[1] == pytest.approx(0.0, abs=1e-3)
        assert abs(pose.near_leg.knee) <= 6
    for key in motion.keys:
        assert isinstance(key.near_hand, HandPlant)
        assert isinstance(key.far_hand, HandPlant)


def test_in_bed_both_ankles_pump_together_and_the_legs_lie_still() -> None:
    frames = film("ankle-pump")
    assert max(dist(j.near_leg.knee, frames[0].near_leg.knee) for j in frames) < 0.001
    for pose in poses("ankle-pump"):
        assert pose.near_leg.ankle == pytest.approx(pose.far_leg.ankle)
    ankles = [pose.near_leg.ankle for pose in poses("ankle-pump")]
    assert max(ankles) - min(ankles) > 45


PLACES = {
    "bed": ["ankle-pump", "carer-calf", "night-calf"],
    "floor": ["towel-calf"],
    "sitting": [
        "evening-chair", "foot-toe", "forearm-stretch", "hamstring-chair", "seated-calf",
        "seated-heel-raise",
    ],
}  # fmt: skip


@pytest.mark.parametrize("place_named", PLACES)
def test_each_exercise_says_where_it_is_done(place_named: str) -> None:
    assert [n for n in IDS if shipped(n).place == place_named] == PLACES[place_named]
    for name in PLACES[place_named]:
        assert place_named == "sitting" or shipped(name).for_home


def test_a_carer_takes_hold_of_the_foot_in_the_second_step() -> None:
    scene = shipped("carer-calf").scene()
    skin = toned(scene.companion.person.skin, FAR) if scene.companion else ""
    motion = setup_for(scene, 4).motion

    def gap(step: int) -> float:
        """Return how far the nearest of the carer's skin is from the ball of the foot."""
        drawing = draw_setup(scene, step, 4)
        ball = place(
            scene.person.build, motion.at(setup_for(scene, 4).phase(step)).pose
        ).near_leg.ball
        hands = [x for x in drawing.moving if isinstance(x, Shape) and x.fill == skin]
        points = [x.path.start for x in hands] + [c[-2:] for x in hands for c in x.path.curves]
        return min(dist(point, ball[:2]) for point in points)

    assert gap(0) > 0.10
    assert [gap(step) < 0.05 for step in (1, 2, 3)] == [True] * 3
