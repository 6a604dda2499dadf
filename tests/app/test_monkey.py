"""Anything at all, done to the kiosk: on a real X server, and with up to six fingers at once.

`make monkey` runs it long (`KIOSK_MONKEY` says how many actions); here it is short.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from benchmarks.monkey import Monkey
from benchmarks.xserver import XServer, x_server
from kiosk.app import events as e
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from tests.support.touch_driver import Glass
from tests.support.xvfb_driver import SIZE, KioskProcess, Visitor, visiting

pytestmark = pytest.mark.usefixtures("pictures_of_motion")

ASKED = int(os.environ.get("KIOSK_MONKEY", "0"))
BY_FINGERS = ASKED // 10
"""A finger's action draws the whole window, which takes as long as ten of the X server's."""
FINGERS = 6
TOGETHER = 40
"""Things that fingers do in one place, before another is gone to."""
SEED = 29
MOST_WIDGETS = 2_500
QUIET = 30
CLINIC = f'name = "Test Clinic"\nscreen_diagonal = 21.5\nidle_seconds = {QUIET}\n'
UNTIL_ATTRACT = QUIET + 40.0

DOORS: dict[str, tuple[e.Event, ...]] = {
    "home": (),
    "exercise": (e.OpenExercise("wall-calf"), *SAFE_AND_READY),
    "demonstration": (e.Demonstrate("standing-heel-raise"),),
    "keyboard": (e.OpenSection("questions"), e.ShowKeys("letters")),
    "video": (e.OpenSection("video"), e.VideoAction("cramp", "open")),
}
MOVING = ("Play", "Start", "Demonstrate", "Guide", "Practise", "No, ")
"""What begins something that moves: a picture of it is another one a moment later."""


@pytest.fixture(scope="module")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_up_to_six_fingers(
    make_kiosk: MakeKiosk, panel: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    kiosk = make_kiosk(windowed=(1366, 768))
    rnd = Random(SEED)
    glass = Glass(kiosk, panel)
    most = 0
    for _ in range((BY_FINGERS or 240) // TOGETHER):
        kiosk.go(e.LeaveAttract(), *rnd.choice(list(DOORS.values())))
        for _ in range(TOGETHER):
            _do(rnd, kiosk, glass)
            most = max(most, len(glass.fingers))
        assert caught == []
    assert most == FINGERS
    for finger in glass.fingers:
        glass.up(finger)
    for seconds in (700, 700, 30):
        kiosk.wait(seconds)
    assert kiosk.place == "attract"
    assert kiosk.video.players_alive() == 0
    assert kiosk.program.widgets_alive() < MOST_WIDGETS


def _do(rnd: Random, kiosk: KioskDriver, glass: Glass) -> None:
    """Let one finger come, move or lift, or a moment pass."""
    what, down = rnd.random(), glass.fingers
    if what < 0.4 and len(down) < FINGERS:
        free = [finger for finger in range(FINGERS) if finger not in down]
        glass.down(rnd.choice(free), _somewhere(rnd, kiosk))
    elif what < 0.6 and down:
        way = QPoint(rnd.randrange(-300, 301), rnd.randrange(-120, 121))
        glass.drag(rnd.choice(down), way, steps=rnd.choice((1, 4)))
    elif what < 0.85 and down:
        glass.up(rnd.choice(down))
    else:
        kiosk.wait(rnd.choice((0.01, 0.1, 0.5, 0.5, 2.0, 30.0)))


def _somewhere(rnd: Random, kiosk: KioskDriver) -> QPoint:
    """Return a place: of something that can be touched, or any at all."""
    room, targets = kiosk.window_rect, kiosk.targets()
    if targets and rnd.random() < 0.6:
        return rnd.choice(targets).rect.center()
    return QPoint(rnd.randrange(room.width()), rnd.randrange(room.height()))


@pytest.fixture
def server() -> Iterator[XServer]:
    with x_server(*SIZE) as running:
        yield running


@pytest.mark.xvfb
def test_a_real_screen(server: XServer, tmp_path: Path, make_kiosk: MakeKiosk) -> None:
    """It lives, fills the screen, says nothing and has gone back to its first screen."""
    twin = make_kiosk(clinic=CLINIC, windowed=SIZE)
    with visiting(server, tmp_path, CLINIC, twin) as (visitor, process):
        monkey = Monkey(server, Random(SEED))
        for _ in range(max(1, ASKED // 1_000)):
            monkey.act(min(ASKED or 60, 1_000))
            _is_well(visitor, process, tmp_path)
        if ASKED:
            visitor.sees_what_the_twin_shows(within=UNTIL_ATTRACT)


@pytest.mark.xvfb
def test_the_same_as_its_twin(server: XServer, tmp_path: Path, make_kiosk: MakeKiosk) -> None:
    """Whatever stands still is the same, pixel for pixel, after each touch on anything."""
    twin = make_kiosk(clinic=CLINIC, windowed=SIZE)
    rnd = Random(SEED)
    with visiting(server, tmp_path, CLINIC, twin) as (visitor, _):
        visitor.touch_to_start()
        visitor.sees_what_the_twin_shows()
        for _ in range(max(3, ASKED // 140)):
            names = [name for name in twin.names() if not name.startswith(MOVING)]
            visitor.touch(rnd.choice(names))
            if twin.place == "attract":
                visitor.touch_to_start()
            visitor.sees_what_the_twin_shows()


def _is_well(visitor: Visitor, process: KioskProcess, home: Path) -> None:
    assert visitor.eventually(lambda: visitor.windows() == [QRect(0, 0, *SIZE)])
    assert process.runs
    log = home / "state/pure-physio-kiosk/log/kiosk.log"
    said = process.said() + log.read_text(encoding="utf-8")
    assert "Traceback" not in said, said[-4000:]
    assert "CRITICAL" not in said, said[-4000:]
