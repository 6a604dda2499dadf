"""The words in a picture: whole, apart, of one size, or none at all."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.widgets.test_keyboard import a_theme
from ui.widgets.media.picture import Picture
from ui.widgets.media.picture_labels import PictureWord, plates

FOUR = [
    PictureWord(word, x, y)
    for word, (x, y) in zip(
        ("Back of the thigh", "Front of the thigh", "Calf", "Foot and toes"),
        ((0.258, 0.457), (0.742, 0.457), (0.258, 0.94), (0.742, 0.94)),
        strict=True,
    )
]


@pytest.mark.parametrize("wide", [340, 420, 520, 640, 900, 1400])
@pytest.mark.parametrize("text", ["m", "xl"])
def test_words_are_whole_and_apart_or_none_shows(qtbot: QtBot, wide: int, text: str) -> None:
    theme = a_theme((1920, 1080), text)
    area = QRectF(10, 20, wide, wide * 1.1)
    shown = plates(theme, FOUR, area)
    assert len(shown) in (0, len(FOUR))
    assert all(area.contains(plate) for _, plate in shown)
    assert all(words.widest() < plate.width() for words, plate in shown)
    assert not any(a.intersects(b) for (_, a), (_, b) in combinations(shown, 2))
    assert len({words.height for words, _ in shown}) <= 1


def test_a_large_picture_has_its_words_and_a_stamp_has_none(qtbot: QtBot) -> None:
    theme = a_theme((1920, 1080), "m")
    assert [words.spans[0].text for words, _ in plates(theme, FOUR, QRectF(0, 0, 640, 700))] == [
        label.word for label in FOUR
    ]
    assert plates(theme, FOUR, QRectF(0, 0, 120, 130)) == []


def test_a_word_stands_where_its_picture_says(qtbot: QtBot) -> None:
    theme = a_theme((1920, 1080), "m")
    [(_, plate)] = plates(theme, [PictureWord("Calf", 0.25, 0.9)], QRectF(100, 50, 800, 600))
    assert (plate.center().x(), plate.center().y()) == pytest.approx((300, 590))


PACK = Path(__file__).resolve().parents[2] / "resources"
LABELLED = {
    path: [PictureWord(label["word"]["en"], *label["at"]) for label in credit["labels"]]
    for path, credit in tomllib.loads((PACK / "credits.toml").read_text("utf-8")).items()
    if "labels" in credit
}


@pytest.mark.parametrize("path", LABELLED)
def test_the_words_of_the_packs_pictures_fit_on_a_usual_screen(qtbot: QtBot, path: str) -> None:
    area = QRectF(0, 0, 620, 687)
    shown = plates(a_theme((1920, 1080), "m"), LABELLED[path], area)
    assert len(shown) == len(LABELLED[path]) > 1
    assert all(area.contains(plate) for _, plate in shown)
    assert not any(a.intersects(b) for (_, a), (_, b) in combinations(shown, 2))


def test_words_are_painted_over_the_picture(qtbot: QtBot) -> None:
    picture = Picture(a_theme((1920, 1080)), "images/video.svg", "A calf.", ground="#123456")
    qtbot.addWidget(picture)
    picture.resize(640, 700)
    bare = picture.grab().toImage()
    picture.name_parts(FOUR)
    assert picture.grab().toImage() != bare
    picture.name_parts(())
    assert picture.grab().toImage() == bare
