"""How the plan looks: an exercise is seen, not only named; each part is whole."""

import pytest

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.fixtures import MakeKiosk
from ui.widgets.media.picture import Picture


def test_each_exercise_has_its_picture(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe("wall-calf")
    kiosk.go(e.OpenSection("my-plan"))
    drawn = kiosk.built.exercises.telling("wall-calf", "left")
    assert [one.moving for one in kiosk.plan.pictured()] == [drawn.moving]


@pytest.mark.parametrize(
    ("size", "diagonal", "text_size"),
    [
        ((1920, 1080), 21.5, TextSize.M),
        ((1366, 768), 15.6, TextSize.XL),
        ((1024, 600), 10.1, TextSize.M),
    ],
    ids=str,
)
def test_beside_signs_that_cannot_wait_stands_a_picture_of_signs(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    kiosk.show("chest pain or discomfort")
    (beside,) = kiosk.pieces(Picture)
    assert "A woman presses a fist on her chest" in beside.accessibleName()
    kiosk.show("Drink.")
    (beside,) = kiosk.pieces(Picture)
    assert "rises onto her toes" in beside.accessibleName()


def test_large_letters_on_a_narrow_page_have_the_words_alone(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920), text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe("wall-calf")
    kiosk.go(e.OpenSection("my-plan"))
    named = 0
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        named += "Wall calf stretch" in kiosk.words()
        assert kiosk.plan.pictured() == []
    assert named


def test_upright_the_code_stands_above_its_ways_and_every_part_has_a_screenful(
    make_kiosk: MakeKiosk,
) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920), diagonal=21.5, text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    _, views = kiosk.view
    assert views <= 5
    seen = []
    for view in range(views):
        kiosk.go(e.ShowView(view))
        seen.append(kiosk.words())
        assert bool(kiosk.code.texts()) == (view == 0)
    assert all("Stretch." in words for words in seen if "Four things to do" in words)
    for sign in ("chest pain", "a new stiff neck"):
        (told,) = [words for words in seen if sign in words]
        assert "Call your local emergency number now if you have:" in told


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 600)], ids=str)
def test_beside_what_follows_the_code_stands_the_picture_and_back_brings_the_code(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(windowed=size)
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    assert kiosk.code.texts()
    kiosk.show("Four things to do at home")
    assert not kiosk.code.texts()
    assert "Four small scenes" in kiosk.words()
    kiosk.go(e.ShowView(0))
    assert kiosk.code.texts()


@pytest.mark.parametrize(
    ("size", "diagonal"), [((1366, 768), 15.6), ((1024, 600), 10.1), ((1920, 1080), 21.5)]
)
def test_the_code_stands_beside_what_to_do_with_it(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float
) -> None:
    """In the largest letters too: a code alone says nothing."""
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe("wall-calf", "night-calf", "evening-chair", "ankle-pump")
    kiosk.go(e.OpenSection("my-plan"))
    words = kiosk.words()
    assert kiosk.code.texts()
    assert "On my phone" in words
    assert "Point your phone’s camera at the code" in words
