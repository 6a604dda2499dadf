"""What is drawn: finite, mirrored exactly, and as SVG fit for a pack."""

from math import isfinite

import pytest
from hypothesis import given

from kiosk.content.media.svg_gate import check_svg
from kiosk.content.model.report import Log
from kiosk.figure.body.side_view import BodyState, draw_side
from kiosk.figure.drawing.display_list import Drawing, Glow, Shape
from kiosk.figure.drawing.svg import write_svg
from kiosk.figure.skeleton.people import PEOPLE
from kiosk.figure.skeleton.pose import Pose, place
from tests.figure.bodies import IDS, POSES, shipped


def _numbers(drawing: Drawing) -> list[float]:
    numbers: list[float] = []
    for item in (*drawing.still, *drawing.moving):
        if isinstance(item, Glow):
            numbers += [*item.centre, item.rx, item.ry, item.degrees]
            continue
        numbers += item.path.start
        numbers += [n for curve in item.path.curves for n in curve]
    return numbers


@pytest.mark.parametrize("name", IDS)
def test_the_mirror_is_exact(name: str) -> None:
    scene = shipped(name).scene()
    here, there = scene.draw(0.6, 3.0), scene.draw(0.6, 3.0, mirror=True)
    assert there == here.mirrored()
    for one, other in zip(here.moving, there.moving, strict=True):
        if isinstance(one, Shape) and isinstance(other, Shape):
            assert other.path.start == (-one.path.start[0], one.path.start[1])
            assert (other.fill, other.opacity) == (one.fill, one.opacity)


@given(POSES)
def test_any_human_pose_can_be_drawn(pose: Pose) -> None:
    for who in (PEOPLE["mateo"], PEOPLE["rosa"]):
        parts = draw_side(place(who.build, pose), who, BodyState())
        drawing = Drawing((), (*parts.far, *parts.trunk, *parts.near), (-1, 0, 1, 2))
        assert all(isfinite(n) for n in _numbers(drawing))


@pytest.mark.parametrize("name", IDS)
def test_the_same_moment_is_the_same_picture(name: str) -> None:
    assert shipped(name).scene().draw(0.3, 7.0) == shipped(name).scene().draw(0.3, 7.0)


@pytest.mark.parametrize("name", IDS)
def test_the_muscle_lights_up_at_work(name: str) -> None:
    heats = [_heat(shipped(name).scene().draw(i / 8)) for i in range(9)]
    assert max(heats) > 0.5


def _heat(drawing: Drawing) -> float:
    glows = [i for i in drawing.moving if isinstance(i, Glow) and i.fill.startswith("#F")]
    return max((g.opacity for g in glows), default=0.0)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("name", IDS)
def test_svg_passes_the_packs_gate(name: str, mirrored: bool) -> None:
    exercise = shipped(name)
    text = write_svg(exercise.scene().draw(1.0, mirror=mirrored), "A <title> & more", 900)
    log = Log()
    check_svg(f"{name}.svg", text.encode(), log)
    assert list(log.issues) == []
