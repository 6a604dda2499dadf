"""One value changed in a TOML text that people write and comment."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.shared.toml.toml_edit import changed, value_at, written

FILE = """\
# Our clinic
name = "Riverside"  # as on the door
languages = [
    "en",  # first
    "es",
]

[booking]  # ways to book
phone = "020 7946 0000"
web = "https://riverside.example/book"

[hours]
monday = "08:00-12:30"
"""


@pytest.mark.parametrize(
    ("key", "value", "holds", "lacks"),
    [
        (
            "booking.phone",
            "020 7946 0001",
            '[booking]  # ways to book\nphone = "020 7946 0001"',
            "0000",
        ),
        ("languages", ["en", "es", "de"], '"en",  # first\n    "es",\n    "de",\n]', "never"),
        ("languages", ["en"], 'languages = [\n    "en",  # first\n]', '"es"'),
        ("languages", ["de", "en"], '    "de",\n    "en",  # first\n]', '"es"'),
        ("hours.monday", None, "[hours]\n", "monday"),
        ("booking.email", "a@b.example", 'book"\nemail = "a@b.example"\n\n[hours]', "never"),
        ("idle_seconds", 120.0, "idle_seconds = 120\n", "never"),
        ("screen_diagonal", 21.5, "screen_diagonal = 21.5\n", "never"),
        ("more.closed", [date(2026, 12, 25)], "\n[more]\nclosed = [2026-12-25]\n", "never"),
        ("name", '“Ü” "q" \\ \t', '"  # as on the door\n', 'Riverside"'),
        ("name", "two\nlines", '"two\\nlines"  # as on the door\n', 'Riverside"'),
    ],
)
def test_only_the_one_value_changes(key: str, value: object, holds: str, lacks: str) -> None:
    after = changed(FILE, key, value)
    assert holds in after
    assert lacks not in after
    assert value_at(tomllib.loads(after), key) == value
    assert "# Our clinic" in after


def test_nothing_to_change_leaves_every_byte() -> None:
    assert changed(FILE, "name", "Riverside") == FILE
    assert changed(FILE, "booking.sms", None) == FILE


def test_a_file_without_a_last_line_break_and_an_empty_one() -> None:
    assert changed('name = "A"', "kiosk_id", "b") == 'name = "A"\nkiosk_id = "b"\n'
    assert changed("", "booking.web", "x") == '[booking]\nweb = "x"\n'


def test_inline_tables_and_dotted_names() -> None:
    assert tomllib.loads(changed("booking = { web = 'a' }\n", "booking.web", "b")) == {
        "booking": {"web": "b"}
    }
    assert changed("booking.web = 'a' # c\n", "booking.web", "b") == 'booking.web = "b" # c\n'


@pytest.mark.parametrize("value", ["b", None])
def test_line_endings_and_every_other_line_stay(value: str | None) -> None:
    text = FILE.replace("\n", "\r\n")
    after = changed(text, "booking.phone", value)
    line = "" if value is None else 'phone = "b"\r\n'
    assert after == text.replace('phone = "020 7946 0000"\r\n', line)


def test_a_new_line_in_a_file_of_windows_ends_as_the_others() -> None:
    after = changed("# a\r\n[t]\r\nb = 2\r\n", "t.c", "x")
    assert after == '# a\r\n[t]\r\nb = 2\r\nc = "x"\r\n'


def test_endings_of_both_kinds_stay_where_they_are() -> None:
    assert changed("a = 1\r\nb = 2\nc = 3\r\n", "b", 4) == "a = 1\r\nb = 4\nc = 3\r\n"


@pytest.mark.parametrize("text", ["name = ", "= 3"])
def test_broken_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        changed(text, "name", "x")
    with pytest.raises(ValueError, match=r"\w"):
        changed("name = 'a'", "name.deeper", "x")


WORDS = st.text(max_size=30)
VALUES = st.one_of(
    WORDS,
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.dates(),
    st.lists(WORDS, max_size=3),
)
NAMES = st.from_regex(r"[a-z][a-z_-]{0,8}", fullmatch=True)
TABLES = st.dictionaries(NAMES, st.one_of(VALUES, st.dictionaries(NAMES, VALUES, max_size=4)))


@given(TABLES, NAMES, NAMES, VALUES)
def test_whatever_stands_there_only_the_key_changes(
    values: dict[str, object], table: str, name: str, value: object
) -> None:
    text = written(values)
    assert tomllib.loads(text) == values
    there = values.get(table, {})
    if not isinstance(there, dict):
        return
    after = tomllib.loads(changed(text, f"{table}.{name}", value))
    assert after == {**values, table: {**there, name: value}}
    back = tomllib.loads(changed(changed(text, f"{table}.{name}", value), f"{table}.{name}", None))
    expected = {**values, table: {k: v for k, v in there.items() if k != name}}
    assert back == expected


@pytest.mark.parametrize("value", [0.25, 12.0, True, date(2026, 1, 2), ("a", "b"), 10**12])
def test_a_value_is_what_toml_reads(value: object) -> None:
    after = changed("# kept\n", "x", value)
    assert after.startswith("# kept\nx = ")
    wanted = list(value) if isinstance(value, tuple) else value
    assert tomllib.loads(after) == {"x": wanted}


def test_whole_numbers_are_written_without_a_fraction() -> None:
    assert changed("", "x", 12.0) == "x = 12\n"
