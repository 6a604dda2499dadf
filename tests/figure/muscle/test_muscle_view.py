"""The widget: leg and words are painted, words stay inside, and both follow the theme."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.figure.muscle import scene
from kiosk.figure.muscle.state import still
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.media.muscle_view import Label, MuscleView

WORDS = {
    "nerve": "Nerve", "muscle": "Calf muscle", "tendon": "Tendon", "heel": "Heel bone",
    "fibres": "Fibres",
}  # fmt: skip


def _labels() -> list[Label]:
    spots = scene.spots(still("cramped"))
    return [Label(WORDS[p], s.at, s.beside, s.side == "below") for p, s in spots.items()]


def _theme(theme: str = "light", size: str = "m") -> Theme:
    return Theme(make_tokens(Screen(1920, 1080, 21.5), size, theme), PackArt(lambda _path: b""))


def _view(qtbot: QtBot, theme: Theme, width: int = 640, height: int = 620) -> MuscleView:
    view = MuscleView(theme, theme.tokens.colour.tints[0])
    qtbot.addWidget(view)
    view.resize(width, height)
    view.set_drawing(scene.still("cramped", theme.tokens.colour.heat))
    return view


def _differ(a: QImage, b: QImage) -> list[tuple[int, int]]:
    places = product(range(a.width()), range(a.height()))
    return [(x, y) for x, y in places if a.pixel(x, y) != b.pixel(x, y)]


def test_the_ground_has_no_floor(qtbot: QtBot) -> None:
    theme = _theme()
    picture = _view(qtbot, theme).grab().toImage()
    tint = QColor(theme.tokens.colour.tints[0])
    assert picture.pixelColor(620, 560) == picture.pixelColor(620, 380) == tint


def test_words_appear_and_go(qtbot: QtBot) -> None:
    view = _view(qtbot, _theme())
    without = view.grab().toImage()
    view.set_labels(_labels())
    assert view.grab().toImage() != without
    view.set_labels([])
    assert view.grab().toImage() == without


@pytest.mark.parametrize("size", ["s", "m", "l", "xl"])
def test_words_are_whole(qtbot: QtBot, size: str) -> None:
    view = _view(qtbot, _theme(size=size), 768, 760)
    without = view.grab().toImage()
    view.set_labels(_labels())
    painted = _differ(without, view.grab().toImage())
    xs, ys = [x for x, _ in painted], [y for _, y in painted]
    assert (min(xs) > 2, max(xs) < 765) == (True, True)
    assert (min(ys) > 2, max(ys) < 757) == (True, True)


def test_the_theme_colours_the_words(qtbot: QtBot) -> None:
    theme = _theme("dark")
    view = _view(qtbot, theme)
    without = view.grab().toImage()
    view.set_labels(_labels())
    now = view.grab().toImage()
    seen = {now.pixelColor(x, y).name().upper() for x, y in _differ(without, now)}
    assert theme.tokens.colour.ink in seen


def test_one_long_word_makes_every_word_smaller(qtbot: QtBot) -> None:
    """Words of one picture have one size."""
    heights = []
    for tendon in ("Tendon", "Tendonofthisleg"):
        view = _view(qtbot, _theme(size="l"), 768, 760)
        without = view.grab().toImage()
        labels = [
            label._replace(word=tendon) if label.word == "Tendon" else label for label in _labels()
        ]
        view.set_labels(labels)
        painted = _differ(without, view.grab().toImage())
        fibres = [y for x, y in painted if x > 500]
        heights.append(max(fibres) - min(fibres))
    assert heights[1] < heights[0]
