"""Bold, links, notes and marks are on the letters that they belong to, whatever stands before."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kiosk.startup.typefaces import own
from ui.plan.paper.base.canvas import Canvas, Paper
from ui.theme import fonts, tokens
from ui.theme.text_units import stretches, units
from ui.theme.theme import PackArt, Theme
from ui.widgets.input.text_area import TextArea
from ui.widgets.text.text_layout import SetText, Span, Style, spaced

WIDE = 4000
BEFORE = {
    "three emoji": "🙂🙂🙂 Add ",
    "a family": "👩‍👩‍👧 Add ",
    "a flag and a skin": "🇬🇧👍🏽 Add ",
    "letters beyond the plane": "𝗯𝗼𝗹𝗱 Add ",
    "a rare ideograph": "𠮷 Add ",
    "accents of their own": "q\u0301q\u0301 Add ",
    "letters alone": "Add ",
}
DIRECTIONS = [False, True]


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    fonts.load(own())


def style(right_to_left: bool = False) -> Style:
    return Style(fonts.font(40), "#000000", 1.4, "#0000ff", right_to_left=right_to_left)


def width(text: str, *, bold: bool = False) -> float:
    spans = (Span(text, strong=bold),)
    return SetText(spans, style(), WIDE).widest()


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_a_link_is_where_its_letters_are(before: str) -> None:
    spans = (Span(before), Span("load", target="glossary:load"), Span(" slowly."))
    [(target, rect)] = SetText(spans, style(), WIDE).link_rects()
    assert target == "glossary:load"
    assert rect.left() == pytest.approx(width(before), abs=1.5)
    assert rect.width() == pytest.approx(width("load"), abs=1.5)


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_a_link_is_painted_where_it_is_touched(before: str) -> None:
    spans = (Span(before), Span("load", target="glossary:load"), Span(" slowly."))
    laid = SetText(spans, style(), 1200)
    image = QImage(1200, laid.height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    laid.paint(painter, QPointF(0, 0))
    painter.end()
    blue = [
        x
        for x in range(image.width())
        if any(is_blue(image.pixel(x, y)) for y in range(0, image.height(), 2))
    ]
    [(_, rect)] = laid.link_rects()
    assert blue[0] == pytest.approx(rect.left(), abs=4)
    assert blue[-1] == pytest.approx(rect.right(), abs=4)


def is_blue(pixel: int) -> bool:
    return pixel & 0xFF > 200 and (pixel >> 16) & 0xFF < 60 and (pixel >> 8) & 0xFF < 60


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_bold_is_on_its_own_word(before: str) -> None:
    """The line is as long as its parts are, each in its own weight."""
    spans = (Span(before), Span("MMMM", strong=True), Span(" illi"))
    wanted = width(before) + width("MMMM", bold=True) + width(" illi")
    assert SetText(spans, style(), WIDE).widest() == pytest.approx(wanted, abs=3)


@pytest.mark.parametrize("right_to_left", DIRECTIONS, ids=["ltr", "rtl"])
@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_emoji_take_no_letter_of_a_word_that_reads_from_the_right(
    before: str, right_to_left: bool
) -> None:
    with_emoji = (Span(f"تشنج {before}"), Span("عضلة", target="t"), Span(" الساق"))
    [(_, rect)] = SetText(with_emoji, style(right_to_left), WIDE).link_rects()
    assert rect.width() == pytest.approx(width("عضلة"), abs=2)


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE.keys())
def test_paper_counts_as_the_screen_does(before: str) -> None:
    paper = Canvas(Paper("a4")).style(12.0)

    def on_paper(*spans: Span) -> float:
        return SetText(spaced(*spans), paper, WIDE).widest()

    lead, strong = Span(before.strip()), Span("MMMM", strong=True)
    space = on_paper(Span("i"), Span("i")) - on_paper(Span("ii"))
    both = on_paper(lead, strong)
    assert both == pytest.approx(on_paper(lead) + space + on_paper(strong), rel=0.01)


def test_units_are_qts() -> None:
    assert units("leg") == 3
    assert units("🙂") == 2
    assert units("é") == 1
    assert stretches(["🙂", "b"], between=1) == [(0, 2), (3, 4)]


KEPT = {
    "a family": ("Add 👩‍👩‍👧", "Add "),
    "a skin": ("Add 👍🏽", "Add "),
    "an accent of its own": ("Add q\u0301", "Add "),
    "a letter": ("Add", "Ad"),
}


@pytest.mark.parametrize("physical", [False, True], ids=["on the screen", "on a desk"])
@pytest.mark.parametrize(("text", "left"), KEPT.values(), ids=KEPT.keys())
def test_staff_delete_a_whole_character(qtbot: QtBot, text: str, left: str, physical: bool) -> None:
    screen = tokens.make_tokens(tokens.Screen(1920, 1080, 21.5), "m", "light")
    area = TextArea(Theme(screen, PackArt(lambda _: b"")), "Name", text, many_lines=True)
    qtbot.addWidget(area)
    editor = area.findChild(QPlainTextEdit)
    assert editor is not None
    if physical:
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
    else:
        area.key("delete")
    assert editor.toPlainText() == left
