"""An exception in a handler is reported and never reaches Qt."""

import sys

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import guard


class Broken(QWidget):
    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        raise ValueError("broken on purpose")


class Whole(QWidget):
    painted = 0

    @guard.event
    def paintEvent(self, _event: QPaintEvent) -> None:
        Whole.painted += 1


def test_the_exception_is_reported_and_everything_else_is_painted(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reported.append(str(error)))
    window = QWidget()
    Broken(window).resize(10, 10)
    before = sys.getrefcount(Whole.__dict__["paintEvent"])
    for _ in range(20):
        Whole(window).resize(10, 10)
    window.grab()
    assert reported == ["broken on purpose"]
    assert Whole.painted == 20
    assert sys.getrefcount(Whole.__dict__["paintEvent"]) >= before


def test_a_fallback_is_what_qt_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_words: None)

    @guard.guarded(False)
    def handler() -> bool:
        raise RuntimeError

    assert handler() is False
