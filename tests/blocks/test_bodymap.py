"""The body map: every muscle can be touched by its place and by its word, and says its own."""

from itertools import pairwise
from typing import get_args

import pytest

from kiosk.app import events as e
from kiosk.blocks.bodymap.block import BodyMap, BodySpot, MuscleName
from kiosk.blocks.bodymap.view import BodyMapProps, build_bodymap_view
from kiosk.content.model import blocks as b
from kiosk.figure.bodymap.body import draw
from kiosk.figure.bodymap.muscles import MUSCLES, VIEWS, Name
from kiosk.figure.drawing.display_list import Glow
from kiosk.shared.comfort import TextSize
from kiosk.shared.wording import Words
from kiosk.visit.choices import Choices
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.widgets.media.body_view import spread

NAMES: tuple[Name, ...] = get_args(Name)
BLOCK = BodyMap(tuple(BodySpot(n.title(), n, (b.Run(f"The {n}."),)) for n in NAMES))


def test_the_pack_and_the_body_know_the_same_muscles() -> None:
    assert set(get_args(MuscleName)) == set(NAMES) == set(MUSCLES)


@pytest.mark.parametrize("name", NAMES)
def test_a_chosen_muscle_glows_on_its_side_alone(name: Name) -> None:
    lit = {view: any(isinstance(i, Glow) for i in draw(view, name).still) for view in VIEWS}
    assert lit == {view: view == MUSCLES[name].view for view in VIEWS}


@pytest.mark.parametrize("half", [1.0, -1.0])
@pytest.mark.parametrize("name", NAMES)
def test_of_a_limbs_muscles_one_glows(name: Name, half: float) -> None:
    """A word names one calf and its line leads to one; what lies at the spine glows as a whole."""
    muscle = MUSCLES[name]
    glows = [i for i in draw(muscle.view, name, half=half).still if isinstance(i, Glow)]
    sides = sorted(1.0 if glow.centre[0] > 0 else -1.0 for glow in glows)
    assert sides == ([half] if muscle.paired else [-1.0, 1.0])


def test_the_muscles_of_the_back_lie_along_the_spine() -> None:
    """Two columns beside it, longer than wide: wide ovals look like a garment."""
    for part in MUSCLES["back"].halves:
        wide = max(p[0] for p in part) - min(p[0] for p in part)
        high = max(p[1] for p in part) - min(p[1] for p in part)
        assert min(p[0] for p in part) > 0
        assert high > 8 * wide


@pytest.mark.parametrize("name", NAMES)
def test_a_spot_lies_on_its_muscle(name: Name) -> None:
    muscle = MUSCLES[name]
    xs = [p[0] for half in muscle.halves for p in half]
    ys = [p[1] for half in muscle.halves for p in half]
    x, y = muscle.spot
    assert x == 0.0 or min(xs) <= x <= max(xs)
    assert min(ys) <= y <= max(ys)


def test_the_body_is_drawn_the_same_each_time_and_whole() -> None:
    for view in VIEWS:
        assert draw(view) == draw(view)
        left, bottom, right, top = draw(view).box
        for item in draw(view).still:
            assert not isinstance(item, Glow)
            a, low, c, high = item.path.bounds()
            assert left <= a <= c <= right
            assert bottom <= low <= high <= top


def test_the_first_muscle_is_open_until_another_is_touched() -> None:
    words = Words("en")
    assert _shown(build_bodymap_view(BLOCK, Choices("p/0"), words)) == NAMES[0]
    after = build_bodymap_view(BLOCK, Choices("p/0", (("p/0", "foot"),)), words)
    assert _shown(after) == "foot"
    said = after.spots[after.chosen]
    assert (said.title, said.runs) == ("Foot", (b.Run("The foot."),))
    odd = build_bodymap_view(BLOCK, Choices("p/0", (("p/0", "nose"),)), words)
    assert _shown(odd) == NAMES[0]


def _shown(props: BodyMapProps) -> str:
    (muscle,) = [spot.muscle for spot in props.spots if spot.chosen]
    assert props.spots[props.chosen].muscle == muscle
    return muscle


TOPS = {
    "as wished": ([10.0, 50.0], [20, 20], [10, 50]),
    "pushed apart": ([10.0, 12.0], [20, 20], [10, 35]),
    "pushed up from the foot": ([60.0, 80.0], [20, 20], [55, 80]),
    "not above the top": ([-9.0], [20], [0]),
}


@pytest.mark.parametrize(("wished", "highs", "tops"), TOPS.values(), ids=TOPS.keys())
def test_words_keep_apart(wished: list[float], highs: list[int], tops: list[int]) -> None:
    placed = spread(wished, highs, 5, 0, 99)
    assert placed == tops
    assert all(c - a >= 25 for a, c in pairwise(placed))


def test_every_muscle_opens_its_words_and_its_stretch(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("why-cramps-happen"))
    said = {}
    for word in (
        "Neck",
        "Back muscles",
        "Back of thigh",
        "Calf",
        "Belly",
        "Hand",
        "Front of thigh",
        "Foot",
    ):
        kiosk.touch(word)
        said[word] = kiosk.words()
    assert len(set(said.values())) == 8
    kiosk.touch("Foot and toe stretch")
    assert kiosk.place == "foot-toe"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_a_spot_on_the_body_does_what_its_word_does(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("why-cramps-happen"))
    before = kiosk.picture()
    spots = [t for t in kiosk.targets() if t.name == "Foot"]
    assert len(spots) == 2
    kiosk.touch_at(min(spots, key=lambda t: t.rect.width()).rect.center())
    assert "Pull your toes slowly towards you" in kiosk.words()
    assert kiosk.picture() != before


def test_a_touch_on_the_body_brings_its_words_into_view(make_kiosk: MakeKiosk) -> None:
    """Also where the page is divided: the body shows, and its words are on the next screenful."""
    kiosk = make_kiosk(windowed=(1080, 1920), text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract(), e.OpenSection("why-cramps-happen"))
    assert "made of" not in kiosk.words()
    kiosk.touch("Hand")
    assert "open the fingers gently" in kiosk.words()
