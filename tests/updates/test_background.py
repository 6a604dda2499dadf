"""Looking for content beside the screen: lines, clock, end, and what staff see of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.shared.disk import RealDisk
from kiosk.shared.wording import Words
from kiosk.staff.model import events as e
from kiosk.staff.pages.fresh import fresh
from kiosk.staff.pages.pieces import Presses
from kiosk.staff.snapshot import Snapshot
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model import progress as p
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.settings import UpdateSettings
from kiosk.updates.model.state import UpdateState, write_state
from tests.updates.publisher import TODAY, Publisher
from tests.updates.waiting import until_done
from ui.updates.service import Updating
from ui.updates.sticks import Sticks, repositories


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], p.Progress("x", False, 0.0, "failed", "The update ended before it was done.")),
        (["> 5 10"], p.Progress("x", False, 0.5, "failed", "The update ended before")),
        (["> 5 10", "> 10 10", "= new It waits."], p.Progress("x", False, 1.0, "new", "It waits.")),
        (["= same Here."], p.Progress("x", False, 0.0, "same", "Here.")),
        (["> 5 0", "> x y", "nonsense", "! No."], p.Progress("x", False, 0.0, "failed", "No.")),
        (["> 50 10", "! " + "x" * 999], p.Progress("x", False, 1.0, "failed", "x" * 600)),
    ],
)
def test_lines(lines: list[str], expected: p.Progress) -> None:
    at = p.begun("x")
    for line in lines:
        at = p.after_line(at, line)
        assert at.working
    at = p.ended(at)
    assert at.text.startswith(expected.text)
    assert (at.place, at.working, at.share, at.end) == (
        expected.place,
        expected.working,
        expected.share,
        expected.end,
    )


def test_lines_come_back_as_they_were_told() -> None:
    at = p.after_line(p.begun(""), p.step_line(1, 4))
    assert at.share == 0.25
    assert p.after_line(at, p.end_line(True, "a\nb")).end == "new"
    assert p.after_line(at, p.end_line(False, "a")).end == "same"
    assert p.after_line(at, p.fault_line("a")).end == "failed"


Make = Callable[..., Updating]


@pytest.fixture
def updating(qapp: QApplication, tmp_path: Path) -> Make:
    def make(script: str, server: str = "https://x.example", failures: int = 0) -> Updating:
        home = UpdatePaths(tmp_path / "home")
        if failures:
            write_state(home, RealDisk(), UpdateState(failures=failures))
        command = [sys.executable, "-c", script]
        return Updating(home, lambda: UpdateSettings(server), command, Random(1))

    return make


def test_a_look_ends_and_the_next_one_is_due(updating: Make) -> None:
    made = updating("print('> 1 2'); print('= new It waits.')")
    arrived: list[int] = []
    made.arrived.connect(lambda: arrived.append(1))
    made.begin()
    assert made.due is not None
    assert 60 <= made.due <= 900
    made.look()
    assert made.progress.working
    until_done(made)
    assert (made.progress.end, made.progress.text, arrived) == ("new", "It waits.", [1])
    assert made.due is not None
    assert 3.2 * 3600 - 1 <= made.due <= 4.8 * 3600
    made.close()


def test_a_look_whose_end_breaks_is_not_the_last_one(
    updating: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = updating("print('! The server cannot be read.')")
    monkeypatch.setattr(sys, "excepthook", lambda *_what: None)
    monkeypatch.setattr("ui.updates.service.read_state", broken)
    made.look()
    until_done(made)
    assert made.due is not None
    made.close()
    assert made.due is None


def broken(_home: UpdatePaths) -> UpdateState:
    raise ValueError("broken on purpose")


_SAYS_WHERE = """
import sys
place = sys.argv[-1] if "--from" in sys.argv else ""
if not place:
    sys.stdin.read()  # a slow server, until somebody stops it
    print("! The update was stopped. It goes on where it was.")
else:
    print("= same Read " + place)
