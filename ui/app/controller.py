"""Touches and time in; the next state, its Props, and a rendered frame out."""

import gc
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.app import events as e
from kiosk.app import state as s
from kiosk.app.context import KioskContext
from kiosk.app.kiosk_view import build_kiosk_view, build_stage_view
from kiosk.app.prepared import planned
from kiosk.app.reducer import fold, next_wake
from kiosk.app.touch_arrival import screen_of
from kiosk.pages.bars import build_shortcuts_view
from kiosk.shared.clock import Clock, WallTime, plausible
from kiosk.system import allocator
from kiosk.visit.comfort import same_look
from kiosk.visit.context import section_of_kind
from kiosk.visit.navigation import Home, Page, Place, direction
from ui.app.frame import Frame
from ui.app.stepping import (
    is_attract,
    looks_changed,
    seconds_until_change,
    widest_title,
    without_lost_question,
)
from ui.plan.print.service import PrintService
from ui.shared import gc_policy
from ui.shared.ticker import IdleQueue, Ticker
from ui.sound.speaker import Speaker, follow
from ui.theme import guard
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.window.window import Window

_log = logging.getLogger(__name__)
_WARM_UP_DELAY = 1500
"""Milliseconds after the first screen before anything heavy is loaded ahead of need."""
_MOST_FAILURES = 3
_FAILURE_SPAN = 10.0
"""More failures than this within so many seconds end the program: a supervisor begins it anew."""


