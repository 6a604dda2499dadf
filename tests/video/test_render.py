"""The video's script and its frames: in time, the same each time, and in every language's words."""

import hashlib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.cli.video import read_options
from kiosk.content.model.report import Log
from kiosk.content.parse.captions import parse_captions
from kiosk.figure.muscle.state import still
from kiosk.shared.paths import built_in_pack
from kiosk.video.pictures import moment_at
from kiosk.video.render_options import RenderOptions
from kiosk.video.script import MuscleBeat, SceneFile, Script, ScriptError, read_script
from ui.theme import fonts
from ui.video.encode import write_webm
from ui.video.frames import Frames
from ui.video.render import frames_of, render

PACK = built_in_pack()
SCENES = b'fps = 10\n[[scenes]]\nid = "a"\nmuscle = [{ state = "cramped", seconds = 0.6 }]\n'
SCENES += b'[[scenes]]\nid = "b"\nicons = ["drop"]\nseconds = 0.4\n'
WORDS = b'[a]\nchapter = "One"\ntitle = "A"\ncaptions = ["It cramps.", "It hurts."]\n'
WORDS += b'[b]\ntitle = "B"\nlines = ["Drink"]\ncaptions = ["Drink."]\n'


@pytest.fixture
def order(tmp_path: Path, qtbot: QtBot) -> RenderOptions:
    fonts.load(p.read_bytes() for p in sorted((PACK / "fonts").glob("*.woff2")))
    script = read_script(SCENES, WORDS)
    film, captions, poster = (tmp_path / name for name in ("a.webm", "a.vtt", "a.jpg"))
    return RenderOptions(PACK, script, film, captions, poster, still=0.3, height=90)


def _built_in() -> Script:
    return read_script(
        (PACK / "videos/cramp.toml").read_bytes(), (PACK / "en/videos/cramp.toml").read_bytes()
    )


def test_the_built_in_film_is_as_long_as_its_page_says() -> None:
    script = _built_in()
    assert 60 <= script.length <= 120
    page = (PACK / "en/videos/cramp.md").read_text(encoding="utf-8")
    assert f"seconds = {script.length:g}\n" in page
    for at, title in script.chapters():
        assert f'{{ at = {at:g}, title = "{title}" }}' in page


def test_the_captions_in_the_pack_are_those_of_the_script_and_in_time() -> None:
    log = Log()
    text = (PACK / "en/videos/cramp.vtt").read_text(encoding="utf-8")
    captions = parse_captions("cramp.vtt", text, log)
    assert log.issues == []
    script = _built_in()
    assert captions == script.captions()
    assert all(a.end <= b.begin for a, b in pairwise(captions))
    assert captions[-1].end <= script.length
    assert all(c.end - c.begin > len(c.text) / 20 for c in captions)


def test_a_scene_shows_its_states_one_after_the_other() -> None:
    beats = (MuscleBeat(state="cramped", seconds=1), MuscleBeat(state="stretched", seconds=9))
    shown = SceneFile(id="x", muscle=beats)
    assert moment_at(shown, 0.9).shortening > 0.9
    assert moment_at(shown, 9.0).shortening == still("stretched").shortening


def test_the_same_script_gives_the_same_frames_and_the_same_file(order: RenderOptions) -> None:
    first = render(order)
    film = order.film.read_bytes()
    assert render(order) == first
    assert order.film.read_bytes() == film
    other = read_script(SCENES, WORDS.replace(b'"A"', b'"C"'))
    assert render(replace(order, script=other)) != first


def test_frames_differ_and_fade_from_scene_to_scene(order: RenderOptions) -> None:
    frames = frames_of(order)
    sums = [_sum(frames.frame(n)) for n in range(order.script.frames)]
    assert len(sums) == 10
    assert len(set(sums)) > 8
    assert [_sum(frames.frame(n)) for n in (9, 0, 6)] == [sums[9], sums[0], sums[6]]


def test_the_film_decodes_to_every_frame(order: RenderOptions) -> None:
    render(order)
    with av.open(str(order.film)) as film:
        pictures = list(film.decode(video=0))
    assert [(p.width, p.height) for p in pictures] == [(160, 90)] * order.script.frames
    assert QImage(str(order.poster)).width() == 160


def test_nothing_to_write_to_is_an_error(order: RenderOptions, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"x\.webm|No such"):
        write_webm(tmp_path / "nowhere/x.webm", [frames_of(order).frame(0)], 10)


FAULTS = {
    "no words": (SCENES, WORDS.replace(b"[b]", b"[c]"), "no words: b"),
    "two pictures": (SCENES.replace(b"icons", b'exercise = "x"\nicons'), WORDS, "exactly one"),
    "an unknown state": (SCENES.replace(b"cramped", b"angry"), WORDS, "angry|relaxed"),
    "no TOML": (b"fps", WORDS, "Expected"),
    "a stranger": (SCENES.replace(b"fps", b"speed = 1\nfps"), WORDS, "speed"),
}


@pytest.mark.parametrize(("scenes", "words", "says"), FAULTS.values(), ids=FAULTS.keys())
def test_a_script_that_cannot_be_rendered_is_named(scenes: bytes, words: bytes, says: str) -> None:
    with pytest.raises(ScriptError, match=says):
        read_script(scenes, words)


def test_a_video_without_a_script_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["render", "crimp"])
    assert "crimp.toml cannot be read" in capsys.readouterr().err


def _sum(image: QImage) -> str:
    return hashlib.blake2b(bytes(image.constBits())).hexdigest()


def test_a_pack_has_the_old_film_or_the_new_one(
    order: RenderOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = {path: path.name.encode() for path in (order.film, order.captions, order.poster)}
    for path, data in old.items():
        path.write_bytes(data)

    def stopped(frames: Frames, number: int) -> QImage:
        assert {path: path.read_bytes() for path in old} == old  # while it works
        if number == 5:
            raise KeyboardInterrupt
        return frame(frames, number)

    frame = Frames.frame
    monkeypatch.setattr(Frames, "frame", stopped)
    with pytest.raises(KeyboardInterrupt):
        render(order)
    assert {path: path.read_bytes() for path in order.film.parent.iterdir()} == old
    monkeypatch.undo()
    render(order)
    assert sorted(order.film.parent.iterdir()) == sorted(old)
    assert all(path.read_bytes() != data for path, data in old.items())
