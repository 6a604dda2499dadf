"""Pictures belong to the theme: what they leave to it has its colours, wherever they are shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from kiosk.content.media.svg_gate import read_svg
from kiosk.content.model.report import Log, Report
from kiosk.content.svg.theme_colours import NAMES, names_in
from kiosk.exercise.file.loader import load_exercise
from kiosk.shared import paths
from kiosk.updates.probe import pictures
from tests.content.packs import CREDITS, tiny_pack
from tests.support.packs import open_pack
from ui.shared.gallery import art_of
from ui.theme.palettes import LIGHT_PALETTE, PALETTES, Palette, with_theme
from ui.theme.roles import THEMES
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.media.figure_view import FigureView

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
TILE = "images/tile.svg"
CLEAR = "#00000000"
BUILT_IN = sorted(Path(paths.built_in_pack(), "images").glob("*.svg"))
SCREEN = Screen(1920, 1080, 21.5)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.shared.paths.cache_folder", lambda: tmp_path / "cache")


def at(pixmap: QPixmap, x: int, y: int) -> str:
    return pixmap.toImage().pixelColor(x, y).name(QColor.NameFormat.HexArgb)


def solid(colour: str) -> str:
    return f"#ff{colour[1:].lower()}"


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


WAYS = {
    "an attribute": '<rect width="20" height="20" fill="var(--theme-ground-1, #C6E1DD)"/>',
    "a style": '<rect width="20" height="20" style="fill: var(--theme-ground-1,#C6E1DD)"/>',
    "a style sheet": "<style>.a{fill:var( --theme-ground-1 , rgb(198, 225, 221))}</style>"
    '<rect class="a" width="20" height="20"/>',
    "a named value": "<style>:root{--g: var(--theme-ground-1, #C6E1DD)} .a{fill:var(--g)}</style>"
    '<rect class="a" width="20" height="20"/>',
    "a colour that it names itself": "<style>:root{--theme-ground-1:#C6E1DD}</style>"
    '<rect width="20" height="20" fill="var(--theme-ground-1)"/>',
    "a named colour behind the comma": "<style>:root{--mine:#C6E1DD}</style>"
    '<rect width="20" height="20" fill="var(--theme-ground-1, var(--mine))"/>',
    "a gradient": '<linearGradient id="g"><stop stop-color="var(--theme-ground-1, #C6E1DD)"/>'
    '</linearGradient><rect width="20" height="20" fill="url(#g)"/>',
    "a line": '<path d="M10 0v20" stroke="var(--theme-ground-1, #C6E1DD)" stroke-width="20"/>',
}


SETS = {
    "filled": '<path d="M0 0h20v20H0z" fill="{}"/>',
    "drawn with lines": '<path d="M10 0v20" fill="none" stroke="{}" stroke-width="20"/>',
    "inherited": '<g fill="none" stroke="{}" stroke-width="20"><path d="M10 0v20"/></g>',
    "without a word": '<path d="M0 0h20v20H0z"/>',
}
DARKS = ("currentColor", "#000", "#5f6368", "#fff")
DRAWINGS = WAYS | {
    f"{how} {colour}": inside.format(colour) for how, inside in SETS.items() for colour in DARKS
}


def _file(drawing: str) -> str:
    return f"images/drawing-{list(DRAWINGS).index(drawing)}.svg"


@pytest.fixture(scope="module")
def art(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[PackArt]:
    """The pictures of a pack with every drawing, drawn as a kiosk draws them: by a process."""
    folder = tmp_path_factory.mktemp("art")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("kiosk.shared.paths.cache_folder", lambda: folder / "cache")
        pack, credited = tiny_pack(), CREDITS
        for drawing, inside in DRAWINGS.items():
            pack = pack.put(_file(drawing), f"{HEAD}{inside}</svg>")
            credited += CREDITS.replace(TILE, _file(drawing))
        written = pack.put("credits.toml", credited).write(folder / "pack")
        library = open_pack(written, folder / "packs")
        assert not isinstance(library, Report), library
        assert pictures.faults(written) == ()
        yield art_of(library)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("way", WAYS)
def test_a_packs_picture_has_the_themes_colour(way: str, theme: str, art: PackArt) -> None:
    pixmap = Theme(make_tokens(SCREEN, "m", theme), art).picture(_file(way), 200, 100)
    assert at(pixmap, 50, 50) == solid(PALETTES[theme].colours["ground-1"])
    assert at(pixmap, 150, 50) == CLEAR  # no paper behind what is drawn for the theme


def test_one_gallery_shows_each_theme_in_its_own_colours(tmp_path: Path) -> None:
    art = PackArt(lambda _: f"{HEAD}{WAYS['an attribute']}</svg>".encode())
    for theme in (*THEMES, *THEMES):
        pixmap = Theme(make_tokens(SCREEN, "m", theme), art).picture(TILE, 200, 100)
        assert at(pixmap, 50, 50) == solid(PALETTES[theme].colours["ground-1"])


def test_what_asks_no_theme_is_light_and_shows_its_own_colour() -> None:
    text = f'{HEAD}<rect width="40" height="20" fill="var(--theme-shade-9, #C6E1DD)"/></svg>'
    pixmap = PackArt(lambda _: text.encode()).picture(TILE, 200, 100)
    assert at(pixmap, 50, 50) == "#ffc6e1dd"
    log = Log()
    drawing = read_svg(TILE, text.encode(), log)
    assert drawing is not None
    assert drawing.is_themed is False
    assert "--theme-shade-9" in log.issues[0].what
    assert "ground-1" in log.issues[0].what


@pytest.mark.parametrize("inside", SETS)
@pytest.mark.parametrize("colour", DARKS)
@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_of_one_dark_colour_has_that_of_the_words(
    theme: str, colour: str, inside: str, art: PackArt
) -> None:
    """An icon of a common set as a page's picture: no white slab, and no black on black."""
    drawing = _file(f"{inside} {colour}")
    pixmap = Theme(make_tokens(SCREEN, "m", theme), art).picture(drawing, 200, 100)
    assert at(pixmap, 50, 50) == solid(THEMES[theme].ink)
    assert at(pixmap, 150, 50) == CLEAR


