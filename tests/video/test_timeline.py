"""A film's line: where it is, its chapters, and where a finger leads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.video.events import VideoAction
from kiosk.video.view import ChapterProps, TimelineProps
from tests.widgets.stand import Stand, a_theme, heard
from ui.video.timeline import Timeline

DIRECTIONS = pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
CHAPTERS = (ChapterProps("One", 0.0, True), ChapterProps("Two", 40.0, False))


def line(qtbot: QtBot, share: float = 0.25, rtl: bool = False) -> tuple[Timeline, Stand]:
    next_chapter = VideoAction("v", "jump", 40.0)
    props = TimelineProps("v", 80.0, "0:20 of 1:20", share, CHAPTERS, "One", next_chapter)
    made = Timeline(a_theme(rtl=rtl), props)
    return made, Stand(qtbot, made, 900)


def at(made: Timeline, share: float) -> QPoint:
    left, right = made.ends()
    return QPoint(round(left + (right - left) * share), made.height() // 2)


@DIRECTIONS
def test_it_fills_from_the_side_where_reading_starts(qtbot: QtBot, rtl: bool) -> None:
    made, stand = line(qtbot, rtl=rtl)
    sun = a_theme().tokens.colour.sun.lower()
    y, picture = made.height() // 2, stand.picture
    filled = [x for x in range(900) if picture.pixelColor(x, y).name() == sun]
    assert len(filled) == pytest.approx(225, abs=40)
    assert (min(filled) > 450) == rtl


def test_a_stroke_marks_each_chapter(qtbot: QtBot) -> None:
    made, stand = line(qtbot, share=0.9)
    picture, above = stand.picture, made.height() // 2 - made._theme.tokens.mm(2.6)
    ink = a_theme().tokens.colour.on_night.lower()
    marked = [x for x in range(900) if picture.pixelColor(x, above).name() == ink]
    middle = at(made, 0.5).x()
    assert any(abs(x - middle) < 4 for x in marked)
    assert all(x < 60 or abs(x - middle) < 20 for x in marked)


JUMPS: dict[str, tuple[float, float]] = {
    "somewhere": (0.25, 20.0),
    "near a mark": (0.52, 40.0),
    "the very end": (1.0, 79.0),
    "the beginning": (0.0, 0.0),
}


@DIRECTIONS
@pytest.mark.parametrize(("share", "seconds"), JUMPS.values(), ids=JUMPS)
def test_a_touch_leads_there(qtbot: QtBot, share: float, seconds: float, rtl: bool) -> None:
    made, stand = line(qtbot, rtl=rtl)
    asked = heard(made.asked)
    stand.touch(at=at(made, share))
    (jump,) = asked
    assert isinstance(jump, VideoAction)
    assert jump.what == "jump"
    assert jump.seconds == pytest.approx(seconds, abs=1)


def test_a_finger_names_the_chapter_under_it_until_it_lifts(qtbot: QtBot) -> None:
    made, _stand = line(qtbot)
    named, asked = heard(made.named), heard(made.asked)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(made, left, pos=at(made, 0.2))
    QTest.mouseMove(made, at(made, 0.8))
    assert named == ["One", "Two"]
    assert asked == []
    made.cancel_touch()
    assert named[-1] is None
    QTest.mouseRelease(made, left, pos=at(made, 0.8))
    assert asked == []


def test_a_key_leads_to_the_next_chapter(qtbot: QtBot) -> None:
    made, _stand = line(qtbot)
    asked = heard(made.asked)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert asked == [VideoAction("v", "jump", 40.0)]
    assert made.accessibleName() == "0:20 of 1:20 One"