class Controller(QObject):
    """Holds the state; everything else is derived from it.

    `stepped` tells the state before, the event (None where nobody of the visit caused the step) and
    the state after. `visit_ended` says that nobody is there any more; `name_down` and `name_up`
    that a finger rests on the clinic's name; `gave_up` that it breaks again and again.
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
        rules: s.VisitRules,
        world_of: Callable[[str], KioskContext],
        screen: Screen,
        art: PackArt,
        speaker: Speaker,
        desk: PrintService,
    ) -> None:
        super().__init__()
        self._window = window
        self._clock = clock
        self._world_of = world_of
        self._screen = screen
        self._art = art
        self._speaker = speaker
        self._desk = desk
        self._ticker = Ticker(self)
        self._idle = IdleQueue(self)
        self._later = IdleQueue(self, delay=_WARM_UP_DELAY)
        self._steps = IdleQueue(self)
        self._recovery = IdleQueue(self)
        self._failures: list[float] = []
        self._recovering = False
        self._seen, self._loop_loaded = True, False
        self._shown_at: WallTime | None = None
        self._code_modules = 0
        self._day: date | None = None
        self._stale = False
        self.state = s.start(rules, clock.monotonic())
        self.frame = self._new_frame()
        self._connect()
        self._render(0)

    def dispatch(self, event: e.Event) -> None:
        """Take one event and show what follows from it."""
        event = planned(event, self._world().exercises)
        after = fold(self.state, event, self._clock.monotonic())
        self._step(after, event, self._show_change)

    @property
    def between_visits(self) -> bool:
        """Whether nobody is there."""
        return is_attract(self.state)

    def end_visit(self) -> None:
        """Go back to the start, as after the countdown."""
        start = s.start(self.state.rules, self._clock.monotonic())
        self._step(start, None, self._show_change)

    def show_other(
        self,
        rules: s.VisitRules,
        world_of: Callable[[str], KioskContext],
        screen: Screen,
        art: PackArt,
    ) -> None:
        """Show other content or details from now on. A visitor stays where they are, if that page
        is still there; whatever was open over it closes."""
        before = self.state
        self._world_of, self._screen, self._art = world_of, screen, art
        fresh = s.start(replace(rules, animated=before.rules.animated), self._clock.monotonic())
        route = before.place.route
        stays = isinstance(route, Home) or (
            isinstance(route, Page) and route.section in rules.order
        )
        if stays:
            route = without_lost_question(route, world_of(rules.start.language))
            comfort = replace(rules.start, text_size=before.comfort.text_size)
            fresh = replace(fresh, place=Place(route), comfort=comfort)
        self._step(fresh, None, self._replace_frame)

    def covered(self, covered: bool) -> None:
        """Stand still while staff mode covers the screen."""
        self._see(not covered)

    def show_hold(self, share: float) -> None:
        """Show how long the clinic's name has been held, 0 to 1."""
        self.frame.show_hold(share)

    def tick(self) -> None:
        """Take note of the time."""
        self.dispatch(e.Tick())

    def failed(self) -> None:
        """Bring the visitor home after something broke; the caller has logged it."""
        if self._recovering:  # a page that cannot be painted breaks once for each of its pieces
            return
        self._recovering = True
        now = self._clock.monotonic()
        self._failures = [t for t in self._failures if now - t < _FAILURE_SPAN] + [now]
        if len(self._failures) <= _MOST_FAILURES:
            self._recovery.add(self._recover)
        else:
            _log.critical("It broke again and again; the program ends, to begin anew.")
            self.gave_up.emit()

    def resized(self, screen: Screen) -> None:
        """Derive every measure anew if the screen is another one; the visit goes on."""
        if screen != self._screen:
            self._screen = screen
            self._replace_frame()

    def neighbour(self, by: int) -> QWidget | None:
        """Return the page before (−1) or after (+1) the present one, built but not shown."""
        now = self._clock.monotonic()
        place = fold(self.state, e.TurnPage(by), now).place
        if place.route == self.state.place.route:
            return None
        state = replace(self.state, place=place, sheet=None)
        screen = self.frame.screen_for(build_stage_view(state, self._world()))
        return None if screen is self.frame.stage.screen_shown else screen

    def close(self) -> None:
        """Stop every timer, and be silent."""
        self._speaker.close()
        self._desk.close()
        self._ticker.wake_in(None)
        self._idle.clear()
        self._later.clear()
        self._steps.clear()
        self._recovery.clear()

    def warm_up_in_steps(self, steps: Callable[[], Iterator[None]]) -> None:
        """Do a longer work once the first screen has long been painted, step by step."""
        self.warm_up(lambda: self._work_on(steps()))

    @property
    def wakes_in(self) -> float | None:
        """The seconds until time has something to say; None: never."""
        return self._ticker.left

    def tidy(self) -> Iterator[None]:
        """Give back in steps what the last visit took; nothing if the next one has begun."""
        if self.between_visits:
            self.frame.forget_pages()
            self._art.forget()
            yield
            gc.collect()
            yield
            allocator.give_back()

    def warm_up(self, job: Callable[[], None]) -> None:
        """Run `job` once the first screen has long been painted."""
        self._later.add(job)

    def loop_loaded(self) -> None:
        """Let the attract screen move whenever it is seen: all that it shows can be drawn."""
        self._loop_loaded = True
        self._animate()

    def _see(self, seen: bool) -> None:
        self._seen = seen
        self._animate()

    def _animate(self) -> None:
        allowed = self._loop_loaded and self._seen
        if allowed != self.state.rules.animated:
            self.dispatch(e.Animate(allowed))

    def _work_on(self, steps: Iterator[None]) -> None:
        """Do one step of a longer work, and the next one when nothing else waits."""
        for _ in steps:
            self._steps.add(lambda: self._work_on(steps))
            return

    def _step(
        self, after: s.AppState, event: e.Event | None, show: Callable[[s.AppState], None]
    ) -> None:
        """End a step, whichever way it came about; this is the only place that does.

        Something that breaks on the way is reported, and keeps nothing that follows from happening:
        the next wake-up is set, and everybody is told, whatever could not be drawn or said.
        """
        before, self.state = self.state, after
        ended = self.between_visits and not is_attract(before)
        for part in (
            lambda: show(before),
            lambda: follow(self._speaker, before, after, self._world().words),
            lambda: self._desk.follow(before, after, self._world()),
            lambda: self._wake(self._clock.monotonic()),
            lambda: self._arrive(before, after),
            lambda: self.stepped.emit(before, event, after),
            self.visit_ended.emit if ended else None,
            gc_policy.sweep,
        ):
            if part is not None:
                guard.event(part)()

    def _arrive(self, before: s.AppState, after: s.AppState) -> None:
        """Let nothing that began on another screen count on this one."""
        if screen_of(before) != screen_of(after):
            self._window.touch.arrived()
        if is_attract(after) and not is_attract(before):
            self._window.take_focus()

    def _show_change(self, before: s.AppState) -> None:
        """Show what differs from the state before; nothing is drawn where nothing does."""
        if not looks_changed(before, self.state):
            if self.between_visits and self._another_day():
                self._replace_frame()
            elif self._outdated():
                self._render(0)
            return
        another_day = is_attract(before) != self.between_visits and self._another_day()
        if another_day or not same_look(before.comfort, self.state.comfort):
            self._replace_frame()
            return
        order = self.state.rules.order
        self._render(direction(before.place.route, self.state.place.route, order))

    def _another_day(self) -> bool:
        """Tell whether notices showed, or did not, for the day before."""
        world = self._world()
        day = None if world.now is None else world.now.day
        return bool(world.notices) and day != self._day

    def _outdated(self) -> bool:
        """Tell whether hours show, and were told for another minute."""
        world = self._world()
        return world.now != self._shown_at and seconds_until_change(self.state, world) is not None

    def _render(self, way: int) -> None:
        world = self._world()
        self._shown_at = world.now
        self.frame.render_props(build_kiosk_view(self.state, world), way)
        modules = self.frame.code_modules or self._code_modules
        if modules != self._code_modules:
            # what fits is known once the bars are set: the first time in a look
            self._code_modules = modules
            self.frame.render_props(build_kiosk_view(self.state, self._world()), way)
        now = self.state
        if not (now.session or now.demo or now.film or now.video or now.loop):
            self._prepare_later()

    def _printer_changed(self) -> None:
        """Show it, once no pages move."""
        self._stale = True
        if not self.frame.stage.sliding:
            self._settled()

    def _settled(self) -> None:
        if self._stale:
            self._stale = False
            self._render(0)
        else:
            self._prepare_later()

    def _prepare_later(self) -> None:
        """Let the next page be built while nothing happens, so that Next is there at once."""
        self._idle.clear()
        if self.state.sheet is None and self.state.seconds_left is None:
            self._idle.add(self._prepare)

    def _prepare(self) -> None:
        if not self.frame.stage.sliding:
            self.neighbour(1)

    def _replace_frame(self, _before: s.AppState | None = None) -> None:
        self.frame = self._new_frame()
        self._render(0)

    def _new_frame(self) -> Frame:
        comfort = self.state.comfort
        world = self._world()
        self._day = world.now.day if world.now else None
        tokens = make_tokens(self._screen, comfort.text_size, comfort.theme, comfort.reduced_motion)
        theme = Theme(tokens, self._art, world.words.right_to_left)
        frame = Frame(
            theme,
            widest_next=widest_title(world),
            reserved=tuple(shortcut.text for shortcut in build_shortcuts_view(world)),
            booking=section_of_kind(world.toc, "booking"),
            questions=section_of_kind(world.toc, "questions"),
        )
        rtl = world.words.right_to_left
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._window.setLayoutDirection(side)
        frame.intent.connect(self.dispatch)
        frame.name_down.connect(self.name_down)
        frame.name_up.connect(self.name_up)
        frame.stage.set_neighbour(self.neighbour)
        frame.stage.settled.connect(self._settled)
        self._window.touch.measure(tokens.screen.px_per_mm)
        self._window.set_frame(frame, frame.stage)
        return frame

    def _connect(self) -> None:
        self._ticker.ticked.connect(self.tick)
        self.visit_ended.connect(lambda: self.warm_up_in_steps(self.tidy))
        self._desk.changed.connect(self._printer_changed)
        self._desk.ended.connect(lambda outcome: self.dispatch(e.Printed(outcome)))
        self._window.active.connect(self._touched)
        self._window.seen.connect(self._see)
        self._window.key_pressed.connect(lambda asked: self.frame.press_key(asked))

    def _touched(self) -> None:
        """Note the touch; while the countdown shows, a touch on it ends it."""
        if self.state.seconds_left is None:
            self.dispatch(e.Touched())

    def _wake(self, now: float) -> None:
        due = next_wake(self.state, now)
        change = seconds_until_change(self.state, self._world())
        waits = [None if due is None else due - now, change, self._until_midnight()]
        self._ticker.wake_in(min((wait for wait in waits if wait is not None), default=None))

    def _until_midnight(self) -> float | None:
        """Return the seconds until other notices may show; None while there are none."""
        world = self._world()
        if world.now is None or not world.notices or not self.between_visits:
            return None
        return 86_400.0 - world.now.minute * 60 - world.now.second + 1

    def _recover(self) -> None:
        self._recovering = False
        failed = e.Failed()
        after = fold(self.state, failed, self._clock.monotonic())
        self._step(after, failed, self._replace_frame)

    def _world(self) -> KioskContext:
        world, wall = self._world_of(self.state.comfort.language), self._clock.wall()
        return replace(
            world,
            now=wall if plausible(wall.day) else None,
            printer=self._desk.printer,
            code_modules=self._code_modules,
        )
