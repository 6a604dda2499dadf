"""Two pictures of pages that move past each other, by a finger or by themselves."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.stand import Stand, heard
from ui.widgets.motion.slide import Slide
from ui.widgets.motion.snapshot import snapshot

WIDE, HIGH = 400, 100
BEFORE, AFTER = "#aa0000", "#0000aa"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setProperty("stand", Stand(qtbot, made, WIDE, HIGH))
    return made


@pytest.fixture
def slide(page: QWidget) -> Slide:
    made = Slide(page)
    made.resize(WIDE, HIGH)
    return made


def picture(colour: str) -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def seen(slide: Slide) -> list[str]:
    """Return what is seen at the left edge, in the middle and at the right edge."""
    image = slide.grab().toImage()
    return [image.pixelColor(x, HIGH // 2).name() for x in (1, WIDE // 2, WIDE - 2)]


@pytest.mark.parametrize("side", [1, -1], ids=["from the right", "from the left"])
def test_the_next_page_comes_from_its_side(slide: Slide, side: int) -> None:
    slide.begin(picture(BEFORE), picture(AFTER), side)
    assert seen(slide) == [BEFORE] * 3
    slide.follow(-side * WIDE // 4)
    assert seen(slide) == [BEFORE, BEFORE, AFTER][::side]
    slide.follow(-side * WIDE * 3 // 4)
    assert seen(slide) == [BEFORE, AFTER, AFTER][::side]


@pytest.mark.parametrize("side", [1, -1], ids=["from the right", "from the left"])
def test_only_the_side_where_a_page_waits_gives_way(slide: Slide, side: int) -> None:
    slide.begin(picture(BEFORE), picture(AFTER), side)
    slide.follow(side * 50)
    assert slide.offset == 0
    slide.follow(-side * WIDE * 9)
    assert slide.offset == -side * WIDE


@pytest.mark.parametrize("completes", [True, False])
def test_without_motion_it_ends_at_once(slide: Slide, completes: bool) -> None:
    finished = heard(slide.finished)
    slide.begin(picture(BEFORE), picture(AFTER), 1)
    slide.follow(-100)
    slide.settle(completes, 0)
    assert finished == [completes]
    assert slide.isHidden()
    assert not slide.running


def test_with_motion_it_runs_until_it_is_stopped_and_says_nothing_then(slide: Slide) -> None:
    finished = heard(slide.finished)
    slide.begin(picture(BEFORE), picture(AFTER), 1)
    slide.settle(True, 10_000)
    assert slide.running
    assert not slide.isHidden()
    slide.stop()
    assert (slide.running, slide.isHidden(), slide.offset, finished) == (False, True, 0, [])


def test_what_is_already_back_needs_no_motion(slide: Slide) -> None:
    finished = heard(slide.finished)
    slide.begin(picture(BEFORE), picture(AFTER), 1)
    slide.settle(False, 10_000)
    assert finished == [False]


def test_a_snapshot_shows_the_page_on_its_own_ground(page: QWidget) -> None:
    palette = page.palette()
    palette.setColor(palette.ColorRole.Window, QColor(BEFORE))
    page.setPalette(palette)
    taken = snapshot(page)
    assert (taken.width(), taken.height()) == (WIDE, HIGH)
    assert taken.pixelColor(5, 5).name() == BEFORE
