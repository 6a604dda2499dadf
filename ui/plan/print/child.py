"""The process that prints: looks for the printer, or takes one plan from its input and prints it.

It answers with one line and ends. Whatever a print system does to it, the kiosk goes on.
"""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded once something is printed
    from kiosk.shared.printing import PrintFault
    from ui.plan.print.cups import PrintSystem


def main(words: list[str]) -> int:
    """Do `look` or `send`, write one line, and return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it shows nothing
    from PySide6.QtGui import QGuiApplication

    from kiosk.shared import child_process, clock
    from ui.plan.paper import pdf
    from ui.plan.paper.base.canvas import Paper
    from ui.plan.print import job
    from ui.plan.print.cups import print_system
    from ui.theme import fonts

    application = QGuiApplication(["kiosk"])
    system = print_system()
    outcome = usable(pdf.default_printer(), system, clock.stamp())
    if words == ["send"] and isinstance(outcome, str):
        given = job.unpack(sys.stdin.buffer.read())
        fonts.load(given.fonts)
        paper = Paper(given.paper) if given.paper else None
        outcome = pdf.print_to_default(given.sheet, paper) or taken(outcome, system)
    child_process.tell(job.answer(outcome))
    del application
    return 0


def usable(outcome: "str | PrintFault", system: "PrintSystem", now: float) -> "str | PrintFault":
    """Return the printer that Qt found, unless the print system knows better."""
    from kiosk.shared.printing import PrintFault

    if isinstance(outcome, str):
        return system.fault_of(outcome, now) or outcome
    if outcome is PrintFault.NO_PRINTER and system.is_silent():
        return PrintFault.NO_ANSWER
    return outcome


def taken(printer: str, system: "PrintSystem") -> "str | PrintFault":
    """Return the printer that took the pages. Qt does not look at what becomes of them."""
    from kiosk.shared.printing import PrintFault

    return PrintFault.FAILED if system.refused() else printer
