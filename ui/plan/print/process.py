"""The kiosk's side of the process that prints: starts it, waits for its line, outlives it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from kiosk.plan.printer import STAFF
from kiosk.shared import child_process
from kiosk.shared.printing import PrintFault, PrintStage
from ui.plan.print.printers import Ended, Found
from ui.shared.child_process import ChildProcess

if TYPE_CHECKING:  # loaded once something is printed
    from ui.plan.print.job import PrintJob

_log = logging.getLogger(__name__)

LOOKING, SENDING = 15.0, 60.0
"""Seconds after which the print system is taken to hang."""

_Tell: TypeAlias = Callable[[str | PrintFault], None]


def own_command() -> list[str]:
    """Return what starts the process that prints, from the source tree or from a bundle."""
    return child_process.itself("print")


class ProcessPrinters(QObject):
    """`Printers` asked in another process. What staff must know goes to the log, once."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._looking: ChildProcess | None = None
        self._sending: ChildProcess | None = None
        self._told: str | PrintFault | None = None

    def look(self, found: Found) -> None:
        """Look for the printer; a search that is under way is not begun again."""
        if self._looking is None:
            self._looking = self._start(
                "look", b"", LOOKING, lambda outcome: self._looked(outcome, found)
            )

    def send(self, job: PrintJob, ended: Ended) -> None:
        """Print a plan; one job at a time."""
        from ui.plan.print.job import pack

        if self._sending is not None:
            ended(PrintFault.FAILED)
            return
        self._sending = self._start(
            "send", pack(job), SENDING, lambda outcome: self._sent(outcome, ended)
        )

    def close(self) -> None:
        """End both processes."""
        for process in (self._looking, self._sending):
            if process is not None:
                process.end()
        self._looking = self._sending = None

    def _looked(self, outcome: str | PrintFault, found: Found) -> None:
        self._looking = None
        if outcome != self._told:
            self._told = outcome
            if isinstance(outcome, PrintFault):
                _log.warning("Plans cannot be printed. %s", STAFF[outcome])
            else:
                _log.info("Plans are printed on “%s”.", outcome)
        found(outcome)

    def _sent(self, outcome: str | PrintFault, ended: Ended) -> None:
        self._sending = None
        if isinstance(outcome, PrintFault):
            _log.warning("A plan was not printed. %s", STAFF[outcome])
            ended(outcome)
        else:
            ended(PrintStage.SENT)

    def _start(self, word: str, data: bytes, seconds: float, tell: _Tell) -> ChildProcess:
        """Start the process with a word; `tell` is told the answer, which is its last line."""
        from ui.plan.print.job import read_answer

        process = ChildProcess(self)
        lines = [b""]

        def answer() -> None:
            outcome = read_answer(lines[-1])
            if outcome is PrintFault.NO_ANSWER:
                _log.warning("The process that prints failed: %s", process.last_words)
            tell(outcome)

        process.said.connect(lines.append)
        process.ended.connect(answer)
        process.start([*self._command, word], seconds)
        process.write(data)
        process.close_input()
        return process
