"""Searching: the keyboard on the screen, a keyboard on the desk, and what is found."""

import pytest
from PySide6.QtCore import Qt

from kiosk.app import events as e
from kiosk.visit.sheets import TermSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.questions import QuestionsDriver
from ui.widgets.input.keyboard import Keyboard

NIGHT = "Why do I get cramps at night?"


@pytest.fixture
def page(kiosk: KioskDriver) -> QuestionsDriver:
    return kiosk.questions.enter()


# Search.


def test_touching_keys_finds_an_answer(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    assert page.keys == {}
    page.type("magnesuim")
    assert page.query == "magnesuim"
    assert page.shown[0] == "Should I take magnesium?"
    assert "Showing results for “magnesium”" in kiosk.words()
    kiosk.touch("Done")
    assert page.keys == {}
    assert "You typed “magnesuim”." in kiosk.words()
    kiosk.touch(page.shown[0])
    assert kiosk.questions.open == "magnesium"
    assert page.query == "magnesuim"


def test_the_keyboard_comes_with_a_touch_of_the_field_and_its_keys_are_large(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    page.touch_field()
    assert len(page.keys) > 26
    assert min(side for size in page.keys.values() for side in size) >= 15
    page.type("quin")
    assert "quinine" in page.keys
    kiosk.touch("quinine")
    assert page.query == "quinine "
    kiosk.touch("Delete")
    assert page.query == "quinine"
    kiosk.touch("123")
    page.type("1")
    assert page.query == "quinine1"
    kiosk.touch("Clear")
    assert page.query == ""
    assert page.shown


def test_done_is_the_one_main_action_while_somebody_types(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.touch("Night cramps")
    assert kiosk.main_buttons == [kiosk.next_name]
    page.touch_field()
    assert kiosk.main_buttons == []


def test_a_suggestion_comes_from_the_packs_own_words(page: QuestionsDriver) -> None:
    page.type("diur")
    assert "diuretics" in page.keys


def test_nothing_found_offers_the_nearest_topics(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keyboard.type("zzxq")
    assert "No answer about “zzxq” here" in kiosk.words()
    assert "ask us at reception" in kiosk.words()
    assert page.shown[0] == "What do I do when a cramp hits?", "what is asked most, in its order"
    offers = page.topics
    assert len(offers) == len(kiosk.pack.topics) + 1, "every topic, nearest first, and all"
    kiosk.touch(offers[-1])
    assert page.query == ""
    assert page.shown


def test_an_answer_to_half_of_what_was_asked_says_so(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("magnesium knee ")
    assert page.shown
    assert "There is no answer about “knee” here. Please ask us." in kiosk.words()


@pytest.mark.parametrize("query", [" ", "?", "...", "-"])
def test_what_holds_no_word_searches_nothing(
    kiosk: KioskDriver, page: QuestionsDriver, query: str
) -> None:
    before = page.shown
    kiosk.go(e.Search(query))
    assert page.shown == before


def test_a_topic_ends_the_search(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keyboard.type("quinine")
    kiosk.touch("Night cramps")
    assert page.query == ""
    assert NIGHT in page.everywhere


# A physical keyboard.


def test_a_physical_keyboard_types_into_the_field(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("night crampss")
    kiosk.keyboard.press(Qt.Key.Key_Backspace)
    assert page.query == "night cramps"
    assert page.keys == {}
    kiosk.keyboard.press(Qt.Key.Key_Return)
    assert page.query == "night cramps"


@pytest.mark.parametrize("held", ["ControlModifier", "AltModifier", "MetaModifier"])
def test_a_command_types_nothing(kiosk: KioskDriver, page: QuestionsDriver, held: str) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_Q):
        kiosk.keyboard.press(key, Qt.KeyboardModifier[held])
    assert page.query == ""
    kiosk.keyboard.press(Qt.Key.Key_A)
    assert page.query == "a"


def test_enter_and_escape_put_the_keyboard_away(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        page.touch_field()
        assert page.keys
        kiosk.keyboard.press(key)
        assert page.keys == {}


def test_nothing_is_typed_elsewhere_or_below_a_sheet(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.go(e.OpenSheet(TermSheet("tens")))
    kiosk.keyboard.type("calf")
    kiosk.touch("Close")
    assert page.query == ""
    kiosk.go(e.OpenSection("book"))
    kiosk.keyboard.type("calf")
    kiosk.go(e.OpenSection("questions"))
    assert page.query == ""


def test_nothing_beside_the_keys_puts_them_away(kiosk: KioskDriver) -> None:
    """Neither a swipe over what was found nor a touch between the keys."""
    page = kiosk.questions.enter()
    page.type("calf")
    before = kiosk.route
    kiosk.finger.swipe(-500, on=page.shown[0])
    kiosk.finger.swipe(500, on=page.shown[0])
    (keys,) = kiosk.pieces(Keyboard)
    tray = kiosk.rect(keys)
    for corner in (tray.bottomLeft(), tray.topRight(), tray.bottomRight()):
        kiosk.touch_at(corner + (tray.center() - corner) / 200)
    assert kiosk.place == "questions"
    assert page.keys
    assert kiosk.route == before
