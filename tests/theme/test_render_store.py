"""What a screen shows of pictures that are not the program's own: their prints alone."""

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap

from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.shared import paths
from kiosk.updates.probe import pictures
from tests.content.packs import SVG, PackFiles, tiny_pack
from tests.support.fixtures import MakeKiosk
from tests.support.packs import open_pack
from tests.updates.hostile import HEAVY_SVG
from ui.shared.gallery import art_of
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
TILE, CLOCK = "images/tile.svg", "images/icons/clock.svg"
WHITE, CLEAR, RED, BLUE = "#ffffffff", "#00000000", "#ffff0000", "#ff0000ff"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.shared.paths.cache_folder", lambda: tmp_path / "cache")


def opened(pack: PackFiles, tmp_path: Path) -> Library:
    folder = pack.write(tmp_path / "pack")
    library = open_pack(folder, tmp_path / "cache")
    assert not isinstance(library, Report), library
    return library


def drawn_art(pack: PackFiles, tmp_path: Path) -> PackArt:
    library = opened(pack, tmp_path)
    assert pictures.faults(tmp_path / "pack") == ()
    return art_of(library)


def at(pixmap: QPixmap, x: int, y: int) -> str:
    return pixmap.toImage().pixelColor(x, y).name(QColor.NameFormat.HexArgb)


def test_a_picture_is_as_large_as_it_fits_and_keeps_its_shape(tmp_path: Path) -> None:
    pack = tiny_pack().put(TILE, f'{HEAD}<rect width="40" height="20" fill="red"/></svg>')
    pixmap = drawn_art(pack, tmp_path).picture(TILE, 300, 300)
    assert (pixmap.width(), pixmap.height()) == (300, 150)
    assert at(pixmap, 150, 75) == RED


@pytest.mark.parametrize(("theme", "ground"), [("light", CLEAR), ("dark", WHITE)])
def test_black_lines_are_seen_in_every_theme(theme: str, ground: str, tmp_path: Path) -> None:
    two = '<rect width="20" height="20"/><circle cx="10" cy="3" r="3" fill="red"/>'
    pack = tiny_pack().put(TILE, f"{HEAD}{two}</svg>")
    drawn = Theme(make_tokens(Screen(1920, 1080, 21.5), "m", theme), drawn_art(pack, tmp_path))
    pixmap = drawn.picture(TILE, 200, 100)
    assert at(pixmap, 50, 50) == "#ff000000"
    assert at(pixmap, 150, 50) == ground


def icon_pack(inside: str) -> PackFiles:
    return tiny_pack().put(CLOCK, f"{HEAD}{inside}</svg>")


@pytest.mark.parametrize(
    "fill", ["", 'fill="currentColor"', 'fill="#000"', 'fill="#222"', 'fill="white"']
)
@pytest.mark.parametrize("colour", [RED, BLUE])
def test_an_icon_takes_the_colour_of_the_words(fill: str, colour: str, tmp_path: Path) -> None:
    art = drawn_art(icon_pack(f'<rect width="40" height="20" {fill}/>'), tmp_path)
    pixmap = art.icon("clock", colour, 40)
    assert (pixmap.width(), pixmap.height()) == (40, 40)
    assert at(pixmap, 20, 20) == colour
    assert at(pixmap, 20, 5) == CLEAR  # twice as wide as high, so in the middle


def test_an_icon_with_colours_keeps_them(tmp_path: Path) -> None:
    inside = (
        '<rect width="20" height="20" fill="red"/>'
        '<rect x="20" width="20" height="20" fill="currentColor"/>'
    )
    pixmap = drawn_art(icon_pack(inside), tmp_path).icon("clock", BLUE, 40)
    assert (at(pixmap, 8, 20), at(pixmap, 32, 20)) == (RED, BLUE)


def test_what_was_not_drawn_is_never_opened(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = opened(tiny_pack().put(TILE, HEAVY_SVG), tmp_path)
    monkeypatch.setattr("ui.theme.theme.QSvgRenderer", pytest.fail)
    with caplog.at_level(logging.WARNING):
        pixmap = art_of(library).picture(TILE, 300, 300)
    assert at(pixmap, 150, 150) == CLEAR
    assert "left out" in caplog.text


def test_a_start_leaves_out_what_cannot_be_drawn_and_tells_staff(
    make_kiosk: MakeKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a long line does to the process that draws it, it must never do to the screen."""
    monkeypatch.setattr(pictures, "WALL", 3.0)
    pack = tiny_pack().put(TILE, HEAVY_SVG).write(tmp_path / "pack")
    for _ in range(2):  # the second start does not try again
        kiosk = make_kiosk(content=pack)
        shown = kiosk.built.content.loaded.shown
        assert shown.source.folder == pack
        assert any("A picture is left out. images/tile.svg" in issue.what for issue in shown.issues)


def test_a_start_waits_for_pictures_only_so_long(
    make_kiosk: MakeKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.startup.resolve._DRAWING", -1.0)  # the time is over before it begins
    pack = tiny_pack().put(TILE, f"{SVG}<!-- {tmp_path} -->")  # which no other test has drawn
    kiosk = make_kiosk(content=pack.write(tmp_path / "pack"))
    problems = kiosk.built.content.loaded.shown.issues
    assert any("not drawn yet" in issue.what for issue in problems)


def test_the_programs_own_pictures_are_drawn_at_once(tmp_path: Path) -> None:
    library = open_pack(paths.built_in_pack(), tmp_path / "cache")
    assert not isinstance(library, Report)
    pixmap = art_of(library).picture("images/attract.svg", 300, 300)
    assert QColor(at(pixmap, pixmap.width() // 2, pixmap.height() // 2)).isValid()
    assert any(pixmap.toImage().pixelColor(x, 150).alpha() for x in range(pixmap.width()))
