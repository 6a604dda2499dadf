"""Getting into position: one human pose for each written step, and a way between them."""

from dataclasses import replace
from itertools import pairwise
from math import dist

import pytest

from kiosk.exercise.file.loader import build_exercise
from kiosk.figure.drawing.display_list import Shape
from kiosk.figure.motion.contact import FootPlant
from kiosk.figure.motion.keyframes import KeyframeMotion
from kiosk.figure.motion.setup import SECONDS, Setup, setup_of, spread
from kiosk.figure.scene.setup import draw_setup, setup_for
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Joints, Leg, place
from kiosk.figure.skeleton.sides import View
from kiosk.shared.toml import toml_text
from tests.figure.bodies import FOLDER, IDS, ROOT, shipped
from tests.figure.seen import working_sides

WORDS = ROOT / "resources" / "en" / "exercises"
SHOWN: list[tuple[str, View]] = [
    (name, view) for name in IDS for view in shipped(name).scene().views
]
FRAME = 1 / 60
FASTEST = 3.2
"""Metres a second: a foot that steps back, at its quickest."""
TOWEL = "#F3D9A4"


def written(name: str) -> int:
    """Return how many steps the words of an exercise have."""
    text = (WORDS / f"{name}.md").read_text(encoding="utf-8")
    return sum(line[:3] in {f"{n}. " for n in range(1, 10)} for line in text.splitlines())


def setup(name: str, view: View) -> Setup:
    found = shipped(name).steps(view)
    assert found, f"{name} has no pose for its steps"
    return found


def joints(motion: KeyframeMotion, phase: float) -> Joints:
    return place(motion.build, motion.at(phase).pose)


@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_each_written_step_has_a_pose(name: str, view: View) -> None:
    assert len(setup(name, view).stops) == written(name)


@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_a_body_can_do_it_and_nothing_jumps_on_the_way(name: str, view: View) -> None:
    way = setup(name, view)
    count = round((len(way.stops) - 1) * SECONDS / FRAME)
    frames = []
    for i in range(count + 1):
        moment = way.motion.at(i / count)
        assert moment.problems == ()
        frames.append(place(way.motion.build, moment.pose))
    for before, after in pairwise(frames):
        for limb in ("near_leg", "far_leg"):
            a, b = getattr(before, limb), getattr(after, limb)
            assert max(dist(a.tip, b.tip), dist(a.knee, b.knee)) < FASTEST * FRAME
            assert min(b.heel[1], b.ball[1], b.tip[1]) > -0.0005
        for limb in ("near_arm", "far_arm"):
            assert dist(getattr(before, limb).palm, getattr(after, limb).palm) < FASTEST * FRAME


@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_the_last_step_ends_where_the_exercise_goes_on(name: str, view: View) -> None:
    file, way = shipped(name), setup(name, view)
    assert way.motion.at(1.0).pose.numbers() == pytest.approx(
        file.motion(view).at(way.ends).pose.numbers(), abs=1e-6
    )
    if file.kind != "hold":
        start = file.motion(view).at(0.0).pose.numbers()
        assert way.motion.at(1.0).pose.numbers() == pytest.approx(start, abs=1e-6)


@pytest.mark.parametrize("name", [n for n in IDS if shipped(n).sides == "each"])
def test_the_side_that_is_named_is_the_side_that_moves_into_position(name: str) -> None:
    scene, steps = shipped(name).scene(), written(name)
    for step in range(steps):
        drawing = draw_setup(scene, step, steps, side="left", view=scene.view)
        wanted = {"left"} if scene.view == "side" else {"right"}
        assert working_sides(drawing, scene.view) == wanted


@pytest.mark.parametrize("person", ["jun", "rosa"])
@pytest.mark.parametrize("name", IDS)
def test_another_person_gets_into_position_as_well(name: str, person: str) -> None:
    scene = shipped(name).scene().with_person(person)
    way = setup_for(scene, written(name))
    assert way.motion.build == PEOPLE[person].build
    for i in range(61):
        assert way.motion.at(i / 60).problems == ()


def test_at_the_wall_a_foot_steps_back_and_the_other_stands_still() -> None:
    motion, stops = setup("wall-calf", "side").motion, setup("wall-calf", "side").stops
    ways = [stops[0] + (stops[1] - stops[0]) * i / 20 for i in range(21)]
    seen = [joints(motion, phase) for phase in ways]
    assert seen[0].near_leg.heel[0] - seen[-1].near_leg.ball[0] > 0.2
    assert max(j.near_leg.ball[1] for j in seen) > 0.03
    assert max(dist(j.far_leg.heel, seen[0].far_leg.heel) for j in seen) < 0.001


def test_a_towel_shows_once_it_is_looped() -> None:
    scene = shipped("towel-calf").scene()
    seen = [
        any(
            isinstance(item, Shape) and item.fill == TOWEL
            for item in draw_setup(scene, n, 4).moving
        )
        for n in range(4)
    ]
    assert seen == [False, True, True, True]


