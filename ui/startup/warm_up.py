"""What is loaded and started after the first picture, while nobody touches the screen."""

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
    "ui.app.stage.stage_screens",
    "ui.app.visit.sheets",
)
"""Modules, in the order in which they are imported."""


def warm_up(kiosk: Kiosk, application: QApplication, *, awake: bool) -> None:
    """Load and start everything, in this order; `awake`: hold back the screen saver."""
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
    """Import the modules that the first touches need, in steps too short to delay a touch."""
    for module in AFTER_FIRST_PICTURE:
        import_module(module)
        yield


def settle_memory() -> None:
    """Exclude everything that is loaded by now from garbage collection.

    A full collection takes longer than a frame, and could run while a figure moves.
    """
    gc.collect()
    gc.freeze()


def _tell_of_disks(clinic_file: Path) -> None:
    storage.log_issues(storage.shelves(clinic_file))


def _make_first_code() -> None:
    """Make a first QR code, which loads the library."""
    qr.modules("https://")


def _open_first_exercise(kiosk: Kiosk) -> None:
    """Load the figure and the reader of its files, so that the first stretch opens at once."""
    language = kiosk.controller.state.comfort.language
    for exercise in list(kiosk.library.toc(language).exercises)[:1]:
        kiosk.exercises.plan(exercise)


def _prepare_answers(kiosk: Kiosk) -> Iterator[None]:
    """Build the search index, so that the first key finds at once."""
    for language in kiosk.library.languages:
        yield from kiosk.answers(language).preparing()


def _load_charts(kiosk: Kiosk) -> None:
    """Import the plotting library in a thread, if the pack has charts."""
    if kiosk.library.toc(kiosk.controller.state.comfort.language).programs:
        from ui.widgets.media import chart

        chart.loading().begin()
