"""Where keys stand, and what is said of broken TOML."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model.report import Log
from kiosk.content.parse.toml_file import parse_toml
from kiosk.content.parse.toml_lines import Key, key_lines

TEXT = '''\
# title = "no"
title = "a # b"
"images/a.svg" = 1
list = [
  "x = 1",
  # y = 2
  "z",
]
long = """
fake = 1
"""
after = 'it\\'
dotted.key = 1

[table] # remark
inner = { a = 1, b = "}" }
"quoted key" = 2
[ table . sub ]
x = 1
[[many]]
id = 1
[[many]]
id = 2
[many.below]
deep = 1
'''

LINES: dict[Key, int] = {
    ("title",): 2,
    ("images/a.svg",): 3,
    ("list",): 4,
    ("list", 1): 4,
    ("long",): 9,
    ("after",): 12,
    ("dotted",): 13,
    ("dotted", "key"): 13,
    ("table",): 15,
    ("table", "inner"): 16,
    ("table", "inner", "b"): 16,
    ("table", "quoted key"): 17,
    ("table", "sub"): 18,
    ("table", "sub", "x"): 19,
    ("many", 0): 20,
    ("many", 0, "id"): 21,
    ("many", 1, "id"): 23,
    ("many", 1, "below", "deep"): 25,
    ("missing",): 1,
    ("table", "missing"): 15,
}


@pytest.mark.parametrize("key", LINES, ids=lambda key: ".".join(map(str, key)))
def test_a_key_is_found_on_its_line(key: Key) -> None:
    tomllib.loads(TEXT)
    assert key_lines(TEXT).find(key) == LINES[key]


def test_words_in_texts_and_remarks_are_no_keys() -> None:
    lines = key_lines(TEXT).lines
    assert not {("fake",), ("x",), ("y",)} & set(lines)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = 1\na = 2\n\n", 2, "given twice"),
        ("[a]\n[a]\n", 2, "opened twice"),
        ("\na = hello", 2, "cannot be read"),
        ('a = "x\nb = 1', 1, "not closed"),
        ('a = "x', 1, "not closed"),
        ('a = "C:\\dir"', 1, "backslash"),
        ("hello", 1, "without a “=”"),
        ("a = [1, 2\nb = 3", 2, "list is not closed"),
        ('a = "say "x""', 1, "Something follows"),
        ("a = 2026-02-30", 1, "does not exist"),
        ("[a", 1, "not closed"),
        ("a = {b = 1, b = 2}", 1, "given twice"),
        ("= 1", 1, "cannot be read"),
        ("\n" + "a." * 16 + "b = 1", 2, "too many parts"),
        ("[" + '"a" . ' * 16 + "b]", 1, "too many parts"),
    ],
)
def test_broken_toml_is_named(text: str, line: int, says: str) -> None:
    for offset in (1, 5):
        log = Log()
        assert parse_toml("a.toml", text, log, first_line=offset) is None
        (problem,) = log.issues
        assert problem.line == line + offset - 1
        assert says in problem.what
        assert problem.remedy


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 5000, "a = " + "{b=" * 5000, "a = " + "9" * 6000, "a." * 20000 + "a = 1"],
    ids=["brackets", "tables", "digits", "dots"],
)
def test_text_that_is_too_much_never_raises(text: str) -> None:
    log = Log()
    parse_toml("a.toml", text, log)


@given(st.text(max_size=200) | st.text(alphabet="ab=.[]{}\"'\\\n# 1", max_size=80))
def test_random_text_never_raises(text: str) -> None:
    log = Log()
    parsed = parse_toml("a.toml", text, log)
    assert (parsed is None) == bool(log.issues)
    key_lines(text)


KEYS = st.text(alphabet="abc-", min_size=1, max_size=4)


@given(
    st.dictionaries(KEYS, st.sampled_from(["1", '"x"', "[\n1,\n2]", '"""\nq = 1\n"""', "{a=1}"]))
)
def test_every_key_is_found_where_it_was_written(values: dict[str, str]) -> None:
    text, expected = "", {}
    for key, value in values.items():
        expected[key] = text.count("\n") + 1
        text += f"{key} = {value}\n"
    lines = key_lines(text)
    assert {key: lines.find((key,)) for key in tomllib.loads(text)} == expected
