"""A stick that dies, or is pulled out, while it is read: it is to blame, and not the kiosk's disk.

Staff who read "the disk may be broken, restart the machine" look in the wrong place.
"""

import errno
import os
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.cli.content import commands as content
from kiosk.shared.issue import Issue, terminal_line
from kiosk.updates.fetch import sticks
from kiosk.updates.model.errors import UnreachableError, UpdateError
from kiosk.updates.probe import films, pictures, validator
from tests.content.packs import SVG, tiny_pack
from tests.support.broken_stick import BrokenStick, stick
from tests.updates.conftest import MakeKiosk
from tests.updates.publisher import Publisher

__all__ = ["stick"]

OF_THE_DISK = ("could not be written", "restart the machine")
CODES = [errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE]


def _names_the_stick(said: str) -> None:
    assert "cannot be read" in said
    assert "stick" in said
    assert not [words for words in OF_THE_DISK if words in said], said


@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
@pytest.mark.parametrize("what", ["timestamp", "targets", "pack"])
def test_a_signed_stick_that_breaks_is_to_blame_itself(
    what: str, code: int, publisher: Publisher, make: MakeKiosk, stick: BrokenStick
) -> None:
    lists = publisher.folder / "metadata"
    if what == "pack":
        stick.damage(publisher.pack(), 100, code)
    for file in lists.glob(f"*{what}.json"):
        stick.damage(file, 0, code)
    kiosk = make()
    with pytest.raises(UnreachableError) as told:
        kiosk.update()
    _names_the_stick(str(told.value))
    _names_the_stick(kiosk.message)
    assert kiosk.visit_ends() == ""


def test_the_same_stick_put_in_again_goes_on(
    publisher: Publisher, make: MakeKiosk, stick: BrokenStick
) -> None:
    kiosk = make()
    stick.damage(publisher.pack(), 200)
    with pytest.raises(UnreachableError):
        kiosk.update()
    stick.damage(publisher.pack(), 10**9)  # it is well again
    kiosk.update()
    assert kiosk.visit_ends() == "1"


@pytest.mark.parametrize("place", ["", "en/titles.toml", "images"])
def test_an_own_pack_on_a_stick_that_breaks_is_named_by_its_file(
    place: str, tmp_path: Path, stick: BrokenStick, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_pack().put("images/leg.svg", SVG).write(tmp_path / "pack")
    file = {"": folder / "pack.toml", "images": folder / "images/leg.svg"}.get(
        place, folder / place
    )
    stick.damage(file)
    assert content.main(["install", "--unsigned", str(folder)]) == 1
    said = capsys.readouterr().err
    if place:
        assert str(file) in said
        _names_the_stick(said)
    assert "could not be written" not in said


@pytest.mark.parametrize("command", ["check", "install"])
def test_a_zip_file_that_cannot_be_read_is_not_told_as_damaged(
    command: str,
    publisher: Publisher,
    tmp_path: Path,
    stick: BrokenStick,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = publisher.pack()
    stick.damage(file, 100)
    words = [command, str(file)] if command == "check" else [command, "--unsigned", str(file)]
    assert main(["content", *words]) == 1
    said = capsys.readouterr().err
    assert file.name in said
    _names_the_stick(said)


def test_a_stick_whose_folder_cannot_be_listed_is_not_told_as_unsigned(
    publisher: Publisher,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(_path: object = ".") -> object:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "scandir", broken)
    assert main(["content", "install", str(publisher.folder.parent)]) == 1
    said = capsys.readouterr().err
    _names_the_stick(said)
    assert "--unsigned" not in said


def test_a_repository_behind_a_thousand_folders_of_photos_is_found(
    publisher: Publisher, tmp_path: Path
) -> None:
    place = publisher.folder.parent
    for number in range(1_200):
        (place / f"a{number:04}").mkdir()
    publisher.folder.rename(place / "zz")
    told: list[str] = []
    assert sticks.StickLook(told.append).repositories([place]) == (str(place / "zz"),)
    assert sticks.repository_in(place) == place / "zz"
    assert told == []


def test_a_whole_stick_named_as_a_pack_is_told_as_no_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    assert main(["content", "install", "--unsigned", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "holds no content pack" in said
    assert "zip" not in said


def _texts(found: list[Issue]) -> list[str]:
    return [terminal_line(problem) for problem in found]


@pytest.mark.parametrize("file", ["images/leg.svg", "fonts/own.woff2", "videos/leg.webm"])
def test_a_picture_font_or_film_that_the_disk_does_not_give_is_told_as_that(
    file: str, tmp_path: Path, stick: BrokenStick, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_pack().put("images/leg.svg", SVG).write(tmp_path / "pack")
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_bytes(b"\x1a\x45" * 3_000)
    stick.damage(path)
    monkeypatch.setattr(pictures, "_draw", lambda *_words: ())
    monkeypatch.setattr(films, "_tried", lambda *_words: None)
    (told,) = _texts([p for p in validator.trial_faults(folder) if p.file == file])
    assert "cannot be read to its end" in told
    assert "stick" in told


def test_a_place_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    from kiosk.updates.model.files import reading

    with pytest.raises(UpdateError, match="Allow everybody to read it"), reading(tmp_path):
        raise PermissionError(errno.EACCES, "Permission denied")
