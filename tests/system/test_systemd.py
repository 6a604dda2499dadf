"""systemd hears that the program is ready, lives and ends: from the thread that draws."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.system.systemd import beat_seconds, taken, tell
from ui.startup.process import hear_qt
from ui.startup.watchdog import STOPS, StopSignal, WatchdogBeats


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
    beats = WatchdogBeats(told)
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
    beats = WatchdogBeats({})
    beats.begin()
    beats.close()


def test_an_abstract_socket() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as made:
        made.bind(f"\0kiosk-test-{os.getpid()}")
        tell({"NOTIFY_SOCKET": f"@kiosk-test-{os.getpid()}"}, "READY=1")
        assert made.recv(100) == b"READY=1"


@pytest.fixture
def stop(qapp: QApplication) -> Iterator[StopSignal]:
    before = {number: signal.getsignal(number) for number in STOPS}
    made = StopSignal()
    yield made
    made.close()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_heard_once_then_left_to_the_system(stop: StopSignal, name: str) -> None:
    number = getattr(signal, name)
    asked: list[int] = []
    stop.asked.connect(asked.append)
    os.kill(os.getpid(), number)
    QTest.qWait(20)
    assert asked == [number]
    assert {signal.getsignal(other) for other in STOPS} == {signal.SIG_DFL}


def test_a_stop_counts_before_the_event_loop_runs(stop: StopSignal) -> None:
    """While the kiosk still starts: the start must not count as one that content brought down."""
    noticed: list[str] = []
    stop.at_once = lambda: noticed.append("stopped")
    os.kill(os.getpid(), signal.SIGTERM)
    assert noticed == ["stopped"]


def test_other_signals_are_not_for_it(stop: StopSignal) -> None:
    asked: list[int] = []
    stop.asked.connect(asked.append)
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    os.kill(os.getpid(), signal.SIGUSR1)
    QTest.qWait(20)
    assert asked == []
    signal.signal(signal.SIGUSR1, before)


def test_no_beat_while_nothing_can_show(
    listener: socket.socket, tmp_path: Path, qapp: QApplication
) -> None:
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "60000"}
    shows = iter([True])
    beats = WatchdogBeats(told, shows=lambda: next(shows, False))
    beats.begin()
    QTest.qWait(200)
    assert _heard(listener) == ["READY=1", "WATCHDOG=1"]
    beats.close()


@pytest.mark.parametrize(
    ("says", "excused"),
    [
        ("The Wayland connection broke. Did the Wayland compositor die?", True),
        ("The X11 connection broke (error 1). Did the X11 server die?", True),
        ("QPainter::begin: Paint device returned engine == 0", False),
    ],
)
def test_a_screen_that_went_away_is_no_fault_of_content(says: str, excused: bool) -> None:
    lost: list[str] = []
    before = qInstallMessageHandler(None)
    hear_qt(screen_lost=lambda: lost.append("lost"))
    qWarning(says)
    qInstallMessageHandler(before)
    assert bool(lost) is excused
