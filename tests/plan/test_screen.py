"""My plan: what is on it, the ways to take it along, and that nothing of it stays."""

from itertools import product
from typing import Any

import icalendar
import pytest

from kiosk.app import events as e
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.session.plan import Dose, exercise_plan
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.shared.printing import PrintFault
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.printers import FakePrinters
from tests.support.readers import WAYS, Spoilt

CLINIC = """
name = "Riverside Physio"
paper = "letter"
[booking]
web = "https://riverside.example/book"
phone = "020 7946 0000"
"""
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
MANY = ("wall-calf", "seated-heel-raise", "night-calf", "hamstring-chair", "quad-standing")
FULL = (*MANY, "eccentric-drop", "single-leg-balance", "low-hops")
WAYS_OUT = ("On my phone", "Reminders")


def _name(value: object) -> str:
    return f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value)


def _plan(
    make_kiosk: MakeKiosk, *exercises: str, printers: FakePrinters | None = None, **options: object
) -> KioskDriver:
    kiosk = make_kiosk(**{"clinic": CLINIC, "printers": printers, **options})
    kiosk.go(e.LeaveAttract())
    kiosk.plan.prescribe(*exercises)
    kiosk.go(e.OpenSection("my-plan"))
    return kiosk


def _text(kiosk: KioskDriver) -> str:
    found = kiosk.code.read()
    assert found["zxing"] == found["zbar"] != ""
    return found["zxing"]


def _all_words(kiosk: KioskDriver) -> str:
    said = ""
    for view in range(kiosk.view[1]):
        kiosk.go(e.ShowView(view))
        said += kiosk.words()
    return said


def test_an_empty_plan_says_how_it_fills(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, clinic=CLINIC.replace("paper", 'country = "GB"\npaper'))
    said = "Exercises that you finish here are added to this list. Until then, we suggest:"
    assert said in kiosk.words()
    assert "Remove" not in str(kiosk.names())
    text = _text(kiosk)
    assert "Our suggestion, until you and your physio choose what you do:" in text
    stretch = (
        "1. Wall calf stretch\nHold 30 seconds, 3 times, each side; every day, morning and night"
    )
    assert stretch in text
    # the same stretch is advised once, by its name; what cannot wait needs the room
    assert "hold a gentle calf stretch" not in text
    assert "hold a gentle calf stretch for 30 seconds, 3 times" in _all_words(kiosk)
    assert "chest pain or discomfort" in text
    assert "new neck or back pain after an accident" in text
    assert "https://riverside.example/book" in text


def test_the_signs_have_a_heading_and_the_country_s_number(make_kiosk: MakeKiosk) -> None:
    clinic = CLINIC.replace("paper", 'country = "GB"\npaper')
    said = _all_words(_plan(make_kiosk, clinic=clinic))
    head, _, signs = said.partition("Signs that cannot wait")
    assert "Keep a diary." in head
    assert signs.strip().startswith("Call 999")


def test_prescribed_and_finished_twice_it_is_there_once_as_the_clinician_said(
    make_kiosk: MakeKiosk,
) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract())
    kiosk.exercise.do("wall-calf")
    kiosk.go(e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    kiosk.pass_time(250)
    kiosk.touch("Finish")
    kiosk.go(e.Prescribe(Prescribed("wall-calf", 2, hold=45)), e.OpenSection("my-plan"))
    words = _text(kiosk)
    assert words.count("Wall calf stretch") == 1
    assert "45 seconds" in words
    kiosk.touch("Remove: Wall calf stretch")
    assert "45 seconds" not in _text(kiosk)


def test_what_was_finished_is_on_it_as_it_was_guided(make_kiosk: MakeKiosk) -> None:
    """A program's dose, or a hold that was made shorter, goes home; not the exercise's own."""
    kiosk = make_kiosk(clinic=CLINIC)
    plan = exercise_plan("wall-calf", Dose(sets=2, hold=25))
    kiosk.go(
        e.LeaveAttract(),
        e.OpenExercise("wall-calf", plan),
        *SAFE_AND_READY,
    )
    kiosk.exercise.more("−5 s")
    kiosk.pass_time(150)
    kiosk.go(e.OpenSection("my-plan"))
    assert "Hold 20 seconds, 2 times, each side; every day, morning and night" in _text(kiosk)
    kiosk.touch("Remove: Wall calf stretch")
    kiosk.exercise.do("wall-calf")
    kiosk.go(e.OpenSection("my-plan"))
    assert "Hold 30 seconds, 3 times" in _text(kiosk)


def test_home_leads_to_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract())
    kiosk.touch("My plan")
    assert kiosk.place == "my-plan"


