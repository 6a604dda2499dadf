"""Marks that readers may mistake become plain ones; letters stay."""

import pytest
from PySide6.QtGui import QImage, QPainter

from kiosk.plan.marks import plain_marks
from kiosk.shared import qr
from tests.support.readers import read
from ui.widgets.media.qr import picture

MARKS = {
    "a dose": ("Hold 30 seconds, 3 × · each side", "Hold 30 seconds, 3 x, each side"),
    "quotes": ("“Don’t”", '"Don\'t"'),
    "ranges": ("Pain 0–10 …", "Pain 0-10 ..."),
    "letters": ("Señal · الألم", "Señal, الألم"),
}


@pytest.mark.parametrize(("words", "plain"), MARKS.values(), ids=MARKS.keys())
def test_marks(words: str, plain: str) -> None:
    assert plain_marks(words) == plain


@pytest.mark.parametrize("text", ["Señal", "é", "ألم في العضلة", "Grüße ·", "痙攣"])
def test_other_letters_are_not_guessed(text: str) -> None:
    code = picture(qr.modules(text), "#FFFFFF", "#000000")
    side = (code.width() + 8) * 4
    page = QImage(side, side, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    painter.drawImage(16, 16, code.scaled(side - 32, side - 32))
    painter.end()
    assert read(page, page.rect(), 4) == {"zxing": text, "zbar": text}
