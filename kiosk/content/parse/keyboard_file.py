"""A keyboard's file, `keyboards/LANGUAGE.toml`: two layers of keys, row by row.

It is read twice by the same function: when a pack is checked, and when a search first opens.
docs/adr/0012-keyboard.md tells why there is no other way to write than these two layers.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from kiosk.content.model import limits
from kiosk.shared.issue import Issue, closest, one_of, quote

Layer: TypeAlias = Literal["letters", "symbols"]
LAYERS: tuple[Layer, Layer] = ("letters", "symbols")
OTHER_LAYER: dict[Layer, Layer] = {"letters": "symbols", "symbols": "letters"}

DELETE, CLEAR, SPACE, DONE = "delete", "clear", "space", "done"
LETTERS, SYMBOLS = LAYERS
NAMED = (DELETE, CLEAR, SPACE, DONE, LETTERS, SYMBOLS)
_NEEDED = (DELETE, SPACE, DONE)
_LABELS = ("letters_label", "symbols_label")
_KEYS = (*_LABELS, *LAYERS)
_DIGITS = "0123456789"
_EXAMPLE = "keyboards/en.toml of the built-in pack is an example."


class Cell(NamedTuple):
    """A key in its row: a character or one of `NAMED`, and its width in letter keys."""

    value: str
    units: float


Rows: TypeAlias = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class KeyboardFile:
    """A keyboard without issue. The labels stand on the keys that change the layer.

    Keys are written from left to right, as on the screen, in every language.
    """

    letters_label: str
    symbols_label: str
    letters: Rows
    symbols: Rows

    @property
    def columns(self) -> float:
        """The width of the widest row of either layer, in letter keys."""
        return max(_units(row) for row in (*self.letters, *self.symbols))

    @property
    def characters(self) -> frozenset[str]:
        """Every character that has a key of its own."""
        keys = (cell.value for row in (*self.letters, *self.symbols) for cell in row)
        return frozenset(value for value in keys if len(value) == 1)


def read_keyboard(values: Mapping[str, Any]) -> tuple[KeyboardFile | None, list[Issue]]:
    """Return the keyboard that a file's `values` describe, or None with every issue."""
    issues = [*_unknown(values), *_missing(values)]
    for name in _LABELS:
        if name in values:
            issues += _label_issues(name, values[name])
    layers: dict[Layer, Rows] = {}
    for layer in LAYERS:
        if layer in values:
            layers[layer], found = _rows(layer, values[layer])
            issues += found
    if issues:
        return None, issues
    keyboard = KeyboardFile(values["letters_label"], values["symbols_label"], **layers)
    issues += _whole_issues(keyboard)
    return (None, issues) if issues else (keyboard, [])


def unreachable(keyboard: KeyboardFile, words: str) -> str:
    """Return the letters of `words` that cannot be typed, sorted; accents and case do not count."""
    known = {plain for character in keyboard.characters for plain in _plain(character)}
    return "".join(sorted(set(_plain(words)) - known))


