"""A clock that cannot be right: patients are told nothing by it, staff are told how to mend it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.shared.clock import LIFETIME, RELEASED, WallTime, plausible
from kiosk.shared.disk import RealDisk
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.state import UpdateState, read_state, write_state
from tests.support.clock import FakeClock
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

CLINIC = """
name = "Riverside"
[booking]
phone = "020 7946 0000"
[hours]
monday = "08:00-18:00"
thursday = "08:00-18:00"
"""
NOTICE = """
[[notices]]
from = 1960-01-01
until = 2199-12-31
text.en = "The lift is out of order."
"""
ITEM = Prescribed("wall-calf", 3, hold=30, each_side=True, a_day=2)
WRONG = {
    "an empty battery": date(1970, 1, 1),
    "a year before the program": date(2025, 6, 1),
    "the day before the program": RELEASED - timedelta(1),
    "far ahead": date(2099, 1, 1),
    "later than any program runs": RELEASED + LIFETIME + timedelta(1),
}


@pytest.mark.parametrize("day", WRONG.values(), ids=WRONG.keys())
def test_what_no_clock_can_say(day: date) -> None:
    assert not plausible(day)


def test_what_it_can_say() -> None:
    assert plausible(RELEASED)
    assert plausible(FakeClock().today())
    assert plausible(RELEASED + timedelta(5 * 366))


@pytest.fixture
def kiosk(make_kiosk: MakeKiosk, tmp_path: Path) -> KioskDriver:
    (tmp_path / "notices.toml").write_text(NOTICE, encoding="utf-8")
    return make_kiosk(clinic=CLINIC)


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 1, 1)])
def test_patients_are_told_no_times(kiosk: KioskDriver, day: date) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    assert "now" in hours_of(kiosk)
    kiosk.be_at(WallTime(day, 0))
    kiosk.go(e.GoHome(), e.OpenSection("book"))
    assert "now" not in hours_of(kiosk)
    assert "1970" not in kiosk.words()
    kiosk.be_at(WallTime(date(2026, 11, 23), 10 * 60))
    kiosk.go(e.GoHome(), e.OpenSection("book"))
    assert "Open now" in kiosk.words()


def hours_of(kiosk: KioskDriver) -> str:
    lines = kiosk.words().splitlines()
    return " ".join(line for line in lines if "Open" in line or "Closed" in line)


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 1, 1)])
def test_no_reminder_and_no_notice_goes_by_it(kiosk: KioskDriver, day: date) -> None:
    assert "The lift is out of order." in kiosk.words()
    kiosk.go(e.LeaveAttract(), e.Prescribe(ITEM), e.OpenSection("my-plan"))
    assert "Reminders" in kiosk.names()
    kiosk.be_at(WallTime(day, 0))
    kiosk.go(e.GoHome(), e.OpenSection("my-plan"))
    assert "Reminders" not in kiosk.names()
    assert kiosk.code.texts(), "the plan itself still goes home"
    assert not any(str(day.year) in code for code in kiosk.code.texts())
    kiosk.wait(200.0)
    assert kiosk.place == "attract"
    assert "The lift is out of order." not in kiosk.words()


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2099, 1, 1)])
def test_staff_are_told_and_led_to_the_clock(kiosk: KioskDriver, day: date) -> None:
    kiosk.be_at(WallTime(day, 61, ahead=60))
    kiosk.staff.enter()
    assert f"clock says {day}, which cannot be right" in kiosk.words()
    assert f"Clock: {day}, 01:01" in kiosk.words()
    kiosk.touch("Go there")
    kiosk.work()
    assert f"Clock: {day}, 01:01" in kiosk.words()
    assert "Set day and time of this computer" in kiosk.words()
    assert "The clock is right now" not in kiosk.names()


def test_overview_and_device_show_day_time_and_zone(kiosk: KioskDriver) -> None:
    kiosk.staff.enter()
    assert "Clock: 2026-11-23, 10:15 (UTC)" in kiosk.words()
    kiosk.touch("Device")
    kiosk.work()
    assert "Clock: 2026-11-23, 10:15 (UTC)" in kiosk.words()
    assert "The clock is right now" not in kiosk.names()


def test_staff_say_that_it_is_right_now(kiosk: KioskDriver) -> None:
    """What one look in 2031 remembered is forgotten by a touch; the staff page tells of it."""
    home: UpdatePaths = kiosk.built.loader.home
    write_state(home, RealDisk(), UpdateState(date(2031, 5, 1), None, 3, "expired"))
    kiosk.staff.enter()
    assert "said 2031-05-01 before, and says 2026-11-23 now" in kiosk.words()
    kiosk.touch("Device")
    kiosk.work()
    if "The clock is right now" not in kiosk.names():
        kiosk.staff.turn()
    kiosk.touch("The clock is right now")
    kiosk.work()
    assert "This day counts from now on" in kiosk.words()
    assert "The clock is right now" not in kiosk.names()
    assert read_state(home) == UpdateState()
    kiosk.touch("Overview")
    kiosk.work()
    assert "2031" not in kiosk.words()
