"""No X server blanks the screen that is looked at and not touched."""

import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.xserver import XServer, program, x_server
from tests.support.xvfb_driver import KioskProcess
from ui.window.screen_saver import ScreenSaver

pytestmark = pytest.mark.xvfb
SOON = 30.0


@pytest.fixture(scope="module")
def server() -> Iterator[XServer]:
    with x_server(800, 600) as running:
        yield running


def _xset(server: XServer, *words: str) -> str:
    command = [program("xset", "x11-xserver-utils"), *words]
    asked = subprocess.run(
        command, env=server.environment(), check=True, capture_output=True, text=True
    )
    return asked.stdout


def _timers(server: XServer) -> tuple[int, ...]:
    """Return the seconds until the screen saver, and between its changes."""
    found = re.search(r"timeout:\s+(\d+)\s+cycle:\s+(\d+)", _xset(server, "q"))
    assert found is not None
    return tuple(map(int, found.groups()))


def test_it_is_held_back_and_given_back(server: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", server.environment()["DISPLAY"])
    _xset(server, "s", "70", "90")
    saver = ScreenSaver()
    assert _timers(server) == (0, 0)
    saver.close()
    assert _timers(server) == (70, 90)


def test_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":8765")
    with pytest.raises(OSError, match="no X server answers"):
        ScreenSaver()


def test_a_kiosk_that_nobody_touches_stays_bright(server: XServer, tmp_path: Path) -> None:
    _xset(server, "s", "50", "60")
    with KioskProcess(tmp_path, server.environment()) as kiosk:
        until = time.monotonic() + SOON
        while _timers(server) != (0, 0):
            assert kiosk.runs
            assert time.monotonic() < until, "the screen would go dark"
            time.sleep(0.1)
    assert _timers(server) == (50, 60)
