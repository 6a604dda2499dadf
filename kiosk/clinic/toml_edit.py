"""One value of a TOML text changed; comments, order and everything else stay as they were.

The standard library reads TOML and does not write it. The text is changed line by line and read
again: only what reads as exactly the values that are wanted is accepted, else the next way is
tried, and at last the whole file is written anew, without comments.
"""

import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from kiosk.content.parse.toml_lines import Key, key_lines
from kiosk.shared import toml_text

_MOST_LINES = 400
"""Lines of one value, at most."""


def changed(text: str, key: str, value: object) -> str:
    """Return `text` with the dotted `key` set to `value`; None takes it out.

    Values are texts, numbers, truth values, dates, and lists of them. ValueError if `text` is no
    TOML (`tomllib.TOMLDecodeError`) or an enclosing name is no table.
    """
    path = tuple(key.split("."))
    before = toml_text.loads(text)
    wanted = _with(before, path, value)
    if wanted == before:
        return text
    for candidate in _candidates(text, path, value):
        try:
            if toml_text.loads(candidate) == wanted:
                return candidate
        except tomllib.TOMLDecodeError:
            continue
    return written(wanted)


def value_at(values: Mapping[str, object], key: str) -> object:
    """Return the value of a dotted key, or None."""
    found: object = values
    for name in key.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def written(values: Mapping[str, object]) -> str:
    """Return values as a TOML text: plain ones first, then tables, then lists of tables."""
    return "\n".join(_table(values, ())).strip("\n") + "\n" if values else ""


def literal(value: object) -> str:
    """Return a value as TOML writes it. TypeError for what has no place in a line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}" if value != int(value) else str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    raise TypeError(type(value).__name__)


def _with(values: Mapping[str, object], path: tuple[str, ...], value: object) -> dict[str, object]:
    result = deepcopy(dict(values))
    table: Any = result
    for name in path[:-1]:
        table = table.setdefault(name, {})
        if not isinstance(table, dict):
            raise ValueError(f"“{name}” is not a table.")
    if value is None:
        table.pop(path[-1], None)
    else:
        table[path[-1]] = list(value) if isinstance(value, tuple) else value
    return result


def _candidates(text: str, path: tuple[str, ...], value: object) -> Iterator[str]:
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    found = key_lines(text).lines
    line = [] if value is None else [f"{_name(path[-1])} = {literal(value)}\n"]
    if path in found:
        at = found[path] - 1
        dotted = lines[at].partition("=")[0].strip() if at < len(lines) else ""
        own = [] if value is None else [f"{dotted} = {literal(value)}\n"]
        for length in range(1, min(_MOST_LINES, len(lines) - at) + 1):
            yield "".join([*lines[:at], *own, *lines[at + length :]])
    if value is None:
        return
    for at in _places(lines, found, path):
        yield "".join([*lines[:at], *line, *lines[at:]])
    if path[:-1]:
        gap = ["\n"] if lines else []
        header = f"[{'.'.join(map(_name, path[:-1]))}]\n"
        yield "".join([*lines, *gap, header, *line])


def _places(lines: list[str], found: Mapping[Key, int], path: tuple[str, ...]) -> Iterator[int]:
    """Yield where a new line may stand: behind the last one of its table."""
    table: Key = path[:-1]
    inside = [number for key, number in found.items() if key[:-1] == table and len(key) > 0]
    if table in found:
        inside.append(found[table])
    ends = sorted(set(inside), reverse=True)
    yield from ends
    if not table:
        headers = (n for n, words in enumerate(lines) if words.lstrip().startswith("["))
        yield next(headers, len(lines))


def _table(values: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    tables = {k: v for k, v in values.items() if isinstance(v, dict)}
    rows = {k: v for k, v in values.items() if isinstance(v, list) and _is_rows(v)}
    plain = {k: v for k, v in values.items() if k not in tables and k not in rows}
    for name, value in plain.items():
        yield f"{_name(name)} = {literal(value)}"
    for name, table in tables.items():
        deeper = (*path, name)
        yield f"\n[{'.'.join(map(_name, deeper))}]"
        yield from _table(table, deeper)
    for name, row_list in rows.items():
        deeper = (*path, name)
        for row in row_list:
            yield f"\n[[{'.'.join(map(_name, deeper))}]]"
            yield from _table(row, deeper)


def _is_rows(value: list[object]) -> bool:
    return bool(value) and all(isinstance(v, dict) for v in value)


def _name(name: str) -> str:
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isascii() and bare.isalnum() else _quoted(name)


def _quoted(text: str) -> str:
    plain = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return (
        '"' + "".join(plain.get(c) or (c if _shows(c) else f"\\u{ord(c):04x}") for c in text) + '"'
    )


def _shows(character: str) -> bool:
    return character >= " " and not "\x7f" <= character <= "\x9f"
