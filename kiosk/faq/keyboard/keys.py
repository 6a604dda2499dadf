"""The keys of a layer as they are shown: what each says, how wide it is, what kind it is."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from kiosk.content.parse.keyboard_file import (
    CLEAR,
    DELETE,
    DONE,
    LAYERS,
    LETTERS,
    SPACE,
    SYMBOLS,
    Cell,
    KeyboardFile,
    Layer,
)

Kind: TypeAlias = Literal["character", "edit", "main"]


class Cap(NamedTuple):
    """A key as it is drawn. `value` is what a press says, `units` its width in letter keys."""

    value: str
    label: str
    units: float
    kind: Kind
    icon: str = ""


@dataclass(frozen=True, slots=True)
class KeyWords:
    """What stands on the keys that are no characters, in the visitor's language.

    `done_icon` is an icon's name, or empty.
    """

    delete: str
    clear: str
    space: str
    done: str
    done_icon: str = ""


@dataclass(frozen=True, slots=True)
class KeyboardProps:
    """Everything that a keyboard shows. `columns` is the widest row of either layer."""

    rows: tuple[tuple[Cap, ...], ...]
    columns: float
    suggestions: tuple[str, ...] = ()


def build_keyboard_view(
    keyboard: KeyboardFile, layer: Layer, words: KeyWords, suggestions: tuple[str, ...] = ()
) -> KeyboardProps:
    """Return what the keyboard shows on `layer`."""
    labels = {
        DELETE: words.delete,
        CLEAR: words.clear,
        SPACE: words.space,
        DONE: words.done,
        LETTERS: keyboard.letters_label,
        SYMBOLS: keyboard.symbols_label,
    }
    rows = keyboard.letters if layer == LETTERS else keyboard.symbols
    caps = tuple(tuple(_cap(cell, labels, words.done_icon) for cell in row) for row in rows)
    return KeyboardProps(caps, keyboard.columns, suggestions)


def layer_after(layer: Layer, key: str) -> Layer:
    """Return the layer that shows after `key` was pressed."""
    return next((known for known in LAYERS if known == key), layer)


def _cap(cell: Cell, labels: dict[str, str], done_icon: str) -> Cap:
    if cell.value == DONE:
        return Cap(DONE, labels[DONE], cell.units, "main", done_icon)
    if cell.value in labels:
        return Cap(cell.value, labels[cell.value], cell.units, "edit")
    return Cap(cell.value, cell.value, cell.units, "character")