def test_booking_leads_to_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract(), e.OpenSection("book"))
    kiosk.touch("Take my plan home")
    assert kiosk.place == "my-plan"


def test_what_was_finished_and_prescribed_is_on_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract())
    kiosk.exercise.do("night-calf")
    kiosk.plan.prescribe("wall-calf")
    kiosk.go(e.OpenSection("my-plan"))
    text = _text(kiosk)
    dose = "1. Wall calf stretch\nHold 30 seconds, 3 times, each side; every day, morning and night"
    assert dose in text
    assert "2. Night calf stretch" in text
    assert "Wall calf stretch" in kiosk.words()


def test_a_touch_takes_one_off(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, "wall-calf", "night-calf")
    kiosk.touch("Remove: Wall calf stretch")
    text = _text(kiosk)
    assert "Wall calf" not in text
    assert "1. Night calf stretch" in text
    kiosk.touch("Remove: Night calf stretch")
    assert "are added to this list" in kiosk.words()


CODES = [(SIZES[0], theme) for theme in ThemeName] + [(s, ThemeName.LIGHT) for s in SIZES[1:]]


@pytest.mark.parametrize(("size", "theme"), CODES, ids=_name)
def test_both_codes_are_read_by_both(
    make_kiosk: MakeKiosk, size: tuple[int, int], theme: ThemeName
) -> None:
    kiosk = _plan(make_kiosk, *FULL, windowed=size, theme=theme)
    for way in WAYS_OUT:
        kiosk.touch(way)
        assert _text(kiosk)
        assert kiosk.code.module_mm() >= 0.8
        assert kiosk.code.modules() <= 117
        assert kiosk.code.quiet_around()


PHOTOGRAPHS = [(SIZES[0], spoilt) for spoilt in WAYS] + [(size, WAYS[-1]) for size in SIZES[1:]]
"""Each way to spoil one, and on each screen all of them at once."""


@pytest.mark.parametrize(("size", "spoilt"), PHOTOGRAPHS, ids=_name)
def test_a_bad_photograph_is_read_by_both(
    make_kiosk: MakeKiosk, size: tuple[int, int], spoilt: Spoilt
) -> None:
    kiosk = _plan(make_kiosk, *FULL, windowed=size)
    for way in WAYS_OUT:
        kiosk.touch(way)
        found = kiosk.code.read(spoilt)
        assert found["zxing"] == found["zbar"] == _text(kiosk)


SMALL = list(product([(1366, 768, 15.6), (1080, 1920, 15.6), (1920, 1080, 13.3)], TextSize))


@pytest.mark.parametrize(("screen", "text_size"), SMALL, ids=_name)
def test_a_small_screen_leaves_something_out_and_says_so(
    make_kiosk: MakeKiosk, screen: tuple[int, int, float], text_size: TextSize
) -> None:
    wide, high, diagonal = screen
    kiosk = _plan(make_kiosk, *FULL, windowed=(wide, high), diagonal=diagonal, text_size=text_size)
    said = _all_words(kiosk)
    kiosk.go(e.ShowView(0))  # upright the code stands there alone
    if not kiosk.code.texts():
        assert "This screen has no room for a code of your plan. Ask us to print it." in said
        return
    assert "No phone? Ask reception to print it." in said
    text = _text(kiosk)
    assert kiosk.code.module_mm() >= 0.8
    assert text.endswith("Not all of it fits here. Ask us for the rest.")
    assert "chest pain" in text.lower()
    assert "The printed plan also has more " in said


