"""What SVG files look like, asked of single pixels: the right colours are those of a browser."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.media.svg_gate import read_svg
from kiosk.content.model.report import Log
from kiosk.shared import paths
from kiosk.shared.issue import terminal_line
from ui.probes import ink, vector
from ui.theme.palettes import PALETTES, with_theme

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
RED, BLUE, NONE = "#ffff0000", "#ff0000ff", "#00000000"


def drawn(inside: str, head: str = HEAD, side: int = 100) -> QImage:
    log = Log()
    drawing = read_svg("a.svg", f"{head}{inside}</svg>".encode(), log)
    assert drawing is not None, [terminal_line(problem) for problem in log.issues]
    return vector.draw(drawing, side)


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name(QColor.NameFormat.HexArgb)


RECT = '<rect width="100" height="100" {}/>'
CASES: dict[str, tuple[str, str, str]] = {
    # what is drawn, then the colours at (10, 10) and (50, 50)
    "clip path": (
        '<clipPath id="c"><circle cx="50" cy="50" r="30"/></clipPath>'
        + RECT.format('fill="red" clip-path="url(#c)"'),
        NONE,
        RED,
    ),
    "mask": (
        '<mask id="m"><circle cx="50" cy="50" r="30" fill="#fff"/></mask>'
        + RECT.format('fill="red" mask="url(#m)"'),
        NONE,
        RED,
    ),
    "hsl": (RECT.format('fill="hsl(240, 100%, 50%)"'), BLUE, BLUE),
    "rgba": (RECT.format('fill="rgba(255,0,0,.5)"'), "#80ff0000", "#80ff0000"),
    "#rgba": (RECT.format('fill="#00f8"'), "#880000ff", "#880000ff"),
    "opacity in percent": (RECT.format('fill="red" opacity="50%"'), "#80ff0000", "#80ff0000"),
    "size in percent": ('<rect width="100%" height="50%" fill="red"/>', RED, NONE),
    "nested svg": (
        '<svg x="40" y="40" width="20" height="20" viewBox="0 0 1 1">'
        '<rect width="1" height="1" fill="blue"/></svg>',
        NONE,
        BLUE,
    ),
    "transform-origin": (
        '<rect x="40" y="-10" width="20" height="20" fill="red" transform="rotate(180)" '
        'transform-origin="50px 25px"/>',
        NONE,
        RED,
    ),
    "pattern": (
        '<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse">'
        '<rect width="20" height="20" fill="blue"/></pattern>' + RECT.format('fill="url(#p)"'),
        BLUE,
        BLUE,
    ),
    "marker": (
        '<marker id="m" markerWidth="40" markerHeight="40" refX="20" refY="20" '
        'markerUnits="userSpaceOnUse"><rect width="40" height="40" fill="red"/></marker>'
        '<path d="M50 50h1" marker-start="url(#m)"/>',
        NONE,
        RED,
    ),
    "symbol": (
        '<symbol id="s" viewBox="0 0 1 1"><rect width="1" height="1" fill="red"/></symbol>'
        '<use href="#s" x="40" y="40" width="20" height="20"/>',
        NONE,
        RED,
    ),
    "gradient of a gradient": (
        '<linearGradient id="a"><stop stop-color="red"/></linearGradient>'
        '<linearGradient id="b" href="#a"/>' + RECT.format('fill="url(#b)"'),
        RED,
        RED,
    ),
    "class, id and element in a style sheet": (
        "<style>rect{fill:red} .b{fill:#00f} #c{fill:lime}</style>"
        '<rect width="30" height="30"/><rect class="b" x="30" width="70" height="100"/>',
        RED,
        BLUE,
    ),
    "style attribute over attribute": (RECT.format('fill="blue" style="fill:red"'), RED, RED),
    "drop shadow": (
        '<filter id="f" width="5" height="5">'
        '<feDropShadow dx="40" dy="40" stdDeviation="0" flood-color="blue"/>'
        '</filter><rect width="20" height="20" fill="red" filter="url(#f)"/>',
        RED,
        BLUE,
    ),
    "switch": (
        '<switch><g requiredExtensions="x"><path/></g>' + RECT.format('fill="red"') + "</switch>",
        RED,
        RED,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_in_a_browser(name: str) -> None:
    inside, corner, middle = CASES[name]
    image = drawn(inside)
    assert (colour(image, 10, 10), colour(image, 50, 50)) == (corner, middle)


@pytest.mark.parametrize(
    ("head", "size", "seen"),
    [
        ('viewBox="0 0 100 100" width="200" height="100"', (100, 50), (50, 25)),
        ('viewBox="0 0 100 100" width="10mm" height="20mm"', (50, 100), (25, 50)),
        ('viewBox="0 0 100 100" width="100%" height="100%"', (100, 100), (50, 50)),
        (
            'viewBox="0 0 100 100" width="200" height="100" preserveAspectRatio="none"',
            (100, 50),
            (2, 25),
        ),
        ('width="100" height="100"', (100, 100), (50, 50)),
    ],
)
def test_another_shape_is_not_stretched(
    head: str, size: tuple[int, int], seen: tuple[int, int]
) -> None:
    circle = '<circle cx="50" cy="50" r="49" fill="red"/>'
    image = drawn(circle, f'<svg xmlns="http://www.w3.org/2000/svg" {head}>')
    assert (image.width(), image.height()) == size
    assert colour(image, *seen) == RED
    if "none" not in head and size[0] > size[1]:
        assert colour(image, 2, 25) == NONE


PLAIN = {
    "stroke in currentColor": (
        '<path stroke="currentColor" stroke-width="40" d="M0 50h99"/>',
        True,
    ),
    "nothing said, so black": ('<circle cx="50" cy="50" r="40"/>', True),
    "nearly black": ('<circle cx="50" cy="50" r="40" fill="#2e3436"/>', True),
    "white, for dark grounds": ('<circle cx="50" cy="50" r="40" fill="#fff"/>', True),
    "the grey of Material Symbols": ('<circle cx="50" cy="50" r="40" fill="#5f6368"/>', True),
    "navy": ('<circle cx="50" cy="50" r="40" fill="#1a237e"/>', True),
    "gold": ('<circle cx="50" cy="50" r="40" fill="#ffc107"/>', False),
    "two greys": (
        '<circle cx="50" cy="50" r="40" fill="#888"/><circle cx="50" cy="50" r="9" fill="#ddd"/>',
        False,
    ),
    "red": ('<circle cx="50" cy="50" r="40" fill="red"/>', False),
    "black and red": (
        '<circle cx="50" cy="50" r="40" fill="red"/><circle cx="20" cy="50" r="9"/>',
        False,
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_an_icon_of_one_dark_colour_takes_that_of_the_words(name: str) -> None:
    inside, is_plain = PLAIN[name]
    drawing = read_svg("images/icons/a.svg", f"{HEAD}{inside}</svg>".encode(), Log())
    assert drawing is not None
    paint, inked = ink.icon(drawing, 100)
    assert paint.isNull() == is_plain
    assert inked.isNull() == (not is_plain)
    if is_plain:
        assert inked.pixelColor(50, 50).alpha() == 255


def test_an_icon_of_two_colours_keeps_one_and_lends_the_other() -> None:
    inside = (
        '<rect width="50" height="100" fill="red"/>'
        '<rect x="50" width="50" height="100" fill="currentColor"/>'
    )
    drawing = read_svg("images/icons/a.svg", f"{HEAD}{inside}</svg>".encode(), Log())
    assert drawing is not None
    paint, inked = ink.icon(drawing, 100)
    assert (colour(paint, 20, 50), colour(paint, 80, 50)) == (RED, NONE)
    assert (inked.pixelColor(20, 50).alpha(), inked.pixelColor(80, 50).alpha()) == (0, 255)


FEW_PIXELS = 5
OURS = sorted(Path(paths.built_in_pack(), "images").rglob("*.svg"))


@pytest.mark.parametrize("theme", ["light", "contrast-dark"])  # without edges, and with
@pytest.mark.parametrize("path", OURS, ids=[path.name for path in OURS])
def test_the_programs_own_pictures_are_plain_enough_for_qt(path: Path, theme: str) -> None:
    """They are drawn at once and at any size, by Qt: what it draws otherwise must not be in one."""
    drawing = read_svg(path.name, path.read_bytes(), Log())
    assert drawing is not None
    colours = PALETTES[theme].colours
    image = vector.draw(drawing, 240, theme=colours)
    by_qt = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    by_qt.fill(0)
    painter = QPainter(by_qt)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = with_theme(path.read_text("utf-8"), colours)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    far = np.abs(_pixels(image) - _pixels(by_qt)).max(axis=-1) > 40
    # each smooths edges in its own way, and some pictures are full of them: what is drawn
    # otherwise is wider than a line, or more than all edges together
    within = far[1:-1, 1:-1] & far[:-2, 1:-1] & far[2:, 1:-1] & far[1:-1, :-2] & far[1:-1, 2:]
    assert within.sum() <= FEW_PIXELS
    assert far.mean() < (0.02 if colours["edge"] == "none" else 0.025)


def _pixels(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).astype(np.int16)
