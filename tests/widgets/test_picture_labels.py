"""The words in a picture: whole, apart, of one size, or none at all."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from pytestqt.qtbot import QtBot

from tests.widgets.test_keyboard import a_theme
from ui.widgets.media.picture import Picture
from ui.widgets.media.picture_labels import Composition, PictureWord, composed, plates

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


def _word(label: dict[str, Any]) -> PictureWord:
    x, y = label["at"]
    return PictureWord(label["word"]["en"], x, y, label.get("scene"))


PACK = Path(__file__).resolve().parents[2] / "resources"
LABELLED = {
    path: [_word(label) for label in credit["labels"]]
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


DRAWN = QSizeF(740, 820)
"""What the pack's pictures of scenes were drawn as."""
OF_SCENES = [path for path, labels in LABELLED.items() if all(label.scene for label in labels)]
BANDS = [(1026, 350), (1026, 600), (700, 820), (460, 820)]


def _in(area: QRectF, labels: list[PictureWord], size: tuple[int, int], text: str) -> Composition:
    whole = DRAWN.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return composed(a_theme(size, text), labels, whole, area)


@pytest.mark.parametrize("path", OF_SCENES)
@pytest.mark.parametrize("band", BANDS, ids=str)
@pytest.mark.parametrize("text", ["m", "l"])
def test_scenes_stand_whole_and_apart_each_with_its_word(
    qtbot: QtBot, path: str, band: tuple[int, int], text: str
) -> None:
    area = QRectF(16, 16, *band)
    stands = _in(area, LABELLED[path], (1080, 1920), text)
    places = [at for _, at in stands.scenes] + [plate for _, plate in stands.plates]
    assert len(stands.plates) == len(LABELLED[path])
    assert all(area.adjusted(-1, -1, 1, 1).contains(place) for place in places)
    if stands.scenes:
        assert not any(
            a.adjusted(0, 0, 0, -1).intersects(b.adjusted(0, 0, 0, -1))
            for a, b in combinations(places, 2)
        )
        assert all(cut.size() == at.size() for cut, at in stands.scenes)
        assert all(
            plate.top() >= at.bottom() - 1 and abs(plate.center().x() - at.center().x()) < 2
            for (_, at), (_, plate) in zip(stands.scenes, stands.plates, strict=True)
        )


@pytest.mark.parametrize("path", OF_SCENES)
def test_words_can_be_read_in_a_low_band_at_the_largest_text(qtbot: QtBot, path: str) -> None:
    stands = _in(QRectF(16, 16, 994, 342), LABELLED[path], (1080, 1920), "xl")
    assert len(stands.plates) == len(LABELLED[path])


def test_scenes_fill_a_wide_band_in_one_row_and_a_square_one_as_they_were_drawn(
    qtbot: QtBot,
) -> None:
    four = LABELLED["images/page-signs-now.svg"]
    wide = _in(QRectF(0, 0, 994, 342), four, (1080, 1920), "m")
    assert len({at.bottom() for _, at in wide.scenes}) == 1
    assert wide.scenes[-1][1].right() - wide.scenes[0][1].left() > 0.8 * 994
    square = _in(QRectF(0, 0, 700, 776), four, (1920, 1080), "m")
    assert square.scenes == ()


def test_a_picture_without_scenes_stands_as_it_was_drawn(qtbot: QtBot) -> None:
    assert _in(QRectF(0, 0, 994, 342), FOUR, (1080, 1920), "m").scenes == ()


def test_scenes_are_painted_in_their_new_places(qtbot: QtBot) -> None:
    path = "images/page-signs-now.svg"
    picture = Picture(a_theme((1080, 1920)), path, "Four signs.", ground="#123456")
    qtbot.addWidget(picture)
    picture.resize(1026, 374)
    bare = picture.grab().toImage()
    picture.name_parts(LABELLED[path])
    ground, shown = bare.pixelColor(500, 6), picture.grab().toImage()
    assert bare.pixelColor(150, 120) == ground != shown.pixelColor(150, 120)


def test_words_are_painted_over_the_picture(qtbot: QtBot) -> None:
    picture = Picture(a_theme((1920, 1080)), "images/video.svg", "A calf.", ground="#123456")
    qtbot.addWidget(picture)
    picture.resize(640, 700)
    bare = picture.grab().toImage()
    picture.name_parts(FOUR)
    assert picture.grab().toImage() != bare
    picture.name_parts(())
    assert picture.grab().toImage() == bare