@pytest.mark.parametrize("theme", PALETTES)
def test_every_theme_has_every_colour(theme: str) -> None:
    assert set(PALETTES[theme].colours) == set(NAMES)


@pytest.mark.parametrize("path", BUILT_IN, ids=[path.name for path in BUILT_IN])
def test_the_programs_own_pictures_show_on_light_what_they_say(path: Path) -> None:
    """The colour behind the comma is that of the light theme: a browser shows the same picture."""
    text = path.read_text("utf-8")
    assert set(names_in(text)) <= set(NAMES)
    assert with_theme(text, LIGHT_PALETTE.colours) == with_theme(text, {})


@pytest.mark.parametrize("theme", sorted(set(THEMES) - {"light"}))
@pytest.mark.parametrize("chapter", range(1, 7))
def test_what_matters_stands_out_from_the_ground(chapter: int, theme: str) -> None:
    colours = PALETTES[theme].colours
    for ground in (colours[f"ground-{chapter}"], colours[f"tint-{chapter}"], colours["surface"]):
        for name in ("edge", "ink", "action", "alarm", f"mark-{chapter}", "teal"):
            assert contrast(colours[name], ground) >= 3, (name, ground)


@pytest.mark.parametrize("theme", ["dark", "contrast-dark"])
def test_nothing_behind_a_picture_glares_on_a_dark_screen(theme: str) -> None:
    colours = PALETTES[theme].colours
    behind = ("tint", "ground", "shade", "shadow", "surface", "wall", "cupboard")
    for name in NAMES:
        if name.split("-")[0] not in behind or name == "surface-line":
            continue
        assert contrast(colours[name], THEMES[theme].paper) < 4.5, name


