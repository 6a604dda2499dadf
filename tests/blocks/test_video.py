"""The video on its page: it plays, obeys, stops when left, and gives way to its text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from kiosk.shared.comfort import Sound, TextSize, ThemeName
from kiosk.video.watching import LINGER
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk
from ui.sound.speaker import SilentSpeaker
from ui.theme.theme import PackArt
from ui.video.player import Player

FIRST, SECOND = "This is your calf muscle", "You choose to move"


@pytest.fixture
def at_video(kiosk: KioskDriver) -> KioskDriver:
    return _at_video(kiosk)


def _at_video(kiosk: KioskDriver) -> KioskDriver:
    kiosk.go(e.LeaveAttract(), e.OpenSection("video"))
    return kiosk


def _starts(kiosk: KioskDriver, qtbot: QtBot) -> None:
    kiosk.touch("Play the video")
    qtbot.waitUntil(lambda: kiosk.video.mode == "playing", timeout=4000)


@pytest.fixture
def plays(at_video: KioskDriver, monkeypatch: pytest.MonkeyPatch) -> KioskDriver:
    """A film whose player reports only what a test lets it report."""
    return _plays(at_video, monkeypatch)


def _plays(kiosk: KioskDriver, monkeypatch: pytest.MonkeyPatch) -> KioskDriver:
    monkeypatch.setattr(Player, "play", lambda self: None)
    kiosk.touch("Play the video")
    kiosk.video.report("moved", 0.5)
    assert kiosk.video.mode == "playing"
    return kiosk


def test_it_plays_from_its_poster_and_back(at_video: KioskDriver, qtbot: QtBot) -> None:
    poster = at_video.picture()
    _starts(at_video, qtbot)
    assert FIRST in at_video.words()
    playing = at_video.picture()
    assert playing != poster
    assert at_video.layout.flaws() == []
    at_video.touch("Pause")
    assert at_video.video.mode == "paused"
    at_video.touch("Captions off")
    assert FIRST not in at_video.words()
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
    at_video.video.touch_line(77 / 90)
    qtbot.waitUntil(lambda: "some signs cannot wait" in at_video.words(), timeout=4000)
    at_video.video.touch_line(0.0)
    qtbot.waitUntil(lambda: FIRST in at_video.words(), timeout=4000)


def test_it_stops_when_its_page_is_left(at_video: KioskDriver, qtbot: QtBot) -> None:
    _starts(at_video, qtbot)
    assert at_video.video.players_alive() == 1
    at_video.touch("Home")
    assert at_video.video.mode == ""
    assert at_video.video.players_alive() == 0


def test_it_ends_on_its_last_picture_with_ways_on(at_video: KioskDriver, qtbot: QtBot) -> None:
    _starts(at_video, qtbot)
    at_video.go(e.VideoAction("cramp", "jump", 86.0))
    qtbot.waitUntil(lambda: at_video.video.mode == "ended", timeout=6000)
    last = at_video.picture().copy(at_video.video.rect)
    dark = sum(
        last.pixelColor(x, y).lightness() < 60
        for x in range(20, last.width() - 20, 40)
        for y in range(20, last.height() * 3 // 4, 40)
    )
    assert dark < 30  # the film's paper, and not a black picture
    at_video.wait(60)
    assert at_video.video.mode == "ended"
    assert {"Watch again", "Ease a cramp", "Why cramps happen"} <= set(at_video.names())
    assert at_video.layout.flaws() == []
    at_video.touch("Watch again")
    qtbot.waitUntil(lambda: FIRST in at_video.words(), timeout=4000)


# The film's place.

SIZES = {
    "a wide screen": ((1920, 1080), 21.5),
    "an upright screen": ((1080, 1920), 21.5),
    "a laptop": ((1366, 768), 15.6),
    "a small screen": ((1024, 600), 10.1),
}


@pytest.mark.parametrize(("size", "inches"), SIZES.values(), ids=SIZES)
@pytest.mark.parametrize(("text", "share"), [(TextSize.M, 0.95), (TextSize.XL, 0.8)])
def test_the_film_is_as_large_as_the_page_lets_it(
    make_kiosk: MakeKiosk,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    inches: float,
    text: TextSize,
    share: float,
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=inches)
    kiosk.go(e.LeaveAttract(), e.OpenSection("home"), e.SetTextSize(text))
    _plays(_at_video(kiosk), monkeypatch)
    kiosk.wait(LINGER)
    film, page, captions = kiosk.video.rect, kiosk.page_rect, kiosk.video.caption_rect
    assert page.contains(film)
    assert page.contains(captions)
    room = page.width() - 2 * kiosk.tokens.space.margin
    assert film.width() >= share * min(room, page.height() * 16 / 9)
    assert captions.top() >= film.top() + 0.8 * film.height() - 1  # only its free foot is covered
    assert kiosk.layout.flaws() == []


@pytest.mark.parametrize("theme", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST_DARK])
def test_upright_the_title_stands_on_the_page_below_the_poster(
    make_kiosk: MakeKiosk, theme: ThemeName
) -> None:
    kiosk = _at_video(make_kiosk(windowed=(1080, 1920), diagonal=21.5, theme=theme))
    note, shown = kiosk.video.title_rect, kiosk.picture()
    greys = [
        shown.pixelColor(x, y).lightness()
        for x in range(note.left(), note.left() + note.width() // 3)
        for y in range(note.top(), note.top() + note.height() // 2, 3)
    ]
    paper = QColor(kiosk.tokens.colour.paper).lightness()
    assert max(set(greys), key=greys.count) == paper
    assert max(abs(grey - paper) for grey in greys) > 150  # the words


# Controls that come and go.


def test_controls_go_after_some_seconds_and_come_back_with_a_touch(plays: KioskDriver) -> None:
    assert plays.video.controls_shown()
    plays.wait(LINGER - 0.1)
    assert plays.video.controls_shown()
    plays.wait(0.1)
    assert not plays.video.controls_shown()
    assert FIRST in plays.words()  # captions stay
    assert "Close the video" not in plays.names()
    plays.touch_anywhere()
    assert plays.video.controls_shown()
    assert plays.video.mode == "playing"


def test_captions_stand_clear_of_the_controls(plays: KioskDriver) -> None:
    above = plays.video.caption_rect
    assert not above.intersects(plays.video.covered)
    plays.wait(LINGER)
    assert plays.video.caption_rect.bottom() > above.bottom()


def test_a_touch_on_the_film_pauses_and_plays(plays: KioskDriver) -> None:
    plays.wait(LINGER)
    plays.video.touch_film()
    assert plays.video.mode == "paused"
    assert plays.video.controls_shown()
    plays.wait(60)
    assert plays.video.controls_shown()
    plays.video.touch_film()
    assert plays.video.mode == "playing"


def test_a_finger_beside_a_button_does_nothing(plays: KioskDriver) -> None:
    plays.touch_at(plays.video.covered.bottomLeft() + QPoint(8, -8))
    assert plays.video.mode == "playing"


def test_who_uses_keys_never_leaves_the_film_unseen(plays: KioskDriver) -> None:
    for _ in range(40):
        plays.keyboard.press(Qt.Key.Key_Tab)
        if plays.video.focused == "Close the video":
            break
    assert plays.video.focused == "Close the video"
    plays.wait(LINGER)
    assert not plays.video.controls_shown()
    assert plays.video.focused == "A calf cramp, and what helps"
    plays.keyboard.press_focused()  # not what had the focus before, and not what comes next
    assert plays.video.mode == "paused"
    assert plays.place == "video"


# The line with its chapters.


def test_a_finger_on_the_line_names_the_chapter_and_goes_there(plays: KioskDriver) -> None:
    assert "What a cramp is" in plays.words()
    plays.video.hold_line(0.7)
    assert "The wall stretch" in plays.words()
    assert plays.video.mode == "playing"
    plays.video.touch_line(0.9)
    assert plays.built.controller.state.video
    assert plays.built.controller.state.video.at == pytest.approx(81, abs=1)


def test_near_a_mark_a_finger_means_the_chapters_beginning(plays: KioskDriver) -> None:
    plays.video.touch_line(19 / 90 + 0.01)
    assert plays.built.controller.state.video
    assert plays.built.controller.state.video.at == 19.0


def test_a_key_on_the_line_leads_through_the_chapters(plays: KioskDriver) -> None:
    for _ in range(40):
        plays.keyboard.press(Qt.Key.Key_Tab)
        if plays.video.focused.startswith("0:00 of 1:30"):
            break
    plays.keyboard.press_focused()
    assert plays.built.controller.state.video
    assert plays.built.controller.state.video.at == 19.0


# The voice.


@pytest.fixture
def spoken(make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch) -> KioskDriver:
    """A film that plays where a voice speaks English."""
    kiosk = make_kiosk(speaker=SilentSpeaker(["en"]))
    _at_video(kiosk)
    assert "sound" in kiosk.words()
    return _plays(kiosk, monkeypatch)


def test_captions_are_spoken_in_step(spoken: KioskDriver) -> None:
    spoken.video.report("moved", 2.0)
    spoken.video.report("moved", 5.5)
    assert _said(spoken) == [f"now: {FIRST}. At rest, it is long and loose.", f"then: {SECOND}."]


def test_a_pause_and_a_touch_on_sound_silence_the_voice(spoken: KioskDriver) -> None:
    spoken.touch("Pause")
    assert spoken.sound.heard[-1] == "stop"
    spoken.touch("Play on")
    assert spoken.sound.heard[-1].startswith("narrate en now: This is")
    spoken.touch("Sound off")
    assert spoken.sound.heard[-1] == "stop"
    spoken.video.report("moved", 5.5)
    assert spoken.sound.heard[-1] == "stop"
    spoken.touch("Sound on")
    assert spoken.sound.heard[-1].startswith("narrate en now: You choose")


def test_no_voice_no_speaker_control_and_not_a_word(plays: KioskDriver) -> None:
    assert "Sound off" not in plays.names()
    assert "Sound on" not in plays.names()


def test_who_wants_silence_is_not_spoken_to(
    make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = make_kiosk(speaker=SilentSpeaker(["en"]))
    kiosk.go(e.LeaveAttract(), e.OpenSection("home"), e.SetSound(Sound.SILENT))
    _plays(_at_video(kiosk), monkeypatch)
    assert not any("narrate" in one for one in kiosk.sound.heard)
    kiosk.touch("Sound on")
    assert kiosk.sound.heard[-1].startswith("narrate en now: This is")


def test_the_voice_gets_ready_while_the_poster_shows(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(speaker=SilentSpeaker(["en"]))
    kiosk.go(e.LeaveAttract(), e.OpenSection("what-a-cramp-is"))
    assert "prepare" not in kiosk.sound.heard
    kiosk.go(e.OpenSection("video"))
    assert "prepare" in kiosk.sound.heard


def test_a_voice_that_is_found_while_the_poster_shows_is_told_there(
    make_kiosk: MakeKiosk,
) -> None:
    voice = SilentSpeaker()
    kiosk = _at_video(make_kiosk(speaker=voice))
    assert "no sound" in kiosk.words()
    voice.learn(["en"])
    kiosk.settle()
    assert "no sound" not in kiosk.words()
    assert "captions · sound" in kiosk.words()


def _said(kiosk: KioskDriver) -> list[str]:
    told = [one for one in kiosk.sound.heard if one.startswith("narrate en ")]
    return [one.removeprefix("narrate en ").split(" The fibres")[0] for one in told]


# Without a film.


def test_who_would_rather_read_finds_its_words(at_video: KioskDriver) -> None:
    assert "Hold until it lets go, at least 20 seconds" not in at_video.words()
    at_video.touch("Read it instead")
    at_video.show("Hold until it lets go, at least 20 seconds")
    assert at_video.layout.flaws() == []
    at_video.touch("Play the video")
    assert at_video.video.mode == "starting"


def test_a_film_that_never_begins_gives_way_to_its_text(
    at_video: KioskDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Player, "play", lambda self: None)
    at_video.touch("Play the video")
    at_video.wait(5.0)
    assert "You can read it here" in at_video.words()
    at_video.show("Hold until it lets go, at least 20 seconds")
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
