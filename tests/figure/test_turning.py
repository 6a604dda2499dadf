"""A person steps round to the other side: whole, on the floor, and without a jump at either end."""

from dataclasses import replace
from itertools import pairwise

import pytest

from kiosk.figure.drawing.display_list import Drawing, Shape, bounds
from kiosk.figure.motion.turning import at_ease, standing_at, stepping
from kiosk.figure.scene.scene import Scene
from kiosk.figure.scene.turning import draw_ease, draw_turn, may_turn
from kiosk.figure.skeleton.pose import place
from tests.figure.bodies import IDS, shipped

WALKERS = ["cramp-release", "quad-standing", "walking-lunge", "wall-calf", "wall-calf-bent"]
SHARES = [n / 40 for n in range(41)]


def alone(name: str) -> Scene:
    """Return an exercise without what the person leans on."""
    return replace(shipped(name).scene(), props=())


def body(drawing: Drawing) -> tuple[float, float, float, float]:
    """Return the bounds of the person: all that is opaque and moves."""
    found = bounds([i for i in drawing.moving if isinstance(i, Shape) and i.opacity == 1.0])
    assert found is not None
    return found


def test_who_stands_on_the_floor_walks_and_nobody_else() -> None:
    assert [name for name in IDS if may_turn(shipped(name).scene())] == sorted(
        {
            *WALKERS,
            "standing-heel-raise",
            "jog-on-the-spot",
            "low-hops",
            "marching-skip",
            "single-leg-balance",
        }
    )


@pytest.mark.parametrize("name", WALKERS)
def test_it_begins_and_ends_as_the_exercise_is_drawn(name: str) -> None:
    scene = alone(name)
    left, right = scene.draw(0.0, 0.0, "left"), scene.draw(0.0, 0.0, "right")
    for share, still in ((0.0, left), (1.0, right)):
        whole = body(draw_turn(scene, share, 0.0, "left"))
        person = bounds([i for i in still.moving if isinstance(i, Shape)])
        assert whole == pytest.approx(person, abs=0.02)
        assert draw_turn(scene, share, 0.0, "left").box == pytest.approx(still.box)


@pytest.mark.parametrize("name", WALKERS)
def test_nothing_jumps_on_the_way_and_all_of_it_is_seen(name: str) -> None:
    scene = alone(name)
    middles = []
    for share in SHARES:
        drawing = draw_turn(scene, share, 0.0, "left")
        left, bottom, right, top = body(drawing)
        box = drawing.box
        assert box[0] <= left < right <= box[2]
        assert box[1] <= bottom < top <= box[3]
        middles.append((left + right) / 2 - (box[0] + box[2]) / 2)
    steps = [abs(b - a) for a, b in pairwise(middles)]
    assert max(steps) < 0.2
    assert abs(middles[20]) < 0.05


@pytest.mark.parametrize("name", WALKERS)
def test_both_feet_step_and_neither_is_below_the_floor(name: str) -> None:
    motion = shipped(name).scene().motion
    poses = [at_ease(motion, s).pose for s in SHARES] + [stepping(motion, s) for s in SHARES]
    lifted = [0.0, 0.0]
    for pose in poses:
        joints = place(motion.build, pose)
        for n, leg in enumerate((joints.near_leg, joints.far_leg)):
            assert min(leg.heel[1], leg.ball[1], leg.tip[1]) > -0.003
            lifted[n] = max(lifted[n], leg.heel[1])
    assert min(lifted) > 0.08


def test_the_wall_goes_and_comes_back_on_the_other_side() -> None:
    scene = shipped("wall-calf").scene()
    walls = []
    for share in (0.2, 0.5, 0.8):
        whole, person = (draw_turn(s, share, 0.0, "left") for s in (scene, alone("wall-calf")))
        room = whole.moving[: len(whole.moving) - len(person.moving)]
        found = bounds(room)
        walls.append(None if found is None else found[0] < whole.box[0])
    assert walls == [True, None, False]


def test_at_ease_the_arms_hang_and_the_wall_stays() -> None:
    scene = shipped("wall-calf").scene()
    drawing = draw_ease(scene, 1.0, 0.0, "left")
    assert drawing.still
    left, _bottom, right, _top = body(drawing)
    held = body(scene.draw(0.0, 0.0, "left"))
    assert right - left < 0.6 * (held[2] - held[0])
    assert standing_at(scene.motion) == pytest.approx(0.0)  # where the front foot was
