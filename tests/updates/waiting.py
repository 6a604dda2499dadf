"""Waits for a look for content that runs beside the screen."""

from PySide6.QtTest import QTest

from ui.updates.service import Updating


def until_done(updating: Updating) -> None:
    for _ in range(1000):
        if not updating.progress.working:
            return
        QTest.qWait(20)
    raise AssertionError("it did not end")
