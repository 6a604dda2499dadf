"""On the plan an exercise is seen, not only named."""

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from tests.support.fixtures import MakeKiosk


def test_each_exercise_has_its_picture_and_what_to_mind(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe("wall-calf")
    kiosk.go(e.OpenSection("my-plan"))
    drawn = kiosk.built.exercises.telling("wall-calf", "left")
    assert [one.moving for one in kiosk.plan.pictured()] == [drawn.moving]
    assert "Keep your heel down" in kiosk.words()


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
