"""Slow work beside the screen."""

import threading

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.shared.worker import Worker


def test_a_job_that_outlives_the_screen(qapp: QApplication) -> None:
    """A look for sticks may take longer than the kiosk's end: nobody waits for its outcome."""
    worker, goes_on = Worker(), threading.Event()
    delivered: list[object] = []
    worker.run(goes_on.wait, delivered.append)
    worker.deleteLater()
    threading.Timer(0.05, goes_on.set).start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert delivered == []
