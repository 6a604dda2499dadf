"""What a drawing is cleaned by, part by part."""

import pytest

from kiosk.content.model.report import Log
from kiosk.content.svg.attributes import AttributeFilter
from kiosk.content.svg.copies import Copies
from kiosk.content.svg.entities import Entities, RefusedError
from kiosk.content.svg.once_log import OnceLog
from kiosk.content.svg.spaces import Spaces
from kiosk.content.svg.stylesheet import kept_css
from kiosk.shared.issue import terminal_line

PIXEL = "data:image/png;base64,iVBORw0KGgo="


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def issues(log: Log) -> OnceLog:
    return OnceLog("a.svg", log, lambda: 7)


def _said(log: Log) -> list[str]:
    return [f"{issue.severity}: {terminal_line(issue)}" for issue in log.issues]


def test_a_fault_that_repeats_is_told_once_where_it_first_shows(log: Log) -> None:
    lines = iter([0, 5, 9])
    issues = OnceLog("a.svg", log, lambda: next(lines))
    issues.error("It moves.", "Stop it.")
    issues.error("It moves.", "Stop it.")
    issues.warning("It turns.", "Look at it.")
    assert [(issue.severity, issue.line) for issue in log.issues] == [
        ("error", 1),
        ("warning", 5),
    ]


DEFINED = {
    "an address": ([("ns", False, "http://example.org/")], True),
    "a parameter": ([("ns", True, "x")], False),
    "a file": ([("ns", False, None)], False),
    "one that holds another": ([("a", False, "&b;")], False),
    "an element": ([("a", False, "<g/>")], False),
    "a long one": ([("a", False, "x" * 201)], False),
    "one of the longest": ([("a", False, "x" * 200)], True),
    "fifty": ([(f"n{n}", False, "x") for n in range(50)], True),
    "one more": ([(f"n{n}", False, "x") for n in range(51)], False),
}


@pytest.mark.parametrize(("defined", "allowed"), DEFINED.values(), ids=DEFINED)
def test_which_words_a_file_may_define(
    defined: list[tuple[str, bool, str | None]], allowed: bool, log: Log, issues: OnceLog
) -> None:
    entities = Entities(10, 1_000_000, issues)
    try:
        for name, parameter, value in defined:
            entities.define(name, parameter, value, None)
    except RefusedError:
        assert not allowed
    else:
        assert allowed
    assert bool(log.issues) is not allowed


def test_what_swells_is_refused_by_how_often_it_may_be_named(issues: OnceLog) -> None:
    Entities(100, 10_000, issues).define("a", False, "x" * 100)
    with pytest.raises(RefusedError):
        Entities(101, 10_000, issues).define("a", False, "x" * 100)


def test_what_repeats_is_counted_written_out() -> None:
    copies = Copies()
    copies.begin("", "")  # the drawing itself
    copies.begin("leaf", "")
    copies.end()
    copies.begin("branch", "")
    for _ in range(3):
        copies.begin("", "leaf")
    copies.end()
    for _ in range(4):
        copies.begin("", "branch")
    own, branch = 1 + 1 + 4 + 4, 4 + 3
    assert copies.written_out(1000) == own + 3 + 4 * branch
    assert copies.written_out(5) == 6


def test_what_repeats_itself_or_nothing_adds_nothing() -> None:
    copies = Copies()
    copies.begin("", "")
    copies.begin("a", "a")
    copies.end()
    copies.begin("", "nobody")
    assert copies.written_out(1000) == 3


SHEETS = {
    "plain": (".a{fill:red}", ".a{fill:red}", ""),
    "a part of the file": (".a{fill:url(#b)}", ".a{fill:url(#b)}", ""),
    "a file beside it": (".a{fill:url(b.svg)}", "", "points outside of the file"),
    "a sheet of the web": ('@import "https://example.org/a.css";', "", "error: a.svg"),
    "a sheet beside it": ('@import "a.css";.a{fill:red}', ".a{fill:red}", "warning: a.svg"),
    "a link": (".a{href:b}", "", "has a link"),
}


@pytest.mark.parametrize(("css", "kept", "said"), SHEETS.values(), ids=SHEETS)
def test_what_is_kept_of_a_sheet(css: str, kept: str, said: str, log: Log, issues: OnceLog) -> None:
    assert kept_css(css, issues) == kept
    assert [said in line for line in _said(log)] == ([True] if said else [])


ATTRIBUTES: dict[str, tuple[str, dict[str, str], dict[str, str], str]] = {
    "what draws": ("rect", {"width": "1", "data-name": "x"}, {"width": "1"}, ""),
    "a script": ("rect", {"onclick": "x()"}, {}, "has a script (onclick)"),
    "another program's": ("g", {"inkscape:label": "x"}, {}, ""),
    "a part of the file": ("use", {"xlink:href": " #a "}, {"href": "#a"}, ""),
    "the plain link wins": ("use", {"xlink:href": "#a", "href": "#b"}, {"href": "#b"}, ""),
    "in either order": ("use", {"href": "#b", "xlink:href": "#a"}, {"href": "#b"}, ""),
    "a link on what leads nowhere": ("a", {"href": "https://example.org"}, {}, ""),
    "another file": ("use", {"href": "b.svg#a"}, {}, "<use> points outside of the file"),
    "a picture it holds": ("image", {"href": PIXEL}, {"href": PIXEL}, ""),
    "a picture beside it": ("image", {"href": "b.png"}, {}, "lies outside of the file"),
    "a picture of another kind": ("image", {"href": "data:text/html,x"}, {}, "neither PNG nor"),
    "a style that leads out": (
        "rect",
        {"style": "fill:url(http://example.org/a)"},
        {},
        "style of <rect> points outside",
    ),
}


@pytest.mark.parametrize(("element", "given", "kept", "said"), ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_which_attributes_are_kept(
    element: str,
    given: dict[str, str],
    kept: dict[str, str],
    said: str,
    log: Log,
    issues: OnceLog,
) -> None:
    assert AttributeFilter(Spaces(), issues).cleaned(element, given) == kept
    assert [said in line for line in _said(log)] == ([True] if said else [])


def test_values_that_a_style_names_are_kept_for_the_whole_drawing(issues: OnceLog) -> None:
    attributes = AttributeFilter(Spaces(), issues)
    attributes.cleaned("g", {"style": "--ink: #123456"})
    attributes.cleaned("rect", {"fill": "var(--ink)"})
    assert attributes.named_values["--ink"].strip() == "#123456"
