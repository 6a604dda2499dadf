"""A file that a command writes is whole or not there, on a stick that is full as anywhere."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.cli import terminal
from kiosk.shared.disk import whole_file
from kiosk.updates.publish.starter import new_pack
from tests.content.packs import tiny_pack

FULL = OSError(errno.ENOSPC, "No space left on device")


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    with whole_file(out) as place:
        place.write_bytes(b"half")
        assert not out.exists()
    assert out.read_bytes() == b"half"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


def _breaks_off(out: Path) -> None:
    with whole_file(out) as place:
        place.write_bytes(b"half")
        raise FULL


@pytest.mark.parametrize("before", [b"", b"the one of yesterday"])
def test_a_disk_that_fills_up_leaves_what_was_there(before: bytes, tmp_path: Path) -> None:
    out = tmp_path / "plan.pdf"
    if before:
        out.write_bytes(before)
    with pytest.raises(OSError, match="No space left") as told:
        _breaks_off(out)
    assert told.value.filename == str(out)
    assert terminal.told(told.value) == f"{out}: No space left on device"
    assert [p.name for p in tmp_path.iterdir()] == (["plan.pdf"] if before else [])
    assert not before or out.read_bytes() == before


def test_another_files_fault_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone") as told, whole_file(tmp_path / "out"):
        raise FileNotFoundError(errno.ENOENT, "gone", "/the/source")
    assert told.value.filename == "/the/source"


def test_a_folder_that_is_not_there_is_named_by_the_file_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "none" / "plan.pdf"
    with pytest.raises(FileNotFoundError) as told, whole_file(out) as place:
        place.write_bytes(b"x")
    assert told.value.filename == str(out)


def test_a_device_is_written_as_it_is() -> None:
    with whole_file(Path(os.devnull)) as place:
        assert place == Path(os.devnull)
        place.write_bytes(b"x")
    assert not Path(os.devnull).is_file()


class FullDisk:
    """A disk that takes a file's name, and a few bytes of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._folder = folder
        monkeypatch.setattr(os, "fsync", self._sync)

    def _sync(self, handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(self._folder):
            raise FULL


COMMANDS = {
    "figure": ["figure", "wall-calf", "--out", "strip.png"],
    "drawing": ["figure", "wall-calf", "--svg", "strip.svg"],
    "plan": ["plan", "--exercises", "wall-calf", "--out", "plan.pdf"],
    "usage": ["usage", "export", "--csv", "--out", "usage.csv"],
    "build": ["content", "build", "PACK", "--out", "pack.zip"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_leaves_half_a_file(
    name: str, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack, stick = tiny_pack().write(tmp_path / "pack"), tmp_path / "stick"
    stick.mkdir()
    FullDisk(monkeypatch, stick)
    monkeypatch.setattr("kiosk.updates.probe.validator.trial_faults", lambda *_words: ())
    *words, out = COMMANDS[name]
    words = [str(pack) if word == "PACK" else word for word in words]
    with pytest.raises(OSError, match="No space left") as told:
        main([*words, str(stick / out)])
    assert told.value.filename == str(stick / out)
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("there", [False, True], ids=["new", "an empty folder"])
def test_a_new_pack_on_a_full_disk_is_not_half_there(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder = tiny_pack().write(tmp_path / "ours"), tmp_path / "mine"
    if there:
        folder.mkdir()
    real, copied = shutil.copy2, list[str]()

    def copy(start: str, end: str) -> str:
        copied.append(end)
        if len(copied) == 3:
            raise FULL
        return str(real(start, end))

    monkeypatch.setattr(shutil, "copy2", copy)
    with pytest.raises(OSError, match="No space left") as told:
        new_pack(source, folder, "mine", "Mine", "1")
    assert told.value.filename == copied[-1]
    assert len(copied) == 3  # and no other file was tried
    assert folder.exists() is there
    assert not there or list(folder.iterdir()) == []
