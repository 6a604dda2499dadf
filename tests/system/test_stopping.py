"""A kiosk that is asked to end does so in good order, and it never counts as a crash."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.cli.exit_codes import NO_DISPLAY
from kiosk.system.crash_guard import read_starts

PATIENCE = 60.0


class Machine:
    """A home of its own, in which a kiosk runs without a screen; it says when it is ready."""

    def __init__(self, folder: Path) -> None:
        self.config = folder / "config" / "pure-physio-kiosk"
        self.data = folder / "data" / "pure-physio-kiosk"
        for made in (self.config, self.data):
            made.mkdir(parents=True)
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._listener.bind(str(folder / "notify"))
        self._listener.settimeout(PATIENCE)
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "NOTIFY_SOCKET": str(folder / "notify"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_STATE_HOME": str(folder / "state"),
        }
        self.running: subprocess.Popen[bytes] | None = None

    def start(self) -> subprocess.Popen[bytes]:
        self.running = subprocess.Popen(
            [sys.executable, "-m", "kiosk"], env=self._environment, stderr=subprocess.PIPE
        )
        return self.running

    def ready(self) -> None:
        """Wait until the first picture shows."""
        while self._listener.recv(100) != b"READY=1":
            pass

    def bad_starts(self) -> int:
        """Return how many starts are known that did not end well."""
        found = list(self.data.rglob("starts.json"))
        assert found, "it was counted"
        return len(read_starts(found[0]).at)

    def close(self) -> None:
        if self.running is not None:
            self.running.kill()
            self.running.communicate()
        self._listener.close()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path)
    yield made
    made.close()


PIPES: list[Callable[[Machine], Path]] = [
    lambda m: m.config / "clinic.toml",
    lambda m: m.config / "notices.toml",
    lambda m: m.config / "updates.toml",
    lambda m: m.data / "staff" / "pin.json",
    lambda m: m.data / "updates" / "state.json",
]


def test_pipes_everywhere_and_the_console_is_closed(machine: Machine) -> None:
    for place in PIPES:
        place(machine).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(place(machine))
    kiosk = machine.start()
    machine.ready()
    assert machine.bad_starts() == 1
    kiosk.send_signal(signal.SIGHUP)
    _, said = kiosk.communicate(timeout=PATIENCE)
    assert kiosk.returncode == -signal.SIGHUP
    assert machine.bad_starts() == 0
    assert b"Traceback" not in said


def test_a_stop_while_it_starts(machine: Machine) -> None:
    kiosk = machine.start()
    while not list(machine.data.rglob("starts.json")):
        assert kiosk.poll() is None
    kiosk.send_signal(signal.SIGTERM)
    kiosk.communicate(timeout=PATIENCE)
    assert kiosk.returncode == -signal.SIGTERM
    assert machine.bad_starts() == 0


@pytest.mark.parametrize("platform", ["nosuch", "linuxfb:fb=/dev/nosuch", "xcb:nosuch", "wayland"])
def test_no_screen_is_a_message_and_a_code(platform: str, tmp_path: Path) -> None:
    """Never an abort, which would count as a crash and leave a core behind."""
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {"QT_QPA_PLATFORM": platform, "HOME": str(tmp_path), "DISPLAY": ":8765"}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == NO_DISPLAY, done.stderr
    assert "kiosk: " in done.stderr
    assert "Traceback" not in done.stderr