def test_no_chapter_is_louder_than_the_others_on_a_dark_screen() -> None:
    colours = PALETTES["dark"].colours
    for kind in ("tint", "ground", "shade", "shadow"):
        for chapter in range(1, 7):
            colour = QColor(colours[f"{kind}-{chapter}"])
            assert colour.hslSaturationF() <= 0.55, (kind, chapter)


LIGHT_GROUNDS = {LIGHT_PALETTE.colours[f"ground-{n}"] for n in range(1, 7)}


@pytest.mark.parametrize("path", BUILT_IN, ids=[path.name for path in BUILT_IN])
def test_no_ground_of_the_programs_own_pictures_stays_pale_on_dark(path: Path) -> None:
    """Asked of the pixels: what is ground on light is dark on dark."""
    if path.name in ("logo.svg", "attract.svg"):
        return  # a mark, and a figure without a ground
    art = PackArt(lambda _: path.read_bytes())
    light = art.picture("a.svg", 160, 160).toImage()
    dark = art.picture("a.svg", 160, 160, PALETTES["dark"]).toImage()
    pale = total = 0
    for y in range(0, light.height(), 2):
        for x in range(0, light.width(), 2):
            if light.pixelColor(x, y).name().upper() in LIGHT_GROUNDS:
                total += 1
                pale += dark.pixelColor(x, y).lightness() > 205
    assert pale <= total * 0.02


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("exercise", "name"), [("wall-calf", "wall"), ("cramp-release", "cupboard-door")]
)
def test_what_a_figure_leans_on_has_the_themes_colour(
    exercise: str, name: str, theme: str, qtbot: QtBot
) -> None:
    found, issues = load_exercise(paths.built_in_pack() / f"exercises/{exercise}.toml")
    assert found is not None, issues
    view = FigureView("#123456", "#123456", palette=PALETTES[theme])
    qtbot.addWidget(view)
    view.resize(240, 240)
    view.set_drawing(found.scene().draw(1.0))
    image = view.grab().toImage()
    colours = [image.pixelColor(x, y).name() for x in range(240) for y in range(0, 240, 3)]
    assert colours.count(PALETTES[theme].colours[name].lower()) > 60


@pytest.mark.parametrize("theme", THEMES)
def test_a_figure_has_an_edge_where_the_theme_has_one(theme: str, qtbot: QtBot) -> None:
    found, issues = load_exercise(paths.built_in_pack() / "exercises/standing-heel-raise.toml")
    assert found is not None, issues
    drawing, edge = found.scene().draw(1.0), PALETTES[theme].colours["edge"]

    def seen(palette: Palette) -> int:
        view = FigureView("#123456", "#123456", palette=palette)
        qtbot.addWidget(view)
        view.resize(600, 600)
        view.set_drawing(drawing)
        image = view.grab().toImage()
        places = ((x, y) for x in range(600) for y in range(0, 600, 4))
        return sum(image.pixelColor(*place).name() == edge.lower() for place in places)

    more = seen(PALETTES[theme]) - seen(LIGHT_PALETTE)  # shoes are white without one
    assert (more > 100) == (theme != "light")


CHAPTERED = {
    "one tint takes the chapter's": ('a="var(--theme-ground-5, #111111)"', 3, "ground-3"),
    "its other shades too": (
        'a="var(--theme-shade-5, #111111)" b="var(--theme-ground-5, #2)"', 3, "shade-3",
    ),
    "two tints keep their own": (
        'a="var(--theme-ground-5, #111111)" b="var(--theme-ground-2, #2)"', 3, "ground-5",
    ),
    "a colour without a number is the same everywhere": (
        'a="var(--theme-wall, #111111)"', 3, "wall",
    ),
    "outside of a chapter": ('a="var(--theme-ground-5, #111111)"', 0, "ground-5"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "chapter", "name"), CHAPTERED.values(), ids=CHAPTERED.keys())
def test_a_picture_of_one_tint_belongs_to_its_chapter(text: str, chapter: int, name: str) -> None:
    colours = PALETTES["dark"].colours
    assert with_theme(text, colours, chapter).startswith(f'a="{colours[name]}"')