"""


def test_a_stick_stops_a_look_at_the_server(updating: Make) -> None:
    made = updating(_SAYS_WHERE)
    made.look()
    made.look("/media/stick")
    until_done(made)
    assert (made.progress.place, made.progress.text) == ("/media/stick", "Read /media/stick")
    made.close()


def test_a_look_at_a_stick_goes_on(updating: Make) -> None:
    made = updating(_SAYS_WHERE)
    made.look("/media/one")
    made.look("/media/two")
    made.look()
    until_done(made)
    assert made.progress.text == "Read /media/one"
    made.close()


@pytest.mark.parametrize(
    ("place", "offered"), [("", ["/media/stick"]), ("/media/stick", [])], ids=["server", "stick"]
)
def test_a_stick_is_offered_while_the_server_is_asked(place: str, offered: list[str]) -> None:
    facts = Snapshot(TODAY, updating=p.begun(place), sticks=("/media/stick",), has_server=True)
    pieces = fresh(facts, Words("en"))
    presses = [press for piece in pieces if isinstance(piece, Presses) for press in piece.presses]
    assert [press.event for press in presses] == [e.LookForContent(where) for where in offered]


def test_failures_make_it_rarer(updating: Make) -> None:
    made = updating("print('! The server cannot be read.')", failures=2)
    made.look()
    until_done(made)
    assert made.progress.end == "failed"
    assert made.due is not None
    assert made.due >= 4 * 3.2 * 3600 - 1
    made.close()


def test_without_a_server_nothing_is_ever_asked(updating: Make) -> None:
    made = updating("print('= new')", server="")
    made.begin()
    made.look()
    assert (made.due, made.progress) == (None, p.Progress())
    made.look("stick")
    until_done(made)
    assert made.due is None
    made.close()


def test_it_stops_when_told(updating: Make) -> None:
    made = updating("import sys; sys.stdin.read(); print('! It was stopped.')")
    made.look()
    made.cancel()
    until_done(made)
    assert made.progress.text == "It was stopped."
    made.close()


def test_closing_ends_the_process(updating: Make) -> None:
    made = updating("import sys; sys.stdin.read()")
    made.look()
    made.close()
    assert made.due is None


def test_a_program_that_is_not_there(qapp: QApplication, tmp_path: Path) -> None:
    made = Updating(UpdatePaths(tmp_path), lambda: UpdateSettings("x"), ["/no/such"], Random(1))
    made.look()
    until_done(made)
    assert made.progress.end == "failed"
    made.close()


def test_the_real_process(publisher: Publisher, tmp_path: Path) -> None:
    settings = tmp_path / ".config" / "pure-physio-kiosk"
    settings.mkdir(parents=True)
    (settings / "root.json").write_bytes(publisher.root())
    gone = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}
    environment = {k: v for k, v in os.environ.items() if k not in gone} | {"HOME": str(tmp_path)}
    words = [sys.executable, "-m", "kiosk", "content", "follow", "--from", str(publisher.folder)]

    nobody, pipe = subprocess.DEVNULL, subprocess.PIPE
    stopped = subprocess.run(
        words, env=environment, stdin=nobody, stdout=pipe, text=True, timeout=60, check=False
    )
    assert stopped.stdout.splitlines()[-1].startswith("! The update was stopped.")
    with subprocess.Popen(words, env=environment, stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdout is not None
        lines = child.stdout.read().splitlines()
    assert lines[-1] == "= new Version 1 waits until staff decide."
    assert "> " in lines[0]
    home = UpdatePaths(tmp_path / ".local/share/pure-physio-kiosk/updates")
    assert read_pointer(home).pending is not None
    assert read_pointer(home).undecided
    compiled = list((tmp_path / ".cache/pure-physio-kiosk").glob("*.sqlite"))
    assert len(compiled) == 1, "the screen need not compile it"


def test_a_stick_is_found_and_gone_again(qapp: QApplication, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "physio" / "metadata").mkdir(parents=True)
    assert repositories([stick, tmp_path / "gone"]) == ()
    (stick / "physio/metadata/timestamp.json").write_text("{}")
    assert repositories([stick]) == (str(stick / "physio"),)
    sticks = Sticks(lambda: [stick])
    changes: list[int] = []
    sticks.changed.connect(lambda: changes.append(1))
    sticks.begin()
    sticks.settle()
    QApplication.processEvents()
    assert (sticks.folders, changes) == ((str(stick / "physio"),), [1])
    shutil.rmtree(stick)
    sticks.look()
    sticks.settle()
    QApplication.processEvents()
    assert (sticks.folders, changes) == ((), [1, 1])
    sticks.end()
