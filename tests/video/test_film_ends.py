"""A film ends with its page and with its visit, whatever way either ends: nothing is left of it."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from kiosk.shared.comfort import TextSize
from kiosk.shared.paths import built_in_pack
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.startup import run

CLINIC = 'name = "One"\n'
_PLAYERS = frozenset({"Player", "QMediaPlayer", "QVideoSink", "QAudioOutput", "_Stage"})
_THREADS = ("QFFmpeg", "av:")
"""How the threads begin that read and decode a film."""


def _left_alone(kiosk: KioskDriver) -> None:
    for seconds in (120, 700, 30):
        kiosk.wait(seconds)
    assert kiosk.place == "attract"


def _shown_again(kiosk: KioskDriver) -> None:
    """The visit ends, and the next one opens the same page."""
    kiosk.end_visit()
    kiosk.touch_anywhere()
    kiosk.go(e.OpenSection("video"))
    assert "Play the video" in kiosk.names()


def _other_details(kiosk: KioskDriver) -> None:
    """Staff put other details in while a visitor watches."""
    kiosk.built.content.watcher.look()
    file = kiosk.built.loader.clinic_file
    file.write_text('name = "Another"\n', encoding="utf-8")
    kiosk.staff.load_changes()
    assert "Another" in kiosk.built.clinic.name


WAYS: dict[str, Callable[[KioskDriver], object]] = {
    "left alone": _left_alone,
    "the visit ends": KioskDriver.end_visit,
    "the next visit": _shown_again,
    "Home": lambda kiosk: kiosk.touch("Home"),
    "Back": lambda kiosk: kiosk.touch("Back"),
    "Close": lambda kiosk: kiosk.touch("Close the video"),
    "Next": lambda kiosk: kiosk.touch_next(),
    "the key Home": lambda kiosk: kiosk.keyboard.press(Qt.Key.Key_Home),
    "warning signs": lambda kiosk: kiosk.go(e.OpenSection("get-help")),
    "an exercise": lambda kiosk: kiosk.go(e.OpenExercise("wall-calf")),
    "a demonstration": lambda kiosk: kiosk.go(e.Demonstrate("wall-calf")),
    "staff mode": lambda kiosk: kiosk.staff.enter(),
    "other details": _other_details,
    "a failure": lambda kiosk: kiosk.program.break_down(),
}
"""What ends the page, or the visit, while a film plays."""


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_nothing_of_a_film_is_left(
    make_kiosk: MakeKiosk, qtbot: QtBot, way: Callable[[KioskDriver], object]
) -> None:
    kiosk = make_kiosk(clinic=CLINIC)
    _watch(kiosk, qtbot)
    assert _left(kiosk) >= {"Player", "QMediaPlayer", "QVideoSink"}
    way(kiosk)
    assert _left(kiosk) == set()


@pytest.mark.parametrize("dx", [-900, 900])
def test_a_swipe_over_the_film_neither_ends_nor_stops_it(
    kiosk: KioskDriver, qtbot: QtBot, dx: int
) -> None:
    _watch(kiosk, qtbot)
    kiosk.finger.swipe(dx, let_go=False)
    assert kiosk.slide_offset == 0
    kiosk.finger.let_go()
    assert (kiosk.place, kiosk.video.mode) == ("video", "playing")


def test_upright_a_finger_on_the_words_below_turns_the_page(
    make_kiosk: MakeKiosk, qtbot: QtBot
) -> None:
    kiosk = make_kiosk(windowed=(1080, 1920))
    _watch(kiosk, qtbot)
    kiosk.finger.swipe_from(kiosk.page_rect.bottomRight() - QPoint(60, 60), -900)
    assert kiosk.view[0] == 2
    assert kiosk.video.mode == ""
    assert _left(kiosk) == set()


LOOKS: dict[str, e.Event] = {
    "text size": e.SetTextSize(TextSize.L),
    "contrast": e.ToggleContrast(),
    "less motion": e.SetReducedMotion(True),
}


@pytest.mark.parametrize("event", LOOKS.values(), ids=LOOKS.keys())
def test_in_another_look_one_film_goes_on_at_most_and_ends_with_the_visit(
    kiosk: KioskDriver, qtbot: QtBot, event: e.Event
) -> None:
    _watch(kiosk, qtbot)
    kiosk.go(event)
    assert kiosk.video.players_alive() <= 1
    kiosk.end_visit()
    assert _left(kiosk) == set()


@pytest.mark.parametrize("event", LOOKS.values(), ids=LOOKS.keys())
def test_in_another_look_the_film_goes_on_where_it_was(
    kiosk: KioskDriver, qtbot: QtBot, event: e.Event
) -> None:
    _watch(kiosk, qtbot)
    kiosk.go(e.VideoAction("cramp", "jump", 60.0))
    qtbot.waitUntil(lambda: kiosk.video.at > 60.3, timeout=8000)
    kiosk.go(event)
    found: list[float] = []

    def goes_on() -> bool:
        found.append(kiosk.video.at)
        return len(set(found)) > 4

    qtbot.waitUntil(goes_on, timeout=8000)
    assert min(found) > 60.0
    assert max(found) < 75.0
    assert kiosk.video.mode == "playing"


def test_in_another_language_it_is_another_film(
    make_kiosk: MakeKiosk, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(built_in_pack(), pack)
    _replace(pack / "pack.toml", '["en"]', '["en", "es"]')
    shutil.copy(pack / "en/titles.toml", pack / "es-titles.toml")
    (pack / "es").mkdir()
    (pack / "es-titles.toml").rename(pack / "es/titles.toml")
    kiosk = make_kiosk(content=pack)
    _watch(kiosk, qtbot)
    kiosk.go(e.SetLanguage("es"))
    assert kiosk.language == "es"
    assert kiosk.video.players_alive() <= 1
    kiosk.end_visit()
    assert _left(kiosk) == set()


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _watch(kiosk: KioskDriver, qtbot: QtBot) -> None:
    kiosk.go(e.LeaveAttract(), e.OpenSection("home"), e.OpenSection("video"))
    kiosk.touch("Play the video")
    qtbot.waitUntil(lambda: kiosk.video.mode == "playing", timeout=8000)


def _left(kiosk: KioskDriver) -> set[str]:
    """Return the kinds of objects and threads that play a film."""
    return {kind for kind in kiosk.program.things_alive() if kind in _PLAYERS} | _decoding()


def _decoding() -> set[str]:
    if sys.platform != "linux":
        return set()
    names = {(task / "comm").read_text().strip() for task in Path("/proc/self/task").iterdir()}
    return {name for name in names if name.startswith(_THREADS)}


def test_a_film_needs_no_opengl(qapp: QApplication) -> None:
    """Without a graphics card OpenGL takes a hundred megabytes and half of the frames."""
    assert run.start_qt() is qapp
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
