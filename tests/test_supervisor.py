"""systemd hears that the program is ready, lives and ends: from the thread that draws."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.supervisor import beat_seconds, taken, tell
from ui.watch import Beats, Stop


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, None),
        ({"NOTIFY_SOCKET": "/x"}, None),
        ({"WATCHDOG_USEC": "30000000"}, None),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "30000000"}, 10.0),
        # the number of the program that systemd started: a compositor or a wrapper around us
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}, 10.0),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "x"}, 10.0),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "0"}, None),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "soon"}, None),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "٣"}, None),
        ({"NOTIFY_SOCKET": "/x", "WATCHDOG_USEC": "9" * 5000}, None),
    ],
)
def test_how_often(environment: dict[str, str], seconds: float | None) -> None:
    assert beat_seconds(environment) == seconds


def test_no_child_may_speak_for_the_program() -> None:
    told = {"NOTIFY_SOCKET": "/x", "WATCHDOG_PID": "1", "WATCHDOG_USEC": "5"}
    environment = {"HOME": "/h", **told}
    assert taken(environment) == told
    assert environment == {"HOME": "/h"}
    assert taken(environment) == {}


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        made.bind(str(tmp_path / "notify"))
        made.setblocking(False)
        yield made


def _heard(listener: socket.socket) -> list[str]:
    found = []
    while True:
        try:
            found.append(listener.recv(100).decode())
        except BlockingIOError:
            return found


def test_beats_come_from_the_event_loop(
    listener: socket.socket, tmp_path: Path, qapp: QApplication
) -> None:
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "60000"}
    beats = Beats(told)
    beats.begin()
    assert _heard(listener) == ["READY=1", "WATCHDOG=1"]
    assert _heard(listener) == [], "no beat without the event loop"
    QTest.qWait(50)
    assert set(_heard(listener)) == {"WATCHDOG=1"}
    beats.close()
    assert _heard(listener) == ["STOPPING=1"]


def test_nobody_listens(tmp_path: Path, qapp: QApplication) -> None:
    tell({}, "READY=1")
    tell({"NOTIFY_SOCKET": str(tmp_path / "gone")}, "READY=1")
    beats = Beats({})
    beats.begin()
    beats.close()


def test_an_abstract_socket() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        made.bind(f"\0kiosk-test-{os.getpid()}")
        tell({"NOTIFY_SOCKET": f"@kiosk-test-{os.getpid()}"}, "READY=1")
        assert made.recv(100) == b"READY=1"


def test_a_signal_is_heard_once_then_left_to_the_system(qapp: QApplication) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    stop = Stop()
    asked: list[int] = []
    stop.asked.connect(asked.append)
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        QTest.qWait(20)
        assert asked == [signal.SIGTERM]
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    finally:
        stop.close()
        for number, handler in before.items():
            signal.signal(number, handler)
