"""SVG as drawing programs of today write it: what they mean is what is drawn."""

import base64

import pytest
from PySide6.QtGui import QImage

from kiosk.content.media.svg_gate import read_svg
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from tests.probes.photos import scene, written
from ui.probes import vector

GREEN = (0, 128, 0, 255)
HALF = (0, 128, 0, 128)
COLOURS = {
    "rgb(0 128 0)": GREEN,
    "rgb(0, 128, 0)": GREEN,
    "rgb(0% 50.2% 0%)": GREEN,
    "rgba(0,128,0,.5)": HALF,
    "rgb(0 128 0 / 50%)": HALF,
    "rgb(0 128 0/.5)": HALF,
    "hsl(120,100%,25%)": GREEN,
    "hsl(120deg 100% 25%)": GREEN,
    "hsl(120 100 25)": GREEN,
    "hsl(0.33333turn 100% 25% / 50%)": HALF,
    "hsla(120deg, 100%, 25%, 0.5)": HALF,
    "hwb(120 0% 50%)": GREEN,
    "hwb(0 60% 60%)": (128, 128, 128, 255),
    "lab(46.28% -47.55 48.58)": GREEN,
    "lch(46.28% 67.98 134.4)": GREEN,
    "oklab(51.98% -0.1403 0.1077)": GREEN,
    "oklch(51.98% 0.1769 142.5)": GREEN,
    "color(srgb 0 0.502 0)": GREEN,
    "color(display-p3 0.2161 0.4941 0.1316)": GREEN,
    "color(display-p3 0.85 0.85 0.85)": (217, 217, 217, 255),
    "light-dark(#008000, #ffffff)": GREEN,
    "light-dark(rgb(0, 128, 0), var(--dark, #121212))": GREEN,
    "rebeccapurple": (102, 51, 153, 255),
    "#008000": GREEN,
}
"""What CSS means by each, as red, green, blue and how much of it shows, from 0 to 255."""

PLACES = {
    "an attribute": '<rect width="9" height="9" fill="{}"/>',
    "a style": '<rect width="9" height="9" fill="#fff" style="fill:#fff;fill:{}"/>',
    "a style sheet": '<style>.a{{fill:{}}}</style><rect class="a" width="9" height="9"/>',
    "a gradient": '<linearGradient id="g"><stop stop-color="{}"/></linearGradient>'
    '<rect width="9" height="9" fill="url(#g)"/>',
    "a named value": '<style>:root{{--c:{}}}</style><rect width="9" height="9" fill="var(--c)"/>',
}


def drawn(inside: str, more: str = "", path: str = "images/a.svg") -> QImage:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {more}>{inside}</svg>'
    log = Log()
    found = read_svg(path, text.encode(), log)
    assert found is not None, [terminal_line(problem) for problem in log.issues]
    return vector.draw(found, 90)


def seen(image: QImage, x: int = 45, y: int = 45) -> tuple[int, int, int, int]:
    colour = image.pixelColor(x, y)
    return colour.red(), colour.green(), colour.blue(), colour.alpha()


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("colour", COLOURS)
def test_a_colour_is_what_css_means_by_it(colour: str, place: str) -> None:
    apart = (a - b for a, b in zip(seen(drawn(place.format(colour))), COLOURS[colour], strict=True))
    assert max(map(abs, apart)) <= 3


@pytest.mark.parametrize("colour", ["color-mix(in srgb, red, blue)", "color(unknown 1 0 0)"])
def test_a_colour_that_nobody_knows_is_told_and_not_drawn_black(colour: str) -> None:
    log = Log()
    text = f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1" fill="{colour}"/></svg>'
    assert read_svg("images/a.svg", text.encode(), log) is None
    assert colour in log.issues[0].what


