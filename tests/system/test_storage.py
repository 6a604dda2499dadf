"""Disks that take nothing: the kiosk shows, and staff are told what is not kept, and why."""

import errno
import io
import logging
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.shared.issue import log_line
from kiosk.system import log, storage
from kiosk.system.storage import Shelf, storage_issues
from tests.support.fixtures import MakeKiosk

State = Callable[..., None]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> State:
    """Let every disk be in a state."""

    def be(free: int = 10**9, names: int = 1000, flags: int = 0) -> None:
        state = SimpleNamespace(
            f_flag=flags,
            f_files=1000,
            f_favail=names,
            f_blocks=10**9,
            f_bfree=free // 512,
            f_bavail=free // 512,
            f_frsize=512,
        )
        monkeypatch.setattr(os, "statvfs", lambda _folder: state)

    be()
    return be


def told(folder: Path) -> str:
    return " ".join(map(log_line, storage_issues([Shelf(folder, "The PIN is not kept.")])))


def test_a_good_disk_is_no_trouble(tmp_path: Path, disk: State) -> None:
    assert told(tmp_path) == ""
    assert told(tmp_path / "not/yet/made") == ""


@pytest.mark.parametrize(
    ("state", "says", "remedy"),
    [
        ({"free": 0}, "is on a disk that is full (0 kB are free).", "Make room on this disk."),
        ({"free": 65536}, "is full (64 kB are free).", "Make room on this disk."),
        ({"names": 0}, "takes no more files.", "Make room on this disk."),
        ({"flags": os.ST_RDONLY}, "write-protected.", "Mount the disk so that it can be written."),
    ],
)
def test_a_disk_that_takes_nothing(
    state: dict[str, int], says: str, remedy: str, tmp_path: Path, disk: State
) -> None:
    disk(**state)
    for folder in (tmp_path, tmp_path / "not/yet"):
        assert told(folder).startswith(f"The folder {tmp_path} is on a disk")
        assert told(folder).endswith(f"{says} The PIN is not kept. {remedy}")
    disk()
    assert told(tmp_path) == ""


def test_a_folder_of_somebody_else(
    tmp_path: Path, disk: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _folder, _mode: False)
    assert "cannot be written. The PIN is not kept. Let the account" in told(tmp_path)


def test_a_file_at_the_place_of_a_folder(tmp_path: Path, disk: State) -> None:
    (tmp_path / "staff").touch()
    assert f"The folder {tmp_path / 'staff'} is a file." in told(tmp_path / "staff")
    assert f"The folder {tmp_path / 'staff'} is a file." in told(tmp_path / "staff/history")


def test_each_place_is_told_once(tmp_path: Path, disk: State) -> None:
    disk(free=0)
    assert (
        len(list(storage_issues([Shelf(tmp_path / "a", "A."), Shelf(tmp_path / "b", "B.")]))) == 1
    )


def test_staff_read_it_on_the_overview(make_kiosk: MakeKiosk, disk: State) -> None:
    kiosk = make_kiosk()
    kiosk.staff.enter()
    kiosk.work()
    assert "disk that is full" not in kiosk.words()
    kiosk.touch("Back to the kiosk")
    disk(free=1024)
    kiosk.staff.enter()
    kiosk.work()
    assert "is on a disk that is full (1 kB are free)" in kiosk.words()
    assert "Make room on this disk" in kiosk.words()


def test_every_folder_that_is_written_into_is_asked(tmp_path: Path) -> None:
    asked = {repository.folder.name for repository in storage.shelves(tmp_path / "clinic.toml")}
    assert asked >= {tmp_path.name, "staff", "updates"}
    assert len(asked) >= 5


class _FullDisk(io.StringIO):
    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_log_on_a_full_disk_says_so_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    before = root.handlers[:]
    log.set_up(tmp_path / "kiosk.log")
    file = next(h for h in root.handlers if isinstance(h, logging.FileHandler))
    file.close()
    monkeypatch.setattr(file, "stream", _FullDisk())
    for number in range(3):
        logging.getLogger("x").warning("message %s", number)
    said = capsys.readouterr().err
    root.handlers[:] = before
    assert said.count("the log is not written (No space left on device)") == 1
    assert "Traceback" not in said
    assert [f"message {n}" in said for n in range(3)] == [True] * 3
