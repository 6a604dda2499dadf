"""The typeface is really used: Qt's own word for it is not enough, so the glyphs are asked."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication

from kiosk.startup.typefaces import own
from ui.theme import fonts, tokens

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