def _picture(head: str, kind: str) -> str:
    data = base64.b64encode(written(scene(), kind)).decode()
    return f'<image width="9" height="9" preserveAspectRatio="none" href="data:{head},{data}"/>'


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize(
    "head",
    [
        "image/png;base64",
        "image/jpeg;base64",
        "image/jpg;base64",
        "image/webp;base64",
        ";base64",
        "image/png;name=a;base64",
    ],
)
def test_a_picture_inside_is_what_its_bytes_are(head: str, kind: str) -> None:
    image = drawn(_picture(head, kind))
    apart = (a - b for a, b in zip(seen(image, 10, 10), (220, 30, 30, 255), strict=True))
    assert max(map(abs, apart)) <= 12  # red, as in the scene


EXTENSIBLE = 'requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"'
HTML = 'xmlns="http://www.w3.org/1999/xhtml"'
WRITTEN = {
    "draw.io's fallback": f'<rect width="9" height="9" fill="green"/><switch><g {EXTENSIBLE}/>'
    '<a href="https://www.drawio.com/x"><text>Text is not SVG - cannot display</text></a></switch>',
    "words as a picture": f'<rect width="9" height="9" fill="green"/><switch><foreignObject '
    f'{EXTENSIBLE}><div {HTML}>Calf</div></foreignObject><path d="M0 0h1"/></switch>',
    "Figma's blur": f'<foreignObject x="0" width="9" height="9"><div {HTML} '
    'style="backdrop-filter:blur(2px)"></div></foreignObject>'
    '<rect width="9" height="9" fill="green"/>',
    "words in a layer that is off": '<rect width="9" height="9" fill="green"/>'
    '<g style="display:none"><text>notes</text><g><text>more</text></g></g>'
    '<text display="none">x</text>',
    "a typeface from the web": "<style>@import url('https://fonts.example.com/css?family=A');"
    "rect{fill:green}</style><rect width='9' height='9'/>",
}


@pytest.mark.parametrize("inside", WRITTEN.values(), ids=WRITTEN)
def test_what_shows_nothing_is_no_reason_to_refuse(inside: str) -> None:
    assert seen(drawn(inside)) == GREEN


@pytest.mark.parametrize(
    "inside",
    [
        "<switch><text>Calf</text></switch>",
        '<switch><g systemLanguage="de"/><text>Calf</text></switch>',
        f"<switch><g {EXTENSIBLE}/></switch><text>Calf</text>",
        f"<foreignObject><div {HTML}>Calf</div></foreignObject>",
        f'<foreignObject><img {HTML} src="a.png"/></foreignObject>',
        '<g style="display:none"/><text>Calf</text>',
        '<g style="display:inline"><text>Calf</text></g>',
    ],
)
def test_words_that_would_show_are_told(inside: str) -> None:
    log = Log()
    text = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    assert read_svg("images/a.svg", text.encode(), log) is None
    assert log.issues[0].remedy


@pytest.mark.parametrize("name", ["background", "background-color"])
@pytest.mark.parametrize("colour", ["#008000", "green", "light-dark(#008000, #000)"])
def test_the_ground_of_a_drawing_is_drawn(name: str, colour: str) -> None:
    inside = "<style>rect{fill:red}</style><rect width='2' height='2'/>"
    image = drawn(inside, f'style="{name}: {colour}; color-scheme: light"')
    assert seen(image) == GREEN
    assert seen(image, 10, 10) == (255, 0, 0, 255)
    assert seen(drawn("<g/>", f'style="{name}: transparent"'))[3] == 0
    icon = drawn("<g/>", f'style="{name}: {colour}"', "images/icons/a.svg")
    assert seen(icon)[3] == 0  # an icon has the words' colour, and would be one block


def test_a_clear_ground_in_a_style_sheet_stays_clear() -> None:
    assert seen(drawn("<style>svg{background-color: transparent}</style><g/>"))[3] == 0


def test_a_size_in_a_style_is_the_size() -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg" style="width:200px;height:50px"/>'
    found = read_svg("images/a.svg", text.encode(), Log())
    assert found is not None
    assert (found.width, found.height) == (200, 50)


@pytest.mark.parametrize("encoding", ["macintosh", "GB2312", "Shift_JIS", "windows-1251", "Big5"])
def test_an_encoding_of_another_country_is_read(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><svg xmlns="http://www.w3.org/2000/svg"/>'
    assert read_svg("images/a.svg", text.encode(encoding), Log()) is not None
