"""A pack's videos: whole ones load, each fault is named, captions are read and written."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from kiosk.content.files import layout
from kiosk.content.model.pack import Caption, Library, VideoChapter
from kiosk.content.model.report import Log, Report
from kiosk.content.parse.captions import parse_captions, write_captions
from kiosk.shared.issue import terminal_line
from tests.content.fault import Fault
from tests.content.faults_of_videos import FILM, VIDEO_FAULTS, V, with_video
from tests.content.packs import TODAY, PackFiles, tiny_pack
from tests.support.packs import check_command, load, open_pack


@pytest.fixture
def pack() -> PackFiles:
    return with_video(tiny_pack())


def _opened(pack: PackFiles, tmp_path: Path) -> Library:
    library = open_pack(pack.write(tmp_path / "pack"), tmp_path / "cache")
    assert not isinstance(library, Report), library
    return library


def test_a_video_loads_with_captions_and_chapters(pack: PackFiles, tmp_path: Path) -> None:
    video = _opened(pack, tmp_path).video("en", "calf")
    assert video.captions == (
        Caption(0.0, 4.0, "A muscle cramps."), Caption(4.0, 11.5, "It stays tight."),
    )  # fmt: skip
    assert video.chapters == (VideoChapter(0.0, "One"), VideoChapter(6.0, "Two"))
    assert (video.seconds, video.film) == (12.0, "videos/calf.webm")


def test_a_film_is_read_where_it_lies_as_long_as_nobody_changed_it(
    pack: PackFiles, tmp_path: Path
) -> None:
    library = _opened(pack, tmp_path)
    assert library.asset_file("videos/calf.webm").read_bytes() == FILM
    (tmp_path / "pack/videos/calf.webm").write_bytes(FILM + b"!")
    with pytest.raises(KeyError):
        library.asset_file("videos/calf.webm")
    with pytest.raises(KeyError):
        library.asset_file("pack.toml")


@pytest.mark.parametrize("fault", VIDEO_FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_named(fault: Fault, pack: PackFiles, tmp_path: Path) -> None:
    fault.bend(pack)
    loaded = load(pack.write(tmp_path))
    assert loaded.pack is None
    found = [
        p
        for p in loaded.report.errors
        if f"{p.file}:{p.line}" == fault.place and fault.says in p.what and fault.remedy in p.remedy
    ]
    assert len(found) == 1, "\n".join(terminal_line(p) for p in loaded.report.issues)


def test_a_film_that_is_too_large_is_named(
    pack: PackFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(layout.CAPS, "film", 16)
    errors = load(pack.write(tmp_path)).report.errors
    assert any("lower bit rate" in p.remedy for p in errors)


def test_staff_read_when_a_video_is_due_for_review(pack: PackFiles, tmp_path: Path) -> None:
    out = StringIO()
    check_command(pack.write(tmp_path), date(2028, 1, 1), out)
    assert f"{V}:8" in out.getvalue()
    assert date(2028, 1, 1) > TODAY


def test_captions_come_back_as_they_were_written() -> None:
    captions = (Caption(0.0, 3.25, "One."), Caption(3.5, 71.0, "Two."))
    log = Log()
    assert parse_captions("x.vtt", write_captions(captions), log) == captions
    assert log.issues == []
