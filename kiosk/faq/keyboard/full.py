"""The keyboard for whole texts: capitals and the marks of Markdown beside a language's own keys.

A visitor's search needs neither (docs/adr/0012-keyboard.md); staff who edit do. The language's file
gives letters and symbols; capitals are its letters, and the marks are the same everywhere.
"""

from typing import Literal, TypeAlias

from kiosk.content.parse.keyboard_file import DELETE, DONE, SPACE, Cell, KeyboardFile, Rows
from kiosk.faq.keyboard.keys import Cap, KeyboardProps, KeyWords

FullLayer: TypeAlias = Literal["letters", "capitals", "symbols", "marks"]
LETTERS: FullLayer = "letters"
CAPITALS: FullLayer = "capitals"
SYMBOLS: FullLayer = "symbols"
MARKS: FullLayer = "marks"
LAYERS: tuple[FullLayer, ...] = (LETTERS, CAPITALS, SYMBOLS, MARKS)

_MARKS = ("[ ] { } # * _ | ^ ~", "\" ' ( ) / \\ < > =", "@ & + % ! ? : ;")
_MARKS_LABEL = "#*"
_SHIFT_UNITS = 1.5


def after_character(layer: FullLayer) -> FullLayer:
    """Return the layer after a character: a capital is mostly the first of a word."""
    return LETTERS if layer == CAPITALS else layer


def layer_after(layer: FullLayer, key: str) -> FullLayer:
    """Return the layer that shows after `key` was pressed."""
    if key == layer:
        return LETTERS
    return next((known for known in LAYERS if known == key), layer)


def build_full_view(
    keyboard: KeyboardFile, layer: FullLayer, words: KeyWords, shift: str
) -> KeyboardProps:
    """Return what the keyboard shows; `shift` is the word on the key for capitals."""
    labels = {
        DELETE: words.delete,
        SPACE: words.space,
        DONE: words.done,
        LETTERS: keyboard.letters_label,
        SYMBOLS: keyboard.symbols_label,
        MARKS: _MARKS_LABEL,
        CAPITALS: shift,
    }
    rows = _rows(keyboard, layer)
    caps = tuple(tuple(_cap(cell, labels, layer) for cell in row) for row in rows)
    columns = max(_units(row) for known in LAYERS for row in _rows(keyboard, known))
    return KeyboardProps(caps, columns)


def _rows(keyboard: KeyboardFile, layer: FullLayer) -> Rows:
    *upper, third, _ = keyboard.symbols if layer == SYMBOLS else keyboard.letters
    other = LETTERS if layer in (SYMBOLS, MARKS) else SYMBOLS
    last = (Cell(other, 1.5), Cell(MARKS, 1.5), Cell(SPACE, 5.0), Cell(DONE, 2.5))
    if layer == MARKS:
        *top, below = (tuple(Cell(c, 1.0) for c in row.split()) for row in _MARKS)
        return (*top, (*below, Cell(DELETE, 2.0)), last)
    if layer != SYMBOLS and _has_capitals(keyboard):
        third = (Cell(CAPITALS, _SHIFT_UNITS), *third)
    return (*upper, third, last)


def _has_capitals(keyboard: KeyboardFile) -> bool:
    return any(cell.value.upper() != cell.value for row in keyboard.letters for cell in row[:1])


def _cap(cell: Cell, labels: dict[str, str], layer: FullLayer) -> Cap:
    if cell.value in labels:
        kind: Literal["edit", "main"] = "main" if cell.value == DONE else "edit"
        return Cap(cell.value, labels[cell.value], cell.units, kind)
    value = cell.value.upper() if layer == CAPITALS else cell.value
    return Cap(value, value, cell.units, "character")


def _units(row: tuple[Cell, ...]) -> float:
    return sum(cell.units for cell in row)
