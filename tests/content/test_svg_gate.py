"""Which SVG files pass, and what is said of the others."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.media.svg_gate import check_svg, read_svg
from kiosk.content.model.report import Log
from kiosk.shared.issue import terminal_line
from tests.support.deadline import within

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'


def problems(data: str | bytes) -> list[str]:
    log = Log()
    check_svg("a.svg", data.encode() if isinstance(data, str) else data, log)
    return [terminal_line(problem) for problem in log.issues]


def drawing(inside: str) -> str:
    return f"{HEAD}\n{inside}\n</svg>"


GOOD: dict[str, str | bytes] = {
    "shapes": drawing('<g transform="rotate(4)"><path d="M0 0L1 1" fill="#123456"/></g>'),
    "every shape": drawing(
        "<title>T</title><desc>D</desc><rect/><circle/><ellipse/><line/><polyline/><polygon/>"
    ),
    "gradient of a gradient": drawing(
        '<rect fill="url(#b)"/><defs><linearGradient id="a"><stop offset="0"/></linearGradient>'
        '<linearGradient id="b" href="#a"/></defs>'
    ),
    "symbol and use": drawing('<symbol id="s"><path d="M0 0h1"/></symbol><use href="#s"/>'),
    "xlink": drawing(
        '<g xmlns:xlink="http://www.w3.org/1999/xlink"><g id="a"/><use xlink:href="#a"/></g>'
    ),
    "mask, pattern, marker, filter": drawing(
        '<mask id="m"><rect/></mask><pattern id="p"><rect/></pattern><marker id="k"/>'
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>'
        '<path mask="url(#m)" fill="url(#p)" marker-end="url(#k)" filter="url(\'#f\')"/>'
    ),
    "a word with url in it": drawing('<g id="curl" data-name="curl" aria-label="a curl"/>'),
    "style attribute": drawing('<path style="fill:url(#a);stroke-width:.5pt" d="M0 0h1"/>'),
    "style sheet": drawing("<style>/* Layer */ .st0{fill:#f00} #a>g{opacity:.5}</style><g/>"),
    "size in millimetres": '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="1in"/>',
    "size in percent": HEAD.replace(">", ' width="100%" height="100%">') + "</svg>",
    "no size": HEAD.replace(' viewBox="0 0 10 10"', "") + "<rect/></svg>",
    "no namespace": "<svg viewBox='0 0 1 1'><path d='M0 0h1'/></svg>",
    "declaration": '<?xml version="1.0" encoding="UTF-8"?>\n' + drawing("<g/>"),
    "western encoding": b'<?xml version="1.0" encoding="iso-8859-1"?>'
    + drawing("<desc>é</desc>").encode("latin-1"),
    "utf-16": drawing("<g/>").encode("utf-16"),
    "byte order mark": "\ufeff" + drawing("<g/>"),
    "comment": drawing("<!-- drawn for this project -->"),
    "instruction": '<?xml-stylesheet href="http://a.b/c.css"?>' + drawing("<g/>"),
    "document type": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    f'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">{HEAD}</svg>',
    "Illustrator's words": '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"> '
    '<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>'
    '<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" viewBox="0 0 9 9"><switch>'
    '<foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:pgfRef/></foreignObject>'
    '<g i:extraneous="self"><rect width="9" height="9"/></g></switch></svg>',
    "Inkscape's own": '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://sodipodi.sourceforge'
    '.net/DTD/sodipodi-0.dtd" viewBox="0 0 9 9"><s:namedview><s:grid/></s:namedview>'
    '<metadata><rdf:RDF xmlns:rdf="urn:r"/></metadata><path s:nodetypes="cc" d="M0 0h9"/></svg>',
    "a prefix that nobody declared": drawing('<sketch:page/><g sketch:type="MSPage"/>'),
    "link": drawing('<a href="https://a.b/"><path d="M0 0h1"/></a>'),
    "picture inside": drawing('<image href="data:image/png;base64,AAAA" width="4" height="4"/>'),
    "unknown element": drawing("<blink/>"),
    "text without a letter": drawing("<text><tspan> </tspan></text><desc>Calf</desc>"),
    "url to nothing": drawing('<g fill="url(#a)"/>'),
    "deep, but not too deep": drawing("<g>" * 90 + "</g>" * 90),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_the_world_makes_passes(name: str) -> None:
    assert problems(GOOD[name]) == []


KEPT: dict[str, tuple[str | bytes, tuple[str, ...], tuple[str, ...]]] = {
    "foreign names": (GOOD["Inkscape's own"], ("namedview", "nodetypes", "RDF"), ('d="M0 0h9"',)),
    "switch": (GOOD["Illustrator's words"], ("pgfRef", "extraneous"), ("<switch>", "<rect")),
    "link": (GOOD["link"], ("https", "<a"), ("<path",)),
    "words for screen readers": (GOOD["a word with url in it"], ("aria", "data-"), ('id="curl"',)),
    "xlink": (GOOD["xlink"], ("xlink:",), ('<use href="#a">',)),
    "named colours of CSS": (
        drawing(
            "<style>:root{--ink:#123}</style><g style='fill:var(--ink)' stroke='var(--x,red)'/>"
        ),
        ("var(",),
        ("fill:#123", 'stroke="red"'),
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_harmless_things_are_left_out_and_the_picture_stays(name: str) -> None:
    data, gone, stays = KEPT[name]
    found = read_svg("a.svg", data.encode() if isinstance(data, str) else data, Log())
    assert found is not None
    inside = found.inside
    assert [word for word in gone if word in inside] == []
    assert [word for word in stays if word not in inside] == []


SIZES = {
    "box": ('viewBox="0 0 30 20"', (30, 20)),
    "box and percent": ('viewBox="0 0 30 20" width="100%" height="100%"', (30, 20)),
    "size alone": ('width="30" height="20px"', (30, 20)),
    "inches": ('width="1in" height="0.5in"', (96, 48)),
    "points": ('width="72pt" height="36pt"', (96, 48)),
    "millimetres": ('width="25.4mm" height="12.7mm"', (96, 48)),
    "another shape than the box": ('viewBox="0 0 9 9" width="60" height="30"', (60, 30)),
    "width alone": ('viewBox="0 0 30 20" width="60"', (60, 40)),
    "height alone": ('viewBox="0 0 30 20" height="60"', (90, 60)),
    "nothing, as in a browser": ("", (300, 150)),
    "a box without size": ('viewBox="0 0 0 10" width="4" height="5"', (4, 5)),
}


@pytest.mark.parametrize("name", SIZES)
def test_the_size_is_a_browsers(name: str) -> None:
    said, size = SIZES[name]
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {said}/>'.encode()
    found = read_svg("a.svg", data, Log())
    assert found is not None
    assert (round(found.width, 3), round(found.height, 3)) == size


BAD: dict[str, tuple[str | bytes, int, str]] = {
    "outside picture": (drawing('<image href="/etc/passwd"/>'), 2, "lies outside of the file"),
    "picture of the web": (drawing('<image href="https://a.b/c.png"/>'), 2, "lies outside"),
    "picture with an SVG inside": (
        drawing('<image href="data:image/svg+xml,x"/>'),
        2,
        "another picture",
    ),
    "outside use": (drawing('<use href="b.svg#a"/>'), 2, "outside of the file"),
    "script": (drawing("<script>a</script>"), 2, "<script> is not possible"),
    "web page": (drawing("<foreignObject>a</foreignObject>"), 2, "<foreignObject> is not possible"),
    "flowing text": (drawing("<flowRoot><flowPara>a</flowPara></flowRoot>"), 2, "Text, Unflow"),
    "words": (drawing("<text><tspan>Calf</tspan></text>"), 2, "Object to Path"),
    "event": (drawing('<g onclick="a()"/>'), 2, "has a script (onclick)"),
    "outside url": (drawing('<g fill="url(http://a.b/c#d)"/>'), 2, "outside of the file"),
    "outside file": (drawing('<g fill="url(/etc/passwd)"/>'), 2, "outside of the file"),
    "capital URL": (drawing('<g fill="URL(http://a)"/>'), 2, "outside of the file"),
    "escaped url": (drawing('<g fill="u\\72l(http://a)"/>'), 2, "outside of the file"),
    "url and more": (drawing('<g fill="url(#a) url(http://b)"/>'), 2, "outside of the file"),
    "url in a style": (drawing('<g style="fill:url(//a.b)"/>'), 2, "outside of the file"),
    "url in a style sheet": (drawing("<style>a{fill:url(//a)}</style>"), 2, "outside of the file"),
    "imported style": (
        drawing("<style>@import 'https://a.b/a.css';</style>"),
        2,
        "@import",
    ),
    "entities in entities": (
        f'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n{HEAD}&c;</svg>',
        1,
        "ENTITY",
    ),
    "long entity": (f'<!DOCTYPE svg [<!ENTITY a "{"b" * 999}">]>{HEAD}&a;</svg>', 1, "ENTITY"),
    "outside entity": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n{HEAD}&a;</svg>',
        1,
        "ENTITY",
    ),
    "html": ("<html/>", 1, "not an SVG picture"),
    "cut off": (HEAD + "<g>", 1, "not a whole SVG"),
    "a letter": ("hello", 1, "not a whole SVG"),
    "empty": ("", 1, "empty"),
    "compressed": (b"\x1f\x8b\x08\x00", 1, "SVGZ"),
    "false encoding": (
        '<?xml version="1.0" encoding="utf-7"?>' + drawing("<g/>"),
        1,
        "UTF-8",
    ),
    "too deep": (drawing("<g>" * 100 + "</g>" * 100), 2, "more than 100 deep"),
    "uses of uses": (
        drawing(
            '<g id="g0"/>'
            + "".join(
                f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>'
                for n in range(1, 25)
            )
            + '<use href="#g24"/>'
        ),
        3,
        "repeat each other too often",
    ),
    "a chain of uses": (
        drawing(
            '<g id="g0"/>'
            + "".join(f'<g id="g{n}"><use href="#g{n - 1}"/></g>' for n in range(1, 5000))
        ),
        3,
        "repeat each other too often",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_the_rest_is_named(name: str) -> None:
    data, line, says = BAD[name]
    found = problems(data)
    assert any(p.startswith(f"a.svg:{line}:") and says in p for p in found), found
    assert read_svg("a.svg", data.encode() if isinstance(data, str) else data, Log()) is None


def test_a_shape_that_repeats_itself_is_no_bomb() -> None:
    assert problems(drawing('<g id="a"><use href="#a"/><rect/></g>')) == []


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<style>@import '../a.css'; g{fill:red}</style>", "left out"),
        ("<g><animate attributeName='x'/></g>", "stands still"),
    ],
)
def test_what_works_less_well_is_a_warning(inside: str, says: str) -> None:
    (found,) = problems(drawing(inside))
    assert "Warning" in found
    assert says in found
    assert read_svg("a.svg", drawing(inside).encode(), Log()) is not None


def test_a_fault_that_repeats_is_said_once() -> None:
    assert len(problems(drawing("<script/>" * 500))) == 1


@pytest.mark.parametrize(
    "inside",
    ['<path d="' + "9" * 900_000 + 'x"/>', "<g>" * 300_000, '<g width="' + "1" * 900_000 + '"/>'],
    ids=["digits", "nesting", "long value"],
)
def test_large_files_take_no_time(inside: str) -> None:
    with within(10):
        problems(drawing(inside))


NEVER_CLOSED = {
    "a value": '<g style="fill:var(--a,' + "x" * 500_000 + '"/>',
    "a value in a value": '<g style="fill:var(--a,' + "(x)" * 150_000 + '"/>',
    "values": '<g style="' + "var(--a,(x" * 50_000 + '"/>',
    "a value of blanks": '<g style="fill:var(' + " " * 500_000 + 'x"/>',
    "a name": "<style>" + " --" + "-" * 500_000 + "</style>",
    "comments": "<style>" + "/*x" * 160_000 + "</style>",
    "character sets": "<style>" + "@charset " * 50_000 + "</style>",
    "imports": "<style>" + "@import x " * 50_000 + "</style>",
    "addresses": '<g style="' + "url(" * 120_000 + '"/>',
    "addresses of blanks": '<g style="url' + " " * 500_000 + 'x"/>',
}


@pytest.mark.parametrize("name", NEVER_CLOSED)
def test_what_is_never_closed_takes_no_time(name: str) -> None:
    with within(10):
        read_svg("a.svg", drawing(NEVER_CLOSED[name]).encode(), Log())


SWELLING = {
    "a long value, often": "<style>g{--a:"
    + "x" * 100_000
    + "}</style>"
    + '<g style="fill:var(--a)"/>' * 500,
    "values of values": "<style>g{--a:"
    + "var(--b) " * 200
    + ";--b:"
    + "var(--c) " * 200
    + ";--c:"
    + "var(--d) " * 200
    + ';--d:#fff}</style><g style="fill:var(--a)"/>',
}


@pytest.mark.parametrize("name", SWELLING)
def test_values_that_swell_are_refused(name: str) -> None:
    with within(10):
        (found,) = problems(drawing(SWELLING[name]))
    assert "repeat each other too often" in found
    assert read_svg("a.svg", drawing(SWELLING[name]).encode(), Log()) is None


def test_words_that_a_file_defines_and_repeats_are_refused() -> None:
    bomb = f'<!DOCTYPE svg [<!ENTITY a "{"x" * 190}">]>'
    (found,) = problems(bomb + drawing(f'<path d="{"&a;" * 100_000}"/>'))
    assert "defines its own words" in found


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("var(--ink)", "#123"),
        ("var( --ink , red )", "#123"),
        ("var(--x, red)", "red"),
        ("var(--x, rgb(1, 2, 3))", "#010203"),
        ("var(--x, var(--ink))", "#123"),
        ("var(--x, var(--y, red))", "red"),
        ("var(--twice)", "#123"),
        ("var(--x)", "inherit"),
    ],
)
def test_a_value_with_a_name_is_what_it_stands_for(written: str, drawn: str) -> None:
    inside = f'<style>:root{{--ink: #123;--twice:var(--ink)}}</style><g fill="{written}"/>'
    found = read_svg("a.svg", drawing(inside).encode(), Log())
    assert found is not None
    assert f'<g fill="{drawn}">' in found.inside


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert problems(data)
    assert read_svg("a.svg", data, Log()) is None


@given(st.lists(st.sampled_from(["<g>", "</g>", "<use/>", "&a;", '<g fill="url(#', '"/>', "<!["])))
def test_random_markup_never_raises(pieces: list[str]) -> None:
    problems(drawing("".join(pieces)))


def test_the_pack_that_is_built_in_passes() -> None:
    root = Path(__file__).resolve().parents[2] / "resources/images"
    pictures = sorted(root.rglob("*.svg"))
    assert len(pictures) > 20
    found = [f"{p.name} {problem}" for p in pictures for problem in problems(p.read_bytes())]
    assert found == []
