"""What moves in a guided exercise: how long, and under reduced motion not at all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import events as e
from kiosk.exercise.session.events import Skip
from kiosk.figure.motion.turning import EASE, TURN
from tests.support.beginning import SAFE_AND_READY
from tests.support.drivers.kiosk import KioskDriver
from ui.theme.theme import PackArt, Theme
from ui.theme.tokens import Screen, make_tokens
from ui.widgets.media.ring import Ring
from ui.widgets.motion.burst import Burst
from ui.widgets.motion.cross_fade import CrossFade
from ui.widgets.motion.finishing import finish_motion

BEGUN = (e.LeaveAttract(), e.OpenExercise("wall-calf"), *SAFE_AND_READY)
FRAME = 0.05
"""Seconds: what moves has a frame at least so often."""


@pytest.fixture
def changing(kiosk: KioskDriver) -> KioskDriver:
    """The wall calf stretch as the first hold of the left side ends."""
    kiosk.go(*BEGUN)
    kiosk.pass_time(35.0)
    assert "Change sides" in kiosk.words()
    return kiosk


def _theme(*, reduced: bool = False) -> Theme:
    tokens = make_tokens(Screen(1920, 1080, 21.5), "m", "light", reduced)
    return Theme(tokens, PackArt(lambda _: b""))


def test_the_tokens_say_how_long_everything_takes() -> None:
    motion, still = _theme().tokens.motion, _theme(reduced=True).tokens.motion
    assert (motion.swap, motion.turn) == (160, round(1000 * TURN))
    assert motion.burst > 0
    assert (still.swap, still.turn, still.burst, still.slide) == (0, 0, 0, 0)


def test_on_a_change_of_sides_the_person_steps_round(changing: KioskDriver) -> None:
    changing.pass_time(1.5)  # out of the stretch
    assert "Left side" in changing.words()
    boxes, frames = set(), 0.0
    while frames < TURN - FRAME:
        wait = changing.next_wake_in
        assert 0.0 < wait <= FRAME
        changing.let_pass(wait)
        frames += wait
        changing.built.controller.tick()
        boxes.add(changing.exercise.figure().box)
    assert len(boxes) > 20
    assert "Right side" in changing.words()
    changing.pass_time(2.0)
    assert changing.exercise.figure().legs


def test_with_less_motion_nobody_steps_round_and_nothing_fades(kiosk: KioskDriver) -> None:
    kiosk.go(BEGUN[0], e.SetReducedMotion(True), *BEGUN[1:])
    kiosk.pass_time(35.0)
    boxes = set()
    for _ in range(10):
        kiosk.pass_time(0.5)
        boxes.add(kiosk.exercise.figure().box)
        assert not kiosk.fading()
    assert len(boxes) == 2
    kiosk.go(*[e.StretchAction(Skip())] * 20)
    assert kiosk.exercise.is_over()
    assert kiosk.built.window.findChildren(Burst) == []


def test_a_pause_half_way_round_stands_still(changing: KioskDriver) -> None:
    changing.pass_time(2.0)
    changing.touch("Pause")
    before = changing.exercise.figure()
    changing.pass_time(5.0)
    assert changing.exercise.figure() == before


def test_after_the_end_the_figure_comes_out_of_the_stretch_and_stands_at_ease(
    kiosk: KioskDriver,
) -> None:
    kiosk.go(*BEGUN)
    kiosk.pass_time(238.0)
    while not kiosk.exercise.is_over():
        kiosk.let_pass(kiosk.next_wake_in)
        kiosk.built.controller.tick()
    seen, gone = [kiosk.exercise.figure()], 0.0
    while gone < 2.0 + EASE - FRAME:
        wait = kiosk.next_wake_in
        assert 0.0 < wait <= FRAME
        gone += wait
        kiosk.let_pass(wait)
        kiosk.built.controller.tick()
        seen.append(kiosk.exercise.figure())
    assert len({id(drawing) for drawing in seen}) > 40
    assert seen[0] != seen[len(seen) // 2] != seen[-1]
    kiosk.pass_time(2.0)
    at_rest = kiosk.exercise.figure().box
    assert (at_rest, kiosk.next_wake_in > 1.0) == (seen[-1].box, True)


def test_a_number_fades_over_the_one_before(qtbot: QtBot, kiosk: KioskDriver) -> None:
    kiosk.go(*BEGUN)
    kiosk.let_pass(1.0)
    kiosk.built.controller.tick()
    assert kiosk.fading()
    qtbot.waitUntil(lambda: not kiosk.fading(), timeout=2000)
    kiosk.let_pass(0.2)
    kiosk.built.controller.tick()
    assert not kiosk.fading()


def _painted(widget: QWidget, name: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(name))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def test_what_was_there_fades_out_over_what_has_come(qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(100, 100)
    label = QLabel(below)
    label.setGeometry(20, 20, 40, 40)
    _painted(label, "#000000")
    fade = CrossFade(below)
    below.show()
    fade.keep([QRect(20, 20, 40, 40)])
    _painted(label, "#ffffff")
    fade.begin(10_000)
    dark = below.grab().toImage().pixelColor(40, 40).lightness()
    assert dark < 40
    assert below.childAt(40, 40) is label
    finish_motion(below)
    assert below.grab().toImage().pixelColor(40, 40).lightness() == 255
    assert not fade.running


@pytest.mark.parametrize("end", [lambda w: w.hide(), finish_motion], ids=["hidden", "ended"])
def test_nothing_goes_on_moving_on_a_screen_that_is_gone(
    qtbot: QtBot, end: Callable[[QWidget], None]
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(400, 400)
    ring, fade = Ring(_theme(), below), CrossFade(below)
    ring.setGeometry(100, 100, 200, 200)
    below.show()
    fade.keep([below.rect()])
    fade.begin(10_000)
    ring.close_round()
    assert (fade.running, len(below.findChildren(Burst))) == (True, 1)
    end(below)
    QTest.qWait(0)
    assert not fade.running
    assert [burst for burst in below.findChildren(Burst) if burst.isVisible()] == []


def test_the_ring_closes_before_it_bursts_and_is_whole_at_the_end(qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(400, 400)
    ring = Ring(_theme(), below)
    ring.setGeometry(100, 100, 200, 200)
    ring.show_share(0.0, "1")
    below.show()
    ring.close_round()
    ring.show_share(1.0, "✓")
    (burst,) = below.findChildren(Burst)
    assert (ring.arc() < 0.3, burst.isVisible()) == (True, False)
    qtbot.waitUntil(burst.isVisible, timeout=2000)
    assert ring.arc() == 1.0
    assert burst.geometry().contains(ring.geometry())
    qtbot.waitUntil(lambda: not ring.closing, timeout=2000)
    assert ring.arc() == 1.0
