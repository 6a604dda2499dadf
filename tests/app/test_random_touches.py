"""Random touches, swipes, keys and pauses: nothing breaks, nothing piles up, home is reached.

`make soak` runs it long; here it is short.
"""

import os
import sys
from itertools import cycle
from random import Random

import pytest

from kiosk.app import events as e
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

pytestmark = pytest.mark.usefixtures("pictures_of_motion")

EVENTS = 100_000 if os.environ.get("KIOSK_SOAK") else 800
TOUCHES = 40
"""Touches in one place, before another is gone to."""
MOST_WIDGETS = 2_500
"""Five built screens hold some hundred widgets each."""


DOORS: dict[str, tuple[e.Event, ...]] = {
    "staff": (),
    "exercise": (e.OpenExercise("wall-calf"), *SAFE_AND_READY),
    "routine": (e.OpenProgram("calf-cramps", 0), *SAFE_AND_READY),
    "demonstration": (e.Demonstrate("standing-heel-raise"),),
    "keyboard": (e.OpenSection("questions"), e.ShowKeys("letters")),
    "video": (e.OpenSection("video"), e.VideoAction("cramp", "open")),
    "plan": (e.Demonstrate("wall-calf"), e.OpenSection("my-plan")),
}
"""Deep places that random touches rarely come to by themselves."""


def _wander(kiosk: KioskDriver, door: str, rnd: Random) -> set[str]:
    """Go through a door, do random things there, and return what was met on the way."""
    if kiosk.staff.is_open:
        kiosk.staff.leave()
    if door == "staff":
        kiosk.staff.enter()
    else:
        kiosk.go(e.GoHome(), e.LeaveAttract(), *DOORS[door])
    met = {kiosk.place, *kiosk.under_way}
    for _ in range(TOUCHES):
        kiosk.program.poke(rnd)
        met |= {kiosk.place, *kiosk.under_way}
    return met


@pytest.mark.parametrize("seed", [14])
def test_random_touches(make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    kiosk = make_kiosk(windowed=(1366, 768))
    rnd = Random(seed)
    met: set[str] = set()
    for _, door in zip(range(EVENTS // TOUCHES), cycle(DOORS), strict=False):
        met |= _wander(kiosk, door, rnd)
        assert caught == []
    assert kiosk.program.widgets_alive() < MOST_WIDGETS
    assert met >= {"session", "demonstration", "keyboard", "video", "staff"}
    for _ in range(3):
        kiosk.wait(700)
        kiosk.wait(30)
    assert kiosk.place == "attract"


def test_after_a_failure_the_visitor_is_at_home(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.touch_anywhere()
    kiosk.touch("Ease a cramp")
    kiosk.program.break_down()
    assert kiosk.place == "home"
    kiosk.touch("Ease a cramp")
    assert kiosk.place == "ease-a-cramp"
