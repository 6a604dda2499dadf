"""Colours as CSS writes them, against what the specification's own examples come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.svg.colours import plain_colours, unknown_colour

RED = {
    "rgb(255, 0, 0)": "#ff0000",
    "rgb(255 0 0)": "#ff0000",
    "rgb(100% 0% 0%)": "#ff0000",
    "RGBA(255, 0, 0, 0.5)": "#ff000080",
    "rgb(255 0 0 / 50%)": "#ff000080",
    "rgb(300 -20 0)": "#ff0000",
    "hsl(0 100% 50%)": "#ff0000",
    "hsl(1turn, 100%, 50%)": "#ff0000",
    "hsl(120deg 100% 25%)": "#008000",
    "hsl(240 100% 50%)": "#0000ff",
    "hsl(none 0% 50%)": "#808080",
    "hwb(0 0% 0%)": "#ff0000",
    "hwb(90 60% 60%)": "#808080",
    "lab(54.29 80.81 69.89)": "#ff0000",
    "lab(100 0 0)": "#ffffff",
    "lch(54.29 106.84 40.85)": "#ff0000",
    "oklab(0.628 0.2249 0.1258)": "#ff0000",
    "oklch(0.628 0.2577 29.23)": "#ff0000",
    "oklch(62.8% 0.2577 29.23deg)": "#ff0000",
    "color(srgb 1 0 0)": "#ff0000",
    "color(display-p3 1 1 1)": "#ffffff",
    "light-dark(rgb(255 0 0), black)": "#ff0000",
}


def _channels(text: str) -> tuple[int, ...]:
    return tuple(int(text[at : at + 2], 16) for at in range(1, len(text), 2))


@pytest.mark.parametrize(("css", "plain"), RED.items(), ids=list(RED))
def test_what_a_colour_comes_to(css: str, plain: str) -> None:
    found = plain_colours(css)
    assert len(found) == len(plain)
    off = [abs(a - b) for a, b in zip(_channels(found), _channels(plain), strict=True)]
    assert max(off) <= 1, found


def test_only_the_colours_of_a_text_change() -> None:
    css = ".a{fill:rgb(0 0 255);stroke:rebeccapurple}.rgb(x) .my-rebeccapurple{}"
    assert plain_colours(css).startswith(".a{fill:#0000ff;stroke:#663399}")
    assert "my-rebeccapurple" in plain_colours(css)


UNKNOWN = [
    "color-mix(in srgb, red, blue)",
    "device-cmyk(0 1 1 0)",
    "color(rec2020 1 0 0)",
    "rgb(a b c)",
    "rgb(1 2)",
    "hsl(50% 1)",
    "lab(1e999 0 0)",
]


@pytest.mark.parametrize("css", UNKNOWN)
def test_what_cannot_be_told_stays_and_is_named(css: str) -> None:
    assert plain_colours(f"fill:{css}") == f"fill:{css}"
    assert unknown_colour(f"fill:{css};stroke:red") == css


def test_one_that_is_not_closed_is_named_by_its_beginning() -> None:
    css = "rgb(1 2 3" + " " * 500
    assert plain_colours(css) == css
    assert unknown_colour(css).startswith("rgb(1 2 3")
    assert len(unknown_colour(css)) == 60


@pytest.mark.parametrize("css", ["", "red", "#123456", "url(#a)", "translate(1 2)", "x-rgb(1 2 3)"])
def test_what_is_no_call_of_a_colour_stays(css: str) -> None:
    assert plain_colours(css) == css
    assert unknown_colour(css) == ""


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_says_the_same_in_every_notation(rgb: tuple[int, int, int]) -> None:
    red, green, blue = rgb
    expected = f"#{red:02x}{green:02x}{blue:02x}"
    shares = " ".join(f"{channel / 255:.6f}" for channel in rgb)
    assert plain_colours(f"rgb({red},{green},{blue})") == expected
    assert plain_colours(f"color(srgb {shares})") == expected


@given(st.text("rgbhslcolor()/,%0123456789. -e+", max_size=60))
def test_whatever_is_written_ends(text: str) -> None:
    plain_colours(text)
    unknown_colour(text)