def _plain(text: str) -> str:
    """Return the letters of `text` in lower case, without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if unicodedata.category(c).startswith("L"))


def _unknown(values: Mapping[str, Any]) -> Iterator[Issue]:
    for name in values:
        if name not in _KEYS:
            near = closest(name, _KEYS)
            hint = f"Did you mean {near}?" if near else f"Known are {', '.join(_KEYS)}."
            yield Issue(f"There is no {quote(name)} here.", hint, key=name)


def _missing(values: Mapping[str, Any]) -> Iterator[Issue]:
    misspelt = {closest(name, _KEYS) for name in values if name not in _KEYS}
    for name in _KEYS:
        if name not in values and name not in misspelt:
            yield Issue(f"{quote(name)} is missing.", _EXAMPLE)


def _label_issues(name: str, label: object) -> Iterator[Issue]:
    most = limits.MAX_KEY_LABEL_CHARACTERS
    if not isinstance(label, str) or not 0 < len(label.strip()) <= most:
        remedy = f'Write a short text in straight quotation marks, as in {name} = "123".'
        yield Issue(f"The words on a key are 1 to {most} characters.", remedy, key=name)


def _rows(layer: Layer, value: object) -> tuple[Rows, list[Issue]]:
    lines = value if isinstance(value, list) else []
    if not lines or not all(isinstance(line, str) and line.split() for line in lines):
        says = "The rows must be a list of texts, none of them empty."
        return (), [Issue(says, _EXAMPLE, key=layer)]
    issues: list[Issue] = []
    if len(lines) > limits.MAX_KEY_ROWS:
        message = f"There are {len(lines)} rows; at most {limits.MAX_KEY_ROWS} fit on a screen."
        issues.append(Issue(message, "Spread the keys over fewer rows.", key=layer))
    rows: list[tuple[Cell, ...]] = []
    for number, line in enumerate(lines, start=1):
        found = [_cell(token) for token in line.split()]
        where = f"Row {number}"
        issues += [
            Issue(f"{where}: {issue.what}", issue.remedy, key=layer)
            for issue in found
            if isinstance(issue, Issue)
        ]
        rows.append(tuple(cell for cell in found if isinstance(cell, Cell)))
        if (units := _units(rows[-1])) > limits.MAX_KEY_COLUMNS:
            message = f"{where} is {units:g} keys wide; at most {limits.MAX_KEY_COLUMNS} fit."
            issues.append(Issue(message, "Move some of its keys to another row.", key=layer))
    return tuple(rows), [*issues, *_layer_issues(layer, tuple(rows))]


def _cell(token: str) -> Cell | Issue:
    """Return the key that is written as `token`, or what is wrong and how to mend it."""
    if len(token) == 1:
        if unicodedata.category(token).startswith("C"):
            return Issue("A key's character cannot be seen.", "Type the row anew.")
        return Cell(token, 1.0)
    name, colon, width = token.partition(":")
    if name not in NAMED:
        near = closest(name, NAMED)
        hint = f"Did you mean {near}?" if near else "Put a space between two characters."
        known = f"{hint} Known names are {', '.join(NAMED)}."
        return Issue(f"There is no key {quote(token)}.", known)
    units = _width(width) if colon else 1.0
    if units is None:
        most = limits.MAX_KEY_COLUMNS
        remedy = f"Write 1 to {most}, as in {name}:2.5."
        return Issue(f"The width of {quote(token)} is none.", remedy)
    return Cell(name, units)


def _width(text: str) -> float | None:
    try:
        units = float(text)
    except ValueError:
        return None
    return units if 1 <= units <= limits.MAX_KEY_COLUMNS else None


def _layer_issues(layer: Layer, rows: Rows) -> Iterator[Issue]:
    values = [cell.value for row in rows for cell in row]
    for value in sorted({v for v in values if values.count(v) > 1}):
        yield Issue(f"The key {quote(value)} is there twice.", "Keep it once.", key=layer)
    for needed in (*_NEEDED, OTHER_LAYER[layer]):
        if needed not in values:
            hint = f"Add {needed} to one of its rows."
            yield Issue(f"The key {quote(needed)} is missing.", hint, key=layer)
    if layer in values:
        hint = f"Write {OTHER_LAYER[layer]} instead."
        yield Issue(f"The key {quote(layer)} leads nowhere from here.", hint, key=layer)


def _whole_issues(keyboard: KeyboardFile) -> Iterator[Issue]:
    if len(keyboard.letters) != len(keyboard.symbols):
        message = "The two layers have different numbers of rows, so the keys would jump."
        remedy = f"Give it {len(keyboard.letters)} rows, like the letters."
        yield Issue(message, remedy, key=SYMBOLS)
    if absent := [digit for digit in _DIGITS if digit not in keyboard.characters]:
        missing = one_of(absent).replace(" or ", " and ")
        yield Issue(f"No key types {missing}.", "Add the digits 0 to 9.", key=SYMBOLS)


def _units(row: tuple[Cell, ...]) -> float:
    return sum(cell.units for cell in row)
