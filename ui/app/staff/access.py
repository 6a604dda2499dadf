"""Opens staff mode, which is built when it is first needed."""

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
    """`quitting` is sent when staff end the program, True for a restart; `left` when they leave.

    `at_desk`: the kiosk runs in a window on somebody's own computer, where anybody may choose the
    PIN and no PIN is needed.
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
        self._gesture.share.connect(lambda share: controller.frame.show_hold(share))
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
        """Whether the first PIN may be chosen here: nobody has used the device yet, or it runs in a
        window."""
        return self._at_desk or self._first.now

    def ask_first_pin(self) -> None:
        """When a new device starts, ask for a PIN before any touch can begin a visit."""
        if self._at_desk or not self._first.now or self.is_open:
            return
        if self.staff.lacks_pin:
            self.staff.open()

    def prepare(self) -> None:
        """Build staff mode in advance; the lockout of the PIN is counted from here on."""
        assert self.staff

    def renew(self) -> None:
        """Other content or details show now, or there is something new about them."""
        if self._built is not None:
            self._built.renew()

    def refresh(self) -> None:
        """There is news of an update or a stick."""
        if self._built is not None and self.is_open and not self._over:
            self._built.refresh()

    def gather(self) -> None:
        """Read the snapshot again: something about the device has changed."""
        if self._built is not None:
            self._built.gather()

    def resized(self) -> None:
        """The screen has a new size."""
        if self._built is not None:
            self._built.resized()

    def tick(self) -> None:
        """Take note of the time; for a clock that is moved by hand."""
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
