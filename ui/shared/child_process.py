"""A process beside the screen, in the surroundings of `kiosk/shared/child_process.py`."""

import os

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from kiosk.shared import child_process


def new_process(parent: QObject) -> QProcess:
    """Return a process that will not load code from wherever the program was started."""
    made = QProcess(parent)
    made.setWorkingDirectory(child_process.neutral_folder())
    surroundings = QProcessEnvironment()
    for name, value in child_process.environment(os.environ).items():
        surroundings.insert(name, value)
    made.setProcessEnvironment(surroundings)
    return made
