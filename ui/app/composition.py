"""The composition root: builds everything, connects it, runs it. Nothing else sees everything."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"  # one pixel is one device pixel: sizes are in mm

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.clinic.file_names import NOTICES
from kiosk.clinic.settings import Clinic
from kiosk.content.model.pack import Library
from kiosk.content.store.overlay import PackOverlay
from kiosk.exercise.repository import Exercises
from kiosk.faq.service import Answers
from kiosk.pages.attract import loop_of, unshowable
from kiosk.shared import paths, qr, small_files
from kiosk.shared.clock import Clock, SystemClock
from kiosk.shared.disk import RealDisk
from kiosk.startup.content_loader import ContentLoader
from kiosk.startup.resolve import NoContentError
from kiosk.system import storage, systemd
from kiosk.system.compositor import CompositorPulse
from kiosk.updates.model.paths import default_home
from kiosk.visit.comfort import TextSize, ThemeName
from ui.app import start
from ui.app.active_content import LaunchOptions, active_content
from ui.app.controller import Controller
from ui.app.services import AppServices
from ui.app.watchdog import STOPS, StopSignal, WatchdogBeats
from ui.plan.print.printers import NoPrinters, Printers
from ui.plan.print.process import ProcessPrinters
from ui.plan.print.process import own_command as print_command
from ui.plan.print.service import PrintService
from ui.shared import gc_policy
from ui.sound.process import ProcessSpeaker, own_command
from ui.sound.speaker import SilentSpeaker, Speaker
from ui.theme import fonts
from ui.video import player
from ui.window.output import Output
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.staff.controller import StaffController

_log = logging.getLogger(__name__)

AFTER_FIRST_PICTURE = (
    "kiosk.pages.home",
    "ui.pages.home",
    "kiosk.pages.page",
    "ui.blocks.page_blocks",
    "ui.pages.page",
    "kiosk.booking.view",
    "ui.booking.screen",
    "kiosk.faq.view",
    "ui.widgets.input.keyboard",
    "ui.faq.screen",
    "ui.app.stage_screens",
    "ui.app.overlays",
)
"""Modules in the order in which they are loaded while nobody touches."""

_DESK_SHARE = 0.85
"""How much of a desk's screen the editor takes."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says. `windowed` is width × height; None fills the screen.

    Without a `text_size` the clinic's own is the first. `screen` is which of several is filled, by
    name or number. `counts`: usage is counted.
    """

    content: Path | None = None
    windowed: tuple[int, int] | None = None
    language: str = ""
    diagonal: float | None = None
    screen: str = ""
    text_size: TextSize | None = None
    theme: ThemeName = ThemeName.LIGHT
    clinic_file: Path | None = None
    counts: bool = False


class Kiosk:
    """A kiosk that is built and shown, for whoever drives it: the event loop, the tour, a test."""

    def __init__(
        self,
        window: Window,
        controller: Controller,
        speaker: Speaker,
        print_desk: PrintService,
        rooms: AppServices,
    ) -> None:
        self.window = window
        self.controller = controller
        self.speaker = speaker
        self.print_desk = print_desk
        self.rooms = rooms

    @property
    def library(self) -> Library:
        """The pack that shows."""
        return self.rooms.exhibit.library

    @property
    def clinic(self) -> Clinic:
        """The clinic's details that show."""
        return self.rooms.exhibit.clinic

    @property
    def exercises(self) -> Exercises:
        """The exercises of the pack that shows."""
        return self.rooms.exhibit.exercises

    def answers(self, language: str) -> Answers:
        """Return the search of the pack that shows."""
        return self.rooms.exhibit.answers(language)

    def load_loop(self) -> None:
        """Read what the attract screen shows in motion, and let it move; else it stays still."""
        loop = loop_of(self.library.toc(self.library.languages[0]))
        if missing := unshowable(loop, self.exercises):
            _log.warning("The attract screen stands still: %s cannot be shown.", missing)
        elif loop:
            self.controller.loop_loaded()

    @property
    def staff(self) -> StaffController:
        """Staff mode; this builds it if need be."""
        return self.rooms.staff

    def close(self) -> None:
        """Stop every timer and give everything back; connections would keep it alive."""
        self.rooms.close()
        self.controller.close()
        self.window.release()
        for built in (self.window, self.controller, self.rooms, self.print_desk):
            built.deleteLater()


