"""A child process in Qt's event loop; the screen never waits for it.

`kiosk/shared/child_process.py` decides its folder and environment.
"""

import os
from collections.abc import Sequence

from PySide6.QtCore import QMetaMethod, QObject, QProcess, QProcessEnvironment, Signal

from kiosk.shared import child_process
from ui.shared.ticker import IdleQueue, Ticker

_KILLED = 300
"""Milliseconds until a killed process is gone."""
_LAST_WORDS = 2_000
"""Bytes kept of a process's stderr."""


class ChildProcess(QObject):
    """One process. It reads its input, answers in lines, and ends when its input ends.

    `ended` is sent once: it ended by itself, took too long, or could not be started.
    """

    said = Signal(bytes)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._complaint = b""
        self._limit = Ticker(self)
        self._process = process = QProcess(self)
        process.setWorkingDirectory(child_process.neutral_folder())
        process.setProcessEnvironment(_surroundings())
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._keep_last_words)
        process.finished.connect(self._finished)
        # not a queued connection: a late delivery could find the process deleted, and crash
        process.errorOccurred.connect(self._failed)
        self._soon = IdleQueue(self)
        self._limit.ticked.connect(process.kill)

    @property
    def last_words(self) -> str:
        """The end of its stderr."""
        return self._complaint.decode(errors="replace").strip()

    def start(self, command: Sequence[str], seconds: float | None = None) -> None:
        """Start a command; it is killed after so many seconds."""
        self._limit.wake_in(seconds)
        self._process.start(command[0], list(command[1:]))

    def write(self, data: bytes) -> None:
        """Write to its input, without waiting."""
        self._process.write(data)

    def close_input(self) -> None:
        """Close its input, so that it ends once it is done."""
        self._process.closeWriteChannel()

    def end(self, patience: float = 0.0) -> None:
        """End it without sending `ended`; it has `patience` seconds to end by itself."""
        self.blockSignals(True)
        self._process.blockSignals(True)
        self._limit.wake_in(None)
        self._process.closeWriteChannel()
        if not patience or not self._process.waitForFinished(round(patience * 1000)):
            self._process.kill()
            self._process.waitForFinished(_KILLED)
        self._let_go()
        self.deleteLater()

    def _read(self) -> None:
        while self._process.canReadLine():
            self.said.emit(bytes(self._process.readLine().data()))

    def _keep_last_words(self) -> None:
        said = bytes(self._process.readAllStandardError().data())
        self._complaint = (self._complaint + said)[-_LAST_WORDS:]

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            # never from inside `start`: the caller does not have the process yet
            self._soon.add(self._finished)

    def _finished(self) -> None:
        self._limit.wake_in(None)
        self._read()
        self._keep_last_words()
        self.deleteLater()
        self.ended.emit()
        self._let_go()

    def _let_go(self) -> None:
        """Drop all listeners: one may own this process, and must not be freed together with it."""
        for told in (self.said, self.ended):
            if self.isSignalConnected(QMetaMethod.fromSignal(told)):
                told.disconnect()


def _surroundings() -> QProcessEnvironment:
    made = QProcessEnvironment()
    for name, value in child_process.environment(os.environ).items():
        made.insert(name, value)
    return made
