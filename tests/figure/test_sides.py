"""Left is the person's own left: which leg works, for every exercise, view, side and moment."""

import pytest

from kiosk.figure.body.limbs import FAR
from kiosk.figure.body.muscles import HEAT
from kiosk.figure.drawing.display_list import Drawing, Glow, Item, Shape, bounds, toned
from kiosk.figure.skeleton.sides import Side, View, Worked, is_flipped, reflects
from tests.figure.bodies import IDS, shipped
from tests.figure.seen import faces_right, side_of_leg, working_sides

SIDES: tuple[Side, ...] = ("left", "right")
OTHER = {"left": "right", "right": "left"}
SIDED = [name for name in IDS if shipped(name).sides == "each"]
SHOWN = [(name, view) for name in SIDED for view in shipped(name).scene().views]
PHASES = (0.0, 0.34, 0.7, 1.0)

DECIDED: dict[str, tuple[View, Side, Worked, bool, bool]] = {
    "posed facing right, the near leg is the right one": ("side", "right", "near", False, False),
    "its left one needs the figure turned round": ("side", "left", "near", False, True),
    "the far leg of whoever faces right is the left": ("side", "left", "far", False, False),
    "and right, turned round": ("side", "right", "far", False, True),
    "in front the left is on the viewer's left": ("front", "left", "near", False, False),
    "and the right on the right": ("front", "right", "near", False, True),
    "the far leg in front": ("front", "right", "far", False, False),
    "the button, from the side": ("side", "right", "near", True, True),
    "the button, in front": ("front", "left", "near", True, True),
    "no side, no turn": ("side", "both", "both", False, False),
    "no side, in front": ("front", "both", "both", False, False),
    "no side, the button": ("front", "both", "both", True, True),
}


@pytest.mark.parametrize(
    ("view", "side", "worked", "mirror", "flipped"), DECIDED.values(), ids=DECIDED
)
def test_one_function_decides(
    view: View, side: Side, worked: Worked, mirror: bool, flipped: bool
) -> None:
    assert is_flipped(view, side, worked, mirror) is flipped


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_the_leg_that_works_is_the_one_that_is_named(
    name: str, view: View, side: Side, phase: float
) -> None:
    drawing = shipped(name).scene().draw(phase, 2.0, side, view)
    # from the front it is a mirror image: its left is on the viewer's left
    wanted = {side} if view == "side" else {OTHER[side]}
    assert working_sides(drawing, view) == wanted


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_the_mirror_button_shows_the_other_image_of_the_same_side(
    name: str, view: View, side: Side
) -> None:
    scene = shipped(name).scene()
    plain, mirrored = (scene.draw(0.7, 2.0, side, view, mirror=m) for m in (False, True))
    assert mirrored == plain.mirrored()
    assert working_sides(mirrored, view) == ({side} if view == "front" else {OTHER[side]})


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_whoever_shows_it_the_side_stays(name: str, view: View, side: Side) -> None:
    drawing = shipped(name).scene().draw(0.7, 2.0, side, view, "rosa")
    assert working_sides(drawing, view) == ({side} if view == "side" else {OTHER[side]})


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("name", "view"), SHOWN)
def test_what_lights_up_is_the_leg_that_works(name: str, view: View, side: Side) -> None:
    """The light itself is asked: from the side, whether it is painted before or after the trunk."""
    scene = shipped(name).scene()
    drawing = scene.draw(1.0, 2.0, side, view)
    (works,) = (i for i, leg in enumerate(drawing.legs) if leg.works)
    lights = [n for n, x in enumerate(drawing.moving) if _is_light(x)]
    assert lights
    if view == "side":
        trunk = _painted(drawing, scene.person.shirt)[0]
        assert [n > trunk for n in lights] == [works == 0] * len(lights)
        return
    knees = [leg.knee[0] for leg in drawing.legs]
    for light in (drawing.moving[n] for n in lights):
        assert isinstance(light, Glow)
        assert abs(light.centre[0] - knees[works]) < abs(light.centre[0] - knees[1 - works])


@pytest.mark.parametrize("name", [n for n in IDS if "side" in shipped(n).scene().views])
def test_posed_it_faces_right_and_the_nearer_leg_hides_the_other(name: str) -> None:
    scene = shipped(name).scene()
    drawing = scene.draw(1.0, 2.0, view="side")
    assert all(faces_right(leg) for leg in drawing.legs)
    assert side_of_leg(drawing, 0, "side") == "right"
    near, far = (_painted(drawing, toned(scene.person.bottoms, tone)) for tone in (0.0, FAR))
    assert max(near) > max(far)
    cloth = bounds([drawing.moving[max(near)]])
    hip = drawing.legs[0].hip
    assert cloth is not None
    assert cloth[0] < hip[0] < cloth[2]
    assert cloth[1] < hip[1] < cloth[3]


@pytest.mark.parametrize("name", IDS)
def test_what_works_both_sides_names_none(name: str) -> None:
    file = shipped(name)
    if file.sides == "both":
        assert file.glow_on == "both"


def test_a_mirror_image_is_known_as_one() -> None:
    assert [reflects("side"), reflects("side", True)] == [False, True]
    assert [reflects("front"), reflects("front", True)] == [True, False]


def _is_light(item: Item) -> bool:
    return isinstance(item, Glow) and item.fill == HEAT


def _painted(drawing: Drawing, fill: str) -> list[int]:
    """Return the places in the display list of every shape of a colour."""
    return [n for n, x in enumerate(drawing.moving) if isinstance(x, Shape) and x.fill == fill]
