"""“Tell your physio”: what a visitor marks goes onto the plan, and ends with the visit."""

from kiosk.app import events as e
from kiosk.shared.printing import PrintStage
from kiosk.warning_signs.choice import CHECK
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.printers import FakePrinters

COMES_BACK = "Cramps that keep coming back or disturb your sleep"


def _told(kiosk: KioskDriver) -> tuple[str, ...]:
    return kiosk.plan.paper().plan.tell


def test_signs_of_the_check_are_told(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, "8.keeps-coming"))
    assert _told(kiosk) == (COMES_BACK,)
    kiosk.go(e.OpenSection("my-plan"))
    kiosk.show(COMES_BACK)
    kiosk.go(e.OpenSection("get-help"), e.Choose(CHECK, ""))
    assert _told(kiosk) == ()


def test_who_is_not_sure_which_sign_it_is_tells_none(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("get-help"), e.Choose(CHECK, "?.clot"))
    assert _told(kiosk) == ()


def test_a_question_whose_answer_did_not_help_is_asked(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.RateAnswer("magnesium", False), e.RateAnswer("quinine", True))
    title = kiosk.pack.questions["magnesium"]
    assert _told(kiosk) == (f"My question: {title}",)
    kiosk.go(e.RateAnswer("magnesium", True))
    assert _told(kiosk) == ()


def test_it_ends_with_the_visit(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract(), e.RateAnswer("magnesium", False))
    assert _told(kiosk)
    kiosk.wait(111)
    assert kiosk.place == "attract"
    kiosk.go(e.LeaveAttract())
    assert _told(kiosk) == ()


def test_what_is_marked_after_printing_can_be_printed(make_kiosk: MakeKiosk) -> None:
    printers = FakePrinters()
    kiosk = make_kiosk(printers=printers)
    kiosk.go(e.LeaveAttract(), e.OpenSection("my-plan"))
    kiosk.touch("On paper")
    kiosk.touch("Print my plan")
    printers.end()
    assert kiosk.plan.printing is PrintStage.SENT
    kiosk.go(e.RateAnswer("magnesium", False))
    kiosk.touch("Print my plan")
    assert printers.jobs[-1].sheet.plan.tell


def test_what_made_it_worse_is_told_and_no_longer_taken_home(kiosk: KioskDriver) -> None:
    kiosk.go(e.LeaveAttract())
    kiosk.go(e.OpenExercise("wall-calf"), *SAFE_AND_READY)
    kiosk.exercise.finish("wall-calf")
    assert _told(kiosk) == ()
    kiosk.go(e.Feel("worse"))
    assert _told(kiosk) == ("It felt worse after: Wall calf stretch",)
    assert not kiosk.built.controller.state.plan.finished
