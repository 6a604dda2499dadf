"""What is loaded and begun after the first picture, while nobody touches."""

import gc
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.shared import qr
from kiosk.system import storage
from ui.app.kiosk import Kiosk
from ui.startup import process
from ui.video import player

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
    "ui.app.visit.stage_screens",
    "ui.app.visit.sheets",
)
"""Modules in the order in which they are loaded while nobody touches."""


def warm_up(kiosk: Kiosk, application: QApplication, *, awake: bool) -> None:
    """Let everything be loaded and begun, in this order; `awake`: no screen saver may come."""
    later = kiosk.controller.background
    later.add_steps(load_screens)
    if awake:
        later.add(partial(process.keep_awake, application))
    later.add(partial(_tell_of_disks, kiosk.loader.clinic_file))
    later.add(kiosk.content.watcher.watch)
    later.add(partial(_open_first_exercise, kiosk))
    later.add(kiosk.load_loop)
    later.add(settle_memory)
    later.add_steps(partial(_prepare_answers, kiosk))
    later.add(_make_first_code)
    later.add(kiosk.printing.look)
    later.add(partial(_load_charts, kiosk))
    later.add(player.load)
    later.add(kiosk.staff_access.prepare)
    later.add(kiosk.usage.begin)
    later.add(kiosk.content.take_over)
    later.add(kiosk.updating.begin)


def load_screens() -> Iterator[None]:
    """Load what the first touch leads to, and what lies over it; no step takes a touch's time."""
    for module in AFTER_FIRST_PICTURE:
        import_module(module)
        yield


def settle_memory() -> None:
    """Keep Python from looking through everything that stays for ever again and again.

    Such a search takes longer than a frame, and would come while a figure moves.
    """
    gc.collect()
    gc.freeze()


def _tell_of_disks(clinic_file: Path) -> None:
    storage.log_issues(storage.shelves(clinic_file))


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


def _load_charts(kiosk: Kiosk) -> None:
    """Let a thread bring in what draws charts, if the pack has any."""
    if kiosk.library.toc(kiosk.controller.state.comfort.language).programs:
        from ui.widgets.media import chart

        chart.loading().begin()
