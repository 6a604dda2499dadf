"""A keyboard on the desk in front of the kiosk: what is typed stays, and so does the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import events as e
from kiosk.visit.sheets import ComfortSheet
from tests.support.drivers.kiosk import KioskDriver
from tests.support.drivers.questions import QuestionsDriver

Key, Held = Qt.Key, Qt.KeyboardModifier

OTHERS_HELD = (Held.ControlModifier, Held.AltModifier, Held.ShiftModifier)
NOTHING_TYPED = {
    "Left": Key.Key_Left,
    "Right": Key.Key_Right,
    "Up": Key.Key_Up,
    "Down": Key.Key_Down,
    "Page Up": Key.Key_PageUp,
    "Page Down": Key.Key_PageDown,
    "Home": Key.Key_Home,
    "End": Key.Key_End,
    "Enter": Key.Key_Return,
    "Enter on the digits": Key.Key_Enter,
    "Escape": Key.Key_Escape,
    "Tab": Key.Key_Tab,
    "Shift+Tab": Key.Key_Backtab,
    "Insert": Key.Key_Insert,
    "F1": Key.Key_F1,
    "F5": Key.Key_F5,
    "F11": Key.Key_F11,
    "Print": Key.Key_Print,
    "Menu": Key.Key_Menu,
    "Help": Key.Key_Help,
    "browser's Back": Key.Key_Back,
    "browser's Forward": Key.Key_Forward,
    "browser's Home": Key.Key_HomePage,
    "browser's Search": Key.Key_Search,
    "browser's Refresh": Key.Key_Refresh,
    "Play": Key.Key_MediaPlay,
    "Louder": Key.Key_VolumeUp,
    "Mail": Key.Key_LaunchMail,
    "a dead accent": Key.Key_Dead_Acute,
    "Caps Lock": Key.Key_CapsLock,
    "Shift": Key.Key_Shift,
    "AltGr": Key.Key_AltGr,
}


@pytest.fixture
def page(kiosk: KioskDriver) -> QuestionsDriver:
    kiosk.go(e.LeaveAttract(), e.OpenSection("questions"))
    return kiosk.questions


@pytest.mark.parametrize("open_first", [False, True], ids=["", "with the keyboard open"])
def test_no_key_leaves_the_page_or_loses_words(
    kiosk: KioskDriver, page: QuestionsDriver, subtests: pytest.Subtests, open_first: bool
) -> None:
    if open_first:
        page.touch_field()
    kiosk.keyboard.type("calf pain")
    for name, key in NOTHING_TYPED.items():
        with subtests.test(name):
            for held in (Held.NoModifier, *OTHERS_HELD):
                kiosk.keyboard.send(key, held)
                assert (kiosk.place, page.query) == ("questions", "calf pain"), held
            assert not kiosk.staff.is_open


@pytest.mark.parametrize("reached", ["Home", "Back", "Book", "nothing"])
def test_space_is_a_space_whatever_had_been_reached_before(
    kiosk: KioskDriver, page: QuestionsDriver, reached: str
) -> None:
    if reached != "nothing":
        kiosk.keyboard.reach(reached)
    for letter in "my leg hurts":
        kiosk.keyboard.send_character(letter)
    assert (kiosk.place, page.query) == ("questions", "my leg hurts")


def test_enter_after_words_opens_nothing_that_was_reached_before(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.reach("Home")
    kiosk.keyboard.type("calf")
    kiosk.keyboard.send(Key.Key_Return)
    assert (kiosk.place, page.query) == ("questions", "calf")


def test_tab_stays_with_what_was_found(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keyboard.type("night")
    reached = set()
    for _ in range(30):
        kiosk.keyboard.send(Key.Key_Tab)
        reached.add(kiosk.keyboard.focus)
    assert not reached & {"Home", "Back", "Book", "Text size"}
    assert any("night" in name for name in reached)


def test_enter_opens_the_answer_that_tab_has_reached_and_back_brings_the_words(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("night")
    for _ in range(30):
        kiosk.keyboard.send(Key.Key_Tab)
        if "Why do I get cramps at night" in kiosk.keyboard.focus:
            break
    kiosk.keyboard.send(Key.Key_Return)
    assert kiosk.questions.open
    assert page.query == "night"


def test_a_key_that_is_held_types_on_and_turns_one_page(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.keyboard.hold(Key.Key_Right, times=6)
    assert (kiosk.place, kiosk.view[0]) == ("ease-a-cramp", 2)
    kiosk.keyboard.hold(Key.Key_Left, times=6)
    assert (kiosk.place, kiosk.view[0]) == ("ease-a-cramp", 1)
    kiosk.go(e.OpenSection("questions"))
    page = kiosk.questions
    kiosk.keyboard.type("calff")
    kiosk.keyboard.hold(Key.Key_Backspace, times=4)
    assert page.query == "c"


def test_accents_that_are_put_together_from_two_keys(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("caf")
    _put_together(kiosk, "é")
    assert page.query == "café"


def test_nothing_is_typed_below_what_covers_the_page(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("caf")
    kiosk.built.window.set_cover(QWidget())
    _put_together(kiosk, "é")
    kiosk.built.window.set_cover(None)
    assert page.query == "caf"


def _put_together(kiosk: KioskDriver, letter: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(kiosk.built.window, event)


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Key.Key_HomePage, "home"),
        (Key.Key_Home, "home"),
        (Key.Key_Back, "home"),
        (Key.Key_Search, "questions"),
        (Key.Key_Find, "questions"),
    ],
)
def test_keys_of_a_browser_do_elsewhere_what_they_say(
    kiosk: KioskDriver, key: Qt.Key, place: str
) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("ease-a-cramp"))
    kiosk.keyboard.send(key)
    assert kiosk.place == place


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Home], ids=["Alt+Left", "Ctrl+Home"])
def test_commands_lead_nowhere(kiosk: KioskDriver, key: Qt.Key) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"))
    kiosk.keyboard.press(key, Held.AltModifier)
    kiosk.keyboard.press(key, Held.ControlModifier)
    assert kiosk.place == "get-help"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_key_begins_a_visit(kiosk: KioskDriver, key: Qt.Key) -> None:
    kiosk.keyboard.send(key)
    assert kiosk.place == "home"


def test_a_key_keeps_the_visit_and_types_nothing_meanwhile(
    kiosk: KioskDriver, page: QuestionsDriver
) -> None:
    kiosk.keyboard.type("calf")
    kiosk.wait(91.0)
    assert "Still reading" in kiosk.words()
    kiosk.keyboard.send_character("x")
    assert "Still reading" not in kiosk.words()
    assert (kiosk.place, page.query) == ("questions", "calf")


@pytest.mark.parametrize("section", ["", "ease-a-cramp", "questions"])
@pytest.mark.parametrize(
    ("key", "text"),
    [(Key.Key_Space, " "), (Key.Key_A, "a"), (Key.Key_Backspace, ""), (Key.Key_Down, "")],
)
def test_what_lies_on_a_key_keeps_no_visit(
    kiosk: KioskDriver, section: str, key: Qt.Key, text: str
) -> None:
    kiosk.go(e.LeaveAttract(), *([e.OpenSection(section)] if section else []))
    kiosk.keyboard.hold(key, 100, text)
    for _ in range(40):
        kiosk.wait(3.0)
        kiosk.keyboard.keep_holding(key, 10, text)
    assert kiosk.place == "attract"


def test_a_dead_accent_types_nothing_by_itself(kiosk: KioskDriver, page: QuestionsDriver) -> None:
    kiosk.keyboard.hold(Key.Key_Dead_Acute, 1, "´")
    assert page.query == ""


# What has the focus.


def test_no_button_is_reached_by_a_window_that_is_activated(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    assert kiosk.keyboard.focus == ""
    kiosk.program.activate_again()
    assert kiosk.keyboard.focus == ""
    kiosk.keyboard.reach("Book")
    kiosk.program.activate_again()
    assert kiosk.keyboard.focus == "Book", "what a key has reached stays reached"


def test_after_a_visit_nothing_is_reached(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.keyboard.reach("Book")
    kiosk.wait(200.0)
    assert kiosk.place == "attract"
    assert kiosk.keyboard.focus == ""


def test_tab_reaches_nothing_below_a_sheet(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSheet(ComfortSheet()))
    reached = set()
    for _ in range(25):
        kiosk.keyboard.send(Key.Key_Tab)
        reached.add(kiosk.keyboard.focus)
    assert not reached & {"Home", "Book", "Text size"}
    assert len(reached) > 4
