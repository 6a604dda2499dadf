"""Behind the patients' screens: the way into staff mode, and what takes changes live.

Staff mode itself is built when it first opens; no visitor waits for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.app.events import StaffPresent
from kiosk.shared import child_process, paths
from kiosk.shared.clock import Clock
from kiosk.staff.pin.first_start import FirstStart
from kiosk.startup.content_loader import ContentLoader, LoadedContent
from kiosk.updates.model.settings import UpdateSettings, read_settings
from kiosk.usage.pack import pack_of
from kiosk.usage.recorder import CountedPack, UsageRecorder
from kiosk.usage.store import Store
from kiosk.visit.context import section_of_kind
from ui.app.active_content import ActiveContent, LaunchOptions, active_content
from ui.app.content_watcher import ContentWatcher
from ui.app.controller import Controller
from ui.app.unlock_gesture import UnlockGesture
from ui.shared.worker import AT_THE_END, Worker
from ui.theme import fonts
from ui.theme.theme import Theme
from ui.theme.tokens import Screen, make_tokens
from ui.updates.service import Updating
from ui.updates.sticks import Sticks
from ui.window.output import Output
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.staff.controller import StaffController

_log = logging.getLogger(__name__)

StaffMaker = Callable[["AppServices"], "StaffController"]


class AppServices(QObject):
    """`quitting` says that staff end the program; True to start it anew.

    `at_once`: changes show at once, as on a desk; else when nobody is there. `counts`: usage is
    counted, unless the clinic does not want it.
    """

    quitting = Signal(bool)

    def __init__(
        self,
        window: Window,
        controller: Controller,
        clock: Clock,
        loader: ContentLoader,
        first: tuple[LoadedContent, ActiveContent],
        wish: LaunchOptions,
        output: Output,
        make_staff: StaffMaker,
        *,
        at_once: bool,
        counts: bool,
    ) -> None:
        super().__init__()
        self.window = window
        self.controller = controller
        self.clock = clock
        self.loader = loader
        self.exhibit = first[1]
        self.worker = Worker(self)
        self.sticks = Sticks(parent=self)
        self.updating = Updating(
            loader.home,
            self.update_settings,
            child_process.itself("content", "follow"),
            Random(),
            self,
        )
        self.live = ContentWatcher(loader, first[0], self.worker, self)
        self.doorway = UnlockGesture(clock, self)
        self.usage = UsageRecorder(
            Store(paths.usage_file()),
            clock.today,
            self._pack,
            lambda: counts and self.exhibit.clinic.count_usage,
            self.worker.run,
        )
        self._counted: tuple[ActiveContent, CountedPack] | None = None
        self.started = clock.monotonic()
        self._wish = wish
        self.output = output
        self._make_staff = make_staff
        self._at_once = at_once
        self._waiting: LoadedContent | None = None
        self._staff: StaffController | None = None
        self._with_staff = False
        self._over = False
        marks = paths.first_start_mark(), paths.first_visit_mark()
        self._first = FirstStart(*marks, self.started)
        self._measured = self.screen
        self._connect()

    @property
    def first_start(self) -> bool:
        """Whether whoever stands there may choose the first PIN: nobody has used the device, or it
        runs in a window of somebody's own computer."""
        return self._at_once or self._first.now

    def ask_first_pin(self) -> None:
        """At a new device's start let whoever sets it up choose the PIN, before any touch can
        begin a visit. On a desk everybody may choose it, and nobody is asked."""
        if self._at_once or not self._first.now or self.in_staff_mode:
            return
        if self.staff.lacks_pin:
            self.staff.open()

    @property
    def staff(self) -> StaffController:
        """Staff mode, built when it is first asked for."""
        if self._staff is None:
            self._staff = self._make_staff(self)
            self._staff.opened.connect(lambda: self._staff_there(True))
            self._staff.opened.connect(self.controller.end_visit)
            self._staff.opened.connect(lambda: self.controller.covered(True))
            self._staff.closed.connect(lambda: self.controller.covered(False))
            self._staff.closed.connect(lambda: self._staff_there(False))
            self._staff.closed.connect(self.take_over)
            self._staff.quitting.connect(self.quitting)
            self._staff.attending.connect(lambda: self.controller.dispatch(StaffPresent()))
        return self._staff

    @property
    def in_staff_mode(self) -> bool:
        """Whether staff mode covers the patients' screens."""
        return self._with_staff

    def prepare(self) -> None:
        """Build staff mode ahead of need; a shut vault counts its wait from here on."""
        assert self.staff

    @property
    def screen(self) -> Screen:
        """The screen as it is."""
        return self.output.measured(self.exhibit.clinic)

    def theme(self) -> Theme:
        """Return the look that a visit begins with: staff mode has it too."""
        comfort = self.exhibit.rules.start
        words = self.exhibit.world_of(comfort.language).words
        tokens = make_tokens(self.screen, comfort.text_size, comfort.theme, reduced_motion=True)
        return Theme(tokens, self.exhibit.art, words.right_to_left)

    def refit(self) -> None:
        """Fill the screen that is there now, in its own measures; the visit goes on."""
        self.output.place(self.exhibit.clinic)
        before, now = self._measured, self.screen
        self._measured = now
        if now != before:
            self.controller.resized(now)
            if self._staff is not None:
                self._staff.resized()
        elif self._staff is not None:
            self._staff.gather()  # another screen came or went

    def tick(self) -> None:
        """Take note of the time, for whoever moves the clock by hand."""
        self.doorway.tick()
        if self._staff is not None:
            self._staff.tick()

    def settle(self) -> None:
        """Wait for slow work, for whoever must see its outcome; events deliver it."""
        self.worker.wait()

    def leave_staff(self) -> None:
        """End staff mode, if it is open: something broke."""
        if self._staff is not None:
            self._staff.close()

    def close(self) -> None:
        """Stop every timer, and wait for what is being written."""
        self._over = True
        self.output.close()
        self.doorway.close()
        self.live.close()
        self.sticks.end()
        self.updating.close()
        self.leave_staff()
        self.usage.write()
        self.worker.wait(AT_THE_END)

    @property
    def busy(self) -> bool:
        """Whether something beside the screen is not done yet."""
        return self.worker.busy or self.sticks.busy

    def _connect(self) -> None:
        self.controller.name_down.connect(self.doorway.press)
        self.controller.name_up.connect(self.doorway.release)
        self.doorway.share.connect(self.controller.show_hold)
        self.doorway.opened.connect(lambda: self.staff.open())
        self.live.loaded.connect(self._loaded)
        self.output.changed.connect(self.refit)
        self.sticks.changed.connect(self._news)
        self.updating.changed.connect(self._news)
        self.updating.arrived.connect(self._updated)
        self.controller.stepped.connect(self.usage.follow)
        self.controller.stepped.connect(self._used)
        self.controller.visit_ended.connect(self.doorway.forget)
        self.controller.visit_ended.connect(self._show_waiting)
        self.controller.visit_ended.connect(self.take_over)

    def _used(self) -> None:
        if self._first.now and not self.controller.between_visits:
            self._first.visited(self.clock.monotonic())

    def _staff_there(self, there: bool) -> None:
        self._with_staff = there
        if there:
            self.sticks.begin()
        else:
            self.sticks.end()

    def _news(self) -> None:
        if self._staff is not None and self._with_staff and not self._over:
            self._staff.refresh()

    def _updated(self) -> None:
        if self._with_staff and self._staff is not None:
            self._staff.gather()
        else:
            self.take_over()

    def update_settings(self) -> UpdateSettings:
        """Return which server is asked, and as whom."""
        return read_settings(self.loader.clinic_file.with_name("updates.toml"))[0]

    def take_over(self) -> None:
        """Let content that waits show, unless somebody is there: then it waits on."""
        if self.controller.between_visits and not self.in_staff_mode and not self._over:
            self.worker.run(self.loader.take_over, self._taken_over)

    def _taken_over(self, outcome: object) -> None:
        if outcome is True and not self._over:
            self.live.look()

    def _pack(self) -> CountedPack:
        """Return what counting asks of the pack that shows."""
        if self._counted is None or self._counted[0] is not self.exhibit:
            self._counted = self.exhibit, _pack_of(self.exhibit)
        return self._counted[1]

    def _loaded(self, loaded: LoadedContent) -> None:
        same = loaded.shown.library is self.exhibit.library
        if same and (loaded.clinic, loaded.notices) == (self.exhibit.clinic, self.exhibit.notices):
            if self._staff is not None:  # there is only something to tell
                self._staff.renew()
            return
        self._waiting = loaded
        if self._at_once or self.controller.between_visits:
            self._show_waiting()
        elif self._staff is not None:
            self._staff.renew()

    def _show_waiting(self) -> None:
        loaded, self._waiting = self._waiting, None
        if loaded is None:
            return
        fonts.load(loaded.typefaces.files)
        shows = active_content(loaded.shown, loaded.clinic, loaded.notices, self._wish)
        if loaded.shown.library is self.exhibit.library:
            shows = _with_old_pack(shows, self.exhibit)
        self.exhibit = shows
        self.output.place(shows.clinic)
        self._measured = self.screen
        self.controller.show_other(shows.rules, shows.world_of, self.screen, shows.art)
        _log.info("Changed content or details show now (%s).", shows.shown.source.folder)
        if self._staff is not None:
            self._staff.renew()


def _pack_of(shows: ActiveContent) -> CountedPack:
    toc = shows.library.toc(shows.rules.start.language)
    return pack_of(shows.library, shows.answers, section_of_kind(toc, "take-home"))


def _with_old_pack(shows: ActiveContent, before: ActiveContent) -> ActiveContent:
    """Return what shows with the pictures that are drawn already: the pack is the same."""
    return replace(shows, art=before.art)
