"""The way into staff mode. It is built when it first opens; no visitor waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.app.events import StaffPresent
from kiosk.shared.clock import Clock
from kiosk.staff.pin.first_start import FirstStart
from ui.app.staff.unlock_gesture import UnlockGesture
from ui.app.visit.controller import Controller
from ui.updates.sticks import Sticks

if TYPE_CHECKING:
    from ui.staff.controller import StaffController


class StaffAccess(QObject):
    """`quitting` says that staff end the program, True to start it anew; `left` that they went.

    `at_desk`: the kiosk runs in a window of somebody's own computer, where everybody may choose
    the PIN and nobody is asked for one.
    """

    quitting = Signal(bool)
    left = Signal()

    def __init__(
        self,
        controller: Controller,
        clock: Clock,
        sticks: Sticks,
        first_start: FirstStart,
        make: Callable[[], StaffController],
        *,
        at_desk: bool,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._clock = clock
        self._sticks = sticks
        self._first = first_start
        self._make = make
        self._at_desk = at_desk
        self._built: StaffController | None = None
        self.is_open = False
        self._over = False
        self._gesture = UnlockGesture(clock, self)
        self._gesture.share.connect(controller.show_hold)
        self._gesture.opened.connect(lambda: self.staff.open())
        controller.name_down.connect(self._gesture.press)
        controller.name_up.connect(self._gesture.release)
        controller.visit_ended.connect(self._gesture.forget)
        controller.stepped.connect(self._used)

    @property
    def staff(self) -> StaffController:
        """Staff mode, built when it is first asked for."""
        if self._built is None:
            self._built = self._make()
            self._built.setParent(self)
            self._built.opened.connect(self._opened)
            self._built.closed.connect(self._closed)
            self._built.quitting.connect(self.quitting)
            attending = self._built.attending
            attending.connect(lambda: self._controller.dispatch(StaffPresent()))
        return self._built

    @property
    def first_start(self) -> bool:
        """Whether whoever stands there may choose the first PIN: nobody has used the device, or it
        runs on a desk."""
        return self._at_desk or self._first.now

    def ask_first_pin(self) -> None:
        """At a new device's start let whoever sets it up choose the PIN, before any touch can
        begin a visit."""
        if self._at_desk or not self._first.now or self.is_open:
            return
        if self.staff.lacks_pin:
            self.staff.open()

    def prepare(self) -> None:
        """Build staff mode ahead of need; a locked PIN counts its wait from here on."""
        assert self.staff

    def renew(self) -> None:
        """Other content or details show now, or there is something to tell of them."""
        if self._built is not None:
            self._built.renew()

    def refresh(self) -> None:
        """There is news of an update or a stick."""
        if self._built is not None and self.is_open and not self._over:
            self._built.refresh()

    def gather(self) -> None:
        """What staff mode shows of the device has changed."""
        if self._built is not None:
            self._built.gather()

    def resized(self) -> None:
        """The screen has other measures."""
        if self._built is not None:
            self._built.resized()

    def tick(self) -> None:
        """Take note of the time, for whoever moves the clock by hand."""
        self._gesture.tick()
        if self._built is not None:
            self._built.tick()

    def leave(self) -> None:
        """End staff mode, if it is open."""
        if self._built is not None:
            self._built.close()

    def close(self) -> None:
        """Stop every timer."""
        self._over = True
        self._gesture.close()
        self._sticks.end()
        self.leave()

    def _opened(self) -> None:
        self.is_open = True
        self._sticks.begin()
        self._controller.end_visit()
        self._controller.covered(True)

    def _closed(self) -> None:
        self._controller.covered(False)
        self.is_open = False
        self._sticks.end()
        self.left.emit()

    def _used(self) -> None:
        if self._first.now and not self._controller.between_visits:
            self._first.visited(self._clock.monotonic())
