"""Fingers on the glass: touch points as the system delivers them to the window, not a mouse."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.drivers.kiosk import KioskDriver


class Glass:
    """Each finger has a number. `later` lets the kiosk's clock go on while they are down."""

    def __init__(self, kiosk: KioskDriver, panel: QPointingDevice) -> None:
        self._kiosk = kiosk
        self._native = kiosk.native_window
        self._panel = panel
        self._down: dict[int, QPoint] = {}

    @property
    def fingers(self) -> list[int]:
        """The fingers that are down."""
        return list(self._down)

    def down(self, finger: int, on: str | QPoint) -> None:
        """A finger comes, on what is called `on` or at a place."""
        at = on if isinstance(on, QPoint) else self._kiosk.rect_of(on).center()
        self._commit(finger, lambda sequence: sequence.press(finger, at, self._native))
        self._down[finger] = at

    def drag(self, finger: int, by: QPoint, steps: int = 8) -> None:
        """A finger moves by so many pixels."""
        start = self._down[finger]
        for step in range(1, steps + 1):
            at = start + by * step / steps
            self._move(finger, at)
            self._down[finger] = at

    def up(self, finger: int) -> None:
        """A finger lifts where it is."""
        at = self._down[finger]
        self._commit(finger, lambda sequence: sequence.release(finger, at, self._native))
        del self._down[finger]
        QApplication.processEvents()

    def tap(self, on: str | QPoint, finger: int = 0) -> None:
        """A finger comes and lifts at once."""
        self.down(finger, on)
        self.up(finger)

    def double_tap(self, on: str | QPoint, apart: float = 0.08) -> QRect:
        """A finger taps twice on one place, whatever shows there the second time."""
        at = on if isinstance(on, QPoint) else self._kiosk.rect_of(on).center()
        self.tap(at)
        self._kiosk.let_pass(apart)
        self.tap(at)
        return QRect(at, at)

    def _move(self, finger: int, at: QPoint) -> None:
        self._commit(finger, lambda sequence: sequence.move(finger, at, self._native))

    def _commit(self, finger: int, act: Callable[[QTest.QTouchEventSequence], object]) -> None:
        sequence = QTest.touchEvent(self._native, self._panel, False)
        act(sequence)
        for other in self._down.keys() - {finger}:
            sequence.stationary(other)
        sequence.commit()
