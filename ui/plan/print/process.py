"""The kiosk's side of the process that prints: starts it, waits for its line, outlives it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from kiosk.plan.printer import STAFF
from kiosk.shared import child_process
from kiosk.shared.printing import PrintFault, PrintStage
from ui.plan.print.printers import Ended, Found
from ui.shared.child_process import new_process
from ui.shared.ticker import IdleQueue

if TYPE_CHECKING:  # loaded once something is printed
    from ui.plan.print.job import PrintJob

_log = logging.getLogger(__name__)

LOOKING, SENDING = 15_000, 60_000
"""Milliseconds after which the print system is taken to hang."""

_LEAVING = 300
_LAST_WORDS = 500
"""Bytes kept of what the process complained about; it never complains about a plan's words."""


def own_command() -> list[str]:
    """Return what starts the process that prints, from the source tree or from a bundle."""
    return child_process.itself("print")


class ProcessPrinters(QObject):
    """`Printers` asked in another process. What staff must know goes to the log, once."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._looking: _ChildProcess | None = None
        self._sending: _ChildProcess | None = None
        self._told: str | PrintFault | None = None

    def look(self, found: Found) -> None:
        """Look for the printer; a search that is under way is not begun again."""
        if self._looking is None:
            self._looking = _ChildProcess([*self._command, "look"], b"", LOOKING, self)
            self._looking.begin(lambda outcome: self._looked(outcome, found))

    def send(self, job: PrintJob, ended: Ended) -> None:
        """Print a plan; one job at a time."""
        from ui.plan.print.job import pack

        if self._sending is not None:
            ended(PrintFault.FAILED)
            return
        self._sending = _ChildProcess([*self._command, "send"], pack(job), SENDING, self)
        self._sending.begin(lambda outcome: self._sent(outcome, ended))

    def close(self) -> None:
        """End both processes."""
        for errand in (self._looking, self._sending):
            if errand is not None:
                errand.give_up()
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


class _ChildProcess(QObject):
    """One process, one line of answer, a time limit."""

    def __init__(self, command: Sequence[str], data: bytes, limit: int, parent: QObject) -> None:
        super().__init__(parent)
        self._command, self._data = command, data
        self._process = new_process(self)
        self._patience = IdleQueue(self, delay=limit)
        self._tell: Callable[[str | PrintFault], None] | None = None

    def begin(self, tell: Callable[[str | PrintFault], None]) -> None:
        """Start; `tell` is told the answer."""
        self._tell = tell
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_started)
        self._patience.add(self._process.kill)
        self._process.start(self._command[0], list(self._command[1:]))
        self._process.write(self._data)
        self._process.closeWriteChannel()

    def give_up(self) -> None:
        """End the process; nobody is told."""
        self._tell = None
        self._patience.clear()
        self._process.blockSignals(True)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_LEAVING)
        self.deleteLater()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        from ui.plan.print.job import read_answer

        self._patience.clear()
        lines = bytes(self._process.readAllStandardOutput().data()).splitlines()
        outcome = read_answer(lines[-1] if lines else b"")
        if outcome is PrintFault.NO_ANSWER:
            said = bytes(self._process.readAllStandardError().data())[-_LAST_WORDS:]
            _log.warning("The process that prints failed: %s", said.decode(errors="replace"))
        tell, self._tell = self._tell, None
        self.deleteLater()
        if tell is not None:
            tell(outcome)
