"""The typeface is really used: Qt's own word for it is not enough, so the glyphs are asked."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTextLayout
from PySide6.QtWidgets import QApplication

from kiosk.startup.typefaces import own
from ui.plan.paper.base.canvas import Canvas, Paper
from ui.theme import fonts, tokens
from ui.theme.theme import PackArt, Theme
from ui.widgets.text.text_style import text_style

LETTERS = "How can we help? 3 × 30 s ‘’“” – … · ÁÉñçüß"
EXTENDED = "ŐőŁłŞşŽž"


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    fonts.load(own())


def families(text: str, font: QFont) -> set[str]:
    """Return the typefaces that Qt takes the glyphs of `text` from."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def outline(letter: str, font: QFont) -> QPainterPath:
    """Return the outline of a letter as Qt draws it in a text, features and all."""
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    return run.rawFont().pathForGlyph(run.glyphIndexes()[0])


def _theme() -> Theme:
    screen = tokens.Screen(1920, 1080, 21.5)
    return Theme(tokens.make_tokens(screen, "m", "light"), PackArt(lambda _: b""))


NUMBERS = {
    "words and the chart": lambda: fonts.font(200),
    "bold": lambda: fonts.font(200, bold=True),
    "a sentence that leans": lambda: fonts.font(200, italic=True),
    "a counter": lambda: fonts.font(200, tabular=True),
    "a bold counter": lambda: text_style(_theme(), size=200, bold=True, tabular=True).font,
    "paper": lambda: Canvas(Paper.A4).style(200.0).font,
}


@pytest.mark.parametrize("where", NUMBERS)
def test_the_zero_has_no_slash(where: str) -> None:
    zero, letter = (outline(text, NUMBERS[where]()) for text in "0O")
    assert not zero.contains(zero.boundingRect().center())
    # one hole, as the letter has, and it is narrower than the letter
    assert len(zero.toSubpathPolygons()) == len(letter.toSubpathPolygons()) == 2
    assert zero.boundingRect().width() < 0.95 * letter.boundingRect().width()


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("text", [LETTERS, EXTENDED], ids=["latin", "extended"])
def test_every_letter_is_of_the_typeface(bold: bool, text: str) -> None:
    assert families(text, fonts.font(40, bold=bold)) == {fonts.FAMILY}


def test_capitals_are_as_high_as_the_tokens_say() -> None:
    metrics = QFontMetricsF(fonts.font(1000))
    assert metrics.capHeight() / 1000 == pytest.approx(tokens.CAP_HEIGHT, abs=0.002)


def test_digits_of_a_counter_are_equally_wide() -> None:
    metrics = QFontMetricsF(fonts.font(200, bold=True, tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_a_broken_font_file_leaves_the_others() -> None:
    fonts.load([*own(), b"not a font"])
    assert families(LETTERS, fonts.font(40)) == {fonts.FAMILY}


def test_without_any_font_words_are_still_drawn() -> None:
    fonts.load([b"not a font"])
    assert QFontMetricsF(fonts.font(40)).horizontalAdvance("Help") > 0
