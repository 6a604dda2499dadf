"""Stopwatches for what happens inside of a Qt program."""

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class Watch(QObject):
    """Notes when events of one kind reach a widget."""

    def __init__(self, widget: QWidget, kind: QEvent.Type) -> None:
        super().__init__()
        self.times: list[float] = []
        self._kind = kind
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == self._kind:
            self.times.append(time.perf_counter())
        return False

    def end(self) -> None:
        self._widget.removeEventFilter(self)


def sync() -> None:
    """Wait until the server has drawn everything: it answers in order."""
    QGuiApplication.primaryScreen().grabWindow(0, 0, 0, 1, 1)


def since(begun: float) -> float:
    """Return the milliseconds since a moment of `time.perf_counter()`."""
    return (time.perf_counter() - begun) * 1000
