"""Nothing of a plan stays on the disk: every file that a visit wrote is searched."""

import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from kiosk.shared.printing import PrintStage
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.printers import FakePrinters
from tests.support.written import files_with
from ui.plan.print.job import PrintJob
from ui.plan.print.printers import Ended, Found
from ui.plan.print.process import ProcessPrinters

CLINIC = 'name = "Riverside"\n[booking]\nweb = "https://riverside.example/book"\n'
TELLTALES = (
    *(b"Wall calf", b"wall-calf", b"Night calf", b"night-calf", b"VEVENT"),
    *(b"I am pregnant", b"My question"),
)


class _Printed(FakePrinters):
    """Prints by the real process, whose print system is a file that it must not leave."""

    def __init__(self) -> None:
        super().__init__()
        answer = 'import sys; sys.stdin.buffer.read(); print(\'{"printer": "Desk"}\')'
        self._real = ProcessPrinters([sys.executable, "-c", answer])

    def look(self, found: Found) -> None:
        found("Desk")

    def send(self, job: PrintJob, ended: Ended, /) -> None:
        self._real.send(job, ended)

    def close(self) -> None:
        self._real.close()


def test_no_file_of_a_visit_holds_the_plan(
    make_kiosk: MakeKiosk, written: Path, qtbot: QtBot
) -> None:
    kiosk: KioskDriver = make_kiosk(clinic=CLINIC, printers=_Printed())
    kiosk.go(e.LeaveAttract())
    kiosk.exercise.do("night-calf")
    kiosk.plan.prescribe("wall-calf")
    kiosk.go(e.OpenSection("who-is-at-risk"))
    kiosk.show("I am pregnant")
    kiosk.touch("I am pregnant")
    kiosk.go(e.RateAnswer("magnesium", False))
    kiosk.go(e.OpenSection("my-plan"))
    assert len(kiosk.plan.paper().plan.tell) == 2
    kiosk.touch("Reminders")
    kiosk.touch("On paper")
    kiosk.touch("Print my plan")
    qtbot.waitUntil(lambda: kiosk.plan.printing is PrintStage.SENT)
    kiosk.wait(111)
    assert kiosk.place == "attract"
    assert files_with(written, *TELLTALES) == []


def test_the_search_finds_what_it_looks_for(written: Path) -> None:
    (written / "tmp" / "spool").write_bytes(b"... Wall calf stretch ...")
    assert len(files_with(written, *TELLTALES)) == 1
