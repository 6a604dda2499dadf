"""The compositor is beside the kiosk: whoever watches over the kiosk sees its own end."""

import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

from kiosk import __main__ as commands
from kiosk.cli import exit_codes
from kiosk.shared import paths
from kiosk.startup import resolve as startup
from kiosk.startup import typefaces
from kiosk.system import compositor, display, log
from kiosk.system.compositor import CompositorError, CompositorPulse
from ui.app import composition
from ui.startup import process as starting
from ui.startup import run as running

UNIT = Path(__file__).resolve().parents[2] / "packaging/pure-physio-kiosk.service"
SHOWS = "export WAYLAND_DISPLAY=wayland-7\n"
LIKE_CAGE_0_1_4 = f'#!/bin/sh\nshift\nenv > "$0.env"\n{SHOWS}"$@"\nexit 0\n'
"""It runs its program, and ends with 0 whatever came of it."""


@pytest.fixture
def cage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "bin" / "cage"
    made.parent.mkdir()
    made.write_text(LIKE_CAGE_0_1_4)
    made.chmod(0o755)
    monkeypatch.setenv("PATH", f"{made.parent}:{os.defpath}")
    return made


def test_it_tells_where_it_can_be_reached(cage: Path) -> None:
    made = compositor.start("cage", os.environ)
    assert made.display == "wayland-7"
    made.close()


def test_nobody_else_speaks_to_systemd(cage: Path) -> None:
    told = {"NOTIFY_SOCKET": "/x", "WATCHDOG_PID": "1", "WATCHDOG_USEC": "5", "HOME": "/h"}
    compositor.start("cage", {**os.environ, **told}).close()
    handed_on = cage.with_name("cage.env").read_text().splitlines()
    assert "HOME=/h" in handed_on
    assert [line for line in handed_on if line.startswith(("NOTIFY", "WATCHDOG"))] == []


@pytest.mark.parametrize(
    "body",
    ["exit 0\n", "exit 1\n", "kill -SEGV $$\n", "echo\nexec sleep 60\n", "exec sleep 60\n"],
    ids=["ends", "fails", "crashes", "has no socket", "is silent"],
)
def test_one_that_shows_nothing(cage: Path, body: str) -> None:
    cage.write_text(f"#!/bin/sh\n{body}")
    with pytest.raises(CompositorError, match="cage got nothing to show on"):
        compositor.start("cage", os.environ, patience=0.3)


def test_none_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CompositorError, match="apt-get install cage"):
        compositor.start("cage", os.environ)


def test_it_ends_with_a_kiosk_that_is_killed(cage: Path, tmp_path: Path) -> None:
    """However the kiosk ends: no compositor stays behind and holds the screen."""
    cage.write_text(f'#!/bin/sh\nshift\n{SHOWS}"$@"\necho ended >"$0.end"\n')
    os.mkfifo(cage.with_name("cage.end"))
    starts = "from kiosk.system import compositor as c; c.start('cage', os.environ)"
    code = f"import os; {starts}; os.abort()"
    done = subprocess.run([sys.executable, "-c", code], stderr=subprocess.DEVNULL, check=False)
    assert done.returncode < 0
    with cage.with_name("cage.end").open() as told:
        assert told.read() == "ended\n"


@pytest.mark.parametrize("code", [0, 1, 75, 76])
def test_the_session_ends_as_the_kiosk_does(
    cage: Path, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str | None, str | None]] = []

    def run(options: composition.Options) -> int:
        seen.append((os.environ.get("WAYLAND_DISPLAY"), os.environ.get("QT_QPA_PLATFORM")))
        assert options.language == "en"
        return code

    monkeypatch.setenv("WAYLAND_DISPLAY", "")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(display, "has_display", lambda *_: True)
    monkeypatch.setattr(log, "set_up", lambda _: None)
    monkeypatch.setattr(paths, "running_lock", lambda: tmp_path / "running.lock")
    monkeypatch.setattr(running, "run", run)
    assert commands.main(["session", "--language", "en"]) == code
    assert seen == [("wayland-7", "wayland")]


