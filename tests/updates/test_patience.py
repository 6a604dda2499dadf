"""Nothing is waited for without end, and nothing is copied without end."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.cli.content import commands as content
from kiosk.shared.clock import SystemClock
from kiosk.updates.fetch.sources import FolderSource
from kiosk.updates.fetch.time_budget import TimeBudget, download_seconds
from kiosk.updates.model import lock
from kiosk.updates.model.errors import (
    CancelledError,
    RefusedError,
    UnreachableError,
    UpdateError,
)
from kiosk.updates.model.files import copy_plain, read_plain
from kiosk.updates.model.paths import default_home
from tests.content.packs import tiny_pack
from tests.support.clock import FakeClock
from tests.support.deadline import within
from tests.updates.publisher import Kiosk, Publisher

MIB = 1024 * 1024


class Hurried(FakeClock):
    """A clock on which two minutes go by between any two looks at it."""

    def monotonic(self) -> float:
        self.now += 125.0
        return self.now


class Slow:
    """A server that answers a byte at a time for ever: at the head, or of a file."""

    def __init__(self, head: bytes) -> None:
        self._head = head
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.ended = threading.Event()
        self._server = threading.Thread(target=self._serve, daemon=True)
        self._server.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def _serve(self) -> None:
        while not self.ended.is_set():
            try:
                other, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._drip, args=(other,), daemon=True).start()

    def _drip(self, other: socket.socket) -> None:
        with other:
            try:
                other.sendall(self._head)
                while not self.ended.wait(0.05):
                    other.sendall(b" ")
            except OSError:
                return

    def close(self) -> None:
        self.ended.set()
        self._socket.shutdown(socket.SHUT_RDWR)  # wakes who accepts; to close alone does not
        self._server.join()
        self._socket.close()


HEADS = {
    "no word": b"",
    "a head that never ends": b"HTTP/1.1 200 OK\r\nX-Long: ",
    "a byte a second": b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n",
}


@pytest.fixture(params=list(HEADS.values()), ids=list(HEADS))
def slow(request: pytest.FixtureRequest) -> Iterator[Slow]:
    made = Slow(request.param)
    yield made
    made.close()


@within(60)
def test_a_slow_server_is_given_up_and_staff_are_told(kiosk: Kiosk, slow: Slow) -> None:
    kiosk.server, kiosk.clock = slow.address, Hurried()
    with pytest.raises(UnreachableError, match="given up after 2 minutes"):
        kiosk.update()
    assert "too slow" in kiosk.message
    assert kiosk.visit_ends() == "1"
    with lock.held(kiosk.home):
        pass


@within(60)
def test_a_slow_server_is_stopped_at_once(kiosk: Kiosk, slow: Slow) -> None:
    kiosk.server = slow.address
    asked = iter([False, False, True])
    kiosk.cancelled = lambda: next(asked, True)
    began = time.monotonic()
    with pytest.raises(CancelledError):
        kiosk.update()
    assert time.monotonic() - began < 5.0


def test_a_stick_goes_before_a_slow_server(kiosk: Kiosk, publisher: Publisher, slow: Slow) -> None:
    publisher.publish(2)
    beside = Kiosk(kiosk.home, kiosk.root, slow.address)
    looks = threading.Event()
    stopped: list[UpdateError] = []

    def is_wanted() -> bool:
        looks.set()
        return lock.is_wanted(kiosk.home)

    def look() -> None:
        try:
            beside.update()
        except UpdateError as error:
            stopped.append(error)

    beside.cancelled = is_wanted
    thread = threading.Thread(target=look)
    thread.start()
    assert looks.wait(10)
    kiosk.first = True
    kiosk.update()
    thread.join(10)
    assert [type(error) for error in stopped] == [CancelledError]
    assert kiosk.visit_ends() == "2"
    assert not lock.is_wanted(kiosk.home)


def test_a_wish_that_a_crash_left_stops_one_look_at_most(kiosk: Kiosk) -> None:
    (kiosk.home.folder / "lock.wanted").touch()
    with lock.held(kiosk.home):
        assert not lock.is_wanted(kiosk.home)


@within(60)
def test_a_stick_that_hangs_is_given_up(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()
    monkeypatch.setattr(FolderSource, "_open", lambda _self, _path: gone.wait() and 0)
    kiosk.clock = Hurried()
    try:
        with pytest.raises(UnreachableError, match="too slow"):
            kiosk.update()
    finally:
        gone.set()


def test_more_bytes_than_an_update_can_have() -> None:
    patient = TimeBudget(FakeClock(), lambda: False)
    patient.allow(60.0, 10)
    with pytest.raises(RefusedError, match="far more bytes"):
        list(patient.read(iter([b"x" * 6] * 2)))


@pytest.mark.parametrize(
    ("size", "seconds"), [(0, 120.0), (8 * 1024 * 100, 220.0), (500 * MIB, 4 * 3600.0)]
)
def test_a_download_has_its_time(size: int, seconds: float) -> None:
    assert download_seconds(size) == seconds


@within(60)
def test_a_slow_download_is_given_up_and_goes_on(
    kiosk: Kiosk, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(2)
    clock = FakeClock()
    kiosk.clock = clock

    def step(_done: int, _total: int) -> None:
        clock.now += 1000.0

    kiosk.step = step
    monkeypatch.setattr("kiosk.updates.fetch.sources._CHUNK", 1000)
    with pytest.raises(UnreachableError, match="goes on there"):
        kiosk.update()
    assert list(kiosk.home.downloads.glob("*.part"))
    kiosk.step, kiosk.clock = lambda _done, _total: None, FakeClock()
    kiosk.update()
    assert kiosk.visit_ends() == "2"


# what somebody names on the command line


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.zip")
    return folder / "pipe.zip"


def _holes(folder: Path) -> Path:
    with (folder / "holes.zip").open("wb") as file:
        file.truncate(60 * 1024 * MIB)
    return folder / "holes.zip"


def _huge_folder(folder: Path) -> Path:
    tiny_pack().write(folder / "pack")
    for number in range(3):
        with (folder / f"pack/images/{number}.png").open("wb") as file:
            file.truncate(400 * MIB)
    return folder / "pack"


def _loop(folder: Path) -> Path:
    tiny_pack().write(folder / "pack")
    (folder / "pack/images/again").symlink_to(folder / "pack")
    return folder / "pack"


def _deep(folder: Path) -> Path:
    tiny_pack().write(folder / "pack")
    (folder / "pack/images" / "/".join(["a"] * 200)).mkdir(parents=True)
    return folder / "pack"


NAMED: dict[str, Callable[[Path], Path]] = {
    "zeros": lambda _folder: Path("/dev/zero"),
    "noise": lambda _folder: Path("/dev/urandom"),
    "nothing": lambda _folder: Path("/dev/null"),
    "a pipe": _fifo,
    "holes": _holes,
    "a huge folder": _huge_folder,
    "devices": lambda _folder: Path("/dev"),
    "not there": lambda folder: folder / "gone.zip",
}


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED)
def test_what_is_no_pack_is_refused_and_cleaned_up(
    named: Callable[[Path], Path], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = named(here)
    assert content.main(["install", str(path), "--unsigned"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("kiosk: ")
    assert "Errno" not in told
    home = default_home().folder
    assert sum(f.stat().st_size for f in home.rglob("*") if f.is_file()) < MIB
    assert not list(home.glob("unsigned-*"))


@pytest.mark.parametrize("make", [_loop, _deep], ids=["a loop", "deep"])
def test_a_folder_without_end_has_an_end(make: Callable[[Path], Path], here: Path) -> None:
    began = time.monotonic()
    content.main(["install", str(make(here)), "--unsigned"])
    assert time.monotonic() - began < 60.0


def test_remains_of_one_that_was_killed_go_with_the_next(here: Path) -> None:
    left = default_home().folder / "unsigned-xyz"
    left.mkdir(parents=True)
    (left / "content.zip").write_bytes(b"x")
    assert content.main(["install", "/dev/zero", "--unsigned"]) == 1
    assert not left.exists()


def test_a_file_that_grows_while_it_is_copied(tmp_path: Path) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"x" * 2000)
    real, looks = os.fstat, iter([2000])

    def small(handle: int) -> os.stat_result:
        """Tell a size that is true no more, from the second look on."""
        state = real(handle)
        return state if next(looks, 0) else os.stat_result((*state[:6], 10, *state[7:10]))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fstat", small)
        with pytest.raises(RefusedError, match="larger than"):
            copy_plain(source, target, 1024)
    assert not target.exists()


def test_a_plain_file_is_read_up_to_its_cap(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_plain(tmp_path / "a", 10) == b"x" * 10
    with pytest.raises(RefusedError):
        read_plain(tmp_path / "a", 9)


@pytest.mark.parametrize(
    "words",
    [
        ["publish", "SITE", "/dev/zero", "--keys", "KEYS"],
        ["publish", "SITE", "/dev/zero", "--clinic", "north", "--keys", "KEYS"],
        ["update", "--from", "SITE", "--root", "/dev/zero"],
    ],
)
def test_other_commands_read_no_device(
    words: list[str], here: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"SITE": str(publisher.folder), "KEYS": str(publisher.keys)}
    assert content.main([places.get(word, word) for word in words]) == 1
    assert "kiosk: " in capsys.readouterr().err


class Chunks:
    """Bytes that are held open until they are given back."""

    def __init__(self) -> None:
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return b"some"

    def close(self) -> None:
        self.closed = True


def test_what_is_not_read_to_its_end_is_given_back() -> None:
    chunks = Chunks()
    reading = TimeBudget(FakeClock(), lambda: False).read(chunks)
    assert next(reading) == b"some"
    reading.close()
    assert chunks.closed


def test_what_comes_when_nobody_waits_any_more_is_given_back() -> None:
    chunks, late = Chunks(), threading.Event()

    def slow() -> Chunks:
        assert late.wait(10)
        return chunks

    with pytest.raises(CancelledError):
        TimeBudget(SystemClock(), iter([False, True]).__next__).wait(slow)
    before = threading.enumerate()
    late.set()
    for thread in before:
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(10)
    assert chunks.closed
