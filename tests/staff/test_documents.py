"""A value changed in a file that people write: nothing else of the file changes."""

import pytest

from kiosk.staff.edit.documents import changed, shown, unsigned
from kiosk.staff.model.fields import BODY, WHOLE, Field, FieldKind

DETAILS = """\
# Our clinic, as on the door
name = "Riverside"  # not the hospital

# those that our staff speak
languages = [
    "en",  # first
    "es",
]

[booking]
web = "https://riverside.example/book"  # the new one
phone = "020 7946 0000"
"""
PAGE = """\
+++
# who reads this first?
title = "Cold water"  # short
status = "reviewed"
reviewed_by = "A. Reviewer"
reviewed_on = 2026-01-02
topics = ["recovery"]
+++
It helps a little.

Not for long.
"""
WORDS = PAGE.split("+++\n")[2]
FILE = "en/faq/cold.md"
ONE = [
    (DETAILS, Field("clinic.toml", "name"), "Oak", '"Riverside"', '"Oak"'),
    (
        DETAILS,
        Field("clinic.toml", "languages", FieldKind.LIST),
        "en, es, de",
        '    "es",\n',
        '    "es",\n    "de",\n',
    ),
    (
        DETAILS,
        Field("clinic.toml", "booking.web"),
        "https://x.example",
        "https://riverside.example/book",
        "https://x.example",
    ),
    (DETAILS, Field("clinic.toml", "booking.phone"), "", 'phone = "020 7946 0000"\n', ""),
    (PAGE, Field(FILE, "title"), "Ice", '"Cold water"', '"Ice"'),
    (PAGE, Field(FILE, BODY, FieldKind.TEXT), "It\n\nhelps.", WORDS, "It\n\nhelps.\n"),
]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["plain", "of Windows"])
@pytest.mark.parametrize(("text", "field", "typed", "old", "new"), ONE, ids=lambda v: None)
def test_one_place_changes_and_nothing_else(
    text: str, field: Field, typed: str, old: str, new: str, ending: str
) -> None:
    assert text.count(old) == 1
    after = changed(text.replace("\n", ending), field, typed)
    assert after == text.replace(old, new).replace("\n", ending)


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["plain", "of Windows"])
def test_a_page_that_is_no_longer_signed_keeps_all_else(ending: str) -> None:
    after = unsigned(PAGE.replace("\n", ending), Field(FILE, "title"))
    wanted = PAGE.replace('"reviewed"', '"draft"').replace('"A. Reviewer"', '""')
    assert after == wanted.replace("reviewed_on = 2026-01-02\n", "").replace("\n", ending)


def test_the_editor_shows_no_carriage_returns_and_gives_them_back() -> None:
    there = PAGE.replace("\n", "\r\n")
    field = Field(FILE, WHOLE, FieldKind.TEXT)
    assert shown(there, field) == PAGE
    assert changed(there, field, shown(there, field)) == there
    body = Field(FILE, BODY, FieldKind.TEXT)
    assert changed(there, body, shown(there, body)) == there
