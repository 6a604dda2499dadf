"""The films of a folder that people edit are tried beside the first screen, each once."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.store.overlay import PackOverlay
from kiosk.shared.disk import RealDisk
from kiosk.shared.issue import Issue
from kiosk.startup.content_loader import ContentLoader, LoadedContent
from kiosk.startup.loaded_pack import film_file
from kiosk.updates.model.paths import UpdatePaths
from kiosk.updates.probe import films
from kiosk.updates.probe.film_memory import FilmMemory
from tests.video.test_film_trial import GOOD, _cut, _pack

FILM = "videos/calf.webm"


def _loader(folder: Path, place: Path) -> ContentLoader:
    return ContentLoader(
        wanted=folder,
        clinic_file=place / "clinic.toml",
        notices_file=place / "notices.toml",
        cache=place / "cache",
        edited=PackOverlay(folder, RealDisk()),
        home=UpdatePaths(place / "updates"),
        today=lambda: date(2026, 11, 26),
    )


def _left_out(loaded: LoadedContent) -> bool:
    try:
        return not film_file(loaded.shown, FILM).is_file()
    except KeyError:
        return True


def test_a_broken_film_never_meets_a_visitor_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = _loader(_pack(tmp_path / "pack", _cut(tmp_path)), tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(films, "issue_of", pytest.fail)  # no start waits for a film
        first = loader.first()
    assert not _left_out(first)
    again = loader.again(first)
    assert _left_out(again)
    assert again.mark != first.mark  # so that it is shown
    (told,) = again.shown.issues
    assert told.what.startswith(f"A film is left out. {FILM}: The film breaks off before its end.")
    monkeypatch.setattr(films, "issue_of", pytest.fail)
    assert loader.again(again).shown is again.shown
    assert _left_out(_loader(tmp_path / "pack", tmp_path).first())  # the next start knows it


def test_a_film_that_is_mended_shows_and_is_not_told_any_more(tmp_path: Path) -> None:
    folder = _pack(tmp_path / "pack", _cut(tmp_path))
    loader = _loader(folder, tmp_path)
    broken = loader.again(loader.first())
    assert _left_out(broken)
    (folder / FILM).write_bytes(GOOD["VP9"](tmp_path).read_bytes())
    mended = loader.again(broken)
    assert not _left_out(mended)
    assert mended.shown.issues == ()


def test_a_good_film_is_tried_once_and_a_slow_one_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _pack(tmp_path / "pack", GOOD["VP9"](tmp_path))
    said: list[Issue | None] = [Issue("No picture comes out of the film.", "x"), None]
    monkeypatch.setattr(films, "issue_of", lambda *_given: said.pop(0))
    memory = FilmMemory(tmp_path / "cache", RealDisk())
    assert memory.tried(folder) == ()
    assert memory.tried(folder) == ()
    assert said == []
    (tmp_path / "cache/films.json").write_bytes(b"\xff{")  # harmed: tried once more
    said = [None]
    assert memory.tried(folder) == ()
    assert said == []