def run(options: Options) -> int:
    """Run the kiosk until it is told to stop; return the exit code."""
    application = start_qt()
    if start.without_screen(application):
        return start.NO_SCREEN
    gc_policy.begin()
    clock = SystemClock()
    told_by = systemd.taken(os.environ)
    pulse, stop = CompositorPulse(os.environ), StopSignal(application)
    beats = WatchdogBeats(told_by, application, pulse.answers)
    told: list[int] = []
    stop.asked.connect(told.append)
    stop.asked.connect(lambda _number: application.exit(start.FINE))  # quit() asks the window first
    loader, good = start.counted(
        loader_for(options, clock), clock, trial=options.windowed is not None
    )
    stop.at_once = good.done
    start.hear_qt(screen_lost=good.done)
    for end in (good.done, beats.close, pulse.close):
        application.aboutToQuit.connect(end)
    try:
        speaker = ProcessSpeaker(clock, own_command())
        printers = ProcessPrinters(print_command())
        kiosk = build(application, options, clock, speaker, printers, loader)
    except NoContentError:
        _log.critical("No content can show; a plain page does.", exc_info=True)
        start.keep_awake(application)
        page = start.plain_page(
            application, loader, options.windowed, start.RESTART, options.screen
        )
        code = start.run_until(application, beats, stop, told)
        page.release()
        return code
    good.begin()
    for close in (kiosk.rooms.close, kiosk.speaker.close, kiosk.print_desk.close):
        application.aboutToQuit.connect(close)
    watched = bool(told_by)
    kiosk.rooms.quitting.connect(lambda again: application.exit(start.exit_code(again, watched)))
    kiosk.controller.gave_up.connect(good.void)
    kiosk.controller.gave_up.connect(lambda: application.exit(start.RESTART))
    sys.excepthook = hook_for(kiosk)
    kiosk.rooms.ask_first_pin()
    kiosk.controller.warm_up_in_steps(_load_screens)
    if options.windowed is None:
        kiosk.controller.warm_up(lambda: start.keep_awake(application))
    kiosk.controller.warm_up(lambda: _tell_of_disks(loader))
    kiosk.controller.warm_up(kiosk.rooms.live.watch)
    kiosk.controller.warm_up(lambda: _open_first_exercise(kiosk))
    kiosk.controller.warm_up(kiosk.load_loop)
    kiosk.controller.warm_up(settle_memory)
    kiosk.controller.warm_up_in_steps(lambda: _prepare_answers(kiosk))
    kiosk.controller.warm_up(_make_first_code)
    kiosk.controller.warm_up(kiosk.print_desk.look)
    kiosk.controller.warm_up(lambda: _load_charts(kiosk))
    kiosk.controller.warm_up(player.load)
    kiosk.controller.warm_up(kiosk.rooms.prepare)
    kiosk.controller.warm_up(kiosk.rooms.usage.begin)
    kiosk.controller.warm_up(kiosk.rooms.take_over)
    kiosk.controller.warm_up(kiosk.rooms.updating.begin)
    return start.run_until(application, beats, stop, told, lambda: kiosk.rooms.busy)


def edit(folder: Path | None) -> int:
    """Edit a pack in a window until it is closed: the editor of staff mode, on a desk."""
    application = start_qt()
    kiosk = build(application, desk_options(application, folder), SystemClock())
    kiosk.staff.open_at_desk()
    kiosk.staff.closed.connect(application.quit)
    application.aboutToQuit.connect(kiosk.rooms.close)
    kiosk.controller.warm_up(kiosk.rooms.live.watch)
    for name in STOPS:
        signal.signal(name, signal.SIG_DFL)
    return application.exec()


def desk_options(application: QApplication, folder: Path | None) -> Options:
    """Return a window for a desk: most of its screen, in the smallest text."""
    room = application.primaryScreen().availableGeometry()
    size = (round(room.width() * _DESK_SHARE), round(room.height() * _DESK_SHARE))
    return Options(content=folder, windowed=size, text_size=TextSize.S)


def _tell_of_disks(loader: ContentLoader) -> None:
    storage.log_issues(storage.shelves(loader.clinic_file))


def _load_screens() -> Iterator[None]:
    """Load what the first touch leads to, and what lies over it; no step takes a touch's time."""
    for module in AFTER_FIRST_PICTURE:
        import_module(module)
        yield


