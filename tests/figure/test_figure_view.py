import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.figure.skeleton.people import PEOPLE
from tests.figure.test_exercises import exercise
from ui.widgets.media.figure_ground import fit
from ui.widgets.media.figure_view import FigureView, render

TINT, FLOOR = "#E0F0EE", "#CFE4E1"


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    made = FigureView(TINT, FLOOR, radius=24)
    qtbot.addWidget(made)
    made.resize(500, 400)
    return made


def _colours(image: QImage) -> set[str]:
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    return {
        small.pixelColor(x, y).name().upper()
        for x in range(0, small.width(), 2)
        for y in range(0, small.height(), 2)
    }


def test_the_figure_and_its_ground_are_painted(view: FigureView) -> None:
    view.set_drawing(exercise("wall-calf").scene().draw(1.0))
    colours = _colours(view.grab().toImage())
    who = PEOPLE["mateo"]
    assert {TINT, FLOOR, who.shirt, who.skin, who.bottoms} <= colours


def test_nothing_but_the_ground_without_a_drawing(view: FigureView) -> None:
    assert TINT in _colours(view.grab().toImage())


def test_redrawing_only_what_moved_looks_like_drawing_everything(
    view: FigureView, qtbot: QtBot
) -> None:
    scene = exercise("standing-heel-raise").scene()
    view.set_drawing(scene.draw(0.0))
    view.show()
    qtbot.waitExposed(view)
    for phase in (0.3, 0.7, 1.0):
        view.set_drawing(scene.draw(phase))
        qtbot.wait(1)
    seen = view.screen().grabWindow(view.winId()).toImage()
    fresh = FigureView(TINT, FLOOR, radius=24)
    qtbot.addWidget(fresh)
    fresh.resize(view.size())
    fresh.set_drawing(scene.draw(1.0))
    expected = fresh.grab().toImage()
    middle = expected.rect().adjusted(26, 26, -26, -26)
    assert seen.copy(middle).convertToFormat(expected.format()) == expected.copy(middle)


def test_a_new_ground_shows_at_once(view: FigureView) -> None:
    view.set_drawing(exercise("wall-calf").scene().draw(1.0))
    view.grab()
    view.set_ground("#102030", "#203040")
    assert {"#102030", "#203040"} <= _colours(view.grab().toImage())


@pytest.mark.parametrize("size", [(300, 300), (2000, 1400), (300, 900)])
def test_the_box_fits_whole_at_any_size(size: tuple[int, int]) -> None:
    box = (-0.9, -0.1, 0.9, 1.9)
    area = QRectF(0, 0, *size)
    shown = fit(box, area).mapRect(QRectF(-0.9, -0.1, 1.8, 2.0))
    assert area.adjusted(-0.5, -0.5, 0.5, 0.5).contains(shown)
    assert shown.bottom() == pytest.approx(area.bottom())


def test_a_mirrored_picture_is_the_mirror_image() -> None:
    scene = exercise("quad-standing").scene()
    left, right = (render(scene.draw(1.0, mirror=m), 400, TINT, FLOOR) for m in (False, True))
    flipped = right.flipped()
    assert flipped.size() == left.size()
    assert QColor(left.pixel(200, 200)).isValid()
