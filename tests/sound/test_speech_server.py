"""The speech server that the kiosk starts ends with it, however the kiosk ends."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ui.sound import speech_server

SERVER = """\
#!{python}
import os, signal, socket, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
place = sys.argv[sys.argv.index("--socket-path") + 1]
assert "--run-single" in sys.argv, "a daemon would outlive the kiosk"
made = socket.socket(socket.AF_UNIX)
made.bind(place)
made.listen()
signal.sigwait([signal.SIGTERM])
open({ended!r}, "w").write("ended")
"""
"""Like speech-dispatcher, as far as it is asked; it says into a pipe when it ends."""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    program = tmp_path / "bin" / "speech-dispatcher"
    program.parent.mkdir()
    os.mkfifo(tmp_path / "ended")
    program.write_text(SERVER.format(python=sys.executable, ended=str(tmp_path / "ended")))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    made = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")}
    (tmp_path / "run").mkdir()
    return made


def _folders(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "run").glob("kiosk-speech-*"))


def _ended(tmp_path: Path) -> bool:
    with (tmp_path / "ended").open() as told:
        return told.read() == "ended"


def test_a_killed_sound_process_takes_it_along(environment: dict[str, str], tmp_path: Path) -> None:
    code = (
        "import os, signal; from ui.sound import speech_server as s;"
        "e = dict(HOME=os.environ['HOME'], XDG_RUNTIME_DIR=os.environ['XDG_RUNTIME_DIR']);"
        "assert s.begin(e) is not None; assert 'SPEECHD_ADDRESS' in e;"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    child = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, check=False
    )
    assert child.returncode == -signal.SIGKILL
    assert _ended(tmp_path)


def test_one_that_leaves_in_good_order_leaves_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = (
        "import os; from ui.sound import speech_server as s;"
        "found = s.begin(dict(os.environ)); assert found is not None; found.close()"
    )
    child = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **environment})
    assert _ended(tmp_path)
    assert child.wait() == 0
    assert _folders(tmp_path) == []


@pytest.mark.parametrize("place", ["run", ".cache"])
def test_one_of_the_session_is_used(
    environment: dict[str, str], tmp_path: Path, place: str
) -> None:
    # a socket's path has room for about 100 letters
    with TemporaryDirectory() as home, socket.socket(socket.AF_UNIX) as session:
        there = Path(home) / place / "speech-dispatcher"
        there.mkdir(parents=True)
        session.bind(str(there / "speechd.sock"))
        session.listen()
        environment |= {"HOME": home, "XDG_RUNTIME_DIR": f"{home}/run"}
        assert speech_server.begin(environment) is None
    assert "SPEECHD_ADDRESS" not in environment
    assert _folders(tmp_path) == []


def test_one_that_somebody_named_is_used(environment: dict[str, str], tmp_path: Path) -> None:
    environment["SPEECHD_ADDRESS"] = "inet_socket:desk:6560"
    assert speech_server.begin(environment) is None
    assert environment["SPEECHD_ADDRESS"] == "inet_socket:desk:6560"


@pytest.mark.parametrize("body", ["exit 1", "exit 0"])
def test_one_that_does_not_start(environment: dict[str, str], tmp_path: Path, body: str) -> None:
    (tmp_path / "bin" / "speech-dispatcher").write_text(f"#!/bin/sh\n{body}\n")
    assert speech_server.begin(environment) is None
    assert _folders(tmp_path) == []


def test_none_is_installed(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "bin" / "speech-dispatcher").unlink()
    assert speech_server.begin(environment) is None


def test_a_session_folder_that_is_not_there_keeps_nobody_from_speaking(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "run"))
    environment["XDG_RUNTIME_DIR"] = str(tmp_path / "nowhere")
    found = speech_server.begin(environment)
    assert found is not None
    assert environment["SPEECHD_ADDRESS"].startswith(f"unix_socket:{tmp_path}/run/")
    found.close()
    assert _folders(tmp_path) == []


def test_no_folder_at_all(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    environment["XDG_RUNTIME_DIR"] = str(tmp_path / "nowhere")
    assert speech_server.begin(environment) is None
    assert "SPEECHD_ADDRESS" not in environment


def test_one_that_cannot_be_run(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "bin" / "speech-dispatcher").write_text("#!/nowhere/sh\n")
    assert speech_server.begin(environment) is None
    assert _folders(tmp_path) == []
