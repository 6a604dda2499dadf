"""Commands as a shell meets them: real processes, honest messages and exit codes."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.shared import child_process, paths
from kiosk.system import single_instance

FULL = Path("/dev/full")
needs_full_disk = pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")


def _run(
    *words: str, home: Path, out: int | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    kinds = ("CONFIG", "CACHE", "STATE", "DATA")
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in kinds}
    return subprocess.run(
        child_process.itself(*words),
        env={**os.environ, **folders, **environment},
        stdout=subprocess.PIPE if out is None else out,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A pack that says on which page it is broken."""
    pack = tmp_path / "broken"
    shutil.copytree(paths.built_in_pack(), pack, ignore=shutil.ignore_patterns("*.webm"))
    page = pack / "en/sections/book.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[a](section:nowhere)\n")
    return pack


def test_help_reads_in_a_terminal_that_knows_few_characters(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-m", "kiosk", "--help"]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    bare = [part for part in command if part != "-I"]
    done = subprocess.run(bare, env=latin, capture_output=True, check=False, cwd="/")
    assert done.returncode == 0, done.stderr
    assert b"exit codes" in done.stdout
    assert b"Traceback" not in done.stderr


def test_output_that_nobody_reads_ends_quietly(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = _run("check", home=tmp_path, out=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@needs_full_disk
@pytest.mark.parametrize(
    "words",
    [
        ("figure", "wall-calf", "--out", str(FULL)),
        ("figure", "wall-calf", "--svg", str(FULL)),
        ("plan", "--exercises", "wall-calf", "--out", str(FULL)),
        ("usage", "export", "--csv", "--out", str(FULL)),
        ("content", "build", str(paths.built_in_pack()), "--out", str(FULL)),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_a_full_disk_is_told(words: tuple[str, ...], tmp_path: Path) -> None:
    done = _run(*words, home=tmp_path)
    assert done.returncode == 4
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr
    assert "is written" not in done.stdout


@needs_full_disk
def test_a_check_whose_words_are_lost_does_not_end_well(tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        done = _run("check", home=tmp_path, out=full.fileno())
    assert done.returncode == 4
    assert "No space left" in done.stderr


@pytest.mark.parametrize("words", [("tour",), ("plan", "--exercises", "wall-calf")])
def test_no_other_pack_stands_for_a_broken_one(
    words: tuple[str, ...], broken: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = _run(*words, "--content", str(broken), "--out", str(out), home=tmp_path)
    assert done.returncode == 1
    assert "book.md" in done.stderr
    assert "nowhere" in done.stderr
    assert not out.exists()


def test_the_second_kiosk_is_told_of_the_first(tmp_path: Path) -> None:
    lock = tmp_path / "data/running.lock"
    hold = (
        "import sys; from pathlib import Path; from kiosk.system import single_instance;"
        f"print(single_instance.take(Path({str(lock)!r})), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        assert not single_instance.take(lock)
    assert single_instance.take(lock), "the place is free once the first has ended"
    assert stat.S_IMODE(lock.stat().st_mode) == 0o600


def test_a_disk_that_takes_no_file_stops_no_kiosk(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    assert single_instance.take(tmp_path / "data/running.lock")


@pytest.mark.parametrize(
    "words",
    [
        ("fleet", "report", "{tmp}/none.log"),
        ("fleet", "report", "{tmp}"),
        ("fleet", "report", "/dev/zero"),
        ("fleet", "report", "{tmp}/cut.log.gz"),
        ("usage", "export", "--csv", "--out", "{tmp}/none/a.csv"),
        ("content", "new", "/dev/null/pack"),
        ("video", "render", "cramp", "--out", "/dev/null"),
    ],
    ids=" ".join,
)
def test_a_file_that_cannot_be_used_is_told_by_its_name(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "cut.log.gz").write_bytes(b"\x1f\x8b\x08\x00cut")
    named = [word.replace("{tmp}", str(tmp_path)) for word in words]
    done = _run(*named, home=tmp_path / "home")
    assert done.returncode == 4, done.stderr
    assert named[-1] in done.stderr
    assert "Errno" not in done.stderr
    assert "Traceback" not in done.stderr


_FIGURE = ("figure", "wall-calf", "--out", "{tmp}/a.png")


@pytest.mark.parametrize(
    "words",
    [
        (*_FIGURE, "--frames", "0"),
        (*_FIGURE, "--frames", "100000000"),
        (*_FIGURE, "--frames", "9" * 5000),
        (*_FIGURE, "--width", "0"),
        (*_FIGURE, "--width", "1000000"),
        (*_FIGURE, "--frames", "60", "--width", "2000"),
        ("figure", "wall-calf", "--svg", "{tmp}/a.svg", "--phase", "nan"),
        ("figure", "wall-calf", "--svg", "{tmp}/a.svg", "--phase", "1e400"),
        ("figure", "wall-calf", "--out", "{tmp}/a.jpg"),
        ("video", "render", "cramp", "--out", "{tmp}", "--height", "1"),
        ("video", "render", "cramp", "--out", "{tmp}", "--poster-at", "nan"),
        ("fleet", "report", "/dev/null", "--overdue", "-1"),
        ("tour", "--out", "{tmp}/a", "--size", "²x²"),
        ("tour", "--out", "{tmp}/a", "--size", "9" * 5000 + "x9"),
        ("tour", "--out", "{tmp}/a", "--clinic", "{tmp}/none.toml"),
        ("plan", "--out", "{tmp}/a.pdf", "--clinic", "{tmp}/none.toml"),
        ("plan", "--out", "{tmp}/a.pdf", "--clinic", "/dev/zero"),
    ],
    ids=lambda words: " ".join(words)[-40:],
)
def test_what_makes_no_sense_is_wrong_use_and_writes_nothing(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    done = _run(*(word.replace("{tmp}", str(folder)) for word in words), home=tmp_path / "home")
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "invalid" not in done.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_usage_has_no_day_that_is_too_far(edge: str, tmp_path: Path) -> None:
    done = _run("usage", "show", "--to", edge, home=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def test_a_log_of_something_else_is_told(tmp_path: Path) -> None:
    (tmp_path / "other.log").write_text("nothing of a kiosk\n")
    done = _run("fleet", "report", str(tmp_path / "other.log"), home=tmp_path)
    assert "no kiosk is named" in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_end_no_command(closed: str, tmp_path: Path) -> None:
    command = f'"$0" "$@" {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, *child_process.itself("content", "list")],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
