"""The composition root: builds everything, connects it, runs it. Nothing else sees everything."""

import gc
import logging
import os
import signal
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"  # one pixel is one device pixel: sizes are in mm

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from kiosk import places, qr
from kiosk.answers import Answers, Desk
from kiosk.app_state import Rules
from kiosk.clock import Clock, SystemClock
from kiosk.comfort import Comfort, TextSize, ThemeName
from kiosk.content.model import Library
from kiosk.guided import Exercises, Shelf
from kiosk.idle import IdleLimits
from kiosk.screens.attract import unshowable
from kiosk.screens.chrome import HELP_SECTION
from kiosk.screens.world import World, page_order, section_of_kind
from kiosk.settings.clinic import Clinic
from kiosk.startup import open_clinic, open_content
from kiosk.wording import Words
from ui.controller import Controller
from ui.paper.desk import PrintDesk
from ui.paper.printers import NoPrinters, Printers
from ui.paper.process import ProcessPrinters
from ui.paper.process import own_command as print_command
from ui.sound.process import ProcessSpeaker, own_command
from ui.sound.speaker import SilentSpeaker, Speaker
from ui.theme import fonts
from ui.theme.look import Art
from ui.theme.tokens import Screen
from ui.window import Window

_log = logging.getLogger(__name__)

USUAL_DIAGONAL = 21.5
"""Inches: the commonest waiting-room touchscreen, where neither staff nor EDID say more."""

FONT_FILES = (
    "fonts/atkinson-hyperlegible-next-400-normal.woff2",
    "fonts/atkinson-hyperlegible-next-400-italic.woff2",
    "fonts/atkinson-hyperlegible-next-700-normal.woff2",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says. `windowed` is width × height; None fills the screen."""

    content: Path | None = None
    windowed: tuple[int, int] | None = None
    language: str = ""
    diagonal: float | None = None
    text_size: TextSize = TextSize.M
    theme: ThemeName = ThemeName.LIGHT
    clinic_file: Path | None = None


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk that is built and shown, for whoever drives it: the event loop, the tour, a test."""

    window: Window
    controller: Controller
    library: Library
    clinic: Clinic
    exercises: Exercises
    answers: Callable[[str], Answers]
    speaker: Speaker
    print_desk: PrintDesk

    def load_loop(self) -> None:
        """Read what the attract screen shows in motion, and let it move; else it stays still."""
        if missing := unshowable(self.exercises):
            _log.warning("The attract screen stands still: %s cannot be shown.", missing)
        else:
            self.controller.loop_loaded()

    def close(self) -> None:
        """Stop every timer and give the window back."""
        self.controller.close()
        self.window.hide()
        self.window.deleteLater()


def run(options: Options) -> int:
    """Run the kiosk until it is told to stop; return the exit code."""
    application = start_qt()
    clock = SystemClock()
    speaker = ProcessSpeaker(clock, own_command())
    kiosk = build(application, options, clock, speaker, ProcessPrinters(print_command()))
    application.aboutToQuit.connect(kiosk.speaker.close)
    application.aboutToQuit.connect(kiosk.print_desk.close)
    sys.excepthook = _hook(kiosk.controller)
    kiosk.controller.warm_up(lambda: _open_first_exercise(kiosk))
    kiosk.controller.warm_up(kiosk.load_loop)
    kiosk.controller.warm_up(settle_memory)
    kiosk.controller.warm_up_in_steps(lambda: _prepare_answers(kiosk))
    kiosk.controller.warm_up(_make_first_code)
    kiosk.controller.warm_up(kiosk.print_desk.look)
    kiosk.controller.warm_up(lambda: _load_charts(kiosk))
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_DFL)
    return application.exec()


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
        from ui.widgets import chart

        chart.loading().begin()


def start_qt() -> QApplication:
    """Return the application object, one a process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    qInstallMessageHandler(lambda _type, _context, text: _log.warning("Qt: %s", text))
    application = QApplication(["kiosk"])
    application.setQuitOnLastWindowClosed(True)
    return application


def build(
    application: QApplication,
    options: Options,
    clock: Clock,
    speaker: Speaker | None = None,
    printers: Printers | None = None,
) -> Kiosk:
    """Build a kiosk and show its window. Without a speaker or printers it has none."""
    speaker = speaker or SilentSpeaker()
    print_desk = PrintDesk(printers or NoPrinters(), FONT_FILES)
    clinic = open_clinic(options.clinic_file or places.clinic_file())
    library = open_content(options.content, places.cache_folder())
    fonts.load(library.asset(path) for path in FONT_FILES)
    window = Window(closable=options.windowed is not None)
    screen = application.primaryScreen()
    if options.windowed:
        window.resize(*options.windowed)
    else:
        window.fill(screen)
    language = _language(options, clinic, library)
    first = library.languages[0]
    exercises = Shelf(library.exercise_file, lambda name: library.program(first, name))
    answers = cache(lambda language: Desk(library, language))
    controller = Controller(
        window,
        clock,
        _rules(library, clinic, Comfort(language, options.text_size, options.theme)),
        _worlds(library, clinic, exercises, answers),
        measured(screen, options, clinic, (window.width(), window.height())),
        Art(library.asset),
        speaker,
        print_desk,
    )
    window.show()
    window.watch()
    return Kiosk(window, controller, library, clinic, exercises, answers, speaker, print_desk)


def measured(screen: QScreen, options: Options, clinic: Clinic, size: tuple[int, int]) -> Screen:
    """Return the screen in pixels and inches: as told, as staff set it, as it says, as usual."""
    said = _diagonal_of(screen) if options.windowed is None else None
    diagonal = options.diagonal or clinic.screen_diagonal or said or USUAL_DIAGONAL
    return Screen(*size, diagonal)


def _diagonal_of(screen: QScreen) -> float | None:
    """Return the diagonal in inches that the screen reports, if it is believable."""
    size = screen.physicalSize()
    inches = float((size.width() ** 2 + size.height() ** 2) ** 0.5 / 25.4)
    virtual = screen.manufacturer() == "" and screen.model() == ""
    return inches if 7.0 <= inches <= 100.0 and not virtual else None


def _language(options: Options, clinic: Clinic, library: Library) -> str:
    """Return the language that a visit starts in; wishes that the pack lacks are logged."""
    wanted = [code for code in (options.language, *clinic.languages) if code]
    for code in wanted:
        if code not in library.languages:
            known = ", ".join(library.languages)
            _log.warning("The content has no language “%s”; it has: %s.", code, known)
    return next(code for code in (*wanted, *library.languages) if code in library.languages)


def _rules(library: Library, clinic: Clinic, comfort: Comfort) -> Rules:
    toc = library.toc(comfort.language)
    return Rules(
        order=page_order(toc),
        questions=section_of_kind(toc, "questions"),
        help=HELP_SECTION,
        start=comfort,
        limits=IdleLimits(quiet=clinic.idle_seconds),
    )


def _worlds(
    library: Library, clinic: Clinic, exercises: Exercises, answers: Callable[[str], Answers]
) -> Callable[[str], World]:
    @cache
    def world_of(language: str) -> World:
        words = Words(language, library.wording(language))
        toc = library.toc(language)
        return World(library, toc, clinic, words, exercises, answers(language))

    return world_of


def _hook(controller: Controller) -> Callable[..., None]:
    """Return a hook for exceptions nobody caught: log it, bring the visitor home."""

    def hook(
        kind: type[BaseException], error: BaseException, trace: types.TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        _log.critical("Something broke; the kiosk goes home.", exc_info=(kind, error, trace))
        controller.failed()

    return hook
