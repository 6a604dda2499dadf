"""Around the kiosk: counted starts, the plain page, exit codes."""

import logging
import os
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.pages.plain import build_safe_view
from kiosk.shared.clock import Clock
from kiosk.shared.disk import RealDisk
from kiosk.shared.wording import Words
from kiosk.startup.content_loader import ContentLoader
from kiosk.system.crash_guard import begun, ended_well, read_starts, this_boot, write_starts
from ui.shared.qt_log import keep_to_warnings
from ui.startup.plain_page import RetryLater, SafePage
from ui.startup.watchdog import GoodRun, StopSignal, WatchdogBeats
from ui.window.output import Output

_log = logging.getLogger(__name__)

NO_SCREEN = 3
"""Exit code: no window can be opened, and an immediate retry would not help."""
FINE, RESTART, LEFT = 0, 75, 76
"""Exit codes: clean end; staff asked for a restart; staff left a kiosk that runs under a
supervisor, which must not restart it. Nothing else ends with the last code."""

_NO_GRAPHICS_CARD = "Using CPU conversion"


def exit_code(again: bool, watched: bool) -> int:
    """Return the exit code of staff's “Restart” (`again`) or “Leave”; `watched`: by a
    supervisor."""
    if again:
        return RESTART
    return LEFT if watched else FINE


def hear_qt(*, starting: bool = False, screen_lost: Callable[[], None] = lambda: None) -> None:
    """Log Qt's messages; two of them are the only notice that Qt is about to end the process.

    Without a screen Qt aborts while it is `starting`: the process ends with `NO_SCREEN` instead.
    When its X server or compositor is gone Qt ends the process, which is not the fault of content:
    `screen_lost` is called first.
    """

    def heard(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if _NO_GRAPHICS_CARD not in text:  # films are meant to be drawn that way
            _log.warning("Qt: %s", text)
        if starting and kind == QtMsgType.QtFatalMsg:
            logging.shutdown()
            os._exit(NO_SCREEN)
        if "connection broke" in text:
            screen_lost()

    keep_to_warnings()
    qInstallMessageHandler(heard)


def without_screen(application: QGuiApplication) -> bool:
    """Return whether there is no screen; if so, log it."""
    if application.primaryScreen() is not None:
        return False
    _log.critical("No screen was found; none is connected, or Qt knows no way to it.")
    return True


def run_until(
    application: QApplication,
    beats: WatchdogBeats,
    stop: StopSignal,
    told: list[int],
    busy: Callable[[], bool] = lambda: False,
) -> int:
    """Run until the end, and exit as the sender of a signal expects.

    A job that is still `busy` then waits for a disk that does not answer; it is abandoned.
    """
    beats.begin()
    code = application.exec()
    stop.close()
    if told and os.name == "posix":
        os.kill(os.getpid(), told[0])
    if busy():
        logging.shutdown()
        os._exit(code)
    return code


def keep_awake(application: QGuiApplication) -> None:
    """Keep an X server from blanking the screen while the program runs."""
    if application.platformName() != "xcb":
        return  # a kiosk compositor does not blank the screen
    from ui.window.screen_saver import ScreenSaver

    try:
        saver = ScreenSaver()
    except OSError as error:
        _log.warning("The X server may blank the screen (%s). Switch that off there.", error)
        return
    application.aboutToQuit.connect(lambda: saver.close())


def counted(loader: ContentLoader, clock: Clock, *, trial: bool) -> tuple[ContentLoader, GoodRun]:
    """Count this start, and leave out content that has crashed the program repeatedly.

    A `trial` (in a window) is not counted.
    """
    if trial:
        return loader, GoodRun(lambda: None)
    disk, path = RealDisk(), loader.home.starts
    now, packs = clock.monotonic(), loader.packs
    starts = begun(read_starts(path), loader.identity(), now, this_boot(), packs)
    write_starts(path, disk, starts)
    good = GoodRun(lambda: write_starts(path, disk, ended_well(starts)))
    return replace(loader, skip=starts.skip, plain=starts.skip >= packs), good


def plain_page(
    application: QApplication,
    loader: ContentLoader,
    windowed: tuple[int, int] | None,
    again: int,
    screen: str = "",
) -> SafePage:
    """Show the plain page; after a while the program ends with the exit code `again`."""
    clinic = loader.clinic()
    page = SafePage(build_safe_view(clinic, Words("en")), closable=windowed is not None)
    output = Output(application, page, ordered_screen=screen, windowed=windowed)
    output.changed.connect(lambda: output.place(clinic))
    if windowed:
        page.resize(*windowed)
    output.place(clinic)
    page.show()
    RetryLater(application, again)
    return page
