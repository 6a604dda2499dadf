"""Random touches, swipes, keys and pauses: nothing breaks, nothing piles up, home is reached.

`make soak` runs it long; here it is short.
"""

import os
import sys
from random import Random

import pytest

from tests.fixtures import MakeKiosk

EVENTS = 100_000 if os.environ.get("KIOSK_SOAK") else 1_200
MOST_WIDGETS = 2_500
"""Five built screens hold some hundred widgets each."""


@pytest.mark.parametrize("seed", [13])
def test_random_touches(make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    kiosk = make_kiosk(windowed=(1366, 768))
    rnd = Random(seed)
    places = set()
    for _ in range(EVENTS):
        kiosk.poke(rnd)
        places.add(kiosk.place)
    assert caught == []
    assert kiosk.widgets_alive() < MOST_WIDGETS
    assert len(places) > 5
    kiosk.wait(120)
    kiosk.wait(30)
    assert kiosk.place == "attract"


def test_after_a_failure_the_visitor_is_at_home(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    kiosk.touch_anywhere()
    kiosk.touch("Ease a cramp")
    kiosk.break_down()
    assert kiosk.place == "home"
    kiosk.touch("Ease a cramp")
    assert kiosk.place == "ease-a-cramp"
