"""A kiosk that is closed is gone: connections in C++ keep a loop alive that Python cannot see."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.support.clock import FakeClock
from ui.app import composition


@pytest.mark.usefixtures("make_kiosk")
def test_a_closed_kiosk_leaves_nothing(qapp: QApplication, tmp_path: Path) -> None:
    options = composition.Options(windowed=(1366, 768), clinic_file=tmp_path / "clinic.toml")
    kiosk = composition.build(qapp, options, FakeClock())
    parts = (kiosk.window, kiosk.controller, kiosk.content, kiosk.controller.frame)
    left = [weakref.ref(part) for part in parts]
    kiosk.close()
    del kiosk, parts
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert [ref() for ref in left if ref() is not None] == []
