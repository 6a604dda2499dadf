"""Every exercise of the built-in pack, posed all the way through."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.exercise.file.loader import load_exercise
from kiosk.exercise.file.schema import ExerciseFile
from kiosk.figure.body.muscles import HEAT
from kiosk.figure.drawing.display_list import Glow
from kiosk.figure.motion.contact import FootPlant, HandPlant
from kiosk.figure.motion.keyframes import Key, KeyframeMotion
from kiosk.figure.scene.scene import Scene
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Joints, LegJoints, place
from tests.figure.poses import gap, lengths

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
IDS = sorted(path.stem for path in FOLDER.glob("*.toml"))
PIXEL = 2.0 / 1000
"""A metre is 500 pixels where a person of 2 m stands 1,000 high."""
MOST_BELOW = 0.0005
"""Metres: half a pixel where a person stands 1,000 high."""
MOST_A_FRAME = 0.09
"""Metres: a hand in a sprint moves 5 m/s, 8 cm in a sixtieth of a second."""


@cache
def exercise(name: str) -> ExerciseFile:
    found, problems = load_exercise(FOLDER / f"{name}.toml")
    assert found, problems
    return found


@cache
def film(name: str) -> tuple[Joints, ...]:
    motion = exercise(name).motion()
    return tuple(place(motion.build, motion.at(i / 200).pose) for i in range(201))


def test_the_pack_has_the_exercises_the_source_asks_for() -> None:
    assert {
        "wall-calf", "wall-calf-bent", "towel-calf", "cramp-release", "night-calf",
        "hamstring-chair", "quad-standing", "foot-toe", "evening-chair", "seated-heel-raise",
        "standing-heel-raise", "eccentric-drop", "low-hops", "single-leg-balance",
    } <= set(IDS)  # fmt: skip


DOSES = {
    "wall-calf": (3, 30, None),
    "seated-heel-raise": (3, None, 12),
    "standing-heel-raise": (3, None, 12),
    "eccentric-drop": (3, None, 8),
    "low-hops": (2, None, 10),
}


@pytest.mark.parametrize("name", DOSES)
def test_doses_are_the_sources(name: str) -> None:
    dose = exercise(name).dose
    assert (dose.sets, dose.hold, dose.reps) == DOSES[name]


@pytest.mark.parametrize("name", IDS)
def test_a_stretch_is_held_as_long_as_the_source_says(name: str) -> None:
    hold = exercise(name).dose.hold
    assert hold is None or 20 <= hold <= 60


@pytest.mark.parametrize("name", IDS)
def test_every_file_loads_and_stays_within_human_range(name: str) -> None:
    motion = exercise(name).motion()
    for i in range(201):
        assert motion.at(i / 200, breath=(i % 10) / 9).problems == ()


@pytest.mark.parametrize("name", IDS)
def test_no_bone_changes_its_length_through_the_whole_motion(name: str) -> None:
    bones = exercise(name).motion().build.bones
    for joints in film(name):
        for bone, measured, expected in lengths(joints, bones):
            assert measured == pytest.approx(expected, abs=1e-9), bone


@pytest.mark.parametrize("name", IDS)
def test_planted_points_stay_where_they_are(name: str) -> None:
    motion = exercise(name).motion()
    for here, there in pairwise(motion.keys):
        steps = [here.at + (there.at - here.at) * i / 24 for i in range(25)]
        places = [place(motion.build, motion.at(t).pose) for t in steps]
        for what, points in _planted(here, there, places).items():
            drift = max(gap(points[0], point) for point in points)
            assert drift < PIXEL, f"{what} slides {drift * 1000:.1f} mm"


def _planted(
    here: Key, there: Key, places: list[Joints]
) -> dict[str, list[tuple[float, float, float]]]:
    """Return the tracks of everything that both keys fix at one point."""
    found = {}
    for side in ("near", "far"):
        a, b = getattr(here, f"{side}_foot"), getattr(there, f"{side}_foot")
        if isinstance(a, FootPlant) and a.same_place(b):
            legs: list[LegJoints] = [getattr(joints, f"{side}_leg") for joints in places]
            on_ball = a.on_ball or b.on_ball
            found[f"{side} foot"] = [leg.ball if on_ball else leg.heel for leg in legs]
        c, d = getattr(here, f"{side}_hand"), getattr(there, f"{side}_hand")
        if isinstance(c, HandPlant) and c == d:
            found[f"{side} hand"] = [getattr(joints, f"{side}_arm").palm for joints in places]
    return found


@pytest.mark.parametrize("name", IDS)
def test_nothing_sinks_into_the_floor(name: str) -> None:
    for joints in film(name):
        for leg in (joints.near_leg, joints.far_leg):
            assert min(leg.heel[1], leg.ball[1], leg.tip[1]) > -MOST_BELOW


@pytest.mark.parametrize("name", IDS)
def test_nothing_jumps_between_frames(name: str) -> None:
    source = exercise(name)
    motion = source.motion()
    whole = source.cycle_seconds if source.kind == "cycle" else 1.2
    count = round(whole * 60)
    frames = [place(motion.build, motion.at(i / count).pose) for i in range(count + 1)]
    for before, after in pairwise(frames):
        for part in ("near_arm", "far_arm"):
            assert gap(getattr(before, part).palm, getattr(after, part).palm) < MOST_A_FRAME
        for part in ("near_leg", "far_leg"):
            assert gap(getattr(before, part).tip, getattr(after, part).tip) < MOST_A_FRAME
        assert gap(before.atlas, after.atlas) < 0.04


@pytest.mark.parametrize("name", IDS)
def test_keys_are_met_from_both_sides(name: str) -> None:
    motion = exercise(name).motion()
    for key in motion.keys[1:-1]:
        before, after = (motion.at(key.at + by).pose for by in (-1e-7, 1e-7))
        for a, b in zip(before.numbers(), after.numbers(), strict=True):
            assert a == pytest.approx(b, abs=0.01)


@pytest.mark.parametrize("name", IDS)
def test_a_cycle_closes(name: str) -> None:
    motion = exercise(name).motion()
    if motion.kind == "cycle":
        assert motion.at(0.0).pose.numbers() == pytest.approx(
            motion.at(1.0).pose.numbers(), abs=1e-9
        )


@pytest.mark.parametrize("name", IDS)
def test_the_whole_person_is_in_the_picture(name: str) -> None:
    source = exercise(name)
    left, bottom, right, top = source.box
    scene = source.scene()
    for phase in (0.0, 0.25, 0.5, 0.75, 1.0):
        for item in scene.draw(phase, 1.0).moving:
            if not hasattr(item, "path"):
                continue
            a, b, c, d = item.path.bounds()
            assert left - 0.02 <= a
            assert c <= right + 0.02
            assert bottom - 0.02 <= b
            assert d <= top + 0.02


@pytest.mark.parametrize("name", IDS)
def test_the_other_side_is_the_exact_mirror_image(name: str) -> None:
    scene = exercise(name).scene()
    drawing = scene.draw(0.7, 2.0)
    assert scene.draw(0.7, 2.0, mirror=True) == drawing.mirrored()
    assert drawing.mirrored().mirrored() == drawing


@pytest.mark.parametrize("name", ["jog-on-the-spot", "marching-skip", "walking-lunge"])
def test_the_arm_swings_with_the_other_sides_leg(name: str) -> None:
    for joints in film(name):
        legs = joints.near_leg.knee[0] - joints.far_leg.knee[0]
        arms = joints.near_arm.palm[0] - joints.far_arm.palm[0]
        if abs(legs) > 0.15 and abs(arms) > 0.15:
            assert legs * arms < 0


def test_a_heel_drop_goes_up_on_both_feet_and_down_on_one() -> None:
    """Both feet carry wherever the heel rises; where one carries alone, the heel only sinks."""
    motion = exercise("eccentric-drop").motion()
    step = next(p.y for p in exercise("eccentric-drop").props if p.kind == "step")
    frames = [motion.at(i / 400).pose for i in range(401)]
    placed = [place(motion.build, pose) for pose in frames]
    rises = [b.near_leg.heel[1] - a.near_leg.heel[1] for a, b in pairwise(placed)]
    both = [abs(j.far_leg.ball[1] - step) < MOST_BELOW for j in placed]
    for rise, here, there in zip(rises, both, both[1:], strict=False):
        if rise > 0.0004:
            assert here
            assert there
    alone = [j.near_leg.heel[1] for j, carried in zip(placed, both, strict=True) if not carried]
    assert max(alone) > step + 0.03
    assert min(alone) < step - 0.03


@pytest.mark.parametrize("name", ["eccentric-drop", "standing-heel-raise"])
def test_both_hands_hold_on(name: str) -> None:
    for key in exercise(name).motion().keys:
        assert isinstance(key.near_hand, HandPlant)
        assert isinstance(key.far_hand, HandPlant)


@pytest.mark.parametrize("name", ["single-leg-balance", "quad-standing", "cramp-release"])
def test_whoever_stands_on_one_leg_has_a_hand_on_something(name: str) -> None:
    file = exercise(name)
    for view in file.scene().views:
        for key in file.motion(view).keys:
            hands = (key.near_hand, key.far_hand)
            assert any(isinstance(hand, HandPlant) for hand in hands), (view, key.at)


LEAST_OVER_SEAT = 0.055
"""Metres: half a thin thigh; the middle of a thigh is at least so high over the seat it leaves."""
DOWN = 0.01
"""Metres: as high as a heel or a ball on the floor may be."""


@pytest.mark.parametrize("name", IDS)
def test_a_seated_thigh_does_not_cross_the_seat(name: str) -> None:
    file = exercise(name)
    for scene in _cast(file):
        for seat in (prop for prop in scene.props if prop.kind in ("chair", "stool")):
            edge = seat.x + seat.width
            for motion in _movements(scene):
                for i in range(41):
                    joints = place(motion.build, motion.at(i / 40).pose)
                    for leg in (joints.near_leg, joints.far_leg):
                        (x0, y0, _z), (x1, y1, _) = leg.hip, leg.knee
                        if x0 < edge < x1:
                            high = y0 + (y1 - y0) * (edge - x0) / (x1 - x0) - seat.y
                            assert high > LEAST_OVER_SEAT, (scene.person.name, i, high)


HEEL_ON_THE_FLOOR = {"evening-chair": 1.0, "hamstring-chair": 1.0, "seated-calf": 1.0}
"""The exercises whose words rest a heel on the floor, and the phase in which they do."""


@pytest.mark.parametrize("name", HEEL_ON_THE_FLOOR)
def test_a_heel_that_rests_on_the_floor_is_on_it(name: str) -> None:
    for scene in _cast(exercise(name)):
        for motion in _movements(scene):
            heel = place(motion.build, motion.at(1.0).pose).near_leg.heel
            assert abs(heel[1]) < DOWN, scene.person.name


SLIDERS = ("evening-chair", "foot-toe")
"""The exercises whose words slide a foot along the floor, from a step to the next."""


@pytest.mark.parametrize("name", SLIDERS)
def test_a_foot_that_slides_stays_on_the_floor(name: str) -> None:
    for scene in _cast(exercise(name)):
        for motion in _movements(scene):
            for i in range(41):
                foot = place(motion.build, motion.at(i / 40).pose).near_leg
                assert min(foot.heel[1], foot.ball[1]) < DOWN, (scene.person.name, i)


@pytest.mark.parametrize("name", ["jog-on-the-spot", "marching-skip"])
def test_who_lands_on_the_balls_never_puts_a_heel_down(name: str) -> None:
    for joints in film(name):
        for leg in (joints.near_leg, joints.far_leg):
            assert leg.heel[1] > 2 * DOWN


def test_a_calf_works_as_the_toes_go_away_and_the_shin_as_they_come() -> None:
    file = exercise("ankle-pump")
    away, up = (file.motion().at(phase).glow for phase in (0.0, 1.0))
    assert (file.muscles, file.opposite) == (("tibialis",), ("gastrocnemius",))
    assert away == -up == -1.0
    scene = file.scene()
    lit = [
        {
            round(item.centre[1], 2)
            for item in scene.draw(phase).moving
            if isinstance(item, Glow) and item.fill == HEAT
        }
        for phase in (0.0, 0.5, 1.0)
    ]
    assert lit[0]
    assert lit[2]
    assert lit[0].isdisjoint(lit[2])
    assert not lit[1]


def test_a_palm_that_faces_away_does_so_before_the_fingers_are_taken() -> None:
    file = exercise("forearm-stretch")
    steps = file.steps()
    assert steps
    for stop in steps.stops[1:]:
        arm = steps.motion.at(stop).pose.near_arm
        assert arm.wrist > 45
        assert arm.elbow < 10


def _cast(file: ExerciseFile) -> list[Scene]:
    return [file.scene().with_person(who) for who in PEOPLE]


def _movements(scene: Scene) -> list[KeyframeMotion]:
    return [scene.motion, *([scene.setup.motion] if scene.setup else [])]
