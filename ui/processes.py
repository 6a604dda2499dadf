"""A process beside the screen, in the surroundings of `kiosk/processes.py`."""

import os

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from kiosk import processes


def new_process(parent: QObject) -> QProcess:
    """Return a process that will not load code from wherever the program was started."""
    made = QProcess(parent)
    made.setWorkingDirectory(processes.neutral_folder())
    surroundings = QProcessEnvironment()
    for name, value in processes.environment(os.environ).items():
        surroundings.insert(name, value)
    made.setProcessEnvironment(surroundings)
    return made
