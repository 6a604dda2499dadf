"""The composition root: builds all parts and connects them. No other module knows all of them."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"  # one pixel is one device pixel; sizes are in mm

from PySide6.QtWidgets import QApplication

from kiosk.clinic.file_names import NOTICES
from kiosk.content.store.overlay import PackOverlay
from kiosk.shared import child_process, paths, small_files
from kiosk.shared.clock import Clock
from kiosk.shared.comfort import TextSize, ThemeName
from kiosk.shared.disk import RealDisk
from kiosk.staff.pin.first_start import FirstStart
from kiosk.startup.content_loader import ContentLoader
from kiosk.updates.model.paths import default_home
from kiosk.updates.model.settings import UpdateSettings, read_settings
from kiosk.usage.recorder import UsageRecorder
from kiosk.usage.store import Store
from ui.app.content.active_content import ActiveContent, LaunchOptions, active_content
from ui.app.content.switch import ContentSwitch
from ui.app.kiosk import Kiosk
from ui.app.staff.access import StaffAccess
from ui.app.visit.controller import Controller
from ui.plan.print.printers import NoPrinters, Printers
from ui.plan.print.service import PrintService
from ui.shared.worker import Worker
from ui.sound.speaker import SilentSpeaker, Speaker
from ui.theme import fonts
from ui.updates.service import Updating
from ui.updates.sticks import Sticks
from ui.window.display import Display
from ui.window.output import Output
from ui.window.window import Window

if TYPE_CHECKING:
    from ui.staff.controller import StaffController

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """The command line's options. `windowed` is width × height; None fills the screen.

    Without a `text_size` visits begin with the clinic's. `screen` is the name or number of the
    screen to fill. `counts`: whether usage is counted.
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


def build(
    application: QApplication,
    options: Options,
    clock: Clock,
    speaker: Speaker | None = None,
    printers: Printers | None = None,
    loader: ContentLoader | None = None,
) -> Kiosk:
    """Build a kiosk and show its window. Without `speaker` it is silent, without `printers` it has
    none.

    NoContentError if no content can be shown.
    """
    loader = loader or loader_for(options, clock)
    first = loader.first()
    launch = LaunchOptions(options.language, options.text_size, options.theme)
    content = active_content(first.shown, first.clinic, first.notices, launch)
    fonts.load(first.typefaces.files)
    window = Window(clock, closable=options.windowed is not None)
    display = _display(application, window, options, content)
    speaker = speaker or SilentSpeaker()
    printing = PrintService(printers or NoPrinters(), fonts.loaded)
    controller = Controller(window, clock, content, display.screen, speaker, printing)
    worker, sticks = Worker(), Sticks()
    command = child_process.itself("content", "follow")
    updating = Updating(loader.home, lambda: _update_settings(loader), command, Random())
    switch = ContentSwitch(
        loader, first, content, launch, worker,
        free=lambda: options.windowed is not None or controller.between_visits,
        alone=lambda: controller.between_visits and not staff_access.is_open,
    )  # fmt: skip
    usage = UsageRecorder(
        Store(paths.usage_file()),
        clock.wall,
        lambda: switch.present.counted(),
        lambda: options.counts and switch.present.clinic.count_usage,
        worker.run,
    )

    def make_staff() -> StaffController:
        from ui.app.staff import composition as staff

        sources = staff.StaffSources(
            switch, display, printing, usage, updating, sticks, speaker,
            lambda: bool(_update_settings(loader).server), started,
        )  # fmt: skip
        return staff.make_staff(
            window, clock, loader, worker, sources, lambda: staff_access.first_start
        )

    started = clock.monotonic()
    first_start = FirstStart(paths.first_start_mark(), paths.first_visit_mark(), started)
    at_desk = options.windowed is not None
    staff_access = StaffAccess(controller, clock, sticks, first_start, make_staff, at_desk=at_desk)
    kiosk = Kiosk(
        window, controller, speaker, printing, loader, switch, display, staff_access,
        updating, sticks, usage, worker,
    )  # fmt: skip
    _connect(kiosk)
    window.show()
    window.watch()
    return kiosk


def loader_for(options: Options, clock: Clock) -> ContentLoader:
    """Return the loader of content and clinic details, from the places that the options name."""
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


def _display(
    application: QApplication, window: Window, options: Options, content: ActiveContent
) -> Display:
    output = Output(
        application,
        window,
        ordered_screen=options.screen,
        ordered_diagonal=options.diagonal,
        windowed=options.windowed,
    )
    if options.windowed:
        window.resize(*options.windowed)
    return Display(output, content.clinic)


def _update_settings(loader: ContentLoader) -> UpdateSettings:
    """Return the update server, and this kiosk's name there."""
    return read_settings(loader.clinic_file.with_name("updates.toml"))[0]


def _connect(kiosk: Kiosk) -> None:
    """Connect the signals of the parts."""
    controller, content, access = kiosk.controller, kiosk.content, kiosk.staff_access
    content.changed.connect(lambda now: controller.show_other(now, kiosk.display.place(now.clinic)))
    content.news.connect(access.renew)
    kiosk.display.changed.connect(controller.refit)
    kiosk.display.changed.connect(access.resized)
    kiosk.display.rearranged.connect(access.gather)
    kiosk.sticks.changed.connect(access.refresh)
    kiosk.updating.changed.connect(access.refresh)
    kiosk.updating.arrived.connect(lambda: access.gather() if access.is_open else None)
    kiosk.updating.arrived.connect(content.take_over)
    controller.stepped.connect(kiosk.usage.follow)
    controller.visit_ended.connect(content.show_waiting)
    controller.visit_ended.connect(content.take_over)
    access.left.connect(content.take_over)
