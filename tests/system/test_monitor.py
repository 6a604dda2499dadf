"""How large a screen is: what it says is believed where it can be, and never where it cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.system.monitor import (
    LEAST_PPI,
    MOST_PPI,
    Monitor,
    Size,
    SizeDoubt,
    SizeSource,
    chosen,
    doubt_of,
    measure,
    ppi,
)

FULL_HD = (1920, 1080)
TOLD = {
    "a desk's monitor": (FULL_HD, (476, 268), None),
    "a monitor upright that tells its size lying": ((1080, 1920), (476, 268), None),
    "and one that tells it upright": ((1080, 1920), (268, 476), None),
    "a small panel": ((1024, 600), (154, 86), None),
    "a small panel whose size is a code by chance": ((1024, 600), (160, 90), None),
    "a tablet": ((1280, 800), (217, 136), None),
    "a 55-inch television": ((3840, 2160), (1210, 680), None),
    "sides that are rounded": ((1366, 768), (340, 190), None),
    "a 20-inch screen of four to three": ((1600, 1200), (400, 300), None),
    "32 inches that say their shape": ((1366, 768), (160, 90), SizeDoubt.CODE),
    "the same at full HD": (FULL_HD, (160, 90), SizeDoubt.CODE),
    "the same upright": ((1080, 1920), (160, 90), SizeDoubt.CODE),
    "42 inches that say 72": (FULL_HD, (1600, 900), SizeDoubt.CODE),
    "a code in millimetres": (FULL_HD, (16, 9), SizeDoubt.CODE),
    "a code of sixteen to ten": ((1280, 800), (160, 100), SizeDoubt.CODE),
    "a code of four to three": ((1280, 1024), (40, 30), SizeDoubt.CODE),
    "nothing": (FULL_HD, (0, 0), SizeDoubt.SILENT),
    "half of it": (FULL_HD, (0, 268), SizeDoubt.SILENT),
    "less than nothing": (FULL_HD, (-476, 268), SizeDoubt.SILENT),
    "what X makes up": (FULL_HD, (508, 286), SizeDoubt.SILENT),
    "a wall": (FULL_HD, (4000, 2250), SizeDoubt.DENSITY),
    "a stamp": (FULL_HD, (48, 27), SizeDoubt.DENSITY),
    "centimetres for millimetres": (FULL_HD, (47.6, 26.8), SizeDoubt.DENSITY),
    "a square": (FULL_HD, (350, 350), SizeDoubt.SHAPE),
    "a strip": (FULL_HD, (700, 100), SizeDoubt.SHAPE),
}


@pytest.mark.parametrize(("pixels", "told", "doubt"), TOLD.values(), ids=TOLD.keys())
def test_what_a_screen_tells(
    pixels: tuple[int, int], told: tuple[float, float], doubt: SizeDoubt | None
) -> None:
    monitor = Monitor("HDMI-1", pixels, told)
    assert doubt_of(monitor) is doubt
    size = measure(monitor, ordered=None, staff=None)
    assert size.source is (SizeSource.SCREEN if doubt is None else SizeSource.GUESS)
    assert size.sure is (doubt is None)


def test_a_named_screen_may_have_the_density_that_x_makes_up() -> None:
    assert doubt_of(Monitor("HDMI-1", FULL_HD, (508, 286), "ACME K24")) is None


GUESSES = {
    "800 × 480": ((800, 480), 7.0),
    "1024 × 600": ((1024, 600), 10.1),
    "upright": ((600, 1024), 10.1),
    "1280 × 800": ((1280, 800), 10.1),
    "1366 × 768": ((1366, 768), 21.5),
    "full HD": (FULL_HD, 21.5),
    "4K": ((3840, 2160), 27.0),
}


@pytest.mark.parametrize(("pixels", "inches"), GUESSES.values(), ids=GUESSES.keys())
def test_what_is_usual(pixels: tuple[int, int], inches: float) -> None:
    size = measure(Monitor("", pixels), ordered=None, staff=None)
    assert size == Size(inches, SizeSource.GUESS, SizeDoubt.SILENT)


WORDS = {
    "the command line goes first": (42.0, 21.5, Size(42.0, SizeSource.ORDER)),
    "what staff measured goes before the screen": (None, 21.0, Size(21.0, SizeSource.STAFF)),
    "a television of 65 inches was measured": (None, 65.0, Size(65.0, SizeSource.STAFF)),
    "the screen is asked": (None, None, Size(21.5, SizeSource.SCREEN)),
    "a size that cannot be is refused": (
        None,
        5.0,
        Size(21.5, SizeSource.SCREEN, refused=5.0),
    ),
    "and one that is far too large": (None, 100.0, Size(21.5, SizeSource.SCREEN, refused=100.0)),
}


@pytest.mark.parametrize(("ordered", "staff", "size"), WORDS.values(), ids=WORDS.keys())
def test_whose_word_counts(ordered: float | None, staff: float | None, size: Size) -> None:
    monitor = Monitor("HDMI-1", FULL_HD, (476, 268), "ACME")
    assert measure(monitor, ordered=ordered, staff=staff) == size


SIDES = st.integers(0, 9000)


@given(
    st.tuples(st.integers(320, 8192), st.integers(320, 8192)),
    st.tuples(SIDES, SIDES),
    st.none() | st.floats(7, 100),
)
def test_whatever_it_says_the_screen_is_one_that_there_is(
    pixels: tuple[int, int], told: tuple[int, int], staff: float | None
) -> None:
    size = measure(Monitor("x", pixels, told), ordered=None, staff=staff)
    density = ppi(pixels, size.inches)
    if size.source is SizeSource.SCREEN:
        assert LEAST_PPI * 0.98 <= density <= MOST_PPI * 1.02
    else:
        assert 20 <= density <= 430
    assert (size.refused is None) or not 25 <= ppi(pixels, size.refused) <= 400


SCREENS = (
    Monitor("HDMI-1", FULL_HD, model="ACME K24"),
    Monitor("DP-2", (1280, 800)),
    Monitor("2", (800, 480)),
)
WISHES = {
    "none": ("", 0),
    "an output": ("DP-2", 1),
    "in other letters": (" dp-2 ", 1),
    "a maker": ("acme k24", 0),
    "a number": ("1", 0),
    "a name goes before a number": ("2", 2),
    "the third": ("3", 2),
    "none of three": ("4", None),
    "zero": ("0", None),
    "one that is not there": ("HDMI-2", None),
    "a number without end": ("9" * 5000, None),
    "digits of another script": ("٢", None),
}


@pytest.mark.parametrize(("wish", "index"), WISHES.values(), ids=WISHES.keys())
def test_a_wish_for_one_of_several(wish: str, index: int | None) -> None:
    assert chosen(wish, SCREENS) == index
