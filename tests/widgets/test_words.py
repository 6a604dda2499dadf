"""One line or many, on the screen or on paper: where words stand, and which way they read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.widgets.stand import LONG, Stand, a_theme
from ui.plan.paper.base.canvas import Canvas, Paper
from ui.widgets.text.caption import Caption
from ui.widgets.text.numeral import Numeral
from ui.widgets.text.rich_text import RichText
from ui.widgets.text.text_layout import (
    ENDLESS,
    SetText,
    Span,
    Style,
    balanced,
    paragraph,
    reads_from_the_right,
    set_line,
    spaced,
)
from ui.widgets.text.text_stack import TextStack
from ui.widgets.text.text_style import set_words, text_style

ARABIC = "تمدد عضلة الساق"


@pytest.fixture
def plain(qtbot: QtBot) -> Style:
    return text_style(a_theme(), size=40)


def ink(text: SetText, wide: int = 600) -> tuple[int, int]:
    """Return where the leftmost and the rightmost painted pixel are."""
    image = QImage(wide, max(1, text.height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    text.paint(painter, QPointF(0, 0))
    painter.end()
    xs = [
        x
        for x in range(wide)
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]
    return min(xs), max(xs)


FIRST_LETTERS = {
    "a letter that reads from the left": ("leg", False),
    "one that reads from the right": (ARABIC, True),
    "signs before it say nothing": ("12 – ؟ " + ARABIC, True),
    "the first letter counts": ("calf " + ARABIC, False),
}


@pytest.mark.parametrize(("text", "wanted"), FIRST_LETTERS.values(), ids=FIRST_LETTERS.keys())
def test_a_text_reads_as_its_first_letter(text: str, wanted: bool) -> None:
    assert reads_from_the_right(text, otherwise=not wanted) == wanted


@pytest.mark.parametrize("around", [False, True])
def test_a_text_without_letters_reads_as_those_around_it(around: bool) -> None:
    assert reads_from_the_right("12:30 – 🙂", around) == around


@pytest.mark.parametrize("text", ["Calf", ARABIC], ids=["english", "arabic"])
@pytest.mark.parametrize("from_right", [False, True])
def test_a_line_begins_at_nothing_whichever_way_it_reads(
    plain: Style, text: str, from_right: bool
) -> None:
    line = set_line(text, replace(plain, right_to_left=from_right))
    left, right = ink(line)
    assert line.lines == 1
    assert left == pytest.approx(0, abs=6)
    assert right == pytest.approx(line.widest(), abs=6)


def test_a_full_stop_stands_at_the_end_of_its_line(plain: Style) -> None:
    from_right = replace(plain, right_to_left=True)
    stop = ink(set_line(".", from_right))
    # the last thing said is the leftmost
    assert ink(set_line("M.", from_right))[0] == pytest.approx(stop[0], abs=3)
    assert ink(set_line("M.", plain))[0] > ink(set_line("M", plain))[0] - 3


def test_a_line_is_never_broken(plain: Style) -> None:
    assert set_line(LONG * 9, plain).lines == 1
    assert SetText(LONG * 9, plain, 500).lines > 9


ALIGNED = {
    "leading": (Qt.AlignmentFlag.AlignLeading, False, "left"),
    "leading, from the right": (Qt.AlignmentFlag.AlignLeading, True, "right"),
    "trailing": (Qt.AlignmentFlag.AlignTrailing, False, "right"),
    "trailing, from the right": (Qt.AlignmentFlag.AlignTrailing, True, "left"),
    "middle": (Qt.AlignmentFlag.AlignHCenter, False, "middle"),
    "middle, from the right": (Qt.AlignmentFlag.AlignHCenter, True, "middle"),
}


@pytest.mark.parametrize(("align", "rtl", "side"), ALIGNED.values(), ids=ALIGNED.keys())
def test_words_stand_at_their_side(
    plain: Style, align: Qt.AlignmentFlag, rtl: bool, side: str
) -> None:
    text = SetText("MM", replace(plain, align=align, right_to_left=rtl), 600)
    left, right = ink(text)
    room = {"left": left, "right": 600 - right, "middle": abs(600 - right - left)}
    assert room[side] < 10
    assert max(left, 600 - right) > 200


def test_only_so_many_lines_are_set(plain: Style) -> None:
    whole = SetText(LONG, plain, 300)
    assert whole.lines > 2
    two = SetText(LONG, plain, 300, most_lines=2)
    assert (two.lines, two.height) == (2, round(whole.height * 2 / whole.lines))


def test_a_word_is_broken_only_where_that_is_wanted(plain: Style) -> None:
    word = (Span("x" * 60),)
    assert SetText(word, plain, 300).overflows()
    broken = SetText(word, replace(plain, breaks_words=True), 300)
    assert not broken.overflows()
    assert broken.lines > 1


def test_lines_that_grow_are_never_lower_than_their_letters(plain: Style) -> None:
    tight = replace(plain, line_height=0.5)
    assert SetText("M", tight, 300).height == 20
    assert SetText("M", replace(tight, grows=True), 300).height >= 40


def test_spans_that_say_nothing_leave_no_gap() -> None:
    said = spaced(Span(""), Span("Get help:", strong=True), Span(""), Span("chest pain"))
    assert [span.text for span in said] == ["Get help:", " ", "chest pain"]
    assert [span.strong for span in said] == [True, False, False]
    assert spaced(Span("")) == spaced() == ()


LONELY = {
    "English": "Put a cloth between your skin and the heat. Do not use heat or ice on numb skin.",
    "German": "Legen Sie ein Tuch zwischen die Haut und die Wärme. Nie auf taube Haut damit.",
    "Arabic": "ضع قطعة قماش بين جلدك والحرارة. لا تستخدم الحرارة أو الثلج على جلد مخدر لا",
    "letters beyond the plane": "🙂 Do it before you leave. Do not rub the leg 🙂 at all. No",
}


@pytest.mark.parametrize("text", LONELY.values(), ids=LONELY.keys())
@pytest.mark.parametrize("note", [False, True], ids=["", "with a note"])
def test_a_paragraph_leaves_no_short_word_alone(plain: Style, text: str, note: bool) -> None:
    spans = [Span(text), *([Span("\u00a012", raised=True)] if note else [])]
    set_before = set_after = 0
    widest = round(SetText(spans, plain, ENDLESS).widest())
    for width in range(widest // 5, widest, 3):
        whole, set_well = SetText(spans, plain, width), paragraph(spans, plain, width)
        assert set_well.lines == whole.lines
        assert set_well.height == whole.height
        assert not set_well.overflows()
        set_before += whole.ends_in_one_word()
        set_after += set_well.ends_in_one_word()
    assert set_before > 10 * set_after


def test_a_long_word_may_stand_alone(plain: Style) -> None:
    words = "So heißt das: Muskelkrampfvorbeugungsübungen"
    width = round(SetText(words.rsplit(" ", 1)[1], plain, ENDLESS).widest()) + 4
    whole = SetText(words, plain, width)
    assert whole.lines == 2
    assert not whole.ends_in_one_word()


@given(st.lists(st.sampled_from(["calf", "", LONG]), max_size=4), st.integers(0, 30))
def test_a_stack_is_as_tall_as_its_texts_and_gaps(texts: list[str], gap: int) -> None:
    style = text_style(a_theme(), size=20)
    made = [SetText(text, style, 200) for text in ["first", *texts]]
    assert TextStack(made, gap).height == sum(t.height for t in made) + gap * len(texts)


def test_a_stack_paints_its_texts_one_below_the_other(plain: Style) -> None:
    text = set_line("M", plain)
    stack = TextStack([text, text], 30)
    image = QImage(100, stack.height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    stack.paint(painter, QPointF(0, 0))
    painter.end()
    second = text.height + 30
    assert image.copy(0, 0, 100, text.height) == image.copy(0, second, 100, text.height)
    assert image.copy(0, text.height, 100, 30).allGray()
    assert stack.overflows() is False


@pytest.mark.parametrize("points", [11.0, 14.0, 28.0])
def test_points_on_paper_are_points(points: float) -> None:
    """28 points are 28/72 of an inch, of which a sheet has 300 units."""
    canvas = Canvas(Paper.A4)
    assert canvas.em(points) == pytest.approx(points * 300 / 72, abs=0.5)
    assert canvas.style(points).font.pixelSize() == canvas.em(points)


def test_a_text_says_its_words_without_the_numbers_of_its_notes(qtbot: QtBot) -> None:
    theme = a_theme()
    text = RichText(theme, [Span("Stretch"), Span("1", target="note:1", raised=True)], size=30)
    qtbot.addWidget(text)
    assert text.accessibleName() == text.text() == "Stretch"
    text.say([Span("Rest")])
    assert text.accessibleName() == text.text() == "Rest"


def test_a_text_knows_the_width_of_its_line_and_of_its_longest_word(qtbot: QtBot) -> None:
    text = RichText(a_theme(), LONG, size=30)
    qtbot.addWidget(text)
    assert text.height_for(text.natural_width()) == text.height_for(ENDLESS)
    assert text.height_for(text.natural_width() - 4) > text.height_for(ENDLESS)
    assert not text.fits(60)
    assert text.fits(200)


def test_a_caption_keeps_the_room_of_the_longest(qtbot: QtBot) -> None:
    theme = a_theme()
    caption = Caption(theme, ["Short.", LONG])
    assert caption.height_for(400) == Caption(theme, [LONG]).height_for(400)
    assert Caption(theme, []).height_for(400) == 0
    stand = Stand(qtbot, caption, 400)
    night = theme.tokens.colour.night.lower()
    assert stand.colours()[night] == 0
    caption.set_text("Short.")
    assert caption.accessibleName() == "Short."
    assert stand.colours()[night] > 1000


@pytest.mark.parametrize("rtl", [False, True], ids=["ltr", "rtl"])
def test_a_captions_words_stand_in_the_middle_of_their_ground(qtbot: QtBot, rtl: bool) -> None:
    theme = a_theme(rtl=rtl)
    caption = Caption(theme, [LONG])
    Stand(qtbot, caption, 700)
    caption.set_text(LONG)
    picture = caption.grab().toImage()
    night, ink = (QColor(c) for c in (theme.tokens.colour.night, theme.tokens.colour.on_night))
    lit = [
        x
        for x in range(picture.width())
        for y in range(0, picture.height(), 2)
        if picture.pixelColor(x, y) == ink
    ]
    ground = [x for x in range(picture.width()) if picture.pixelColor(x, 30) in (night, ink)]
    assert min(ground) < min(lit)
    assert max(lit) < max(ground)
    assert min(lit) - min(ground) == pytest.approx(max(ground) - max(lit), abs=8)


def test_digits_keep_their_size_as_the_number_shrinks(qtbot: QtBot) -> None:
    number = Numeral(a_theme())
    Stand(qtbot, number, 400, 300)
    number.show_number("10", 2)
    before = number.digit_height()
    number.show_number("9", 2)
    assert number.digit_height() == before
    assert number.accessibleName() == "9"
    number.show_number("9", 1)
    assert number.digit_height() >= before
    assert not number.clipped()
    number.resize(60, 20)
    assert number.clipped()


def test_a_heading_leaves_no_word_alone_on_its_last_line(qtbot: QtBot) -> None:
    words = "What you should feel: a firm, steady pull in the upper calf of the back leg"
    text = RichText(a_theme(), words, size=40, heading=True, centred=True)
    qtbot.addWidget(text)
    for width in range(500, 1500, 50):
        laid = text._laid(width)
        plain = RichText(a_theme(), words, size=40, line_height=1.16)._laid(width)
        assert laid.height == plain.height
        if laid.lines == 2:
            widths = [laid._layout.lineAt(n).naturalTextWidth() for n in range(2)]
            assert min(widths) > 0.7 * max(widths)


def test_the_same_words_at_the_same_width_are_set_once(qtbot: QtBot) -> None:
    """A page is made anew for each width that its division tries; its words are not set anew."""
    theme = a_theme()
    first, second = RichText(theme, LONG, size=20), RichText(theme, LONG, size=20)
    for text in (first, second):
        qtbot.addWidget(text)
    tall = [text.height_for(width) for width in (300, 500) for text in (first, second)]
    assert tall[0] == tall[1] > tall[2] == tall[3]
    once = set_words(theme, paragraph, (Span(LONG),), 300, size=20, line_height=1.5)
    assert once is set_words(theme, paragraph, (Span(LONG),), 300, size=20, line_height=1.5)
    assert once is not set_words(theme, paragraph, (Span(LONG),), 300, size=21, line_height=1.5)
    assert once is not set_words(theme, balanced, (Span(LONG),), 300, size=20, line_height=1.5)
