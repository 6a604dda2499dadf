"""What prints plans, as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kiosk.shared.printing import PrintFault, Printing

if TYPE_CHECKING:  # loaded once something is printed
    from ui.plan.print.job import PrintJob

Found: TypeAlias = Callable[[str | PrintFault], None]
"""Called with the name of the printer, or the reason why there is none."""

Ended: TypeAlias = Callable[[Printing], None]
"""Called with the outcome of a job."""


class Printers(Protocol):
    """The system's printers. No call waits; each is answered once, later or at once."""

    def look(self, found: Found) -> None:
        """Look for the printer to print on."""

    def send(self, job: PrintJob, ended: Ended, /) -> None:
        """Print a plan."""

    def close(self) -> None:
        """Let go of everything; what has not been answered is not answered any more."""


class NoPrinters:
    """Where nothing is ever printed: pictures of the kiosk, and most tests."""

    def look(self, found: Found) -> None:
        """Find none."""
        found(PrintFault.NO_PRINTER)

    def send(self, _job: PrintJob, ended: Ended) -> None:
        """Print nothing."""
        ended(PrintFault.NO_PRINTER)

    def close(self) -> None:
        """Nothing is held."""
