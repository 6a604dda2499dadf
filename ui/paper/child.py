"""The process that prints: looks for the printer, or takes one plan from its input and prints it.

It answers with one line and ends. Whatever a print system does to it, the kiosk goes on.
"""

import os
import sys


def main(words: list[str]) -> int:
    """Do `look` or `send`, write one line, and return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it shows nothing
    from PySide6.QtGui import QGuiApplication

    from ui import printing
    from ui.paper import job
    from ui.printing_paper import Paper
    from ui.theme import fonts

    application = QGuiApplication(["kiosk"])
    outcome = printing.default_printer()
    if words == ["send"] and isinstance(outcome, str):
        given = job.unpack(sys.stdin.buffer.read())
        fonts.load(given.fonts)
        paper = Paper(given.paper) if given.paper else None
        outcome = printing.print_to_default(given.sheet, paper) or outcome
    print(job.answer(outcome), flush=True)
    del application
    return 0
