"""Printers as a test wants them."""

from kiosk.shared.printing import PrintFault, Printing, PrintStage
from ui.plan.print.job import PrintJob, pack, unpack
from ui.plan.print.printers import Ended, Found


class FakePrinters:
    """Finds `printer` at once, keeps every job, and ends it when told to."""

    def __init__(self, printer: str | PrintFault = "Front desk") -> None:
        self.printer = printer
        self.jobs: list[PrintJob] = []
        self.looked = 0
        self._ended: list[Ended] = []

    def look(self, found: Found) -> None:
        self.looked += 1
        found(self.printer)

    def send(self, job: PrintJob, ended: Ended, /) -> None:
        self.jobs.append(unpack(pack(job)))
        self._ended.append(ended)

    def end(self, outcome: Printing = PrintStage.SENT) -> None:
        """Say what became of the last job."""
        self._ended[-1](outcome)

    def close(self) -> None:
        pass
