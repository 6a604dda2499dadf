"""What is wrong with a keyboard's file is named with its line and a remedy."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.parse.keyboard_file import read_keyboard
from kiosk.shared.issue import terminal_line
from tests.content.fault import Fault, put, swapped
from tests.content.packs import PackFiles, tiny_pack, two_languages
from tests.support.packs import load

K = "keyboards/en.toml"
KEYBOARD = """\
letters_label = "abc"
symbols_label = "123"
letters = [
    "q w e r t y u i o p",
    "a s d f g h j k l",
    "z x c v b n m delete:2",
    "symbols space:4 done:2.5",
]
symbols = [
    "1 2 3 4 5 6 7 8 9 0",
    "- /",
    "? delete",
    "letters space:4 done:2.5",
]
"""


def with_keyboard(pack: PackFiles | None = None) -> PackFiles:
    return (pack or tiny_pack()).put(K, KEYBOARD)


def test_a_faultless_keyboard_has_no_problem(tmp_path: Path) -> None:
    loaded = load(with_keyboard().write(tmp_path))
    assert [terminal_line(p) for p in loaded.report.issues] == []
    assert loaded.pack is not None
    assert K in [entry.path for entry in loaded.pack.assets]


FAULTS = (
    Fault("no TOML", put(K, "letters = [\n"), f"{K}:1", "cannot be read"),
    Fault("not UTF-8", put(K, b'letters_label = "\xff"\n'), f"{K}:1", "not UTF-8"),
    Fault(
        "an unknown entry",
        swapped(K, "symbols = [", "symbls = ["),
        f"{K}:9",
        "no “symbls”",
        "Did you mean symbols?",
    ),
    Fault("no label", swapped(K, 'letters_label = "abc"\n', ""), f"{K}:1", "“letters_label” is"),
    Fault("a long label", swapped(K, '"123"', '"numbers"'), f"{K}:2", "1 to 6 characters"),
    Fault("a label of air", swapped(K, '"123"', '" "'), f"{K}:2", "1 to 6 characters"),
    Fault("a label of another kind", swapped(K, '"123"', "123"), f"{K}:2", "1 to 6 characters"),
    Fault("an empty row", swapped(K, '"- /"', '" "'), f"{K}:9", "none of them empty"),
    Fault("rows in one text", put(K, KEYBOARD[:44] + 'letters = "q w"\n'), f"{K}:3", "list of"),
    Fault(
        "an unknown key",
        swapped(K, "delete:2", "delte:2 delete"),
        f"{K}:3",
        "Row 3: There is no key “delte:2”",
        "Did you mean delete?",
    ),
    Fault("glued keys", swapped(K, "q w", "qw"), f"{K}:3", "no key “qw”", "a space between"),
    Fault("a width of words", swapped(K, "space:4", "space:four"), f"{K}:3", "width of", "2.5"),
    Fault("a width of nothing", swapped(K, "space:4", "space:nan"), f"{K}:3", "width of"),
    Fault("a key too narrow", swapped(K, "space:4", "space:0.5"), f"{K}:3", "width of"),
    Fault(
        "too many keys in a row",
        swapped(K, "q w", "à é ì q w"),
        f"{K}:3",
        "Row 1 is 13 keys wide; at most 12",
        "another row",
    ),
    Fault(
        "too many rows",
        swapped(K, '    "a s', '    "à",\n    "é",\n    "a s'),
        f"{K}:3",
        "6 rows; at most 5",
    ),
    Fault("a key twice", swapped(K, "a s", "q s"), f"{K}:3", "“q” is there twice"),
    Fault("no delete", swapped(K, "? delete", "?"), f"{K}:9", "“delete” is missing"),
    Fault("no way to the symbols", swapped(K, '"symbols ', '"'), f"{K}:3", "“symbols” is missing"),
    Fault("a way to itself", swapped(K, "- /", "- symbols"), f"{K}:9", "leads nowhere"),
    Fault("layers that differ", swapped(K, '    "- /",\n', ""), f"{K}:9", "numbers of rows"),
    Fault("no nine, no four", swapped(K, "4 5 6 7 8 9", "5 6 7 8"), f"{K}:9", "types 4 and 9"),
    Fault("an unseen key", swapped(K, "- /", "- \u200b"), f"{K}:9", "cannot be seen"),
    Fault("a name that is no language", put("keyboards/english.toml", KEYBOARD),
          "keyboards/english.toml:1", "no place", "as in es.toml"),
    Fault("a huge file", put(K, KEYBOARD + "#" * 70_000), f"{K}:1", "at most 64 kB"),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_fault_is_named(fault: Fault, tmp_path: Path) -> None:
    pack = with_keyboard()
    fault.bend(pack)
    found = [terminal_line(p) for p in load(pack.write(tmp_path)).report.errors]
    named = [t for t in found if t.startswith((f"{fault.place} ", f"{fault.place}:"))]
    assert any(fault.says in text and fault.remedy in text for text in named), found


def test_one_mistake_is_one_problem(tmp_path: Path) -> None:
    pack = with_keyboard().swap(K, "letters_label", "leters_label")
    assert len(load(pack.write(tmp_path)).report.issues) == 1


def warnings(pack: PackFiles, folder: Path) -> list[str]:
    report = load(pack.write(folder)).report
    assert not report.has_errors
    return [terminal_line(p) for p in report.warnings if p.file.startswith("keyboards/")]


def test_letters_that_questions_need(tmp_path: Path) -> None:
    pack = with_keyboard().swap("en/faq/magnesium.md", "tablets", "cømprimés, пил")
    (warning,) = warnings(pack, tmp_path)
    assert warning.startswith(f"{K}:1 letters: Warning: Words of the questions have letters")
    assert "without a key: ø и л п." in warning


def test_a_language_without_a_keyboard(tmp_path: Path) -> None:
    (warning,) = warnings(with_keyboard(two_languages()), tmp_path / "a")
    assert warning.startswith("keyboards/de.toml:1: Warning: There is no keyboard for “de”.")
    both = with_keyboard(two_languages()).put("keyboards/de.toml", KEYBOARD)
    assert warnings(both, tmp_path / "b") == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)
NAMES = st.sampled_from(["letters", "symbols", "letters_label", "symbols_label", "rows"])


@given(st.dictionaries(NAMES, VALUES))
def test_no_values_raise(values: dict[str, object]) -> None:
    keyboard, faults = read_keyboard(values)
    assert (keyboard is None) == bool(faults)
