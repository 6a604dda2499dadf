"""Which SVG files pass, and what is said of the others."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.problems import Log
from kiosk.content.svg_gate import check_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'


def problems(data: str | bytes) -> list[str]:
    log = Log()
    check_svg("a.svg", data.encode() if isinstance(data, str) else data, log)
    return [problem.text() for problem in log.problems]


def drawing(inside: str) -> str:
    return f"{HEAD}\n{inside}\n</svg>"


GOOD = {
    "shapes": drawing('<g transform="rotate(4)"><path d="M0 0L1 1" fill="#123456"/></g>'),
    "every element": drawing(
        "<title>T</title><desc>D</desc><rect/><circle/><ellipse/><line/><polyline/><polygon/>"
    ),
    "gradient used before it is defined": drawing(
        '<rect fill="url(#sky)"/><defs><linearGradient id="sky"><stop offset="0"/>'
        "</linearGradient></defs>"
    ),
    "clip path": drawing('<clipPath id="c"><rect/></clipPath><g clip-path="url(\'#c\')"/>'),
    "a word with url in it": drawing('<g id="curl" data-name="curl" aria-label="a curl"/>'),
    "size instead of a box": HEAD.replace('viewBox="0 0 10 10"', 'width="9" height="9px"')
    + "</svg>",
    "declaration": '<?xml version="1.0" encoding="UTF-8"?>\n' + drawing("<g/>"),
    "byte order mark": "\ufeff" + drawing("<g/>"),
    "comment": drawing("<!-- drawn for this project -->"),
    "dashes": drawing('<path stroke-dasharray="2 1.5"/>'),
    "deep, but not too deep": drawing("<g>" * 31 + "</g>" * 31),
}


@pytest.mark.parametrize("name", GOOD)
def test_plain_drawings_pass(name: str) -> None:
    assert problems(GOOD[name]) == []


BAD: dict[str, tuple[str | bytes, int, str]] = {
    "use": (drawing('<use href="#a"/>'), 2, "<use> is not possible"),
    "image": (drawing('<image width="4"/>'), 2, "<image> is not possible"),
    "text": (drawing("<text>a</text>"), 2, "put the words into the page"),
    "style element": (drawing("<style>a{}</style>"), 2, "<style> is not possible"),
    "script": (drawing("<script>a</script>"), 2, "<script> is not possible"),
    "animation": (drawing("<g><animate/></g>"), 2, "<animate> is not possible"),
    "unknown element": (drawing("<blink/>"), 2, "<blink> is not possible"),
    "element without namespace": (
        drawing('<g xmlns=""><image/></g>'),
        2,
        "<image> is not possible",
    ),
    "foreign namespace": (drawing('<a:path xmlns:a="urn:x"/>'), 2, "another program"),
    "foreign attribute": (drawing('<g xmlns:a="urn:x" a:b="c"/>'), 2, "another program"),
    "href": (drawing('<g href="#a"/>'), 2, "has a link (href)"),
    "xlink": (
        drawing('<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>'),
        2,
        "has a link (href)",
    ),
    "style attribute": (drawing('<g style="fill:red"/>'), 2, "has a style attribute"),
    "event": (drawing('<g onclick="a()"/>'), 2, "has a script (onclick)"),
    "outside url": (drawing('<g fill="url(http://a.b/c#d)"/>'), 2, "outside of the file"),
    "outside file": (drawing('<g fill="url(/etc/passwd)"/>'), 2, "outside of the file"),
    "capital URL": (drawing('<g fill="URL(http://a)"/>'), 2, "outside of the file"),
    "escaped url": (drawing('<g fill="u\\72l(http://a)"/>'), 2, "outside of the file"),
    "url and more": (drawing('<g fill="url(#a) url(http://b)"/>'), 2, "outside of the file"),
    "url to nothing": (drawing('<g fill="url(#a)"/>'), 2, "points at no gradient"),
    "url to a shape": (drawing('<g id="a" fill="url(#a)"/>'), 2, "points at no gradient"),
    "clip of a clip": (
        drawing('<clipPath id="c"><rect clip-path="url(#c)"/></clipPath>'),
        2,
        "clipped itself",
    ),
    "entity": (f'<!DOCTYPE svg [<!ENTITY a "b">]>\n{HEAD}&a;</svg>', 1, "DOCTYPE"),
    "outside entity": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n{HEAD}&a;</svg>',
        1,
        "DOCTYPE",
    ),
    "document type": (f"<!DOCTYPE svg>{HEAD}</svg>", 1, "DOCTYPE"),
    "instruction": (drawing('<?xml-stylesheet href="a"?>'), 2, "instruction"),
    "no size": (HEAD.replace(' viewBox="0 0 10 10"', "") + "</svg>", 1, "how large"),
    "empty box": (HEAD.replace("0 0 10 10", "0 0 0 10") + "</svg>", 1, "how large"),
    "size in percent": (
        HEAD.replace('viewBox="0 0 10 10"', 'width="100%" height="100%"') + "</svg>",
        1,
        "how large",
    ),
    "no namespace": ("<svg viewBox='0 0 1 1'/>", 1, "not an SVG picture"),
    "html": ("<html/>", 1, "not an SVG picture"),
    "cut off": (HEAD + "<g>", 1, "not a whole SVG"),
    "words": ("hello", 1, "not a whole SVG"),
    "empty": ("", 1, "empty"),
    "compressed": (b"\x1f\x8b\x08\x00", 1, "UTF-8"),
    "utf-16": (drawing("<g/>").encode("utf-16"), 1, "UTF-8"),
    "false encoding": (
        '<?xml version="1.0" encoding="utf-7"?>' + drawing("<g/>"),
        1,
        "UTF-8",
    ),
    "huge number": (drawing('<path d="M0 0L1e9 1"/>'), 2, "huge number"),
    "endless number": (drawing(f'<path d="M{"9" * 400} 1"/>'), 2, "huge number"),
    "tiny dashes": (drawing('<path stroke-dasharray="0.0001"/>'), 2, "dashes"),
    "too deep": (drawing("<g>" * 32 + "</g>" * 32), 2, "more than 32 deep"),
}


@pytest.mark.parametrize("name", BAD)
def test_the_rest_is_named(name: str) -> None:
    data, line, says = BAD[name]
    found = problems(data)
    assert any(p.startswith(f"a.svg:{line}:") and says in p for p in found), found


def test_a_fault_that_repeats_is_said_once() -> None:
    assert len(problems(drawing("<use/>" * 500))) == 1


@pytest.mark.parametrize(
    "inside",
    ['<path d="' + "9" * 400_000 + 'x"/>', "<g>" * 100_000, '<g width="' + "1" * 400_000 + '"/>'],
    ids=["digits", "nesting", "long value"],
)
def test_large_files_take_no_time(inside: str) -> None:
    assert problems(drawing(inside))


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert problems(data)


@given(st.lists(st.sampled_from(["<g>", "</g>", "<use/>", "&a;", '<g fill="url(#', '"/>', "<!["])))
def test_random_markup_never_raises(pieces: list[str]) -> None:
    problems(drawing("".join(pieces)))


def test_the_pack_that_is_built_in_passes() -> None:
    root = Path(__file__).resolve().parents[2] / "resources/images"
    pictures = sorted(root.rglob("*.svg"))
    assert len(pictures) > 20
    found = [f"{p.name} {problem}" for p in pictures for problem in problems(p.read_bytes())]
    assert found == []
