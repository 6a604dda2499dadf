"""What printing does as a visit goes on: looks for a printer, sends the plan once, says the end."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.clinic.settings import EXAMPLE
from kiosk.content.model.pack import Library
from kiosk.exercise.dose.prescribed import Prescribed
from kiosk.exercise.repository import ExerciseRepository
from kiosk.plan.state import PlanState
from kiosk.shared.printing import PrintFault, PrintStage
from kiosk.shared.wording import Words
from kiosk.visit.context import ViewContext, plan_section
from kiosk.visit.navigation import Home, Page
from tests.support.printers import FakePrinters
from ui.plan.print.service import PlanMoment, PrintService

Follow = Callable[[PlanMoment, PlanMoment], None]


@pytest.fixture
def printers() -> FakePrinters:
    return FakePrinters()


@pytest.fixture
def service(qtbot: QtBot, printers: FakePrinters) -> PrintService:
    return PrintService(printers, lambda: ())


@pytest.fixture
def follow(service: PrintService, library: Library, qtbot: QtBot) -> Follow:
    context = ViewContext(library, library.toc("en"), EXAMPLE, Words("en"))
    repository = ExerciseRepository(library.exercise_file)

    def follow(before: PlanMoment, after: PlanMoment) -> None:
        done = list[bool]()
        service.follow(before, after, context, repository)
        service._soon.add(lambda: done.append(True))
        qtbot.waitUntil(lambda: bool(done))

    return follow


@pytest.fixture
def plan_page(library: Library) -> Page:
    return Page(plan_section(library.toc("en")))


PLAN = PlanState(prescribed=(Prescribed("wall-calf", 3, hold=30, a_day=2),))
WANTED = replace(PLAN, printing=PrintStage.UNDER_WAY)


def test_a_printer_is_looked_for_as_the_plan_comes_up_and_then_no_more(
    follow: Follow, printers: FakePrinters, plan_page: Page
) -> None:
    home, plan = PlanMoment(PLAN, Home()), PlanMoment(PLAN, plan_page)
    follow(home, home)
    assert printers.looked == 0
    follow(home, plan)
    assert printers.looked == 1
    follow(plan, plan)
    follow(plan, home)
    assert printers.looked == 1
    follow(home, plan)
    assert printers.looked == 2


def test_only_another_printer_is_news(
    follow: Follow, service: PrintService, printers: FakePrinters, qtbot: QtBot
) -> None:
    names: list[str] = []
    service.changed.connect(lambda: names.append(service.printer))
    for found in ("Front desk", "Front desk", PrintFault.NO_PRINTER, "Back office"):
        printers.printer = found
        service.look()
    assert names == ["Front desk", "", "Back office"]


def test_the_plan_is_sent_once_with_what_was_prescribed(
    follow: Follow, printers: FakePrinters, plan_page: Page
) -> None:
    asked, wanted = PlanMoment(PLAN, plan_page), PlanMoment(WANTED, plan_page)
    follow(asked, wanted)
    follow(wanted, wanted)
    (job,) = printers.jobs
    assert [x.title for x in job.sheet.plan.exercises] == ["Wall calf stretch"]


def test_what_became_of_it_is_said(
    follow: Follow, service: PrintService, printers: FakePrinters, plan_page: Page
) -> None:
    said: list[object] = []
    service.ended.connect(said.append)
    follow(PlanMoment(PLAN, plan_page), PlanMoment(WANTED, plan_page))
    assert said == []
    printers.end(PrintStage.SENT)
    assert said == [PrintStage.SENT]


def test_what_has_not_begun_is_forgotten_at_the_end(
    service: PrintService, printers: FakePrinters, library: Library, plan_page: Page, qtbot: QtBot
) -> None:
    context = ViewContext(library, library.toc("en"), EXAMPLE, Words("en"))
    repository = ExerciseRepository(library.exercise_file)
    before, after = PlanMoment(PLAN, plan_page), PlanMoment(WANTED, plan_page)
    service.follow(before, after, context, repository)
    service.close()
    later = list[bool]()
    service._soon.add(lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later))
    assert printers.jobs == []