def test_reminders_are_a_calendar(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, "wall-calf")
    kiosk.touch("Reminders")
    calendar: Any = icalendar.Calendar.from_ical(_text(kiosk))
    morning, night = calendar.walk("VEVENT")
    assert (morning["RRULE"]["COUNT"], night["RRULE"]["COUNT"]) == ([14], [14])
    assert f"{night['DTSTART'].dt:%Y-%m-%d %H:%M}" == "2026-11-23 21:00"
    assert "Wall calf stretch" in str(morning["DESCRIPTION"])


def _first_reminder(kiosk: KioskDriver) -> tuple[str, list[str]]:
    """Return what a reader that takes the first event alone makes of the code."""
    kiosk.go(e.OpenSection("my-plan"))
    kiosk.touch("Reminders")
    calendar: Any = icalendar.Calendar.from_ical(_text(kiosk))
    event = calendar.walk("VEVENT")[0]
    return str(event["SUMMARY"]), str(event["DESCRIPTION"]).splitlines()


STAGES = {
    0: ("Morning stretch", ["Wall calf stretch: Hold 30 seconds, 3 times", "Seated heel raise"]),
    1: ("Morning exercises", ["Standing heel raise: 3 sets of 12", "Slow heel drop: 3 sets of 8"]),
    2: ("Morning exercises", ["Low hops: 2 sets of 10", "Single-leg balance: Hold 30 seconds"]),
    3: ("Morning exercises", ["Slow heel drop: 3", "Jog on the spot", "Marching skip"]),
}


@pytest.mark.parametrize("stage", STAGES)
def test_weeks_of_a_program_are_reminded_of_by_name_and_dose(
    make_kiosk: MakeKiosk, stage: int
) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.go(e.LeaveAttract(), e.TakeProgram("calf-cramps", stage, "my-plan"))
    summary, said = _first_reminder(kiosk)
    wanted, lines = STAGES[stage]
    assert summary == wanted
    assert said[0] == f"8-week calf plan: Weeks {2 * stage + 1}–{2 * stage + 2}".replace("–", "-")
    for line in lines:
        assert any(x.startswith(line) for x in said), (line, said)
    assert sum(x.startswith("Stop ") for x in said) == len(lines)


def test_what_is_for_a_cramp_now_is_nobodys_habit(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, "cramp-release", "night-calf", "evening-chair")
    summary, said = _first_reminder(kiosk)
    assert summary == "Stretch tonight"
    assert (
        said[0]
        == "Evening chair stretch: Hold 30 seconds, 3 times, each side; every day, once a day"
    )
    for name in ("Standing cramp release", "Night calf stretch"):
        assert f"{name}: Hold 30 seconds, 2 times, each side; when you need it" in said
    assert "when you need it" in kiosk.words().replace("\N{NO-BREAK SPACE}", " ")