def _make_first_code() -> None:
    """Load what makes codes."""
    qr.modules("https://")


def _open_first_exercise(kiosk: Kiosk) -> None:
    """Load the figure and what reads its files, so that the first stretch opens at once."""
    language = kiosk.controller.state.comfort.language
    for exercise in list(kiosk.library.toc(language).exercises)[:1]:
        kiosk.exercises.plan(exercise)


def _prepare_answers(kiosk: Kiosk) -> Iterator[None]:
    """Make the search ready, so that its first key finds at once."""
    for language in kiosk.library.languages:
        yield from kiosk.answers(language).preparing()


def settle_memory() -> None:
    """Keep Python from looking through everything that stays for ever again and again.

    Such a search takes longer than a frame, and would come while a figure moves.
    """
    gc.collect()
    gc.freeze()


def _load_charts(kiosk: Kiosk) -> None:
    """Let a thread bring in what draws charts, if the pack has any."""
    if kiosk.library.toc(kiosk.controller.state.comfort.language).programs:
        from ui.widgets.media import chart

        chart.loading().begin()


def start_qt() -> QApplication:
    """Return the application object, one a process.

    Films are turned into pictures by the processor: docs/adr/0038-memory.md.
    """
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    start.hear_qt(starting=True)
    application = QApplication(["kiosk"])
    start.hear_qt()
    application.setQuitOnLastWindowClosed(True)
    return application


def build(
    application: QApplication,
    options: Options,
    clock: Clock,
    speaker: Speaker | None = None,
    printers: Printers | None = None,
    loader: ContentLoader | None = None,
) -> Kiosk:
    """Build a kiosk and show its window. Without a speaker or printers it has none.

    NoContentError if no content can show.
    """
    speaker = speaker or SilentSpeaker()
    print_desk = PrintService(printers or NoPrinters(), fonts.loaded)
    loader = loader or loader_for(options, clock)
    first = loader.first()
    wish = LaunchOptions(options.language, options.text_size, options.theme)
    shows = active_content(first.shown, first.clinic, first.notices, wish)
    fonts.load(first.typefaces.files)
    window = Window(clock, closable=options.windowed is not None)
    output = Output(
        application,
        window,
        ordered_screen=options.screen,
        ordered_diagonal=options.diagonal,
        windowed=options.windowed,
    )
    if options.windowed:
        window.resize(*options.windowed)
    output.place(shows.clinic)
    controller = Controller(
        window,
        clock,
        shows.rules,
        shows.world_of,
        output.measured(shows.clinic),
        shows.art,
        speaker,
        print_desk,
    )
    rooms = AppServices(
        window,
        controller,
        clock,
        loader,
        (first, shows),
        wish,
        output,
        _make_staff,
        at_once=options.windowed is not None,
        counts=options.counts,
    )
    window.show()
    window.watch()
    return Kiosk(window, controller, speaker, print_desk, rooms)


def _make_staff(rooms: AppServices) -> StaffController:
    from ui.app.staff_composition import make_staff

    return make_staff(rooms)


def loader_for(options: Options, clock: Clock) -> ContentLoader:
    """Return what loads content and details, as the command line says where they are."""
    wanted, clinic_file = options.content, options.clinic_file or paths.clinic_file()
    if wanted is None and not small_files.is_there(clinic_file):
        _log.warning(
            "No clinic details yet: example details are shown. Write yours into %s", clinic_file
        )
    return ContentLoader(
        wanted=wanted,
        clinic_file=clinic_file,
        notices_file=clinic_file.with_name(NOTICES),
        cache=paths.cache_folder(),
        edited=PackOverlay(wanted or paths.edited_pack(), RealDisk()),
        home=default_home(),
        today=clock.today,
    )


def hook_for(kiosk: Kiosk) -> Callable[..., None]:
    """Return a hook for exceptions nobody caught: log it, bring the visitor home."""

    def hook(
        kind: type[BaseException], error: BaseException, trace: types.TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        _log.critical("Something broke; the kiosk goes home.", exc_info=(kind, error, trace))
        for left in (kiosk.rooms.leave_staff, partial(kiosk.window.set_cover, None)):
            try:  # whatever of staff mode broke, nothing of it may stay over the patients' screens
                left()
            except Exception:
                _log.critical("Staff mode could not be left in good order.", exc_info=True)
        kiosk.controller.failed()

    return hook
