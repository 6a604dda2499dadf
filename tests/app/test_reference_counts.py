"""The canary of docs/adr/0002-pyside-pin.md: Qt calls leave the counts of singletons alone."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

CALLS = 1000
MOST_DRIFT = 10


class Emitter(QObject):
    said = Signal(object)


class Painted(QLabel):
    def sizeHint(self):  # type: ignore[no-untyped-def] # noqa: ANN201 - as short as it gets
        return super().sizeHint()


def _update(widget: QWidget, _emitter: Emitter) -> object:
    return widget.update()


def _emit(_widget: QWidget, emitter: Emitter) -> object:
    emitter.said.emit(None)
    return None


def _set_enabled(widget: QWidget, _emitter: Emitter) -> object:
    widget.setEnabled(True)
    return widget.isEnabled()


def _measure(widget: QWidget, _emitter: Emitter) -> object:
    return widget.sizeHint()


ACTIONS: dict[str, Callable[[QWidget, Emitter], object]] = {
    "update": _update,
    "emit": _emit,
    "set and ask": _set_enabled,
    "an overridden method": _measure,
}


@pytest.mark.parametrize("act", ACTIONS.values(), ids=ACTIONS.keys())
@pytest.mark.parametrize("singleton", [None, True, False], ids=str)
def test_counts_stay(
    qapp: QApplication, singleton: object, act: Callable[[QWidget, Emitter], object]
) -> None:
    widget, emitter = Painted(), Emitter()
    emitter.said.connect(lambda _value: None)
    act(widget, emitter)
    before = sys.getrefcount(singleton)
    for _ in range(CALLS):
        act(widget, emitter)
    assert abs(sys.getrefcount(singleton) - before) < MOST_DRIFT
