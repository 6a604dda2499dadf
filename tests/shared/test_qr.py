"""Codes: the same modules as the encoder's own trial of masks, and two readers agree."""

import random
from functools import cache

import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared import qr


@cache
def _texts() -> tuple[str, ...]:
    chance = random.Random(7)
    letters = "abc defg ABCD 0123456789 /?=&:.-é×•"
    return tuple("".join(chance.choices(letters, k=n)) for n in (8, 40, 90, 160, 400, 800))


def _rows(code: segno.QRCode) -> qr.Modules:
    return tuple(int("".join("1" if bit else "0" for bit in row), 2) for row in code.matrix)


@pytest.mark.parametrize("text", _texts(), ids=len)
@pytest.mark.parametrize("mask", range(8))
def test_each_mask_is_the_encoders_own(text: str, mask: int) -> None:
    given_zero = segno.make(text, error="l", mask=0, micro=False, encoding="utf-8")
    expected = segno.make(text, error="l", mask=mask, micro=False, encoding="utf-8")
    made = list(qr._masked(list(_rows(given_zero)), given_zero.error))
    assert made[mask] == _rows(expected)


def _slow_penalty(rows: qr.Modules) -> int:
    """The four scores of the standard, module by module."""
    side = len(rows)
    grid = [[row >> side - 1 - x & 1 for x in range(side)] for row in rows]
    score = 0
    for lines in (grid, [list(column) for column in zip(*grid, strict=True)]):
        for line in lines:
            run = 0
            for x in range(side):
                run = run + 1 if x and line[x] == line[x - 1] else 1
                score += 3 if run == 5 else 1 if run > 5 else 0
            wide = [0] * 4 + line + [0] * 4
            for x in range(4, 4 + side - 6):
                sides = (wide[x - 4 : x], wide[x + 7 : x + 11])
                score += 40 * (wide[x : x + 7] == [1, 0, 1, 1, 1, 0, 1] and [0] * 4 in sides)
    for y in range(side - 1):
        for x in range(side - 1):
            four = grid[y][x] + grid[y][x + 1] + grid[y + 1][x] + grid[y + 1][x + 1]
            score += 3 * (four in (0, 4))
    dark = sum(map(sum, grid)) / side**2
    return score + 10 * int(abs(dark * 100 - 50) / 5)


@given(
    st.integers(2, 30).flatmap(lambda n: st.lists(st.integers(0, 2**n - 1), min_size=n, max_size=n))
)
def test_scores_are_the_standards(rows: list[int]) -> None:
    assert qr.penalty(tuple(rows)) == _slow_penalty(tuple(rows))


@pytest.mark.parametrize("text", _texts(), ids=len)
def test_scores_of_real_codes(text: str) -> None:
    assert qr.penalty(qr.modules(text)) == _slow_penalty(qr.modules(text))


@pytest.mark.parametrize("text", _texts(), ids=len)
def test_a_reader_reads_it(text: str) -> None:
    rows = qr.modules(text)
    side = len(rows) + 2 * qr.QUIET
    image = np.full((side, side), 255, np.uint8)
    for y, row in enumerate(rows):
        for x in range(len(rows)):
            if row >> len(rows) - 1 - x & 1:
                image[qr.QUIET + y, qr.QUIET + x] = 0
    big = image.repeat(4, axis=0).repeat(4, axis=1)
    assert [code.text for code in zxingcpp.read_barcodes(big)] == [text]


LEVELS = {"short": ("x" * 60, "Q"), "longer": ("x" * 61, "M"), "long": ("x" * 121, "L")}


@pytest.mark.parametrize(("text", "level"), LEVELS.values(), ids=LEVELS.keys())
def test_shorter_contents_are_corrected_more(text: str, level: str) -> None:
    expected = segno.make(text, error=level, micro=False)
    assert len(qr.modules(text)) == len(expected.matrix)


@pytest.mark.parametrize("version", range(4, 26))
def test_as_much_as_a_size_holds_and_no_more(version: int) -> None:
    side = 17 + 4 * version
    most = qr.room(side + 3)
    if version > 5:  # shorter texts are corrected more, which takes room
        assert len(qr.modules("x" * most)) == side
    assert segno.make("x" * most, error="l", boost_error=False, micro=False).version == version
    assert qr.room(16) == 0


def test_too_much_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        qr.modules("x" * 1300)
    with pytest.raises(ValueError, match="data"):
        qr.modules("x" * 5000)
