"""The built-in keyboards, how a layer becomes keys, and how a language finds its keyboard."""

from pathlib import Path
from typing import cast

import pytest

from kiosk.content.model.pack import Library
from kiosk.content.model.report import Report
from kiosk.content.parse.keyboard_file import KeyboardFile, Layer, unreachable
from kiosk.faq.keyboard.keys import Cap, KeyWords, build_keyboard_view, layer_after
from kiosk.faq.keyboard.layout import find, load
from kiosk.shared import paths
from tests.content.packs import tiny_pack
from tests.support.packs import open_pack

ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz'",
    "es": "abcdefghijklmnñopqrstuvwxyzáéíóúü",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة",
}
WORDS = KeyWords("Delete", "Clear", "Space", "Search", "search")


def keyboard(language: str) -> KeyboardFile:
    return load((paths.built_in_pack() / f"keyboards/{language}.toml").read_bytes())


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_is_on_the_first_layer(language: str) -> None:
    first = {cell.value for row in keyboard(language).letters for cell in row}
    assert set(ALPHABETS[language]) - first == set()


@pytest.mark.parametrize("language", ALPHABETS)
def test_delete_and_done_stay_where_they_are_on_both_layers(language: str) -> None:
    board = keyboard(language)

    def place(rows: tuple[tuple[Cap, ...], ...], value: str) -> tuple[int, float]:
        for number, row in enumerate(rows):
            left = (board.columns - sum(cap.units for cap in row)) / 2
            for cap in row:
                if cap.value == value:
                    return number, left
                left += cap.units
        raise AssertionError(value)

    layers: tuple[Layer, Layer] = ("letters", "symbols")
    one, two = (build_keyboard_view(board, layer, WORDS).rows for layer in layers)
    assert {v: place(one, v) for v in ("delete", "space", "done")} == {
        v: place(two, v) for v in ("delete", "space", "done")
    }
    assert place(one, "symbols") == place(two, "letters")


def test_a_layer_becomes_keys() -> None:
    props = build_keyboard_view(keyboard("en"), "letters", WORDS, ("cramp",))
    assert [cap.label for cap in props.rows[0]] == list("qwertyuiop")
    assert props.rows[-1] == (
        Cap("symbols", "123", 2.0, "edit"),
        Cap("space", "Space", 5.5, "edit"),
        Cap("done", "Search", 2.5, "main", "search"),
    )
    assert (props.columns, props.suggestions) == (10.0, ("cramp",))


@pytest.mark.parametrize(
    ("layer", "key", "after"),
    [
        ("letters", "symbols", "symbols"),
        ("symbols", "letters", "letters"),
        ("symbols", "4", "symbols"),
        ("letters", "done", "letters"),
    ],
)
def test_layers_change_by_their_keys_alone(layer: Layer, key: str, after: Layer) -> None:
    assert layer_after(layer, key) == after


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Crampes à la nuit: Élève?", ""),
        ("Straße", ""),
        ("søvn", "ø"),
        ("судорога", "агдорсу"),
    ],
)
def test_letters_that_cannot_be_typed(words: str, letters: str) -> None:
    assert unreachable(keyboard("en"), words) == letters


class Files:
    """As much of a library as a keyboard needs."""

    languages = ("en", "pt", "ar")

    def __init__(self, **files: bytes) -> None:
        self._files = {f"keyboards/{name}.toml": data for name, data in files.items()}

    def asset(self, path: str) -> bytes:
        return self._files[path]


def test_a_language_finds_its_keyboard_or_the_nearest() -> None:
    folder = paths.built_in_pack() / "keyboards"
    en, es, ar = ((folder / f"{name}.toml").read_bytes() for name in ("en", "es", "ar"))
    library = cast(Library, Files(en=en, pt=es, ar=ar))
    assert find(library, "ar") == load(ar)
    assert find(library, "pt-BR") == load(es)
    assert find(library, "fi") == load(en)
    assert find(cast(Library, Files(ar=b"letters = 1", en=en)), "ar") == load(en)
    assert find(cast(Library, Files()), "en") is None


@pytest.mark.parametrize("data", [b"", b"\xff", b"letters = [", b"letters = " + b"[" * 9000])
def test_what_is_no_keyboard_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        load(data)


def test_a_pack_serves_its_keyboards(tmp_path: Path) -> None:
    text = (paths.built_in_pack() / "keyboards/en.toml").read_bytes()
    folder = tiny_pack().put("keyboards/en.toml", text).write(tmp_path / "pack")
    for _ in ("compiled", "from the cache"):
        library = open_pack(folder, tmp_path / "cache")
        assert not isinstance(library, Report)
        assert find(library, "en") == load(text)
