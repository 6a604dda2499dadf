"""The controller of staff mode: takes events, draws states, and has requests performed."""

import logging
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.shared.clock import Clock
from kiosk.staff.model import events as e
from kiosk.staff.model import requests as r
from kiosk.staff.model.fields import Field
from kiosk.staff.model.state import StaffState
from kiosk.staff.pin.store import Missing, PinStore
from kiosk.staff.reducer import at_desk, enter, fold, next_wake
from kiosk.staff.snapshot import Snapshot
from kiosk.staff.view.preview import PreviewProps
from kiosk.visit.paging import Paging
from ui.shared.loop import Effect, StateLoop
from ui.shared.ticker import Ticker
from ui.shared.worker import Worker
from ui.staff.ports import StaffPorts
from ui.staff.presenter import StaffPresenter
from ui.window.window import Window

_log = logging.getLogger(__name__)


class StaffController(QObject):
    """Covers the kiosk's window while staff mode is on.

    `attending`: staff go out to a patient. `closed`: the patients' screens are back. `quitting`:
    the program is to end, True for a restart.
    """

    opened = Signal()
    closed = Signal()
    quitting = Signal(bool)
    attending = Signal()

    def __init__(
        self,
        window: Window,
        clock: Clock,
        pin_store: PinStore,
        worker: Worker,
        outside: StaffPorts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._pin_store = pin_store
        self._worker = worker
        self._outside = outside
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.tick)
        self._presenter = StaffPresenter(window, clock, outside, self)
        self._presenter.acted.connect(self.dispatch)
        self._drafts: tuple[tuple[Field, str], ...] = ()
        self._loop: StateLoop[StaffState | None, e.Event, r.Request] = StateLoop(
            None, _folded, _next_wake, self._effects, clock, self._ticker
        )
        window.active.connect(lambda: self.dispatch(e.Touched()))

    @property
    def state(self) -> StaffState | None:
        """The state of staff mode; None while it is closed."""
        return self._loop.state

    @property
    def lacks_pin(self) -> bool:
        """Whether no PIN has been chosen yet."""
        return isinstance(self._pin_store.standing(), Missing)

    def open(self) -> None:
        """Show the PIN pad."""
        state, _ = enter(
            self._pin_store.standing(),
            self._clock.monotonic(),
            self._drafts,
            first_start=self._outside.first_start(),
        )
        self.begin(state, ())

    def open_at_desk(self) -> None:
        """Show the editor without a PIN: anybody who can start it can change the files too."""
        state, asked = at_desk(self._clock.monotonic())
        self.begin(state, asked)

    def dispatch(self, event: e.Event) -> None:
        """Take one event and show the result."""
        if self.state is not None:
            self._loop.advance(event)

    def tick(self) -> None:
        """Take note of the time."""
        self.dispatch(e.Tick())

    @property
    def paging(self) -> Paging:
        """The open page's screenfuls, and which of them shows."""
        return self._presenter.paging

    def renew(self) -> None:
        """Read the snapshot again: other content or details show now."""
        if self.state is None or self.state.gate is not None:
            return
        if self.state.editing is None:
            self._presenter.renew()
        self._ask(r.Refresh())
        self._render()

    def resized(self) -> None:
        """Show the same at the new size of the screen."""
        if self.state is not None:
            self._presenter.renew()
            self._render()

    def refresh(self) -> None:
        """Show news of an update or a stick."""
        if self.state is not None and self.state.gate is None:
            self._render()

    @property
    def facts(self) -> Snapshot:
        """The latest snapshot."""
        return self._presenter.snapshot

    def show_facts(self, facts: Snapshot) -> None:
        """Show a snapshot."""
        self._presenter.snapshot = facts
        if self.state is not None:
            self._render()

    def show_peek(self, preview: PreviewProps) -> None:
        """Show a page of waiting content, if it is still the open one."""
        self._presenter.preview = preview
        if self.state is not None:
            self._render()

    def gather(self) -> None:
        """Read the snapshot again and show it on the open page."""
        if self.state is not None and self.state.gate is None:
            self._ask(r.Refresh())

    def close(self) -> None:
        """Close staff mode, whatever is open."""
        self._ticker.wake_in(None)
        if self.state is None:
            return
        self._drafts = self.state.drafts
        self._loop.state = None
        try:
            self._presenter.end()
        finally:
            self.closed.emit()

    def begin(self, state: StaffState, asked: tuple[r.Request, ...]) -> None:
        """Show staff mode in a state; does nothing if it is open already."""
        if self.state is not None:
            return
        self.opened.emit()
        self._presenter.begin()
        self._loop.put(state, requests=asked)

    def _effects(
        self,
        before: StaffState | None,
        _after: StaffState | None,
        _event: e.Event | None,
        requests: tuple[r.Request, ...],
    ) -> Iterable[Effect]:
        for request in requests:
            yield partial(self._ask, request)
        yield self._render
        now = self.state  # a request may have ended staff mode
        if before is None or now is None or before.screen != now.screen:
            yield self._window.touch.arrived

    def _ask(self, request: r.Request) -> None:
        match request:
            case r.End():
                self.close()
            case r.Restart() | r.Leave():
                self.close()
                self.quitting.emit(isinstance(request, r.Restart))
            case r.ShowPatients():
                self.close()
                self.attending.emit()
            case r.Fetch(place):
                self._outside.fetch(place)
            case r.StopFetching():
                self._outside.stop_fetching()
            case r.OpenPreview(item):
                self._worker.run(lambda: self._outside.preview(item), self._read)
            case r.Refresh():
                state = self.state
                if state is not None:
                    self._worker.run(lambda: self._outside.facts(state), self._know)
            case _:
                self._worker.run(lambda: self._outside.perform(request), self._done)

    def _done(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            outcome = _broke(outcome)
        if isinstance(outcome, (e.Saved, e.Message)):
            self._outside.changed()
        if isinstance(outcome, e.Saved):
            self._drafts = tuple(d for d in self._drafts if d[0] != outcome.field)
        self.dispatch(outcome)  # type: ignore[arg-type]

    def _read(self, outcome: object) -> None:
        if isinstance(outcome, PreviewProps):
            self.show_peek(outcome)
        elif self.state is not None and self.state.page is e.PageName.CONTENT and self.state.item:
            self.dispatch(e.OpenItem(""))  # it waits no more

    def _know(self, outcome: object) -> None:
        if isinstance(outcome, Snapshot):
            self.show_facts(outcome)
        elif isinstance(outcome, Exception):
            self.dispatch(_broke(outcome))

    def _render(self) -> None:
        self._presenter.draw(self.state)


def _folded(
    state: StaffState | None, event: e.Event, now: float
) -> tuple[StaffState | None, tuple[r.Request, ...]]:
    return (None, ()) if state is None else fold(state, event, now)


def _next_wake(state: StaffState | None, now: float) -> float | None:
    return None if state is None else next_wake(state, now)


def _broke(error: Exception) -> e.RequestFailed:
    return e.RequestFailed(f"Something broke ({type(error).__name__}). The log says more.")
