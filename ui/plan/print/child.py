"""The process that prints: looks for the printer, or takes one plan from its input and prints it.

It answers with one line and ends. Whatever a print system does to it, the kiosk goes on.
"""

import os
import sys


def main(words: list[str]) -> int:
    """Do `look` or `send`, write one line, and return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it shows nothing
    from PySide6.QtGui import QGuiApplication

    from ui.plan.paper import pdf
    from ui.plan.paper.canvas import Paper
    from ui.plan.print import job
    from ui.theme import fonts

    application = QGuiApplication(["kiosk"])
    outcome = pdf.default_printer()
    if words == ["send"] and isinstance(outcome, str):
        given = job.unpack(sys.stdin.buffer.read())
        fonts.load(given.fonts)
        paper = Paper(given.paper) if given.paper else None
        outcome = pdf.print_to_default(given.sheet, paper) or outcome
    print(job.answer(outcome), flush=True)
    del application
    return 0
