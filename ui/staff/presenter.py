"""Draws staff mode from its state and the snapshot."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.shared.clock import Clock
from kiosk.staff.model.state import StaffState
from kiosk.staff.snapshot import Snapshot
from kiosk.staff.view.preview import PreviewProps
from kiosk.staff.view.staff import build_staff_view
from kiosk.visit.paging import Paging
from ui.staff.frame import StaffFrame
from ui.staff.ports import StaffPorts
from ui.window.window import Window


class StaffPresenter(QObject):
    """Draws states over a window; `acted` sends the event of a touch.

    `snapshot` is the latest one, `preview` a page of waiting content.
    """

    acted = Signal(object)

    def __init__(self, window: Window, clock: Clock, ports: StaffPorts, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._ports = ports
        self._frame: StaffFrame | None = None
        self.snapshot = Snapshot(clock.today())
        self.preview: PreviewProps | None = None

    @property
    def paging(self) -> Paging:
        """The open page's screenfuls, and which of them shows."""
        return Paging() if self._frame is None else self._frame.paging

    def begin(self) -> None:
        """Cover the window, without a snapshot yet."""
        self.snapshot = Snapshot(self._clock.today(), clinic=self._ports.context().clinic)
        self.renew()

    def renew(self) -> None:
        """Build a new frame for the next state: measures or language may have changed."""
        self._frame = StaffFrame(self._ports.theme())
        self._frame.acted.connect(self.acted)
        self._window.set_cover(self._frame)

    def draw(self, state: StaffState | None) -> None:
        """Show a state, with the progress of an update and the present time."""
        if state is None or self._frame is None:
            return
        context = self._ports.context()
        snapshot = self._ports.news(replace(self.snapshot, clinic=context.clinic))
        snapshot = replace(snapshot, wall=self._clock.wall())
        now = self._clock.monotonic()
        self._frame.render_props(build_staff_view(state, snapshot, context, now, self.preview))

    def end(self) -> None:
        """Uncover the window."""
        self._frame = None
        self._window.set_cover(None)
