"""The video on its page: it plays, obeys, stops when left, and gives way to its text."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from tests.support.drivers.kiosk import KioskDriver
from ui.theme.theme import PackArt
from ui.video.player import Player


@pytest.fixture
def at_video(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenSection("video"))
    return kiosk


def _starts(kiosk: KioskDriver, qtbot: QtBot) -> None:
    kiosk.touch("Play the video")
    qtbot.waitUntil(lambda: kiosk.video.mode == "playing", timeout=4000)


def test_it_plays_from_its_poster_and_back(at_video: KioskDriver, qtbot: QtBot) -> None:
    poster = at_video.picture()
    _starts(at_video, qtbot)
    assert "This is your calf muscle" in at_video.words()
    playing = at_video.picture()
    assert playing != poster
    assert at_video.layout.flaws() == []
    at_video.touch("Pause")
    assert at_video.video.mode == "paused"
    at_video.touch("Captions off")
    assert "This is your calf muscle" not in at_video.words()
    at_video.touch("Close the video")
    assert at_video.video.mode == ""
    assert at_video.picture() == poster


def test_opening_it_again_and_again_leaves_nothing_behind(
    at_video: KioskDriver, qtbot: QtBot
) -> None:
    alive = []
    for _ in range(3):
        _starts(at_video, qtbot)
        at_video.touch("Close the video")
        assert at_video.video.players_alive() == 0
        alive.append(at_video.program.widgets_alive())
    assert alive[1] == alive[2]


def test_a_chapter_is_where_it_says(at_video: KioskDriver, qtbot: QtBot) -> None:
    _starts(at_video, qtbot)
    at_video.touch("When to get help")
    qtbot.waitUntil(lambda: "some signs cannot wait" in at_video.words(), timeout=4000)
    at_video.touch("From the start")
    qtbot.waitUntil(lambda: "This is your calf muscle" in at_video.words(), timeout=4000)


def test_it_stops_when_its_page_is_left(at_video: KioskDriver, qtbot: QtBot) -> None:
    _starts(at_video, qtbot)
    assert at_video.video.players_alive() == 1
    at_video.touch("Home")
    assert at_video.video.mode == ""
    assert at_video.video.players_alive() == 0


def test_a_film_that_never_begins_gives_way_to_its_text(
    at_video: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Player, "play", lambda self: None)
    at_video.touch("Play the video")
    at_video.wait(5.0)
    assert "You can read it here" in at_video.words()
    assert "Hold the stretch for 20 to 60 seconds" in at_video.words()
    assert at_video.video.players_alive() == 0


def test_a_film_that_is_gone_gives_way_at_once(
    at_video: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_art: PackArt, path: str) -> Path:
        raise KeyError(path)

    monkeypatch.setattr(PackArt, "film", gone)
    at_video.touch("Play the video")
    assert "You can read it here" in at_video.words()


def test_a_file_that_is_no_film_gives_way(
    at_video: KioskDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "x.webm"
    broken.write_bytes(b"\x1a\x45\xdf\xa3webm")
    monkeypatch.setattr(PackArt, "film", lambda _art, _path: broken)
    at_video.touch("Play the video")
    qtbot.waitUntil(lambda: "You can read it here" in at_video.words(), timeout=4000)
