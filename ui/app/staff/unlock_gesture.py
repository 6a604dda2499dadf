"""Watches for the unlock gesture: a finger held on the clinic's name."""

from PySide6.QtCore import QObject, Signal

from kiosk.shared.clock import Clock
from kiosk.staff.pin import unlock_gesture
from kiosk.staff.pin.unlock_gesture import UnlockTouches
from ui.shared.ticker import Ticker


class UnlockGesture(QObject):
    """`opened` is sent once the name was held long enough; `share` is the progress, 0 to 1."""

    opened = Signal()
    share = Signal(float)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._way = UnlockTouches()
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.tick)

    def press(self) -> None:
        """A finger went down on the name."""
        self._way = unlock_gesture.pressed(self._way, self._clock.monotonic())
        self.tick()

    def release(self) -> None:
        """The finger went up, or left the name."""
        self._way = unlock_gesture.released(self._way)
        self.tick()

    def tick(self) -> None:
        """Take note of the time."""
        now = self._clock.monotonic()
        if unlock_gesture.is_open(self._way, now):
            self._way = UnlockTouches()
            self.share.emit(0.0)
            self.close()
            self.opened.emit()
            return
        self.share.emit(unlock_gesture.share(self._way, now))
        due = unlock_gesture.next_wake(self._way, now)
        self._ticker.wake_in(None if due is None else due - now)

    def forget(self) -> None:
        """Start again: a visit is over, and with it any gesture under way."""
        self._way = UnlockTouches()
        self.tick()

    def close(self) -> None:
        """Stop the timer."""
        self._ticker.wake_in(None)
