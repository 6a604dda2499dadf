"""The controller of a visit: takes events, and draws, speaks and prints the next state."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.context import KioskContext
from kiosk.app.prepared import followed_by, planned
from kiosk.app.reducer import fold, next_wake
from kiosk.app.selectors import is_attract, without_lost_question
from kiosk.app.touch_arrival import screen_of
from kiosk.shared.clock import Clock
from kiosk.system import allocator
from kiosk.visit.navigation import Home, Page, Place
from ui.app.content.active_content import ActiveContent
from ui.app.visit.background import Background
from ui.app.visit.effects import make_heard, print_plan
from ui.app.visit.frame import Frame
from ui.app.visit.presenter import Presenter
from ui.app.visit.recovery import Recovery
from ui.plan.print.service import PrintService
from ui.shared.loop import Effect, StateLoop
from ui.shared.ticker import Ticker
from ui.sound.speaker import Speaker
from ui.theme.tokens import Screen
from ui.window.window import Window


class Controller(QObject):
    """Holds the state of a visit; everything else follows from it.

    `stepped` sends the state before, the event (None if the visitor did not cause the step) and the
    state after. `visit_ended`: nobody is there any more. `name_down`, `name_up`: a finger touches
    the clinic's name, or leaves it. `gave_up`: errors keep happening.
    """

    gave_up = Signal()
    stepped = Signal(object, object, object)
    visit_ended = Signal()
    name_down = Signal()
    name_up = Signal()

    def __init__(
        self,
        window: Window,
        clock: Clock,
        content: ActiveContent,
        screen: Screen,
        speaker: Speaker,
        printing: PrintService,
    ) -> None:
        super().__init__()
        self._window = window
        self._clock = clock
        self._content = content
        self._speaker = speaker
        self._printing = printing
        self._seen, self._loop_loaded = True, False
        self._ticker = Ticker(self)
        self._recovery = Recovery(clock, self._recover, self)
        self.background = Background(self)
        self._presenter = Presenter(window, clock, content, screen, printing, speaker, self)
        self._loop: StateLoop[s.AppState, e.Event, None] = StateLoop(
            s.start(content.rules, clock.monotonic()),
            self._folded,
            self._next_wake,
            self._effects,
            clock,
            self._ticker,
        )
        self._connect()
        self._presenter.begin(self.state)

    @property
    def state(self) -> s.AppState:
        """The state of the visit."""
        return self._loop.state

    @property
    def frame(self) -> Frame:
        """What is on the screen."""
        return self._presenter.frame

    @property
    def context(self) -> KioskContext:
        """What the screen depends on besides the state, as it is now."""
        return self._presenter.context(self.state)

    def dispatch(self, event: e.Event) -> None:
        """Take one event and show the result."""
        self._loop.advance(planned(event, self._content.exercises))
        for followed in self.frame.turning.follows():
            self._loop.advance(followed)
        for followed in followed_by(self.state, self._content.exercises, self._clock.monotonic()):
            self._loop.advance(followed)

    @property
    def between_visits(self) -> bool:
        """Whether nobody is there."""
        return is_attract(self.state)

    def end_visit(self) -> None:
        """Reset, as after the countdown."""
        self._loop.put(s.start(self.state.rules, self._clock.monotonic()))

    def show_other(self, content: ActiveContent, screen: Screen) -> None:
        """Show other content or details from now on. A visitor stays on the present page if it
        still exists; any sheet over it closes."""
        before, self._content = self.state, content
        self._presenter.use(content, screen)
        rules = content.rules
        fresh = s.start(replace(rules, animated=before.rules.animated), self._clock.monotonic())
        route = before.place.route
        stays = isinstance(route, Home) or (
            isinstance(route, Page) and route.section in rules.order
        )
        if stays:
            route = without_lost_question(route, content.context(rules.start.language))
            comfort = replace(rules.start, text_size=before.comfort.text_size)
            fresh = replace(fresh, place=Place(route), comfort=comfort)
        self._loop.put(fresh)

    def covered(self, covered: bool) -> None:
        """Stop moving while staff mode covers the screen."""
        self._see(not covered)

    def tick(self) -> None:
        """Take note of the time."""
        self.dispatch(e.Tick())

    def failed(self) -> None:
        """Bring the visitor home after an error; the caller has logged it."""
        self._recovery.failed()

    def refit(self, screen: Screen) -> None:
        """Compute all measures again if the screen has changed; the visit goes on."""
        self._presenter.refit(screen)

    def neighbour(self, by: int) -> QImage | None:
        """Return what Back (−1) or Next (+1) would show; None if nothing else."""
        return self._presenter.neighbour(by)

    def close(self) -> None:
        """Stop all timers and sounds."""
        self._speaker.close()
        self._printing.close()
        self._ticker.wake_in(None)
        self._presenter.close()
        self.background.close()
        self._recovery.close()

    @property
    def wakes_in(self) -> float | None:
        """Seconds until the next wake-up; None: never."""
        return self._ticker.left

    def tidy(self) -> Iterator[None]:
        """Free the last visit's memory, step by step; do nothing if the next visit has begun."""
        if self.between_visits:
            self._presenter.forget()
            yield
            gc.collect()
            yield
            allocator.give_back()

    def loop_loaded(self) -> None:
        """Let the attract screen move when it can be seen: everything that it shows is loaded."""
        self._loop_loaded = True
        self._animate()

    def _see(self, seen: bool) -> None:
        self._seen = seen
        self._animate()

    def _animate(self) -> None:
        allowed = self._loop_loaded and self._seen
        if allowed != self.state.rules.animated:
            self.dispatch(e.Animate(allowed))

    def _folded(
        self, state: s.AppState, event: e.Event, now: float
    ) -> tuple[s.AppState, tuple[None, ...]]:
        return fold(state, event, now), ()

    def _next_wake(self, state: s.AppState, now: float) -> float | None:
        news = self._presenter.seconds_until_news(state)
        waits = next_wake(state, now), None if news is None else now + news
        return min((due for due in waits if due is not None), default=None)

    def _effects(
        self, before: s.AppState, after: s.AppState, event: e.Event | None, _requests: object
    ) -> Iterable[Effect]:
        context = self._presenter.context
        yield lambda: self._presenter.draw(before, after)
        yield lambda: make_heard(self._speaker, before, after, context(after))
        yield lambda: print_plan(self._printing, before, after, context(after))
        yield lambda: self._arrive(before, after)
        yield lambda: self.stepped.emit(before, event, after)
        if is_attract(after) and not is_attract(before):
            yield self.visit_ended.emit

    def _arrive(self, before: s.AppState, after: s.AppState) -> None:
        """Cancel what began on another screen, such as a finger that is down."""
        if screen_of(before) != screen_of(after):
            self._window.touch.arrived()
        if is_attract(after) and not is_attract(before):
            self._window.take_focus()

    def _recover(self) -> None:
        self._presenter.renew()
        self._loop.advance(e.Failed())

    def _connect(self) -> None:
        self._ticker.ticked.connect(self.tick)
        self._recovery.gave_up.connect(self.gave_up)
        self._presenter.intent.connect(self.dispatch)
        self._presenter.name_down.connect(self.name_down)
        self._presenter.name_up.connect(self.name_up)
        self.visit_ended.connect(lambda: self.background.add_steps(self.tidy))
        self._printing.ended.connect(lambda outcome: self.dispatch(e.Printed(outcome)))
        self._window.active.connect(self._touched)
        self._window.seen.connect(self._see)
        self._window.key_pressed.connect(lambda asked: self.frame.press_key(asked))

    def _touched(self) -> None:
        """Note the touch; not while the countdown shows, which takes touches itself."""
        if self.state.seconds_left is None:
            self.dispatch(e.Touched())