def test_as_a_clinician_changed_it(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    item = Prescribed("wall-calf", 5, hold=45, a_day=3)
    kiosk.go(e.LeaveAttract(), e.Prescribe(item))
    _summary, said = _first_reminder(kiosk)
    assert (
        said[0]
        == "Wall calf stretch: Hold 45 seconds, 5 times, each side; every day, 3 times a day"
    )


def test_the_code_never_says_an_exercise_without_when_to_stop(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, *FULL)
    text = _text(kiosk)
    named = [n for n in range(1, 9) if f"\n{n}. " in f"\n{text}"]  # the title may have no room
    assert len(named) >= 4
    assert text.count("Stop if") == len(named)


def test_no_printer_no_button(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, printers=FakePrinters(PrintFault.NO_PRINTER))
    assert "On paper" not in kiosk.names()


def _at_the_printer(make_kiosk: MakeKiosk, printers: FakePrinters) -> KioskDriver:
    kiosk = _plan(make_kiosk, "wall-calf", printers=printers)
    kiosk.touch("On paper")
    kiosk.touch("Print my plan")
    return kiosk


def test_it_says_how_printing_goes_on(make_kiosk: MakeKiosk) -> None:
    printers = FakePrinters()
    kiosk = _at_the_printer(make_kiosk, printers)
    assert "Your plan goes to the printer" in kiosk.words()
    assert "Print my plan" not in kiosk.names()
    (job,) = printers.jobs
    assert [x.prescribed.exercise for x in job.sheet.plan.exercises] == ["wall-calf"]
    assert job.paper == "letter"
    assert len(job.sheet.diary.dates) == 14
    printers.end()
    assert "Take all of the pages with you." in kiosk.words()


def test_one_plan_is_printed_once(make_kiosk: MakeKiosk) -> None:
    printers = FakePrinters()
    kiosk = _at_the_printer(make_kiosk, printers)
    kiosk.go(e.PrintPlan())
    printers.end()
    kiosk.go(e.PrintPlan())
    assert len(printers.jobs) == 1
    kiosk.touch("Remove: Wall calf stretch")
    kiosk.touch("Print my plan")
    assert len(printers.jobs) == 2


FAULTS = {
    PrintFault.NO_PRINTER: "There is no printer here.",
    PrintFault.NO_DEFAULT: "none is the main one",
    PrintFault.STOPPED: "It may need paper or ink.",
    PrintFault.FAILED: "The printer did not take the page.",
    PrintFault.NO_ANSWER: "The printer does not answer.",
}


@pytest.mark.parametrize(("fault", "said"), FAULTS.items(), ids=lambda f: getattr(f, "name", ""))
def test_a_failure_is_said_plainly(make_kiosk: MakeKiosk, fault: PrintFault, said: str) -> None:
    printers = FakePrinters()
    kiosk = _at_the_printer(make_kiosk, printers)
    printers.end(fault)
    assert said in kiosk.words()
    assert "Please ask at reception." in kiosk.words()
    kiosk.touch("Try again")
    assert len(printers.jobs) == 2


def test_an_end_that_comes_after_the_visit_says_nothing(make_kiosk: MakeKiosk) -> None:
    printers = FakePrinters()
    kiosk = _at_the_printer(make_kiosk, printers)
    kiosk.wait(111)
    printers.end(PrintFault.FAILED)
    assert kiosk.place == "attract"
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    kiosk.touch("On paper")
    assert "Print my plan" in kiosk.names()


def test_the_printer_is_looked_for_each_time(make_kiosk: MakeKiosk) -> None:
    printers = FakePrinters(PrintFault.NO_PRINTER)
    kiosk = _plan(make_kiosk, printers=printers)
    printers.printer = "Front desk"
    kiosk.go(e.GoHome(), e.OpenSection("my-plan"))
    assert "On paper" in kiosk.names()


def test_a_reset_forgets_the_plan(make_kiosk: MakeKiosk) -> None:
    kiosk = _plan(make_kiosk, "evening-chair")
    assert "Evening chair" in _text(kiosk)
    kiosk.wait(111)
    assert kiosk.place == "attract"
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    assert "Evening chair" not in _text(kiosk)
    assert "Remove" not in str(kiosk.names())


@pytest.mark.parametrize("size", SIZES, ids=_name)
@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL])
def test_a_full_plan_is_whole(
    make_kiosk: MakeKiosk, size: tuple[int, int], text_size: TextSize
) -> None:
    kiosk = _plan(make_kiosk, *FULL, printers=FakePrinters(), windowed=size, text_size=text_size)
    flaws = []
    for way in ("On my phone", "On paper"):
        kiosk.go(e.ShowView(0))
        kiosk.touch(way)
        for view in range(kiosk.view[1]):
            kiosk.go(e.ShowView(view))
            found = [*kiosk.layout.flaws(), *kiosk.layout.small_targets(20.0, 12.7)]
            flaws += [f"{way}, screenful {view + 1}: {flaw}" for flaw in found]
    assert flaws == []
