"""A layer that shows one picture giving way to another, and the pictures at each moment."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.drivers.motion import difference
from tests.widgets.stand import Stand, heard
from ui.widgets.motion.layer import end_layers
from ui.widgets.motion.scenes import Dissolve, Grow, Rise, Scene
from ui.widgets.motion.snapshot import cut_out, snapshot
from ui.widgets.motion.transition import Transition

WIDE, HIGH = 200, 100
BLACK, WHITE, RED = "#000000", "#ffffff", "#ff0000"
LONG = 10_000


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setProperty("stand", Stand(qtbot, made, WIDE, HIGH))
    return made


@pytest.fixture
def layer(below: QWidget) -> Transition:
    return Transition(below)


def plain(colour: str, wide: int = WIDE, high: int = HIGH) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def at(scene: Scene, share: float) -> QImage:
    """Return a moment of a scene."""
    image = plain("#00ff00")
    painter = QPainter(image)
    scene.paint(painter, share)
    painter.end()
    return image


def level(image: QImage, x: int = 5, y: int = 5) -> int:
    return image.pixelColor(x, y).red()


DISSOLVE = Dissolve(plain(BLACK), plain(WHITE))


def test_one_picture_dissolves_into_another_evenly() -> None:
    levels = [level(at(DISSOLVE, share)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    assert levels == pytest.approx([0, 64, 128, 191, 255], abs=1)


RISE = Rise(plain(WHITE), plain(BLACK), plain(RED, 50, 20), QPoint(60, 30), 40)


@pytest.mark.parametrize(("share", "top", "ground"), [(0.0, 70, 255), (0.5, 50, 128), (1.0, 30, 0)])
def test_a_card_rises_while_the_ground_is_dimmed(share: float, top: int, ground: int) -> None:
    shown = at(RISE, share)
    assert level(shown) == pytest.approx(ground, abs=1)
    if share:
        assert shown.pixelColor(80, top + 1).name() == RED
    assert shown.pixelColor(80, top - 2).name() != RED
    assert shown.pixelColor(80, top + 22).name() != RED


def test_a_card_that_leaves_goes_the_same_way() -> None:
    leaving = Rise(RISE.after, RISE.before, RISE.card, RISE.at, RISE.way, leaving=True)
    for share in (0.0, 0.5, 1.0):
        assert difference(at(leaving, share), at(RISE, 1.0 - share)) <= 1


GROW = Grow(plain(BLACK), plain(WHITE), QRect(20, 30, 40, 20), 0.0, RED, 2.0)


def test_what_opens_grows_from_its_place_over_everything() -> None:
    assert at(GROW, 1.0) == GROW.after
    assert level(at(GROW, 0.0), 40, 40) == 0  # still the face of what was touched
    half = at(GROW, 0.5)
    assert [level(half, x, 40) for x in (9, 30, 118, 135)] == [0, 255, 255, 0]
    assert half.pixelColor(30, 16).name() != BLACK
    for share in (0.0, 0.3, 0.6):
        assert GROW.area(share + 0.4).contains(GROW.area(share) & GROW.before.rect())


def test_it_covers_everything_while_it_runs_and_is_gone_after(
    layer: Transition, below: QWidget
) -> None:
    over = heard(layer.finished)
    layer.begin(DISSOLVE, LONG)
    assert (layer.running, layer.geometry()) == (True, below.rect())
    assert below.childAt(5, 5) is None  # a touch meets what lies below
    layer.finish_motion()
    assert (layer.running, layer.isHidden(), len(over)) == (False, True, 1)


def test_without_time_or_sight_nothing_runs(layer: Transition, below: QWidget) -> None:
    layer.begin(DISSOLVE, 0)
    assert (layer.running, layer.isHidden()) == (False, True)
    below.hide()
    layer.begin(DISSOLVE, LONG)
    assert not layer.running


def test_it_stops_when_nobody_sees_it_and_says_nothing(layer: Transition, below: QWidget) -> None:
    over = heard(layer.finished)
    layer.begin(DISSOLVE, LONG)
    below.hide()
    below.show()
    assert (layer.running, layer.isVisible(), over) == (False, False, [])


def test_a_new_motion_replaces_one_that_is_under_way(layer: Transition) -> None:
    layer.begin(DISSOLVE, LONG)
    layer._move(0.75)
    layer.begin(Dissolve(plain(RED), plain(WHITE)), LONG)
    assert layer.running
    assert layer.grab().toImage().pixelColor(5, 5).name() == RED


def test_a_window_ends_all_that_moves_on_it(layer: Transition, below: QWidget) -> None:
    other = Transition(below)
    layer.begin(DISSOLVE, LONG)
    other.begin(DISSOLVE, LONG)
    end_layers(below)
    assert (layer.running, other.running) == (False, False)


def test_a_snapshot_without_a_child(below: QWidget) -> None:
    palette = below.palette()
    palette.setColor(palette.ColorRole.Window, QColor(RED))
    child = QWidget(below)
    child.setAutoFillBackground(True)
    child.setPalette(palette)
    child.setGeometry(10, 10, 20, 20)
    child.show()
    assert snapshot(below).pixelColor(15, 15).name() == RED
    assert snapshot(below, (child,)).pixelColor(15, 15).name() != RED
    assert cut_out(below, child.geometry()).pixelColor(1, 1).name() == RED
