"""Codes: two readers that share no code agree on what they hold."""

import random
from functools import cache

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared import qr
from tests.support import readers


@cache
def _texts() -> tuple[str, ...]:
    chance = random.Random(7)
    letters = "abc defg ABCD 0123456789 /?=&:.-é×•"
    return tuple("".join(chance.choices(letters, k=n)) for n in (8, 40, 90, 160, 400, 800))


def _image(text: str) -> readers.Grey:
    rows = qr.modules(text)
    side = len(rows) + 2 * qr.QUIET
    image = np.full((side, side), 255, np.uint8)
    for y, row in enumerate(rows):
        for x in range(len(rows)):
            if row >> len(rows) - 1 - x & 1:
                image[qr.QUIET + y, qr.QUIET + x] = 0
    return image.repeat(4, axis=0).repeat(4, axis=1)


def _read(text: str) -> dict[str, str]:
    grey = np.ascontiguousarray(_image(text))
    return {"zxing": readers._zxing(grey), "zbar": readers._zbar(grey)}


@pytest.mark.parametrize("text", _texts(), ids=len)
def test_two_readers_read_it(text: str) -> None:
    assert _read(text) == {"zxing": text, "zbar": text}


SPOKEN = ["a·b", "Übung·", "Plan für Müller · 3× täglich", "日本 plan", "tăng cơ, чай, 체조", "é"]


@pytest.mark.parametrize("text", SPOKEN)
def test_no_reader_has_to_guess_the_letters(text: str) -> None:
    assert _read(text) == {"zxing": text, "zbar": text}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    (code,) = zxingcpp.read_barcodes(_image(text))
    assert code.text == text


LEVELS = {
    "short, with room to spare": ("x" * 24, 29, "H"),
    "short": ("x" * 60, 37, "Q"),
    "longer": ("x" * 61, 33, "M"),
    "long": ("x" * 1200, 117, "L"),
}


@pytest.mark.parametrize(("text", "side", "level"), LEVELS.values(), ids=LEVELS.keys())
def test_shorter_contents_are_corrected_more(text: str, side: int, level: str) -> None:
    (code,) = zxingcpp.read_barcodes(_image(text))
    assert (len(qr.modules(text)), code.ec_level) == (side, level)


@pytest.mark.parametrize("version", range(6, 26))
@pytest.mark.parametrize("letter", ["x", "é"])
def test_as_much_as_a_size_holds_and_no_more(version: int, letter: str) -> None:
    """Shorter texts are corrected more, which takes room."""
    side = 17 + 4 * version
    most = qr.room(side + 3) // len(letter.encode())
    assert len(qr.modules(letter * most)) == side
    if version < qr.LARGEST_VERSION:
        assert len(qr.modules(letter * (most + 3))) == side + 4


def test_a_place_without_room() -> None:
    assert qr.room(16) == 0


def test_too_much_is_refused() -> None:
    with pytest.raises(ValueError, match="modules"):
        qr.modules("x" * 1300)
    with pytest.raises(ValueError, match="too long"):
        qr.modules("x" * 5000)
    with pytest.raises(ValueError, match="surrogate"):
        qr.modules("\ud800")
