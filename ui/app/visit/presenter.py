"""Draws states: builds frames, renders Props, prepares the next page."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from kiosk.app import state as s
from kiosk.app.context import KioskContext
from kiosk.app.kiosk_view import StageProps, build_ahead_view, build_kiosk_view
from kiosk.app.selectors import (
    Replaced,
    is_attract,
    is_moving,
    longest_titles,
    looks_changed,
    replaced_in_place,
    seconds_until_change,
    seconds_until_news,
)
from kiosk.pages.bars import build_bottom_bar_view, build_shortcuts_view
from kiosk.shared.clock import Clock, WallTime, plausible
from kiosk.shared.comfort import Comfort, same_look
from kiosk.visit.context import section_of_kind
from kiosk.visit.navigation import Home, Page, direction
from kiosk.visit.paging import Paging
from ui.app.content.active_content import ActiveContent
from ui.app.visit.frame import Frame
from ui.app.visit.moving import Motion
from ui.plan.print.service import PrintService
from ui.shared.ticker import IdleQueue
from ui.sound.speaker import Speaker
from ui.theme.theme import Theme
from ui.theme.tokens import Screen, make_tokens
from ui.window.window import Window


class Presenter(QObject):
    """Draws states into a window. `intent` sends the event of a touch.

    `name_down`, `name_up`: a finger touches the clinic's name, or leaves it.
    """

    intent = Signal(object)
    name_down = Signal()
    name_up = Signal()

    def __init__(
        self,
        window: Window,
        clock: Clock,
        content: ActiveContent,
        screen: Screen,
        printing: PrintService,
        speaker: Speaker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._content = content
        self._screen = screen
        self._printing = printing
        self._speaker = speaker
        self._idle = IdleQueue(self)
        self._shown_at: WallTime | None = None
        self._day: date | None = None
        self._code_modules, self._paging = 0, Paging()
        self._stale = self._renewed = False
        self._state = s.start(content.rules, clock.monotonic())
        self.frame = self._new_frame()
        printing.changed.connect(self._outside_changed)
        speaker.when_known(self._outside_changed)

    def begin(self, state: s.AppState) -> None:
        """Show the first state."""
        self._state = state
        self._render(0)

    def context(self, state: s.AppState) -> KioskContext:
        """Return what Props depend on besides `state`, as it is now."""
        wall = self._clock.wall()
        return replace(
            self._content.context(state.comfort.language),
            now=wall if plausible(wall.day) else None,
            printer=self._printing.printer,
            speaks=self._speaker.speaks(state.comfort.language),
            code_modules=self._code_modules,
            paging=self._paging,
        )

    def use(self, content: ActiveContent, screen: Screen) -> None:
        """Draw other content, on a screen of this size, from the next state on."""
        self._content, self._screen = content, screen
        self.renew()

    def renew(self) -> None:
        """Build a new frame for the next state in any case."""
        self._renewed = True

    def refit(self, screen: Screen) -> None:
        """Compute all measures again if the screen has changed."""
        if screen != self._screen:
            self._screen = screen
            self._draw_anew()

    def draw(self, before: s.AppState, after: s.AppState) -> None:
        """Show what differs from the state before; draw nothing if nothing does."""
        self._state = after
        if self._renewed:
            self._draw_anew()
            return
        if not looks_changed(before, after):
            if is_attract(after) and self._another_day():
                self._draw_anew()
            elif self._outdated():
                self._render(0)
            return
        another_day = is_attract(before) != is_attract(after) and self._another_day()
        if another_day or not same_look(before.comfort, after.comfort):
            self._draw_anew(self.frame.motion.likeness(), is_attract(before) != is_attract(after))
        else:
            way = direction(before.place, after.place, after.rules.order)
            self._render(way, replaced_in_place(before, after))

    def neighbour(self, by: int) -> QImage | None:
        """Return what Back (−1) or Next (+1) would show; None if nothing else."""
        ahead = self._ahead(by)
        return None if ahead is None else self.frame.turning.picture_of(*ahead)

    def _ahead(self, by: int) -> tuple[StageProps, int] | None:
        event, now = self.frame.turning.meaning(by), self._clock.monotonic()
        return build_ahead_view(self._state, event, now, self.context(self._state))

    def seconds_until_news(self, state: s.AppState) -> float | None:
        """Return the seconds until the screen changes by the clock alone; None: never."""
        return seconds_until_news(state, self.context(state))

    def forget(self) -> None:
        """Free the pages and pictures of the last visit."""
        self.frame.screens.forget_pages()
        self._content.art.forget()

    def close(self) -> None:
        """Stop preparing pages."""
        self._idle.clear()

    def _draw_anew(self, likeness: QImage | None = None, dissolves: bool = False) -> None:
        """Draw in a new frame, which follows from the `likeness` of the old one."""
        self._renewed = False
        before, self.frame = self.frame, self._new_frame()
        self.frame.motion.follow(likeness, Motion.DISSOLVE if dissolves else Motion.SWAP)
        self._render(0)
        self.frame.turning.follow(before.turning)

    def _another_day(self) -> bool:
        """Return whether the notices on the screen are those of an earlier day."""
        context = self.context(self._state)
        return bool(context.notices) and (context.now.day if context.now else None) != self._day

    def _outdated(self) -> bool:
        """Return whether the opening hours on the screen are those of an earlier minute."""
        context = self.context(self._state)
        changes = seconds_until_change(self._state, context) is not None
        return context.now != self._shown_at and changes

    def _render(self, way: int, fades: Replaced = Replaced.NOTHING) -> None:
        state = self._state
        context = self.context(state)
        self._shown_at = context.now
        self.frame.render_props(build_kiosk_view(state, context), way, fades)
        modules = self.frame.code_modules or self._code_modules
        if modules != self._code_modules:
            # how much fits is known only after the first layout of the bars in a theme
            self._code_modules = modules
            self.frame.render_props(build_kiosk_view(state, self.context(state)), way, fades)
        self._show_paging(context)
        self.frame.motion.show_kept()
        if not is_moving(state):
            self._prepare_later()

    def _show_paging(self, context: KioskContext) -> None:
        """Show where in its screenfuls the place is: known only once it is laid out."""
        paging, route = self.frame.turning.paging(), self._state.place.route
        if paging != self._paging and isinstance(route, (Home, Page)):
            self._paging = paging
            self.frame.show_bottom(build_bottom_bar_view(route, replace(context, paging=paging)))

    def _outside_changed(self) -> None:
        """Show that a printer or a voice came or went, once nothing is moving."""
        self._stale = True
        if not self.frame.moving:
            self._settled()

    def _settled(self) -> None:
        if self._stale:
            self._stale = False
            self._render(0)
        else:
            self._prepare_later()

    def _prepare_later(self) -> None:
        """Build the next page while idle, so that Next is immediate."""
        self._idle.clear()
        if self._state.sheet is None and self._state.seconds_left is None:
            self._idle.add(self._prepare)

    def _prepare(self) -> None:
        if self.frame.moving:
            return
        ahead = self._ahead(1)
        if ahead is not None and not self.frame.turning.shows(ahead[0]):
            self.frame.screens.screen_for(ahead[0])

    def _new_frame(self) -> Frame:
        context = self.context(self._state)
        self._day = context.now.day if context.now else None
        theme = _theme(self._screen, self._state.comfort, self._content, context)
        frame = Frame(
            theme,
            next_titles=longest_titles(context),
            reserved=tuple(shortcut.text for shortcut in build_shortcuts_view(context)),
            booking=section_of_kind(context.toc, "booking"),
            questions=section_of_kind(context.toc, "questions"),
        )
        side = Qt.LayoutDirection
        rtl = context.words.right_to_left
        self._window.setLayoutDirection(side.RightToLeft if rtl else side.LeftToRight)
        frame.intent.connect(self.intent)
        frame.name_down.connect(self.name_down)
        frame.name_up.connect(self.name_up)
        frame.stage.set_neighbour(self.neighbour)
        frame.settled.connect(self._settled)
        self._window.touch.measure(theme.tokens.screen.px_per_mm)
        self._window.set_frame(frame, frame.stage)
        return frame


def _theme(
    screen: Screen, comfort: Comfort, content: ActiveContent, context: KioskContext
) -> Theme:
    """Return every measure and colour for what a visitor has chosen."""
    tokens = make_tokens(screen, comfort.text_size, comfort.theme, comfort.reduced_motion)
    return Theme(tokens, content.art, context.words.right_to_left)
