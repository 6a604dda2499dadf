"""A section's pages: where each begins, what it is called, which picture it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.blocks import AnyBlock, Heading, Paragraph, Run
from kiosk.content.model.pages import begins_page, page_heads, page_ranges, short_title
from kiosk.content.model.report import Log
from tests.support.packs import parse

WORDS = Paragraph((Run("Words."),))
PAGE, BELOW = Heading(2, "Night cramps"), Heading(3, "At once")

DIVISIONS: dict[str, tuple[tuple[AnyBlock, ...], list[list[int]]]] = {
    "nothing": ((), [[]]),
    "no heading": ((WORDS, WORDS), [[0, 1]]),
    "a heading below begins none": ((WORDS, BELOW, WORDS), [[0, 1, 2]]),
    "each heading begins one": ((WORDS, PAGE, WORDS, PAGE, WORDS), [[0], [1, 2], [3, 4]]),
    "none before a heading at the top": ((PAGE, WORDS, PAGE, WORDS), [[0, 1], [2, 3]]),
    "a heading alone": ((PAGE,), [[0]]),
}


@pytest.mark.parametrize(("blocks", "pages"), DIVISIONS.values(), ids=DIVISIONS.keys())
def test_where_pages_begin(blocks: tuple[AnyBlock, ...], pages: list[list[int]]) -> None:
    assert [list(page) for page in page_ranges(blocks)] == pages


@given(st.lists(st.sampled_from([WORDS, PAGE, BELOW])))
def test_every_block_is_on_one_page_and_a_heading_begins_its_own(blocks: list[AnyBlock]) -> None:
    pages = page_ranges(tuple(blocks))
    assert [i for page in pages for i in page] == list(range(len(blocks)))
    assert all(not begins_page(blocks[i]) for page in pages for i in page[1:])
    assert len(list(page_heads(tuple(blocks)))) in (len(pages), len(pages) - 1)


NAMES = {
    "its words": (Heading(2, "Night cramps"), "Night cramps"),
    "its short name": (Heading(2, "Night cramps", nav="At night"), "At night"),
    "as long as a button": (Heading(2, "n" * 22), "n" * 22),
    "too long for a button": (Heading(2, "n" * 23), ""),
    "too long, with a short name": (Heading(2, "n" * 23, nav="Night"), "Night"),
}


@pytest.mark.parametrize(("head", "name"), NAMES.values(), ids=NAMES.keys())
def test_what_a_button_calls_a_page(head: Heading, name: str) -> None:
    assert short_title(head) == name


MARKS = {
    "none": ("## Night", Heading(2, "Night")),
    "all": (
        "## Night cramps {picture=images/n.svg} {caption=A calf} {nav=At night}",
        Heading(2, "Night cramps", "images/n.svg", "A calf", "At night"),
    ),
    "in another order, with blanks": (
        "## Night cramps {nav = At night}{picture= images/n.svg }",
        Heading(2, "Night cramps", "images/n.svg", nav="At night"),
    ),
    "words in braces are words": ("## Night {or day} cramps", Heading(2, "Night {or day} cramps")),
}


@pytest.mark.parametrize(("text", "heading"), MARKS.values(), ids=MARKS.keys())
def test_the_marks_of_a_page(text: str, heading: Heading) -> None:
    log = Log()
    body = parse("page.md", text, 1, log)
    assert log.issues == []
    assert body.blocks == (heading,)
    named = [(use.kind, use.target, use.line) for use in body.uses]
    assert named == ([("picture", heading.picture, 1)] if heading.picture else [])
