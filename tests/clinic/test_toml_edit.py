"""One value changed in a TOML text that people write and comment."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.toml_edit import changed, literal, value_at, written

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
        ("languages", ["es", "en"], '# Our clinic\nname = "Riverside"  # as on', "# first"),
        ("hours.monday", None, "[hours]\n", "monday"),
        ("booking.email", "a@b.example", 'book"\nemail = "a@b.example"\n\n[hours]', "never"),
        ("idle_seconds", 120.0, "idle_seconds = 120\n", "never"),
        ("screen_diagonal", 21.5, "screen_diagonal = 21.5\n", "never"),
        ("more.closed", [date(2026, 12, 25)], "\n[more]\nclosed = [2026-12-25]\n", "never"),
        ("name", '“Ü” "q" \\ \t', "[booking]  # ways to book", 'Riverside"'),
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
    assert changed("booking.web = 'a' # c\n", "booking.web", "b") == 'booking.web = "b"\n'


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


def test_a_literal_is_what_toml_reads() -> None:
    assert tomllib.loads(f"x = {literal(0.25)}") == {"x": 0.25}
    with pytest.raises(TypeError):
        literal(object())
