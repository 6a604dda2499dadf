"""Screens that come, go and change while the real command runs on a real X server."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from benchmarks.xserver import XServer, x_server
from tests.support.fixtures import MakeKiosk
from tests.support.xvfb_driver import SIZE, KioskProcess, Visitor, visiting

pytestmark = pytest.mark.xvfb

UPRIGHT, SMALL = (1080, 1920), (1024, 600)
CLINIC = 'name = "Test Clinic"\nscreen_diagonal = 21.5\n'


@pytest.fixture
def server() -> Iterator[XServer]:
    with x_server(1920, 1920) as running:
        for size in (SIZE, UPRIGHT, SMALL):
            running.add_mode(*size)
        running.set_mode(*SIZE)
        yield running


def test_another_mode_is_filled_in_its_own_measures_and_the_visit_goes_on(
    server: XServer, tmp_path: Path, make_kiosk: MakeKiosk
) -> None:
    twins = {
        size: make_kiosk(clinic=CLINIC, windowed=size, diagonal=21.5)
        for size in (SIZE, UPRIGHT, SMALL)
    }
    with visiting(server, tmp_path, CLINIC, twins[SIZE]) as (visitor, process):
        visitor.touch_to_start()
        visitor.sees_what_the_twin_shows()
        visitor.touch_next()
        visitor.sees_what_the_twin_shows()
        for size in (UPRIGHT, SMALL, SIZE):
            server.set_mode(*size)
            twin = twins[size]
            if twin.place == "attract":
                twin.touch_anywhere()
                twin.touch_next()
            wanted = [QRect(0, 0, *size)]
            assert visitor.eventually(partial(_are, visitor, wanted))
            visitor.sees(twin.picture(), f"the same page on {size}")
        visitor.touch("Home")
        visitor.sees_what_the_twin_shows()
        server.turn_off()
        server.set_mode(*UPRIGHT)
        assert visitor.eventually(lambda: visitor.windows() == [QRect(0, 0, *UPRIGHT)])
        twins[UPRIGHT].touch("Home")
        visitor.sees(twins[UPRIGHT].picture(), "home, once the screen is back")
        assert process.runs


def _are(visitor: Visitor, windows: list[QRect]) -> bool:
    return visitor.windows() == windows


TWO = {
    "the one without a wish": ("", QRect(0, 0, 1000, 1080)),
    "by its name": ("screen = 'RIGHT'\n", QRect(1000, 0, 920, 1080)),
    "by its number": ("screen = 2\n", QRect(1000, 0, 920, 1080)),
    "one that is not there": ("screen = 'HDMI-9'\n", QRect(0, 0, 1000, 1080)),
}


@pytest.mark.parametrize(("line", "place"), TWO.values(), ids=TWO.keys())
def test_one_of_two_screens_is_filled(
    server: XServer, tmp_path: Path, make_kiosk: MakeKiosk, line: str, place: QRect
) -> None:
    server.split_at(1000)
    with KioskProcess(tmp_path, server.environment(), line + CLINIC) as process:
        visitor = Visitor(server, process, make_kiosk())
        assert visitor.eventually(lambda: visitor.windows() == [place])
        missing = "There is no screen “HDMI-9”; there are: LEFT, RIGHT." in process.said()
        assert missing is ("HDMI-9" in line)
