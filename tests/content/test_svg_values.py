"""Lengths, boxes, links and named values, as SVG and CSS write them."""

import pytest

from kiosk.content.svg import values

LENGTHS = {
    "10": 10.0,
    " 10px ": 10.0,
    "1in": 96.0,
    "25.4MM": 96.0,
    "2.54cm": 96.0,
    "72pt": 96.0,
    "6pc": 96.0,
    "1e2": 100.0,
    ".5em": 8.0,
    "50%": None,
    "auto": None,
    "0": None,
    "-4": None,
    "1e999": None,
    "": None,
    None: None,
}


@pytest.mark.parametrize(("written", "expected"), LENGTHS.items())
def test_a_length_in_pixels(written: str | None, expected: float | None) -> None:
    found = values.pixels(written)
    assert found == (expected if expected is None else pytest.approx(expected))


BOXES = {
    "0 0 10 20": (0.0, 0.0, 10.0, 20.0),
    "-5,-5, 10,1e1": (-5.0, -5.0, 10.0, 10.0),
    "0 0 10": None,
    "0 0 0 10": None,
    "0 0 -1 10": None,
    "0 0 1e999 10": None,
    "": None,
}


@pytest.mark.parametrize(("written", "expected"), BOXES.items())
def test_a_view_box(written: str, expected: object) -> None:
    assert values.box(written) == expected


LINKS = {
    "url(#a)": "",
    "url( '#a' ) red": "",
    "url()": "",
    "red": "",
    "url(a.svg)": "a.svg",
    'URL("http://example.org/a.png")': "http://example.org/a.png",
    "url(#a) url(b.svg#c)": "b.svg#c",
    "url(a.svg": "a.svg",
    r"\75 rl(a.svg)": r"\75 rl(a.svg)",
    r"\000055rl(a.svg)": r"\000055rl(a.svg)",
}


@pytest.mark.parametrize(("value", "to"), LINKS.items())
def test_where_a_value_leads(value: str, to: str) -> None:
    assert values.leads_out(value) == to


HELD = {
    "data:image/png;base64,iVBORw0KGgoAAA": "data:image/png;base64,iVBORw0KGgoAAA",
    "data:image/png;base64,/9j/AAA": "data:image/jpeg;base64,/9j/AAA",
    "data:;base64, R0lGODAA": "data:image/gif;base64, R0lGODAA",
    "data:image/webp,plain": "data:image/webp,plain",
    "data:image/svg+xml;base64,PHN2": "",
    "a.png": "",
}


@pytest.mark.parametrize(("href", "kept"), HELD.items())
def test_a_picture_inside_is_called_what_its_first_bytes_say(href: str, kept: str) -> None:
    assert values.held(href) == kept


def test_the_last_word_of_a_style_counts() -> None:
    said = values.style_of({"style": "fill: red; FILL:blue !important; stroke:; x"})
    assert said == {"fill": "blue"}


def test_what_says_of_itself_that_it_does_not_show() -> None:
    assert values.is_hidden({"display": "none"})
    assert values.is_hidden({"display": "inline", "style": "display: none"})
    assert not values.is_hidden({"display": "none", "style": "display:inline"})
    assert not values.is_hidden({})


def test_a_sheet_without_what_says_nothing() -> None:
    css = '@charset "utf-8";/* a /* b */.a{fill:red}/* open'
    assert values.plain_css(css).strip() == ".a{fill:red}"


IMPORTS = {
    '@import "https://example.org/a.css";': True,
    "@import url(//example.org/a.css)": True,
    '@import "a.css";': False,
    '@import url("https://example.org/font?family=A");': False,
    ".a{fill:red}": False,
}


@pytest.mark.parametrize(("css", "from_web"), IMPORTS.items())
def test_which_sheets_come_from_the_web(css: str, from_web: bool) -> None:
    assert values.imports_from_web(css) is from_web
    assert "@import" not in values.without_imports(css)


def test_a_ground_that_lets_everything_through_goes() -> None:
    css = "a{background-color: transparent;fill:red}b{background-color:#fff}"
    assert values.without_clear_ground(css) == "a{fill:red}b{background-color:#fff}"
    kept = values.without_ground(
        {"style": "background-color:#fff;fill:red", "background-color": ""}
    )
    assert kept == {"style": "fill:red"}


def test_named_values_stand_for_what_they_say() -> None:
    known = values.named_values(":root{--ink: #123456;--line:var(--ink)}")
    assert known == {"--ink": "#123456", "--line": "var(--ink)"}
    text = "fill:var(--line);stroke:var(--none, rgb(1 2 3));x:var( --gone )"
    assert values.with_values(text, known, 1000) == "fill:#123456;stroke:rgb(1 2 3);x:inherit"


def test_values_that_swell_are_given_up() -> None:
    known = {f"--{n}": f"var(--{n + 1})" * 20 for n in range(5)}
    assert values.with_values("var(--0)", known, 1000) is None


def test_values_that_mean_themselves_end() -> None:
    assert values.with_values("var(--a)", {"--a": "var(--a)"}, 1000) == "var(--a)"
