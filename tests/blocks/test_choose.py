"""Choose what fits you: nothing shows at first, then what is for the chosen one."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app import events as e
from kiosk.blocks.choose.block import Choose, Option
from kiosk.blocks.choose.view import build_choose_view
from kiosk.content.model import blocks as b
from tests.support.choosing import WORDS, made, plain
from tests.support.drivers.kiosk import KioskDriver
from ui.widgets.cards.picture_tile import PictureTile

CARD = b.Card("Rest", plain("Lie down."))
WHO = Choose(
    (
        Option("A runner", plain("You run."), "images/run.svg"),
        Option("A reader", (), cards=(CARD,), actions=(b.Action("Go", "exercise:a"),)),
    )
)


def test_at_first_nothing_is_chosen() -> None:
    shown = build_choose_view(WHO, made(), WORDS)
    assert [option.chosen for option in shown.options] == [False, False]
    assert (shown.title, shown.blocks) == ("", ())
    assert shown.subjects == (
        (),
        ("Rest",),
    )  # what a picture speaks of is said before it is touched


def test_what_a_picture_speaks_of_stands_below_it_until_one_is_touched(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    assert all(title in kiosk.words() for title in ("Your medicines", "Water and salts"))
    kiosk.touch("Athletes")
    assert "Water and salts" in kiosk.words()
    assert "Your medicines" not in kiosk.words()


def test_the_chosen_one_shows_what_is_for_it() -> None:
    before = build_choose_view(WHO, made(), WORDS)
    shown = build_choose_view(WHO, made(before.options[1].event), WORDS)
    assert [option.spoken for option in shown.options] == ["A runner", "A reader, chosen"]
    assert shown.title == "A reader"
    assert shown.blocks == (b.Cards((CARD,)), b.Actions((b.Action("Go", "exercise:a"),)))


def test_a_visitor_chooses_who_they_are_and_gets_their_exercise(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    evening = "Every evening, gently stretch each calf and each thigh for 30 seconds"
    assert evening not in kiosk.words()
    kiosk.touch("Athletes")
    assert "from 20 minutes to 22." in kiosk.words()
    kiosk.touch("Older adults")
    assert "from 20 minutes to 22." not in kiosk.words()
    assert evening in kiosk.words()
    kiosk.turn_until(lambda: "Start the evening routine" in kiosk.names())
    kiosk.touch("Start the evening routine")
    assert kiosk.place == "evening-chair"


def test_whoever_chose_sees_it_again_on_the_way_back(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    kiosk.touch("Pregnancy")
    kiosk.go(e.OpenSection("stories"))
    kiosk.touch("Back")
    assert "Pregnancy, chosen" in kiosk.names()


def test_a_switch_stays_on_what_it_chose(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    for _ in range(40):
        if kiosk.keyboard.focus != "Athletes":
            kiosk.keyboard.press(Qt.Key.Key_Tab)
    kiosk.keyboard.press_focused()
    assert kiosk.keyboard.focus == "Athletes, chosen"
    kiosk.keyboard.press(Qt.Key.Key_Tab)
    kiosk.keyboard.press_focused()
    assert kiosk.keyboard.focus == "Pregnancy, chosen"


LAST = {
    "Older adults": "Cramp in bed",
    "Athletes": "What to drink",
    "Pregnancy": "Cramp in bed",
    "After a stroke": "See how",
}
"""What stands last of what each picture shows."""


@pytest.mark.parametrize("name", LAST)
def test_what_a_picture_shows_is_seen_with_it_and_people_are_whole(
    kiosk: KioskDriver, name: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("special-groups"))
    kiosk.touch(name)
    assert kiosk.view[0] == 1
    assert {n.removesuffix(", chosen") for n in kiosk.names()} >= {*LAST, LAST[name]}
    high = min(tile.picture_rect().height() for tile in kiosk.pieces(PictureTile))
    assert high >= 30 * kiosk.tokens.screen.px_per_mm
