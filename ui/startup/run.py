"""Runs a kiosk from its first picture to its end, and the editor in a window."""

from __future__ import annotations

import logging
import os
import signal
import sys
import types
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.shared.clock import SystemClock
from kiosk.shared.comfort import TextSize
from kiosk.startup.resolve import NoContentError
from kiosk.system import systemd
from kiosk.system.compositor import CompositorPulse
from ui.app.composition import Options, build, loader_for
from ui.app.kiosk import Kiosk
from ui.plan.print.process import ProcessPrinters
from ui.plan.print.process import own_command as print_command
from ui.shared import gc_policy
from ui.sound.process import ProcessSpeaker, own_command
from ui.startup import process
from ui.startup.warm_up import warm_up
from ui.startup.watchdog import STOPS, GoodRun, StopSignal, WatchdogBeats

_log = logging.getLogger(__name__)

_DESK_SHARE = 0.85
"""The share of the screen that the editor's window takes."""


def start_qt() -> QApplication:
    """Return the application object, one per process.

    Film frames are converted on the CPU: docs/adr/0038-memory.md.
    """
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    process.hear_qt(starting=True)
    application = QApplication(["kiosk"])
    process.hear_qt()
    application.setQuitOnLastWindowClosed(True)
    return application


def run(options: Options) -> int:
    """Run the kiosk until it is asked to stop; return the exit code."""
    application = start_qt()
    if process.without_screen(application):
        return process.NO_SCREEN
    gc_policy.begin()
    clock = SystemClock()
    told_by = systemd.taken(os.environ)
    pulse, stop = CompositorPulse(os.environ), StopSignal(application)
    beats = WatchdogBeats(told_by, application, pulse.answers)
    told: list[int] = []
    stop.asked.connect(told.append)
    # quit() asks the window first
    stop.asked.connect(lambda _number: application.exit(process.FINE))
    loader, good = process.counted(
        loader_for(options, clock), clock, trial=options.windowed is not None
    )
    stop.at_once = good.done
    process.hear_qt(screen_lost=good.done)
    for end in (good.done, beats.close, pulse.close):
        application.aboutToQuit.connect(end)
    try:
        speaker = ProcessSpeaker(clock, own_command())
        printers = ProcessPrinters(print_command())
        kiosk = build(application, options, clock, speaker, printers, loader)
    except NoContentError:
        _log.critical("No content can show; a plain page does.", exc_info=True)
        process.keep_awake(application)
        page = process.plain_page(
            application, loader, options.windowed, process.RESTART, options.screen
        )
        code = process.run_until(application, beats, stop, told)
        page.release()
        return code
    good.begin()
    for close in (kiosk.end_services, speaker.close, kiosk.printing.close):
        application.aboutToQuit.connect(close)
    _connect_ends(application, kiosk, good, watched=bool(told_by))
    sys.excepthook = hook_for(kiosk)
    kiosk.staff_access.ask_first_pin()
    warm_up(kiosk, application, awake=options.windowed is None)
    return process.run_until(application, beats, stop, told, lambda: kiosk.busy)


def edit(folder: Path | None) -> int:
    """Edit a pack in a window until it is closed, with the editor of staff mode."""
    application = start_qt()
    kiosk = build(application, desk_options(application, folder), SystemClock())
    kiosk.staff.open_at_desk()
    kiosk.staff.closed.connect(application.quit)
    application.aboutToQuit.connect(kiosk.end_services)
    kiosk.controller.background.add(kiosk.content.watcher.watch)
    for name in STOPS:
        signal.signal(name, signal.SIG_DFL)
    return application.exec()


def desk_options(application: QApplication, folder: Path | None) -> Options:
    """Return the options of the editor's window: most of the screen, in the smallest text."""
    room = application.primaryScreen().availableGeometry()
    size = (round(room.width() * _DESK_SHARE), round(room.height() * _DESK_SHARE))
    return Options(content=folder, windowed=size, text_size=TextSize.S)


def hook_for(kiosk: Kiosk) -> Callable[..., None]:
    """Return a hook for uncaught exceptions: log it, bring the visitor home."""

    def hook(
        kind: type[BaseException], error: BaseException, trace: types.TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        _log.critical("Something broke; the kiosk goes home.", exc_info=(kind, error, trace))
        for leave in (kiosk.staff_access.leave, lambda: kiosk.window.set_cover(None)):
            try:  # if staff mode failed, no part of it may stay over the patients' screens
                leave()
            except Exception:
                _log.critical("Staff mode could not be left in good order.", exc_info=True)
        kiosk.controller.failed()

    return hook


def _connect_ends(application: QApplication, kiosk: Kiosk, good: GoodRun, *, watched: bool) -> None:
    """End the program when staff end it, or when errors keep happening."""
    kiosk.staff_access.quitting.connect(
        lambda again: application.exit(process.exit_code(again, watched))
    )
    kiosk.controller.gave_up.connect(good.void)
    kiosk.controller.gave_up.connect(lambda: application.exit(process.RESTART))