def test_a_second_session_is_told_of_the_first_and_starts_no_compositor(
    cage: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lock = tmp_path / "running.lock"
    monkeypatch.setattr(paths, "running_lock", lambda: lock)
    monkeypatch.setattr(compositor, "start", lambda *_: pytest.fail("a second compositor"))
    hold = (
        "import sys; from pathlib import Path; from kiosk.system import single_instance;"
        f"print(single_instance.take(Path({str(lock)!r})), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"True\n"
        assert commands.main(["session"]) == exit_codes.ALREADY_RUNNING
    assert "runs on this computer already" in capsys.readouterr().err


def test_a_session_without_a_compositor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(paths, "running_lock", lambda: tmp_path / "running.lock")
    assert commands.main(["session"]) == exit_codes.NO_DISPLAY
    assert "cage is not installed" in capsys.readouterr().err


def _unit() -> ConfigParser:
    found = ConfigParser()
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(UNIT)
    return found


def test_a_start_that_takes_all_its_time_is_not_ended() -> None:
    longest = startup._OPENING + startup._DRAWING + len(typefaces.PROGRAM) * typefaces._WALL
    assert float(_unit()["Service"]["TimeoutStartSec"]) > longest + 20


def test_systemd_watches_the_kiosk_itself() -> None:
    service = _unit()["Service"]
    assert service["ExecStart"].split()[0].endswith("/kiosk")
    assert service["ExecStart"].split()[1] == "session"
    assert service["NotifyAccess"] == "main"
    assert service["KillMode"] == "mixed", "the kiosk ends in order, while its screen is there"


def test_only_staff_who_leave_keep_it_down() -> None:
    service = _unit()["Service"]
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"].split() == [str(starting.LEFT)]
    assert starting.LEFT not in (0, starting.RESTART, *range(1, 4)), "no other end has this code"
    assert _unit()["Unit"]["StartLimitIntervalSec"] == "0", "it is never given up"


ENDS: dict[str, tuple[bool, bool, int]] = {
    "restart under systemd": (True, True, starting.RESTART),
    "leave under systemd": (False, True, starting.LEFT),
    "restart on a desk": (True, False, starting.RESTART),
    "leave on a desk": (False, False, starting.FINE),
}


@pytest.mark.parametrize(("again", "watched", "code"), ENDS.values(), ids=ENDS.keys())
def test_how_staff_end_it_is_told(again: bool, watched: bool, code: int) -> None:
    assert starting.exit_code(again, watched) == code


def _seconds(told: str) -> float:
    return float(told[:-2]) / 1000 if told.endswith("ms") else float(told)


def test_a_hang_is_over_within_ten_seconds() -> None:
    service = _unit()["Service"]
    names = ("WatchdogSec", "TimeoutAbortSec", "RestartSec")
    assert sum(_seconds(service[name]) for name in names) <= 6.0, "a start takes up to three"


class FakeDisplay:
    """A Wayland socket that answers wl_display.sync, or does not."""

    def __init__(self, path: Path) -> None:
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(path))
        self._listener.listen()
        self._peer: socket.socket | None = None

    def answer(self) -> None:
        if self._peer is None:
            self._peer, _ = self._listener.accept()
        assert self._peer.recv(100) == struct.pack("=III", 1, 12 << 16 | 0, 2)
        done, deleted = (2, 12 << 16, 7), (1, 12 << 16 | 1, 2)
        self._peer.send(struct.pack("=6I", *done, *deleted))

    def end(self) -> None:
        if self._peer is not None:
            self._peer.close()
        self._listener.close()


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[FakeDisplay]:
    made = FakeDisplay(tmp_path / "wayland-3")
    yield made
    made.end()


@pytest.fixture
def pulse(shown: FakeDisplay, tmp_path: Path) -> Iterator[CompositorPulse]:
    made = CompositorPulse(
        {
            "QT_QPA_PLATFORM": "wayland",
            "WAYLAND_DISPLAY": "wayland-3",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
    )
    yield made
    made.close()


def test_a_compositor_that_answers(shown: FakeDisplay, pulse: CompositorPulse) -> None:
    for _ in range(5):
        assert pulse.answers()
        shown.answer()


def test_a_compositor_that_hangs_and_wakes(shown: FakeDisplay, pulse: CompositorPulse) -> None:
    assert pulse.answers()
    shown.answer()
    assert pulse.answers()
    assert [pulse.answers() for _ in range(3)] == [False, False, False]
    shown.answer()
    assert pulse.answers()


def test_a_compositor_that_ended_is_the_windows_matter(
    shown: FakeDisplay, pulse: CompositorPulse
) -> None:
    assert pulse.answers()
    shown.answer()
    shown.end()
    assert [pulse.answers() for _ in range(3)] == [True, True, True]


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-3"},
        {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_no_compositor_to_ask(environment: dict[str, str]) -> None:
    assert CompositorPulse(environment).answers()
