"""Cards that turn: in front what it is, behind what to do, and nothing else moves."""

import pytest

from kiosk.app import events as e
from kiosk.blocks.risks.block import Risk, Risks
from kiosk.blocks.risks.view import build_risks_view
from kiosk.shared.comfort import TextSize
from kiosk.visit.choices import Choices
from tests.support.choosing import WORDS, made, plain
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

RISKS = Risks(
    (
        Risk("Thirst", plain("Too little water."), plain("Drink."), "water"),
        Risk("Haste", plain("Too much."), plain("Go slowly.")),
    )
)


def test_each_card_turns_by_itself_and_back_again() -> None:
    before = build_risks_view(RISKS, made(), WORDS)
    assert [card.turned for card in before.cards] == [False, False]
    turned = build_risks_view(RISKS, made(before.cards[0].event), WORDS)
    assert [card.turned for card in turned.cards] == [True, False]
    assert turned.cards[0].spoken == "Thirst: turn back"
    both = build_risks_view(RISKS, made(before.cards[0].event, before.cards[1].event), WORDS)
    assert [card.turned for card in both.cards] == [True, True]
    again = build_risks_view(RISKS, made(before.cards[0].event, turned.cards[0].event), WORDS)
    assert again == before


PICTURED = Risks(
    (
        Risk("Thirst", plain("Too dry."), plain("Drink."), picture="images/thirst.svg"),
        Risk("Haste", plain("Too much."), plain("Go slowly."), picture="images/haste.svg"),
        Risk("Age", plain("Many years."), plain("Train.")),
    )
)
TOUCHES = {
    "none": ((), ""),
    "one": ((1,), "images/haste.svg"),
    "the last of two": ((1, 0), "images/thirst.svg"),
    "turned back: the one before": ((0, 1, 1), "images/thirst.svg"),
    "turned and back": ((0, 0), ""),
    "one without a picture": ((0, 2), ""),
}


@pytest.mark.parametrize("touched", TOUCHES)
def test_the_picture_is_that_of_the_card_that_was_turned_last(touched: str) -> None:
    cards, picture = TOUCHES[touched]
    choices: dict[str, str] = {}
    for card in cards:
        seen = build_risks_view(PICTURED, Choices("page/0", tuple(choices.items())), WORDS)
        event = seen.cards[card].event
        choices.pop(event.key, None)
        if event.value:
            choices[event.key] = event.value
    shown = build_risks_view(PICTURED, Choices("page/0", tuple(choices.items())), WORDS)
    assert shown.picture == picture


def test_a_touch_turns_a_card_in_its_place(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"))
    view, place = kiosk.view, kiosk.rect_of("A sudden jump in training: what you can do")
    neighbour = kiosk.rect_of("Too little water: what you can do")
    assert "As a guide, build up by about 10% a week." not in kiosk.words()
    kiosk.touch("A sudden jump in training: what you can do")
    assert "As a guide, build up by about 10% a week." in kiosk.words()
    assert "You suddenly do much more than your muscles are used to." not in kiosk.words()
    assert kiosk.rect_of("A sudden jump in training: turn back") == place
    assert kiosk.rect_of("Too little water: what you can do") == neighbour
    assert kiosk.view == view
    kiosk.touch("A sudden jump in training: turn back")
    assert "You suddenly do much more than your muscles are used to." in kiosk.words()


def test_a_term_on_a_card_opens_its_meaning(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"))
    kiosk.touch("glossary:dehydration")
    assert "your body has lost more water" in kiosk.words()


def test_a_medicine_is_not_stopped_without_asking_but_for_one_sign(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"))
    kiosk.turn_until(lambda: any("Some medicines" in name for name in kiosk.names()))
    kiosk.touch("Some medicines")
    assert "Ask your doctor or pharmacist before you change one of them." in kiosk.words()
    kiosk.show("New, unexplained muscle pain, weakness or cramps on a statin")
    assert "Stop that medicine and call your doctor" in kiosk.words()


def test_with_reduced_motion_a_card_is_turned_at_once(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"))
    kiosk.motion.touch("Too little water")
    turning = kiosk.motion.lengths
    kiosk.go(e.SetReducedMotion(True))
    kiosk.motion.touch("Too little water")
    assert (turning, kiosk.motion.lengths) == ([160], [])


def test_a_low_screen_shows_two_cards_where_there_is_room(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1024, 600), diagonal=10.1)
    kiosk.go(e.LeaveAttract(), e.OpenSection("who-is-at-risk"), e.ShowView(1))
    assert sum("what you can do" in name for name in kiosk.names()) >= 2
    assert kiosk.layout.flaws() == []


def test_what_announces_something_stands_with_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920), text_size=TextSize.XL)
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"))
    said = []
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        said.append(kiosk.words())
    (page,) = (words for words in said if "touch what you have" in words)
    assert 0 <= page.find("Find the signs that you have") < page.find("touch what you have")