def test_a_hand_that_holds_nothing_is_open() -> None:
    scene = shipped("jog-on-the-spot").scene()
    in_a_fist = replace(scene, hands=replace(scene.hands, near="open", far="open"))
    assert draw_setup(scene, 0, 4).moving == draw_setup(in_a_fist, 0, 4).moving


SPREAD = {
    "a stretch": ("hold", 3, (0.0, 0.5, 1.0)),
    "a movement comes back": ("reps", 3, (0.0, 1.0, 0.0)),
    "one step": ("hold", 1, (0.0,)),
}


@pytest.mark.parametrize(("kind", "steps", "stops"), SPREAD.values(), ids=SPREAD)
def test_without_poses_the_movement_is_shown_in_equal_parts(
    kind: str, steps: int, stops: tuple[float, ...]
) -> None:
    motion = next(shipped(n).motion() for n in IDS if shipped(n).kind == kind)
    assert spread(steps, motion) == stops


@pytest.mark.parametrize("steps", [1, 2, 5])
def test_other_than_so_many_steps_are_drawn_as_well(steps: int) -> None:
    scene = shipped("wall-calf").scene()
    assert draw_setup(scene, steps + 3, steps).moving
    assert len(setup_for(replace(scene, setup=None), steps).stops) in {steps, 2}


def test_between_two_phases_the_movement_passes_its_own_keyframes() -> None:
    motion = shipped("walking-lunge").motion()
    way = setup_of(motion, (0.0, 1.0, 0.0))
    passed = [way.motion.at(way.stops[1] * key.at).pose.numbers() for key in motion.keys]
    for key, pose in zip(motion.keys, passed, strict=True):
        assert pose == pytest.approx(motion.at(key.at).pose.numbers(), abs=1e-6)


def test_a_foot_planted_at_two_points_takes_a_step() -> None:
    build = PEOPLE["mateo"].build
    stand = shipped("jog-on-the-spot").steps()
    assert stand
    stands = stand.motion.keys[0]
    here = replace(stands, pose=replace(stands.pose, far_leg=Leg(knee=50, ankle=24)))
    there = replace(here, at=1.0, near_foot=FootPlant(0.1), lead="far")
    motion = KeyframeMotion(build, (replace(here, at=0.0, lead="far"), there))
    heights = [joints(motion, i / 10).near_leg.heel[1] for i in range(11)]
    assert heights[0] == pytest.approx(0.0, abs=1e-6)
    assert heights[-1] == pytest.approx(0.0, abs=1e-6)
    assert max(heights) > 0.04


def _file(setup: str) -> str:
    text = (FOLDER / "wall-calf.toml").read_text(encoding="utf-8")
    return text[: text.index("[[setup]]")] + setup


POSE = "[[setup]]\nlead = 'far'\nfar_leg = { knee = 3, ankle = 3, foot = { x = 0.0 } }\n"
WRONG = {
    "an own pose at the end": (POSE, "the last step leaves the person where", ""),
    "a pose and a phase": ("[[setup]]\nphase = 0.5\npelvis = 3\n", "not both", "setup.0"),
    "neither": ("[[setup]]\n", "a phase of the movement or a pose", "setup.0"),
    "a phase beyond the end": ("[[setup]]\nphase = 1.5\n", "too large", "setup.0.phase"),
    "a knee bent backwards": (
        "[[setup]]\nlead = 'far'\nfar_leg = { knee = -20, foot = { x = 0.0 } }\n"
        "[[setup]]\nphase = 1.0\n",
        "far_leg.knee is -20.0",
        "setup.0",
    ),
    "a hand that does not reach": (
        "[[setup]]\nphase = 0.0\n" + POSE + "near_arm = { hand = { x = 1.6, y = 1.4 } }\n"
        "[[setup]]\nphase = 1.0\n",
        "near hand stays",
        "setup.1",
    ),
}


@pytest.mark.parametrize(("text", "says", "where"), WRONG.values(), ids=WRONG)
def test_a_pose_that_is_none_is_named_with_its_place(text: str, says: str, where: str) -> None:
    exercise, found = build_exercise("wall-calf", toml_text.loads(_file(text)))
    assert exercise is None
    told = [(".".join(map(str, key)), issue.what) for key, issue in found]
    assert [key for key, what in told if says in what] == [where], told


@pytest.mark.parametrize("name", IDS)
def test_whoever_shows_it_a_body_can_do_it(name: str) -> None:
    scene = shipped(name).scene()
    for who in PEOPLE:
        shown = scene.with_person(who)
        for seen in (shown, *((shown.other,) if shown.other else ())):
            found = [seen.motion.at(i / 20).problems for i in range(21)]
            assert not any(found), (who, seen.view, found)
