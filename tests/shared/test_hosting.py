"""Child processes are heard, limited and ended in one way, without Qt and beside its event loop."""

import sys
import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.shared import child_process
from ui.shared.child_process import ChildProcess

ECHO = "import sys\nfor line in sys.stdin: print(line.strip().upper(), flush=True)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "print('ready', flush=True); time.sleep(60)"
)


def _python(code: str) -> list[str]:
    return [sys.executable, "-I", "-c", code]


def _talking(code: str) -> child_process.Child:
    pipe = child_process.PIPE
    return child_process.start(_python(code), stdin=pipe, stdout=pipe)


def test_a_line_is_answered_by_a_line() -> None:
    child = _talking(ECHO)
    assert [child_process.ask(child, line, 30) for line in (b"one", b"two")] == ["ONE", "TWO"]
    child.kill()
    assert child_process.ask(child, b"three", 30) is None
    child_process.end(child)


@pytest.mark.parametrize(
    "code",
    ["pass", "import os; os.abort()", "print('half', end='', flush=True)", "print('x' * 200_000)"],
    ids=["ends", "crashes", "half a line", "a line without end"],
)
def test_no_answer(code: str) -> None:
    child = _talking(code)
    assert child_process.hear(child, 30) is None
    child_process.end(child)


def test_silence_is_not_waited_for() -> None:
    child = _talking("import time; time.sleep(60)")
    assert child_process.hear(child, 0.1) is None
    child_process.end(child)
    assert child.returncode == -9


def test_one_that_will_not_leave_is_killed() -> None:
    child = _talking(STUBBORN)
    assert child_process.hear(child, 30) == "ready"
    child_process.end(child, patience=0.1)
    assert child.returncode == -9


def test_one_that_leaves_is_not_killed() -> None:
    child = _talking(ECHO)
    child_process.end(child, patience=30)
    assert child.returncode == -15


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("print('fine')", (0, "fine\n")),
        ("print('bad'); raise SystemExit(3)", (3, "bad\n")),
        ("import os; os.abort()", (-6, "")),
        ("import sys; sys.stdout.buffer.write(b'\\xff')", (0, "\N{REPLACEMENT CHARACTER}")),
        ("print('x' * 100_000)", (0, "x" * 65_536)),
    ],
)
def test_what_a_command_came_to(code: str, expected: tuple[int, str]) -> None:
    assert child_process.run(_python(code), 30) == expected


def test_a_command_that_takes_too_long() -> None:
    code = "print('begun', flush=True); import time; time.sleep(60)"
    assert child_process.run(_python(code), 2.0) == (None, "begun\n")


def test_a_command_that_is_stopped() -> None:
    def stop() -> None:
        raise KeyError("stopped")

    before = time.monotonic()
    with pytest.raises(KeyError, match="stopped"):
        child_process.run(_python("import time; time.sleep(60)"), 50, stop)
    assert time.monotonic() - before < 30


class Hosted:
    """A child beside the event loop, and what it said."""

    def __init__(self, owner: QObject) -> None:
        self.process = ChildProcess(owner)
        self.lines: list[bytes] = []
        self.ends = 0
        self.process.said.connect(self.lines.append)
        self.process.ended.connect(self._ended)

    def _ended(self) -> None:
        self.ends += 1


@pytest.fixture
def hosted(qapp: QObject) -> Hosted:
    return Hosted(qapp)


def test_lines_and_last_words(hosted: Hosted, qtbot: QtBot) -> None:
    code = "import sys\nprint('one\\ntwo\\nhal', end='')\nsys.stderr.write('x' * 9000 + 'why')"
    said: list[str] = []
    hosted.process.ended.connect(lambda: said.append(hosted.process.last_words))
    hosted.process.start(_python(code))
    qtbot.waitUntil(lambda: hosted.ends > 0, timeout=30_000)
    assert hosted.lines == [b"one\n", b"two\n"]
    assert said[0].endswith("xxwhy")
    assert len(said[0]) < 2_001


def test_it_is_spoken_to_and_leaves_with_its_input(hosted: Hosted, qtbot: QtBot) -> None:
    hosted.process.start(_python(ECHO))
    hosted.process.write(b"one\n")
    qtbot.waitUntil(lambda: hosted.lines == [b"ONE\n"], timeout=30_000)
    hosted.process.close_input()
    qtbot.waitUntil(lambda: hosted.ends == 1, timeout=30_000)


def test_its_time_is_limited(hosted: Hosted, qtbot: QtBot) -> None:
    hosted.process.start(_python("import time; time.sleep(60)"), seconds=0.05)
    qtbot.waitUntil(lambda: hosted.ends == 1, timeout=30_000)


def test_what_is_not_there_ends_once_and_later(hosted: Hosted, qtbot: QtBot) -> None:
    hosted.process.start(["/nowhere/kiosk"])
    assert hosted.ends == 0, "whoever starts it does not know it yet"
    qtbot.waitUntil(lambda: hosted.ends > 0)
    qtbot.wait(20)
    assert hosted.ends == 1


@pytest.mark.parametrize("code", [STUBBORN, ECHO, "print('ready')"])
def test_nothing_is_heard_of_one_that_was_ended(code: str, hosted: Hosted, qtbot: QtBot) -> None:
    hosted.process.start(_python(code))
    if code is not ECHO:
        qtbot.waitUntil(lambda: hosted.lines == [b"ready\n"] or hosted.ends == 1, timeout=30_000)
    before = (len(hosted.lines), hosted.ends)
    if hosted.ends == 0:
        hosted.process.end(patience=0.05)
    qtbot.wait(20)
    assert (len(hosted.lines), hosted.ends) == before
