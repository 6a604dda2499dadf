"""Watches the finger on the clinic's name and opens the way in."""

from PySide6.QtCore import QObject, Signal

from kiosk.clock import Clock
from kiosk.staff import way_in
from kiosk.staff.way_in import WayIn
from ui.ticker import Ticker


class Doorway(QObject):
    """`opened` once the name was held long enough; `share` shows how far it has come, 0 to 1."""

    opened = Signal()
    share = Signal(float)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._way = WayIn()
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.tick)

    def press(self) -> None:
        """A finger went down on the name."""
        self._way = way_in.pressed(self._way, self._clock.monotonic())
        self.tick()

    def release(self) -> None:
        """The finger went up, or left the name."""
        self._way = way_in.released(self._way)
        self.tick()

    def tick(self) -> None:
        """Take note of the time."""
        now = self._clock.monotonic()
        if way_in.is_open(self._way, now):
            self._way = WayIn()
            self.share.emit(0.0)
            self.close()
            self.opened.emit()
            return
        self.share.emit(way_in.share(self._way, now))
        due = way_in.next_wake(self._way, now)
        self._ticker.wake_in(None if due is None else due - now)

    def forget(self) -> None:
        """Begin anew: a visit is over, and with it what its fingers began."""
        self._way = WayIn()
        self.tick()

    def close(self) -> None:
        """Stop the timer."""
        self._ticker.wake_in(None)
