"""Staff mode as staff meet it."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.app import events as e
from kiosk.shared import paths
from kiosk.staff.pin.first_start import SET_UP
from tests.content.packs import two_languages
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

PIN = "493027"


def test_a_hold_on_the_name_opens_the_pad(kiosk: KioskDriver) -> None:
    kiosk.staff.rest_on_name()
    kiosk.wait(0.3)
    assert kiosk.staff.hold_share == 0.0
    kiosk.wait(1.2)
    assert 0.4 < kiosk.staff.hold_share < 0.6
    kiosk.wait(1.5)
    assert kiosk.staff.is_open
    assert "Choose a PIN for staff" in kiosk.words()
    kiosk.finger.let_go()
    assert kiosk.staff.is_open


def test_a_short_touch_on_the_name_is_a_touch_like_any_other(kiosk: KioskDriver) -> None:
    kiosk.staff.rest_on_name()
    kiosk.wait(0.4)
    kiosk.finger.let_go()
    assert (kiosk.place, kiosk.staff.is_open) == ("home", False)
    kiosk.staff.tap_name(3)
    kiosk.wait(5)
    kiosk.staff.tap_name(1)
    assert (kiosk.place, kiosk.staff.is_open) == ("home", False)


def test_five_touches_open_it_too(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"))
    kiosk.staff.tap_name(5)
    assert kiosk.staff.is_open
    kiosk.touch("Back")
    assert (kiosk.place, kiosk.staff.is_open) == ("attract", False)


def test_the_first_time_a_pin_is_chosen_twice(kiosk: KioskDriver) -> None:
    kiosk.staff.rest_on_name()
    kiosk.wait(3)
    kiosk.finger.let_go()
    for pin, said in {"12": "Too short", "123456": "in a row", "000000": "the same"}.items():
        kiosk.staff.type_pin(pin)
        assert said in kiosk.words()
    kiosk.staff.type_pin(PIN)
    kiosk.staff.type_pin("806153")
    assert "not the same" in kiosk.words()
    kiosk.staff.type_pin(PIN)
    kiosk.staff.type_pin(PIN)
    assert "Overview" in kiosk.names()


def test_wrong_pins_shut_the_pad(kiosk: KioskDriver) -> None:
    kiosk.staff.enter(PIN)
    kiosk.touch("Back to the kiosk")
    assert kiosk.place == "attract"
    kiosk.staff.rest_on_name()
    kiosk.wait(3)
    kiosk.finger.let_go()
    for left in ("4 tries", "3 tries", "2 tries", "1 try"):
        kiosk.staff.type_pin("111222")
        assert left in kiosk.words()
    kiosk.staff.type_pin("111222")
    assert "Try again in 15:00" in kiosk.words()
    kiosk.wait(20)
    assert "Try again in 14:40" in kiosk.words()


def test_another_pin_is_chosen_twice_inside(kiosk: KioskDriver) -> None:
    kiosk.staff.enter(PIN)
    kiosk.touch("Device")
    kiosk.work()
    kiosk.touch("Change: PIN for staff")
    kiosk.touch("Back")
    assert "Choose a new PIN" not in kiosk.words()
    kiosk.touch("Change: PIN for staff")
    assert "Choose a new PIN" in kiosk.words()
    kiosk.staff.type_pin("123456")
    assert "in a row" in kiosk.words()
    kiosk.staff.type_pin("806153")
    kiosk.staff.type_pin("806153")
    assert "The new PIN counts from now on" in kiosk.words()
    kiosk.touch("Back to the kiosk")
    kiosk.built.staff.open()
    kiosk.staff.type_pin(PIN)
    assert "That is not the PIN" in kiosk.words()
    kiosk.staff.type_pin("806153")
    assert "Overview" in kiosk.names()


def test_a_mistake_leads_to_where_it_is_mended(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic='name = "Riverside"\nidle_seconds = "long"\n')
    kiosk.staff.enter()
    assert "idle_seconds" in kiosk.words()
    assert "Nothing needs mending" not in kiosk.words()
    kiosk.touch("Go there")
    kiosk.work()
    assert "Change: Clinic’s name" in kiosk.names()


def test_a_clinic_without_details_is_told(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    assert "example details" in kiosk.words()


NUMBERS = {
    "not known": ("", "call your local emergency number", True),
    "by country": ('country = "IE"', "call 112 or 999", False),
    "its own": ('emergency = "144"', "call 144", False),
}


@pytest.mark.parametrize(("clinic", "said", "asks"), NUMBERS.values(), ids=NUMBERS.keys())
def test_staff_see_what_warning_signs_say_at_home(
    make_kiosk: MakeKiosk, clinic: str, said: str, asks: bool
) -> None:
    kiosk = make_kiosk(clinic=f'name = "Riverside"\n{clinic}\n')
    kiosk.staff.enter()
    kiosk.touch("Clinic and booking")
    kiosk.work()
    assert f"At home, warning signs say: {said}" in kiosk.words()
    assert ("Set the country" in kiosk.words()) is asks
    assert "Change: Number for an emergency" in kiosk.names()


def test_a_number_that_is_none_is_refused_and_the_country_s_stays(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic='name = "Riverside"\ncountry = "GB"\n')
    kiosk.staff.enter()
    kiosk.touch("Clinic and booking")
    kiosk.work()
    kiosk.touch("Change: Number for an emergency")
    kiosk.staff.type_text("nine")
    kiosk.touch("Save")
    kiosk.work()
    assert "is not a number" in kiosk.words()


def test_every_language_s_pages_are_listed(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(content=two_languages().write(tmp_path / "pack"))
    kiosk.staff.enter()
    kiosk.touch("Pages")
    kiosk.work()
    assert "Open: What it is" in kiosk.names()
    kiosk.touch("de")
    kiosk.work()
    kiosk.touch("Open: Was es ist")
    kiosk.work()
    kiosk.touch("Change: Title")
    editing = kiosk.built.staff.state
    assert editing is not None
    assert editing.editing is not None
    assert editing.editing.field.file == "de/sections/what-it-is.md"


def test_a_keyboard_enters_the_pin(kiosk: KioskDriver) -> None:
    kiosk.staff.enter(PIN)
    kiosk.touch("Back to the kiosk")
    kiosk.staff.rest_on_name()
    kiosk.wait(3)
    kiosk.finger.let_go()
    kiosk.staff.type_text(PIN + "\n")
    kiosk.work()
    assert "Overview" in kiosk.names()


def test_the_pin_pad_goes_by_itself(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.staff.enter()
    kiosk.touch("Back to the kiosk")
    kiosk.staff.tap_name(5)
    kiosk.wait(31)
    assert not kiosk.staff.is_open


def test_staff_mode_locks_after_two_minutes(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    assert "Locks in 2:00" in kiosk.words()
    kiosk.wait(28)
    assert "Locks in 1:32" in kiosk.words()
    kiosk.touch("Device")
    assert "Locks in 2:00" in kiosk.words()
    kiosk.wait(121)
    assert (kiosk.place, kiosk.staff.is_open) == ("attract", False)


def test_no_touch_counts_while_the_screen_is_cleaned(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    kiosk.touch("Clean the screen")
    kiosk.wait(10)
    assert "20" in kiosk.words()
    kiosk.touch_anywhere()
    kiosk.keyboard.press(Qt.Key.Key_Escape)
    kiosk.wait(19)
    assert "No touch counts now" in kiosk.words()
    kiosk.wait(1.5)
    assert "No touch counts now" not in kiosk.words()
    assert "Overview" in kiosk.names()


def test_leaving_asks_first(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    said: list[bool] = []
    kiosk.built.staff_access.quitting.connect(said.append)
    kiosk.staff.enter()
    kiosk.touch("Leave the kiosk")
    kiosk.touch("No")
    assert said == []
    kiosk.touch("Leave the kiosk")
    kiosk.touch("Leave")
    kiosk.staff.enter()
    kiosk.touch("Restart")
    kiosk.touch("Restart")
    assert said == [False, True]


KEYS = ("1", "5", "0", "OK", "Delete")


def test_no_key_moves_while_a_pin_is_chosen_or_entered(kiosk: KioskDriver) -> None:
    kiosk.staff.open_pin_pad()
    paths = kiosk.staff.places(*KEYS)
    for pin in ("123456", "4930", PIN, "493028", PIN):
        kiosk.staff.type_pin(pin)
        assert kiosk.staff.places(*KEYS) == paths, kiosk.words()
    kiosk.staff.type_pin(PIN)
    kiosk.touch("Back to the kiosk")
    kiosk.staff.open_pin_pad()
    paths = kiosk.staff.places(*KEYS)
    for _ in range(4):
        kiosk.staff.type_pin("806153")
        assert "That is not the PIN" in kiosk.words()
        assert kiosk.staff.places(*KEYS) == paths


def test_the_first_start_asks_for_a_pin(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(windowed=None)
    kiosk.staff.begin_first_start()
    assert "Choose a PIN for staff" in kiosk.words()
    kiosk.staff.type_pin(PIN)
    kiosk.staff.type_pin(PIN)
    kiosk.touch("Back to the kiosk")
    kiosk.staff.begin_first_start()
    assert not kiosk.staff.is_open


def refuses_a_visitor(kiosk: KioskDriver) -> None:
    kiosk.staff.begin_first_start()
    assert not kiosk.staff.is_open
    kiosk.staff.tap_name(5)
    assert "No PIN has been chosen yet" in kiosk.words()
    assert "kiosk staff set-pin" in kiosk.words()
    kiosk.wait(31)
    assert not kiosk.staff.is_open


def a_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.wait(200)
    assert kiosk.place == "attract"


def test_a_touch_while_the_device_is_set_up_ends_no_chance(make_kiosk: MakeKiosk) -> None:
    """Whoever mounts the screen tries it; a patient of the afternoon chooses nothing."""
    kiosk = make_kiosk(windowed=None)
    a_visit(kiosk)
    kiosk.staff.begin_first_start()
    assert "Choose a PIN for staff" in kiosk.words()
    kiosk.touch("Back")
    a_visit(kiosk)
    kiosk.staff.tap_name(5)
    assert "Choose a PIN for staff" in kiosk.words()
    kiosk.wait(121)
    assert not kiosk.staff.is_open, "the question goes by itself"
    kiosk.wait(SET_UP)
    a_visit(kiosk)
    refuses_a_visitor(kiosk)
    refuses_a_visitor(make_kiosk(windowed=None))


def test_a_later_start_asks_and_the_first_visit_ends_it(make_kiosk: MakeKiosk) -> None:
    make_kiosk(windowed=None)
    kiosk = make_kiosk(windowed=None)
    kiosk.staff.begin_first_start()
    assert "Choose a PIN for staff" in kiosk.words()
    kiosk.touch("Back")
    a_visit(kiosk)
    refuses_a_visitor(kiosk)
    refuses_a_visitor(make_kiosk(windowed=None))


def test_a_removed_mark_lets_staff_choose_again(make_kiosk: MakeKiosk) -> None:
    for _ in range(2):
        kiosk = make_kiosk(windowed=None)
    a_visit(kiosk)
    refuses_a_visitor(kiosk)
    paths.first_visit_mark().unlink()
    kiosk = make_kiosk(windowed=None)
    kiosk.staff.begin_first_start()
    kiosk.staff.type_pin(PIN)
    kiosk.staff.type_pin(PIN)
    assert "Overview" in kiosk.words()


def test_marks_that_cannot_be_read_hand_out_no_pin(
    make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name in ("begun", "used"):
            raise PermissionError(13, "Permission denied")
        return known(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    refuses_a_visitor(make_kiosk(windowed=None))
