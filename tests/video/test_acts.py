"""People in the film: within human range, always in the picture, and moving."""

from math import dist
from typing import get_args

import pytest

from kiosk.figure.drawing.display_list import Drawing, bounds
from kiosk.figure.scene.scene import Scene
from kiosk.figure.skeleton.pose import place
from kiosk.shared.paths import built_in_pack
from kiosk.video import acts
from kiosk.video.acts import Act, drawing_of
from kiosk.video.script import read_script

ACTS = get_args(Act)
LENGTH = 8.0


@pytest.mark.parametrize("scene", acts.people(), ids=lambda scene: scene.person.name)
def test_no_joint_is_asked_for_more_than_people_can_do(scene: Scene) -> None:
    assert [scene.motion.at(step / 40).problems for step in range(41)] == [()] * 41


@pytest.mark.parametrize("act", ACTS)
def test_a_person_moves_and_the_head_stays_in_the_picture(act: Act) -> None:
    drawings = [drawing_of(act, LENGTH * share / 10, LENGTH) for share in range(11)]
    assert len({drawing.moving for drawing in drawings}) > 5
    for drawing in drawings:
        left, _, right, top = _seen(drawing)
        assert drawing.box[0] <= left
        assert top <= drawing.box[3]
        assert act in ("reception", "scan") or right <= drawing.box[2]


def test_the_same_moment_is_the_same_picture() -> None:
    for act in ACTS:
        assert drawing_of(act, 2.4, LENGTH) == drawing_of(act, 2.4, LENGTH)


def test_a_glass_comes_to_the_mouth_and_a_phone_up_before_the_eyes() -> None:
    for scene in acts.people():
        if scene.held == "none":
            continue
        low, high = (place(scene.person.build, scene.motion.at(at).pose) for at in (0.0, 1.0))
        assert high.near_arm.palm[1] > low.near_arm.palm[1] + 0.15
        if scene.held == "glass":  # the rim is a hand's breadth from the fist
            assert dist(high.near_arm.palm[:2], high.atlas[:2]) < 0.22


def test_the_built_in_film_shows_people_and_icons_only_beside_them() -> None:
    pack = built_in_pack()
    script = read_script(
        (pack / "videos/cramp.toml").read_bytes(), (pack / "en/videos/cramp.toml").read_bytes()
    )
    shown = [scene.shown for scene in script.scenes]
    assert {scene.act for scene in shown} >= set(ACTS)
    assert all(scene.act for scene in shown if scene.icons)


def _seen(drawing: Drawing) -> tuple[float, float, float, float]:
    found = bounds(drawing.moving)
    assert found is not None
    return found
