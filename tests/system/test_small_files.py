"""Whatever lies where a small file should be: it is read, or refused at once and by its name."""

import ast
import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.clinic.notices import read_notices
from kiosk.clinic.settings import read_clinic
from kiosk.content.store.overlay import PackOverlay
from kiosk.exercise.file.loader import load_exercise
from kiosk.shared import small_files
from kiosk.shared.disk import RealDisk
from kiosk.staff.pin.store import Argon2, PinStore
from kiosk.staff.snapshot import log_lines
from kiosk.system.crash_guard import read_starts
from kiosk.system.log import set_up
from kiosk.updates.install.pointer import read_pointer
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.model.settings import read_settings
from kiosk.updates.model.state import read_state

KIOSK = Path(small_files.__file__).parents[1]
Make = Callable[[Path], object]


@pytest.fixture(autouse=True)
def at_once() -> Iterator[None]:
    """Whoever waits for a pipe's writer fails instead of waiting for ever."""

    def late(*_: object) -> None:
        raise TimeoutError("something is still waited for")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def _endless(path: Path) -> None:
    path.touch()
    os.truncate(path, 1 << 40)


PLACES: dict[str, tuple[Make, str]] = {
    "a pipe": (os.mkfifo, "it is a pipe, not a file"),
    "a folder": (Path.mkdir, "it is a folder, not a file"),
    "a socket": (_socket, "it is a socket, not a file"),
    "a device without end": (lambda p: p.symlink_to("/dev/zero"), "it is a device, not a file"),
    "a terminal": (lambda p: p.symlink_to("/dev/tty"), "it is a device, not a file"),
    "an endless file": (_endless, "it is larger than 1,000,000 bytes"),
}
ANYTHING = pytest.mark.parametrize(("make", "says"), PLACES.values(), ids=PLACES)


@ANYTHING
def test_what_is_no_file_is_refused_and_named(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "x")
    with pytest.raises(OSError, match=says) as refused:
        small_files.read(tmp_path / "x")
    assert refused.value.strerror == says


@pytest.mark.parametrize(
    ("size", "most", "read"), [(0, 0, True), (10, 10, True), (11, 10, False), (1, 0, False)]
)
def test_up_to_a_size(size: int, most: int, read: bool, tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"a" * size)
    if read:
        assert small_files.read(file, most) == b"a" * size
    else:
        with pytest.raises(OSError, match=f"larger than {most} bytes"):
            small_files.read(file, most)


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        small_files.read(tmp_path / "x")


def test_text_as_it_was_written_anywhere(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes("\ufeffé\r\nb\rc\n".encode())
    assert small_files.read_text(file) == "é\nb\nc\n"


@ANYTHING
def test_clinic_details(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "clinic.toml")
    clinic, problems = read_clinic(tmp_path / "clinic.toml")
    assert [f"({says})" in problem.what for problem in problems] == [True]
    assert clinic.phone == "", "an example's number never stands for the clinic's own"


@ANYTHING
def test_notices(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "notices.toml")
    notices, mistakes = read_notices(tmp_path / "notices.toml")
    assert notices == ()
    assert [f"({says})" in mistake.what for mistake in mistakes] == [True]


@ANYTHING
def test_what_the_program_keeps(make: Make, says: str, tmp_path: Path) -> None:
    """The counts, the pointer and the rest: damaged ones are as good as none."""
    home = UpdatePaths(tmp_path / "home")
    for place in (home.pointer, home.state, home.starts):
        place.parent.mkdir(parents=True, exist_ok=True)
        make(place)
    none = UpdatePaths(tmp_path / "none")
    assert read_pointer(home) == read_pointer(none)
    assert read_state(home) == read_state(none)
    assert read_starts(home.starts) == read_starts(none.starts)
    make(tmp_path / "content.base.json")
    assert PackOverlay(tmp_path / "content", RealDisk()).base() is None


@ANYTHING
def test_the_pin(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "pin.json")
    pin_store = PinStore(tmp_path / "pin.json", RealDisk(), Argon2(), lambda: 0.0)
    assert pin_store.standing(), "it says where it stands"


@ANYTHING
def test_where_updates_come_from(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "updates.toml")
    _, fault = read_settings(tmp_path / "updates.toml")
    assert says in fault


@ANYTHING
def test_an_exercise(make: Make, says: str, tmp_path: Path) -> None:
    make(tmp_path / "a.toml")
    found, issues = load_exercise(tmp_path / "a.toml")
    assert found is None
    assert says in issues[0].what


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, _socket])
def test_the_log(make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path / "kiosk.log")
    assert log_lines(tmp_path / "kiosk.log") == ()
    set_up(tmp_path / "kiosk.log")
    assert "no log file" in capsys.readouterr().err


ELSEWHERE = {
    "shared/clock.py": "of the bundle itself",
    "startup/loaded_pack.py": "of the built-in pack",
    "cli/video.py": "of a pack that was checked",
    "cli/fleet.py": "a server's log, line by line, which may be a pipe",
    "cli/content/local.py": "a copy that was just made",
    "content/store/overlay.py": "of a pack that was just listed",
    "staff/snapshot.py": "the end of a long log",
    "updates/install/archive.py": "a package, in pieces",
    "updates/fetch/client.py": "what was just downloaded, in pieces",
    "shared/disk.py": "what is written",
    "updates/model/files.py": "a copy, in pieces; it is opened by the one reader",
    "updates/install/manifest.py": "a film, in pieces",
    "updates/publish/starter.py": "of the program itself",
    "updates/probe/films.py": "a film, in pieces",
    "updates/probe/render_store.py": "what was drawn and written by the program, by its sum",
    "updates/fetch/trust.py": "what was just listed",
    "faq/lexicon/__init__.py": "of the program itself",
    "startup/typefaces.py": "of the program itself, and its own notes",
}
"""Who else opens files, and why it is no small file of somebody's."""
NO_PATHS = {"os", "gzip", "small_files", "signer", "self"}
"""Whose `open` or `read_text` is another one."""


def _opens(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
    return any(
        isinstance(f, ast.Attribute)
        and f.attr in ("read_bytes", "read_text", "open")
        and not (isinstance(f.value, ast.Name) and f.value.id in NO_PATHS)
        for f in called
    )


def test_there_is_one_reader() -> None:
    found = {str(p.relative_to(KIOSK)) for p in KIOSK.rglob("*.py") if _opens(p)}
    assert found - {"shared/small_files.py"} == ELSEWHERE.keys()
