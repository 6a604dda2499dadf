"""Home: what it says first, that nothing on it is small or cut, and how far everything is."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kiosk.app import events as e
from kiosk.shared import paths
from kiosk.shared.comfort import TextSize, ThemeName
from tests.content.other_subject import other_subject
from tests.support.drivers.kiosk import KioskDriver
from tests.support.fixtures import MakeKiosk

MOST_LINES = 4
PICTURE_MM, SMALL_PICTURE_MM = 16.0, 9.0
SIZES = [
    ((1920, 1080), 21.5),
    ((1080, 1920), 21.5),
    ((1366, 768), 15.6),
    ((1280, 1024), 19.0),
    ((3840, 2160), 21.5),
    ((800, 1280), 10.1),
    ((1024, 600), 10.1),
]
CLINIC = '[booking]\nweb = "https://purephysio.example/book"\n'


def _flaws(kiosk: KioskDriver) -> list[str]:
    """What a person would find wrong with home."""
    home, per_mm = kiosk.home.enter(), kiosk.tokens.screen.px_per_mm
    least = SMALL_PICTURE_MM if kiosk.tokens.small else PICTURE_MM
    found = [*kiosk.layout.flaws(), *kiosk.layout.small_targets(14.7, 12.7)]
    for tile in (*home.chapters, *home.choices):
        side = min(tile.picture.width(), tile.picture.height()) / per_mm
        if side < least:
            found.append(f"{tile.name}: a picture of {side:.0f} mm")
        if tile.lines > MOST_LINES:
            found.append(f"{tile.name}: {tile.lines} lines")
    card = home.card.width() * home.card.height()
    for tile in home.chapters:
        if tile.rect.width() * tile.rect.height() * 2 > card:
            found.append(f"{tile.name} is as large as what comes first")
    return found


@pytest.mark.parametrize("text_size", TextSize, ids=str)
@pytest.mark.parametrize(("size", "diagonal"), SIZES, ids=str)
def test_it_is_whole_and_pictured_everywhere(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float, text_size: TextSize
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=text_size)
    assert _flaws(kiosk) == []


@pytest.mark.parametrize("theme", ThemeName, ids=str)
def test_it_is_whole_in_every_theme(make_kiosk: MakeKiosk, theme: ThemeName) -> None:
    assert _flaws(make_kiosk(theme=theme, text_size=TextSize.XL)) == []


def _bent(folder: Path, code: str, *swaps: tuple[str, str]) -> Path:
    """Return the built-in pack with another language: ours, with these words replaced."""
    pack = folder / "pack"
    shutil.copytree(paths.built_in_pack(), pack)
    shutil.copytree(pack / "en", pack / code)
    manifest = pack / "pack.toml"
    manifest.write_text(
        manifest.read_text("utf-8").replace('languages = ["en"]', f'languages = ["en", "{code}"]'),
        "utf-8",
    )
    for file in (pack / code / "titles.toml", *(pack / code / "exercises").glob("*.md")):
        text = file.read_text("utf-8")
        for old, new in swaps:
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
    return pack


LONG = [
    ("I have a cramp now", "Ich habe gerade einen Muskelkrampf"),
    ("Back of the thigh", "Oberschenkelrückseite"),
    ("Front of the thigh", "Oberschenkelvorderseite"),
    ("Sole of the foot", "Fußsohle und Zehen"),
    ("Advice that fits you", "Empfehlungen für Ihre Lebenslage"),
    ("Questions and answers", "Häufige Fragen und Antworten"),
    ("8-week calf plan", "Achtwochenprogramm für die Wade"),
    ("Night cramps", "Nächtliche Krämpfe"),
]


@pytest.mark.parametrize("text_size", [TextSize.M, TextSize.XL], ids=str)
@pytest.mark.parametrize(("size", "diagonal"), [SIZES[0], SIZES[1], SIZES[3]], ids=str)
def test_long_words_are_whole(
    make_kiosk: MakeKiosk,
    tmp_path: Path,
    size: tuple[int, int],
    diagonal: float,
    text_size: TextSize,
) -> None:
    pack = _bent(tmp_path, "de", *LONG)
    options = {"windowed": size, "diagonal": diagonal, "text_size": text_size}
    kiosk = make_kiosk(content=pack, language="de", **options)
    kiosk.home.enter()
    assert "Oberschenkelrückseite" in kiosk.words()
    assert kiosk.layout.flaws() == []


def test_it_is_mirrored_for_a_language_that_reads_from_the_right(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    pack = _bent(tmp_path, "ar")
    left, right = (make_kiosk(content=pack, language=code) for code in ("en", "ar"))
    places = []
    for kiosk in (left, right):
        home = kiosk.home.enter()
        assert kiosk.layout.flaws() == []
        places.append([t.rect for t in (*home.chapters, *home.choices)])
    mirrored = [(1920 - r.x() - r.width(), r.y(), r.width(), r.height()) for r in places[0]]
    assert [r.getRect() for r in places[1]] == mirrored


def test_somebody_with_a_cramp_sees_one_thing_first(kiosk: KioskDriver) -> None:
    home = kiosk.home.enter()
    assert "I have a cramp now" in kiosk.words()
    assert [c.name.split(".")[0] for c in home.choices] == [
        "Calf",
        "Back of the thigh",
        "Front of the thigh",
        "Sole of the foot",
        "Hand and forearm",
    ]
    assert kiosk.main_buttons == []  # nothing else is filled


@pytest.mark.parametrize(
    ("muscle", "exercise"),
    [
        ("Calf", "cramp-release"),
        ("Back of the thigh", "hamstring-chair"),
        ("Front of the thigh", "quad-standing"),
        ("Sole of the foot", "foot-toe"),
    ],
)
def test_a_muscle_leads_to_what_eases_it(kiosk: KioskDriver, muscle: str, exercise: str) -> None:
    kiosk.home.enter()
    kiosk.touch(muscle)
    kiosk.touch("No, none of these")
    if exercise == "quad-standing":  # on one leg
        kiosk.touch("Yes, I can")
    kiosk.touch("Right")
    assert kiosk.place == exercise
    assert kiosk.exercise.figure().moving
    assert kiosk.exercise.digits == "5"
    assert "Right side" in kiosk.words()


def test_a_touch_beside_the_muscles_means_the_usual_one(kiosk: KioskDriver) -> None:
    home = kiosk.home.enter()
    air = kiosk.tokens.space.l
    kiosk.touch_at(home.card.topLeft() + QPoint(2 * air, 2 * air))
    kiosk.touch("No, none of these")
    assert kiosk.place == "cramp-release"


GOALS = {
    "a cramp now": (["Calf", "No, none of these", "Left"], "cramp-release", "Cramp release"),
    "night cramps": (["Night cramps"], "night-cramps", "mostly in the calf or foot"),
    "after a stroke": (["After a stroke"], "after-a-stroke", "muscles can stay tight"),
    "is it serious": (["Is it serious?"], "get-help", ""),
    "week 3": (["8-week calf plan", "Weeks 3–4"], "eight-week-plan", ""),
    "magnesium": (
        ["Questions and answers", "Supplements", "Should I take magnesium?"],
        "questions",
        "magnesium",
    ),
    "booking code": (["Book"], "book", ""),
    "the plan": (["My plan"], "my-plan", ""),
}
"""By goal: what is touched after the attract screen, where it leads, and what is read there."""


@pytest.mark.parametrize("goal", GOALS)
def test_every_goal_is_near(make_kiosk: MakeKiosk, goal: str) -> None:
    touches, place, words = GOALS[goal]
    kiosk = make_kiosk(clinic=CLINIC)
    kiosk.home.enter()
    for name in touches:
        kiosk.touch(name)
    assert kiosk.place == place
    assert words.lower() in kiosk.words().lower()


@pytest.mark.parametrize(("size", "diagonal"), SIZES, ids=str)
def test_what_many_look_for_is_one_touch_away(
    make_kiosk: MakeKiosk, size: tuple[int, int], diagonal: float
) -> None:
    kiosk = make_kiosk(windowed=size, diagonal=diagonal, text_size=TextSize.XL)
    assert kiosk.home.enter().links == ["Night cramps", "After a stroke", "All exercises"]


def test_a_pack_that_names_nothing_urgent_has_tiles_alone(
    make_kiosk: MakeKiosk, tmp_path: Path
) -> None:
    kiosk = make_kiosk(content=other_subject().write(tmp_path / "pack"))
    home = kiosk.home.enter()
    assert home.choices == []
    assert home.links == []
    assert [re.split(r"\.", t.name)[0] for t in home.chapters] == ["What it is", "Ask and book"]
    assert kiosk.layout.flaws() == []
    assert kiosk.main_buttons != []  # the first page is what comes first there


def test_a_notice_has_its_place(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    notice = '[[notices]]\nfrom = 2026-01-01\nuntil = 2028-01-01\ntext.en = "Closed at noon."\n'
    (tmp_path / "notices.toml").write_text(notice, encoding="utf-8")
    for size in ((1920, 1080), (1080, 1920)):
        kiosk = make_kiosk(windowed=size, clinic=CLINIC)
        home = kiosk.home.enter()
        assert not home.notice.intersects(home.card)
        assert all(not home.notice.intersects(tile.rect) for tile in home.chapters)
        assert kiosk.layout.flaws() == []


def test_back_from_an_exercise_is_home_again(kiosk: KioskDriver) -> None:
    kiosk.home.enter()
    kiosk.touch("Calf")
    kiosk.go(e.GoHome())
    assert kiosk.place == "home"


@pytest.mark.parametrize("theme", ThemeName, ids=str)
def test_what_many_look_for_is_a_touch_away_in_every_theme(
    make_kiosk: MakeKiosk, theme: ThemeName
) -> None:
    """Thick edges take room: the links stay before the pictures of what cramps."""
    kiosk = make_kiosk(windowed=(1366, 768), diagonal=15.6, text_size=TextSize.XL, theme=theme)
    kiosk.home.enter()
    assert {"Night cramps", "After a stroke", "All exercises"} <= set(kiosk.names())
